/* Bad input, handles, threads, panics and calls in flight, through the shipped library: api_test SERVER_SCRIPT */
#include "scripted_server.h"
#include "seam_test.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PHONE "{\"device_id\": \"22222222-2222-2222-2222-444444444444\"}"
#define MANY (10 * 1024 * 1024)
enum { THREADS = 8 };

typedef char *(*operation_function)(seam_client, const char *);

static const struct {
    const char *name;
    operation_function call;
    const char *good_params; /* that need no phone to be refused only by the backend */
} functions[] = {
    {"seam_phones_list", seam_phones_list, "{}"},
    {"seam_phones_get", seam_phones_get, PHONE},
    {"seam_phones_deactivate", seam_phones_deactivate, PHONE},
    {"seam_phones_simulate_create_sandbox_phone", seam_phones_simulate_create_sandbox_phone, "{\"user_identity_id\": \"33333333-3333-3333-3333-333333333333\"}"},
};
enum { FUNCTIONS = sizeof functions / sizeof *functions };

static const char *const not_an_object[] = {"", " ", "\xff\xfe", "{", "}", "[]", "7", "\"x\"", "nul", "{} {}", "{\"a\" 1}", "{\"\xc3\": 1}"};
enum { NOT_AN_OBJECT = sizeof not_an_object / sizeof *not_an_object };

/* 10 MB: `before`, then `filler` over and over, then `after`. */
static char *large_text(const char *before, char filler, const char *after) {
    char *text = malloc(MANY + strlen(before) + strlen(after) + 1);
    if (text == NULL) abort();
    strcpy(text, before);
    memset(text + strlen(before), filler, MANY);
    strcpy(text + strlen(before) + MANY, after);
    return text;
}

/* An error of this kind that does not repeat the 10 MB. */
static bool fails_shortly(char *text, const char *kind) {
    bool is_short = text != NULL && seam_string_len(text) < 100000;
    return fails_with(text, kind) && is_short;
}

static void versions(void) {
    check(seam_abi_version() == SEAM_PHONES_ABI_VERSION, "the header describes the ABI of the library");
    check(strcmp(seam_version(), SEAM_PHONES_VERSION) == 0 && seam_version() == seam_version(), "the header is of the library's version, which is static");
    char *parts = text_of("%d.%d.%d", SEAM_PHONES_VERSION_MAJOR, SEAM_PHONES_VERSION_MINOR, SEAM_PHONES_VERSION_PATCH);
    check(strcmp(parts, SEAM_PHONES_VERSION) == 0, "the parts of the version are those of its text");
    free(parts);
    char *failure = seam_invoke(0, "phones.list", NULL, NULL);
    check(SEAM_IS_FAILURE(failure) && !SEAM_IS_FAILURE("{\"ok\":true}"), "a failure is told by its first bytes");
    seam_string_free(failure);
}

static void strings(seam_client client) {
    char *text = seam_phones_list(client, NULL);
    check(seam_string_len(text) == strlen(text) && strlen(text) > 0, "seam_string_len is the length");
    seam_string_free(text);
    check(seam_string_len(NULL) == 0, "the length of NULL is 0");
    seam_string_free(NULL);
    check(true, "NULL may be freed");
}

static bool refuses_config(const char *config) {
    seam_client client = 77;
    char *text = seam_client_new(config, &client);
    return fails_shortly(text, "invalid_options") && client == 0;
}

static void bad_configurations(void) {
    for (int i = 0; i < NOT_AN_OBJECT; i++) check(refuses_config(not_an_object[i]), "seam_client_new refuses text %d that is no object", i);
    check(refuses_config(NULL), "seam_client_new(NULL) says that there are no credentials");
    check(refuses_config("{}"), "seam_client_new({}) says that there are no credentials");
    char *large = large_text("", 'a', "");
    check(refuses_config(large), "seam_client_new refuses 10 MB that are not JSON");
    free(large);
    large = large_text("{\"endpoint\": \"", 'a', "\"}");
    check(refuses_config(large), "seam_client_new refuses an endpoint of 10 MB");
    free(large);
    large = large_text("", '[', "");
    check(refuses_config(large), "seam_client_new refuses 10 million open brackets");
    free(large);
    cJSON *refusal = outcome(seam_client_new("{\"endpoint\": \"sandbox:\"}", NULL));
    check(!is_ok(refusal), "seam_client_new without a place for the handle is an error");
    cJSON_Delete(refusal);
}

/* A sandbox file that cannot be: an error that names it, at the first call. What is there stays as it was. */
static bool refuses_sandbox_file(const char *path) {
    char *config = text_of("{\"endpoint\": \"sandbox:%s\"}", path);
    seam_client client = 0;
    cJSON *answer = outcome(seam_client_new(config, &client));
    if (is_ok(answer)) {
        cJSON_Delete(answer);
        answer = outcome(seam_phones_list(client, NULL));
    }
    bool refused = !is_ok(answer) && strstr(error_text(answer, "message"), path) != NULL;
    if (!refused) printf("# %s: %s\n", error_kind(answer), error_text(answer, "message"));
    cJSON_Delete(answer);
    seam_client_free(client);
    free(config);
    return refused;
}

static void sandbox_files(void) {
    check(refuses_sandbox_file("/dev/null/sandbox.db"), "a sandbox file where none can be is refused");
    check(refuses_sandbox_file("/"), "a directory is no sandbox file");
    char path[] = "/tmp/seam-foreign-XXXXXX", text[32] = "";
    int file = mkstemp(path);
    if (file < 0 || write(file, "not a database", 14) != 14) abort();
    check(refuses_sandbox_file(path), "a foreign file is refused");
    check(pread(file, text, sizeof text, 0) == 14 && memcmp(text, "not a database", 14) == 0, "and left untouched");
    close(file);
    unlink(path);
}

static void environment(void) {
    setenv("SEAM_API_KEY", "seam_test_key", 1);
    setenv("SEAM_ENDPOINT", "http://127.0.0.1:1", 1);
    seam_client client = new_client("{\"max_retries\": 0}");
    check(fails_with(seam_phones_list(client, NULL), "connection"), "key and endpoint come from the environment");
    seam_client_free(client);
    setenv("SEAM_PERSONAL_ACCESS_TOKEN", "seam_at_token", 1);
    setenv("SEAM_WORKSPACE_ID", "11111111-1111-1111-1111-111111111111", 1);
    check(refuses_config("{}"), "a key and a personal access token in the environment are one too many");
    client = new_client("{\"endpoint\": \"sandbox:\"}");
    check(succeeds(seam_phones_list(client, NULL)), "a sandbox that is given as endpoint needs no environment");
    seam_client_free(client);
    clear_environment();
}

static void bad_parameters(seam_client client) {
    for (int f = 0; f < FUNCTIONS; f++) {
        for (int i = 0; i < NOT_AN_OBJECT; i++) {
            check(fails_with(functions[f].call(client, not_an_object[i]), "invalid_params"), "%s refuses text %d that is no object", functions[f].name, i);
        }
        if (f > 0) check(fails_with(functions[f].call(client, NULL), "invalid_params"), "%s(NULL) lacks its parameter", functions[f].name);
    }
    char *large[] = {large_text("", 'a', ""), large_text("", '[', ""), large_text("{\"device_id\": \"", 'a', "\"}"), large_text("{\"", 'a', "\": 1}")};
    for (int f = 0; f < FUNCTIONS; f++) {
        for (int i = 0; i < 4; i++) check(fails_shortly(functions[f].call(client, large[i]), "invalid_params"), "%s refuses 10 MB (%d)", functions[f].name, i);
    }
    for (int i = 0; i < 4; i++) check(fails_shortly(seam_invoke(client, "phones.get", large[i], NULL), "invalid_params"), "seam_invoke refuses 10 MB (%d)", i);
    for (int i = 0; i < 4; i++) {
        check(fails_shortly(seam_invoke(client, large[i], NULL, NULL), "invalid_params"), "seam_invoke refuses an operation of 10 MB (%d)", i);
        check(fails_shortly(seam_invoke(client, "phones.list", NULL, large[i]), "invalid_options"), "seam_invoke refuses options of 10 MB (%d)", i);
        free(large[i]);
    }
}

/* Both doors to any operation. */
static char *invoke(seam_client client, const char *operation, const char *params, const char *options) {
    return seam_invoke(client, operation, params, options);
}

static char *start(seam_client client, const char *operation, const char *params, const char *options) {
    seam_call call = 77;
    char *text = seam_call_start(client, operation, params, options, -1, &call);
    if (call != 0) abort(); /* a call that has ended leaves no handle */
    return text;
}

static void bad_invocations(seam_client client, char *door(seam_client, const char *, const char *, const char *), const char *name) {
    static const char *const operations[] = {NULL, "", " ", "\xff", "phones", "phones.", "phones.list ", "PHONES.LIST", "phones/list", "phones.explode"};
    for (size_t i = 0; i < sizeof operations / sizeof *operations; i++) {
        check(fails_with(door(client, operations[i], NULL, NULL), "invalid_params"), "%s refuses operation %zu", name, i);
    }
    for (int i = 0; i < NOT_AN_OBJECT; i++) {
        check(fails_with(door(client, "phones.list", not_an_object[i], NULL), "invalid_params"), "%s refuses parameters %d", name, i);
        check(fails_with(door(client, "phones.list", NULL, not_an_object[i]), "invalid_options"), "%s refuses options %d", name, i);
    }
    check(succeeds(door(client, "phones.list", NULL, NULL)), "%s takes NULL for no parameters and no options", name);
    check(succeeds(door(client, "phones.list", "{}", "{}")), "%s takes empty objects", name);
    check(fails_with(door(client, "_test.panic", NULL, NULL), "internal"), "%s survives a panic", name);
    check(succeeds(door(client, "phones.list", NULL, NULL)), "%s works after a panic", name);
}

static void bad_handles(void) {
    seam_client freed = new_client("{\"endpoint\": \"sandbox:\"}");
    seam_client_free(freed);
    const seam_client handles[] = {0, freed, freed + 1000000, UINT64_MAX};
    for (int h = 0; h < 4; h++) {
        for (int f = 0; f < FUNCTIONS; f++) {
            check(fails_with(functions[f].call(handles[h], functions[f].good_params), "invalid_handle"), "%s on bad handle %d", functions[f].name, h);
        }
        check(fails_with(invoke(handles[h], "phones.list", NULL, NULL), "invalid_handle"), "seam_invoke on bad handle %d", h);
        check(fails_with(start(handles[h], "phones.list", NULL, NULL), "invalid_handle"), "seam_call_start on bad handle %d", h);
        seam_client_free(handles[h]);
        seam_call_cancel(handles[h]);
        seam_call_free(handles[h]);
        check(fails_with(seam_call_wait(handles[h], 0), "invalid_handle"), "seam_call_wait on bad handle %d", h);
        check(fails_with(seam_call_wait(handles[h], -1), "invalid_handle"), "seam_call_wait without limit on bad handle %d", h);
    }
    seam_client next = new_client("{\"endpoint\": \"sandbox:\"}");
    check(next != freed, "a handle is never given twice");
    seam_client_free(next);
    seam_client_free(next);
    check(fails_with(seam_phones_list(next, NULL), "invalid_handle"), "a client freed twice is just freed");
}

static void replaced_tokens(seam_client sandbox, seam_client remote) {
    check(succeeds(seam_client_replace_token(remote, "seam_another_key")), "a token is replaced by one of its kind");
    check(succeeds(seam_phones_list(remote, NULL)), "the client works on with it");
    check(fails_with(seam_client_replace_token(remote, "seam_cst1_of_an_app"), "invalid_token"), "a token of another kind is refused");
    check(fails_with(seam_client_replace_token(remote, "seam_with\nline"), "invalid_token"), "a token with a line end is refused");
    check(fails_with(seam_client_replace_token(remote, NULL), "invalid_options"), "a token is needed");
    check(fails_with(seam_client_replace_token(sandbox, "seam_key"), "invalid_options"), "the owner of a sandbox has no token");
    check(fails_with(seam_client_replace_token(0, "seam_key"), "invalid_handle"), "a client is needed");
}

static void bad_webhooks(void) {
    static const char secret[] = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", headers[] = "{\"svix-id\": \"m\", \"svix-timestamp\": \"1\", \"svix-signature\": \"v1,eA==\"}";
    char *large = large_text("{\"svix-id\": \"", 'a', "\"}");
    const char *const secrets[] = {NULL, "", "whsec_", "whsec_\xff", "whsec_%%%", large};
    for (int i = 0; i < 6; i++) check(fails_shortly(seam_webhook_verify(secrets[i], headers, "{}", 2), "invalid_webhook"), "a webhook needs a secret (%d)", i);
    for (int i = 0; i < NOT_AN_OBJECT; i++) {
        check(fails_shortly(seam_webhook_verify(secret, not_an_object[i], "{}", 2), "invalid_webhook"), "a webhook needs headers (%d)", i);
    }
    check(fails_shortly(seam_webhook_verify(secret, NULL, "{}", 2), "invalid_webhook"), "a webhook needs headers (NULL)");
    check(fails_shortly(seam_webhook_verify(secret, large, "{}", 2), "invalid_webhook"), "a webhook needs headers (10 MB)");
    check(fails_shortly(seam_webhook_verify(secret, headers, NULL, 0), "invalid_webhook"), "a webhook without a payload");
    check(fails_shortly(seam_webhook_verify(secret, headers, NULL, 5), "invalid_webhook"), "a webhook whose payload is NULL and not empty");
    check(fails_shortly(seam_webhook_verify(secret, headers, "\xff\0{", 3), "invalid_webhook"), "a webhook whose payload is not text");
    check(fails_shortly(seam_webhook_verify(secret, headers, large, strlen(large)), "invalid_webhook"), "a webhook of 10 MB");
    free(large);
}

/* --- threads ------------------------------------------------------------------------------------------------------- */

static char *create_phone(seam_client client, const char *name) {
    char *params = text_of("{\"full_name\": \"%s\"}", name);
    cJSON *answer = outcome(seam_invoke(client, "user_identities.create", params, NULL));
    const char *id = cJSON_GetStringValue(cJSON_GetObjectItem(cJSON_GetObjectItem(answer, "user_identity"), "user_identity_id"));
    free(params);
    params = text_of("{\"user_identity_id\": \"%s\"}", id != NULL ? id : "");
    cJSON_Delete(answer);
    answer = outcome(seam_phones_simulate_create_sandbox_phone(client, params));
    id = cJSON_GetStringValue(cJSON_GetObjectItem(cJSON_GetObjectItem(answer, "phone"), "device_id"));
    char *copy = strdup(id != NULL ? id : "");
    free(params);
    cJSON_Delete(answer);
    return copy;
}

struct worker {
    pthread_t thread;
    seam_client client;
    int number, good, bad;
};

/* Its own phone, asked for by every thread at once, comes back each time. */
static void *get_own_phone(void *argument) {
    struct worker *self = argument;
    char name[16];
    snprintf(name, sizeof name, "User %d", self->number);
    char *id = create_phone(self->client, name), *params = text_of("{\"device_id\": \"%s\"}", id);
    for (int i = 0; i < 50; i++) {
        cJSON *answer = outcome(seam_phones_get(self->client, params));
        const char *got = cJSON_GetStringValue(cJSON_GetObjectItem(cJSON_GetObjectItem(answer, "phone"), "device_id"));
        if (got != NULL && strcmp(got, id) == 0) self->good++;
        else self->bad++;
        cJSON_Delete(answer);
    }
    free(params);
    free(id);
    return NULL;
}

static void *list_remotely(void *argument) {
    struct worker *self = argument;
    for (int i = 0; i < 50; i++) {
        if (succeeds(seam_phones_list(self->client, NULL))) self->good++;
        else self->bad++;
    }
    return NULL;
}

/* Lists until the client is gone. */
static void *list_until_freed(void *argument) {
    struct worker *self = argument;
    for (;;) {
        cJSON *answer = outcome(seam_phones_list(self->client, NULL));
        bool gone = strcmp(error_kind(answer), "invalid_handle") == 0;
        if (is_ok(answer)) self->good++;
        /* A call that was under way may be told that its client went. */
        else if (!gone && strcmp(error_kind(answer), "cancelled") != 0) self->bad++;
        cJSON_Delete(answer);
        if (gone) return NULL;
    }
}

static void in_threads(seam_client client, void *work(void *), struct worker *workers) {
    for (int i = 0; i < THREADS; i++) {
        workers[i] = (struct worker){.client = client, .number = i};
        if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0) abort();
    }
}

static struct worker joined(struct worker *workers) {
    struct worker sum = {0};
    for (int i = 0; i < THREADS; i++) {
        pthread_join(workers[i].thread, NULL);
        sum.good += workers[i].good;
        sum.bad += workers[i].bad;
    }
    return sum;
}

static void threads(seam_client sandbox, seam_client remote) {
    struct worker workers[THREADS], sum;
    in_threads(sandbox, get_own_phone, workers);
    sum = joined(workers);
    check(sum.good == THREADS * 50 && sum.bad == 0, "8 threads use one sandbox, nothing is mixed up (%d, %d)", sum.good, sum.bad);
    in_threads(remote, list_remotely, workers);
    sum = joined(workers);
    check(sum.good == THREADS * 50 && sum.bad == 0, "8 threads use one remote client (%d, %d)", sum.good, sum.bad);
}

static void freed_in_use(seam_client client, const char *name) {
    struct worker workers[THREADS];
    in_threads(client, list_until_freed, workers);
    usleep(200000);
    seam_client_free(client);
    struct worker sum = joined(workers);
    check(sum.bad == 0, "a %s client is freed while 8 threads call: answers, then invalid_handle (%d answers)", name, sum.good);
}

/* --- calls in flight ------------------------------------------------------------------------------------------------- */

static seam_call started(seam_client client, const char *operation, const char *params) {
    seam_call call = 0;
    char *text = seam_call_start(client, operation, params, NULL, 0, &call);
    check(text == NULL && call != 0, "%s is in flight", operation);
    seam_string_free(text);
    return call;
}

static void *cancel_later(void *argument) {
    usleep(200000);
    seam_call_cancel(*(seam_call *)argument);
    return NULL;
}

static void *free_later(void *argument) {
    usleep(200000);
    seam_call_free(*(seam_call *)argument);
    return NULL;
}

static bool waited_kind_while(seam_call call, void *meanwhile(void *), const char *kind, const char *other_kind) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, meanwhile, &call) != 0) abort();
    cJSON *result = outcome(seam_call_wait(call, -1));
    pthread_join(thread, NULL);
    bool same = strcmp(error_kind(result), kind) == 0 || strcmp(error_kind(result), other_kind) == 0;
    if (!same) printf("# %s: %s\n", error_kind(result), error_text(result, "message"));
    cJSON_Delete(result);
    return same;
}

static void cancelled_calls(void) {
    server_register("{\"name\": \"hang\", \"repeat\": true, \"server\": [{\"hang_ms\": 20000}]}");
    char *endpoint = server_endpoint("hang");
    seam_client client = remote_client(endpoint, "");
    free(endpoint);

    seam_call call = started(client, "phones.deactivate", PHONE);
    check(server_was_asked("hang"), "the deactivation was sent");
    check(seam_call_wait(call, 50) == NULL, "it does not end by itself");
    seam_call_cancel(call);
    seam_call_cancel(call);
    cJSON *result = outcome(seam_call_wait(call, -1));
    const cJSON *unknown = cJSON_GetObjectItem(cJSON_GetObjectItem(result, "error"), "outcome_unknown");
    check(strcmp(error_kind(result), "cancelled") == 0, "a cancelled call ends as cancelled");
    check(cJSON_IsTrue(unknown), "a cancelled deactivation that was sent says that its outcome is unknown");
    cJSON_Delete(result);
    char *second = seam_call_wait(call, 100);
    check(second == NULL || fails_with(second, "invalid_handle"), "there is one outcome, not two");
    seam_call_free(call);
    seam_call_free(call);
    check(fails_with(seam_call_wait(call, 0), "invalid_handle"), "a freed call is a bad handle");

    call = started(client, "phones.list", NULL);
    check(waited_kind_while(call, cancel_later, "cancelled", "cancelled"), "another thread cancels a call that is waited for");
    seam_call_free(call);
    call = started(client, "phones.list", NULL);
    check(waited_kind_while(call, free_later, "cancelled", "invalid_handle"), "another thread frees a call that is waited for");

    call = started(client, "phones.list", NULL);
    seam_call_free(call);
    check(true, "a call is freed without having been waited for");

    call = started(client, "phones.list", NULL);
    seam_client_free(client);
    seam_call_free(call);
    check(true, "a call is freed after its client");
}

/* The client goes while its call is under way: still exactly one outcome. */
static void client_freed_during_call(void) {
    server_register("{\"name\": \"late\", \"repeat\": true, \"server\": [{\"hang_ms\": 500, \"status\": 200, \"json\": {\"phones\": [], \"ok\": true}}]}");
    char *endpoint = server_endpoint("late");
    seam_client client = remote_client(endpoint, "");
    free(endpoint);
    seam_call call = started(client, "phones.list", NULL);
    seam_client_free(client);
    cJSON *result = outcome(seam_call_wait(call, -1));
    check(is_ok(result) || strcmp(error_kind(result), "cancelled") == 0 || strcmp(error_kind(result), "invalid_handle") == 0,
          "a call whose client is freed meanwhile has one outcome");
    cJSON_Delete(result);
    seam_call_free(call);
}

static void ended_calls(seam_client sandbox, seam_client remote) {
    check(succeeds(start(remote, "phones.list", NULL, NULL)), "a call that ends in time needs no handle");
    check(succeeds(start(sandbox, "phones.list", NULL, NULL)), "so does one of the sandbox");
    cJSON *refused = outcome(seam_call_start(remote, "phones.list", NULL, NULL, 0, NULL));
    check(!is_ok(refused), "seam_call_start without a place for the handle is an error");
    cJSON_Delete(refused);
    enum { CALLS = 100 };
    seam_call calls[CALLS];
    int good = 0;
    for (int i = 0; i < CALLS; i++) {
        char *text = seam_call_start(remote, "phones.list", NULL, NULL, 0, &calls[i]);
        if (text != NULL && calls[i] == 0) good += succeeds(text);
    }
    for (int i = 0; i < CALLS; i++) {
        if (calls[i] == 0) continue;
        good += succeeds(seam_call_wait(calls[i], -1));
        seam_call_cancel(calls[i]);
        seam_call_free(calls[i]);
    }
    check(good == CALLS, "%d of %d calls at once have their outcome", good, CALLS);
}

static void deadline(void) {
    server_register("{\"name\": \"slow\", \"repeat\": true, \"server\": [{\"hang_ms\": 20000}]}");
    char *endpoint = server_endpoint("slow");
    seam_client client = remote_client(endpoint, ", \"timeout_ms\": 300");
    free(endpoint);
    seam_call call = started(client, "phones.list", NULL);
    check(fails_with(seam_call_wait(call, -1), "timeout"), "a call in flight ends at its deadline");
    seam_call_free(call);
    check(fails_with(seam_phones_list(client, NULL), "timeout"), "a blocking call ends at its deadline");
    seam_client_free(client);
}

int main(int count, char **arguments) {
    if (count != 2) return 2;
    clear_environment();
    server_start(arguments[1], NULL);
    server_register("{\"name\": \"lists\", \"repeat\": true, \"server\": [{\"status\": 200, \"generate\": {\"phones\": 2}}]}");
    char *endpoint = server_endpoint("lists");
    seam_client sandbox = new_client("{\"endpoint\": \"sandbox:\"}"), remote = remote_client(endpoint, "");

    versions();
    strings(sandbox);
    bad_configurations();
    environment();
    sandbox_files();
    bad_parameters(sandbox);
    bad_parameters(remote);
    bad_invocations(sandbox, invoke, "seam_invoke");
    bad_invocations(remote, invoke, "seam_invoke (remote)");
    bad_invocations(remote, start, "seam_call_start");
    bad_handles();
    bad_webhooks();
    replaced_tokens(sandbox, remote);
    threads(sandbox, remote);
    freed_in_use(new_client("{\"endpoint\": \"sandbox:\"}"), "sandbox");
    freed_in_use(remote_client(endpoint, ""), "remote");
    cancelled_calls();
    client_freed_during_call();
    ended_calls(sandbox, remote);
    deadline();

    seam_client_free(sandbox);
    seam_client_free(remote);
    free(endpoint);
    server_stop();
    return finish();
}
