/* How often the library allocates for one use of each entry point: allocations ENDPOINT DEVICE OWNER, with count.c preloaded.
 * The last line is {"NAME": [times, bytes], ...}, of one use, without the first ones. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <seam_phones.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WARM_UP = 50, USES = 200 };

static void (*counted)(unsigned long *, unsigned long *);
static char *device, *owner, *identity, *endpoint;
static const char *nobody = "{\"device_id\":\"11111111-1111-4111-8111-111111111111\"}";
static seam_client client;
static seam_queue queue;
static const char *first = "{";

static void got(char *outcome) {
    if (outcome == NULL || SEAM_IS_FAILURE(outcome)) {
        fprintf(stderr, "%s\n", outcome == NULL ? "NULL" : outcome);
        exit(3);
    }
    seam_string_free(outcome);
}

static void get(void) { got(seam_phones_get(client, device)); }
static void list(void) { got(seam_phones_list(client, owner)); }
static void invoke(void) { got(seam_invoke(client, "phones.get", device, NULL)); }
static void invoke_with_options(void) { got(seam_invoke(client, "phones.get", device, "{\"timeout_ms\":9000}")); }
static void refused(void) { seam_string_free(seam_invoke(client, "phones.get", "{}", NULL)); }
static void stale(void) { seam_string_free(seam_phones_get(0, device)); }
static void version(void) { (void)seam_version(), (void)seam_abi_version(); }

static void start(void) {
    seam_call call = 0;
    char *outcome = seam_call_start(client, "phones.get", device, NULL, -1, &call);
    got(outcome != NULL ? outcome : seam_call_wait(call, -1));
    seam_call_free(call);
}

static void start_queued(void) {
    seam_string_free(seam_queue_start(queue, client, "phones.get", device, NULL, 1));
    got(seam_queue_next(queue, -1, NULL));
}

static void make_client(void) {
    seam_client own = 0;
    got(seam_client_new(endpoint, &own));
    seam_client_free(own);
}

static void make_queue(void) {
    seam_queue own = 0;
    got(seam_queue_new(&own));
    seam_queue_free(own);
}

static void logged(void) {
    seam_log_enable(client, 1);
    get();
    seam_string_free(seam_log_take(client));
    seam_log_enable(client, 0);
}

static void wait_in_slices(void) {
    seam_call call = 0;
    char *outcome = seam_call_start(client, "phones.get", device, NULL, 0, &call);
    if (outcome == NULL) {
        seam_string_free(seam_call_progress(call));
        outcome = seam_call_wait(call, -1);
    }
    got(outcome);
    seam_call_free(call);
}

/* When the call has ended: how far one comes that is cancelled before is a matter of chance. */
static void cancel(void) {
    seam_call call = 0;
    char *outcome = seam_call_start(client, "phones.get", device, NULL, 0, &call);
    got(outcome != NULL ? outcome : seam_call_wait(call, -1));
    seam_call_cancel(call);
    seam_call_free(call);
}

static void cancel_queued(void) {
    (void)seam_queue_descriptor(queue);
    seam_string_free(seam_queue_start(queue, client, "phones.get", device, NULL, 1));
    got(seam_queue_next(queue, -1, NULL));
    seam_queue_cancel(queue, 1);
    seam_string_free(seam_queue_progress(queue, 1));
}

static void replace_token(void) { seam_string_free(seam_client_replace_token(client, "seam_sandbox_api_key")); }
static void length(void) {
    char *answer = seam_phones_get(client, device);
    if (seam_string_len(answer) == 0) exit(3);
    got(answer);
}

static void simulate(void) { got(seam_phones_simulate_create_sandbox_phone(client, identity)); }
static void deactivate(void) { seam_string_free(seam_phones_deactivate(client, nobody)); }

static void webhook(void) { seam_string_free(seam_webhook_verify("whsec_c2VjcmV0", "{\"svix-id\":\"a\"}", "{}", 2)); }

static void measure(const char *name, void (*use)(void)) {
    unsigned long times, bytes, more_times, more_bytes;
    for (int i = 0; i < WARM_UP; i++) use();
    counted(&times, &bytes);
    for (int i = 0; i < USES; i++) use();
    counted(&more_times, &more_bytes);
    printf("%s\"%s\":[%.2f,%.0f]", first, name, (double)(more_times - times) / USES, (double)(more_bytes - bytes) / USES);
    first = ",";
}

int main(int count, char **arguments) {
    counted = (void (*)(unsigned long *, unsigned long *))dlsym(RTLD_DEFAULT, "torture_counted");
    if (count != 4 || counted == NULL) return 2;
    if (asprintf(&endpoint, "{\"api_key\":\"seam_sandbox_api_key\",\"endpoint\":\"%s\"}", arguments[1]) < 0) return 2;
    if (strncmp(arguments[1], "sandbox:", 8) == 0 && asprintf(&endpoint, "{\"endpoint\":\"%s\"}", arguments[1]) < 0) return 2;
    if (asprintf(&device, "{\"device_id\":\"%s\"}", arguments[2]) < 0) return 2;
    if (asprintf(&identity, "{\"user_identity_id\":\"%s\"}", arguments[3]) < 0) return 2;
    if (asprintf(&owner, "{\"owner_user_identity_id\":\"%s\"}", arguments[3]) < 0) return 2;
    got(seam_client_new(endpoint, &client));
    got(seam_queue_new(&queue));
    measure("seam_phones_get", get);
    measure("seam_phones_list", list);
    measure("seam_invoke", invoke);
    measure("seam_invoke with options", invoke_with_options);
    measure("seam_invoke, refused", refused);
    measure("seam_phones_get, stale handle", stale);
    measure("seam_string_len", length);
    measure("seam_call_start", start);
    measure("seam_call_wait", wait_in_slices);
    measure("seam_call_cancel", cancel);
    measure("seam_queue_start", start_queued);
    measure("seam_queue_cancel", cancel_queued);
    measure("seam_client_replace_token", replace_token);
    measure("seam_client_new", make_client);
    measure("seam_queue_new", make_queue);
    measure("seam_log_take", logged);
    measure("seam_webhook_verify, refused", webhook);
    measure("seam_version", version);
    measure("seam_phones_deactivate, not there", deactivate);
    measure("seam_phones_simulate_create_sandbox_phone", simulate);
    puts("}");
    return 0;
}
