/* Calls without end, and the memory that the process has meanwhile: soak ENDPOINT CALLS SECONDS THREADS WRITES
 *
 * Each thread creates a phone, lists, gets, deactivates it, makes clients, calls and queues, and fails on purpose now and then. Without
 * WRITES (0) it keeps its phone: a sandbox in memory keeps the events of all that is written, and grows by them. With 2 it keeps its phone, and
 * leaks on purpose, to show that a leak is found. The last line is {"calls":N,"failed":N,"warm_kib":N,"end_kib":N,"peak_kib":N,"descriptors":[warm, end]}. */
#define _GNU_SOURCE
#include <dirent.h>
#include <pthread.h>
#include <seam_phones.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { STEPS = 8, PLANTED = 100 };

static char *config;
static seam_client client;
static atomic_long calls, failed;
static long wanted;
static time_t until;
static bool writes, planted;
static char *volatile kept;

static bool good(char *outcome) {
    bool is_good = outcome != NULL && !SEAM_IS_FAILURE(outcome);
    if (!is_good && failed < 5) fprintf(stderr, "%.300s\n", outcome == NULL ? "NULL" : outcome);
    failed += !is_good;
    calls++;
    if (planted) memset((kept = malloc(PLANTED)), 1, PLANTED);
    seam_string_free(outcome);
    return is_good;
}

/* Parameters with the id that an answer has under this key. */
static char *id_of(char *outcome, const char *key, const char *parameter) {
    char *found = strstr(outcome, key), *params = NULL;
    if (found == NULL || asprintf(&params, "{\"%s\":\"%.36s\"}", parameter, found + strlen(key)) < 0) params = strdup("{}");
    good(outcome);
    return params;
}

static void other_ways(const char *device) {
    seam_client own = 0;
    good(seam_client_new(config, &own));
    seam_call call = 0;
    char *outcome = seam_call_start(client, "phones.get", device, NULL, 0, &call);
    good(outcome != NULL ? outcome : seam_call_wait(call, -1));
    seam_call_free(call);
    /* Given up while it is under way, and by freeing. */
    outcome = seam_call_start(client, "phones.list", NULL, NULL, 0, &call);
    seam_call_cancel(call);
    seam_call_free(call);
    seam_string_free(outcome);
    seam_queue queue = 0;
    seam_string_free(seam_queue_new(&queue));
    for (uint64_t tag = 0; tag < 3; tag++) seam_string_free(seam_queue_start(queue, client, "phones.get", device, NULL, tag));
    good(seam_queue_next(queue, -1, NULL));
    seam_queue_free(queue);
    seam_log_enable(own, 1);
    seam_string_free(seam_invoke(own, "phones.get", "{\"device_id\":\"\"}", NULL));
    seam_string_free(seam_log_take(own));
    seam_client_free(own);
    seam_string_free(seam_phones_get(own, device));
    seam_string_free(seam_invoke(client, "no.such.operation", NULL, NULL));
    seam_string_free(seam_webhook_verify("whsec_c2VjcmV0", "{}", "{}", 2));
    calls += 8;
}

static void *work(void *unused) {
    (void)unused;
    char *owner = id_of(seam_invoke(client, "user_identities.create", NULL, NULL), "\"user_identity_id\":\"", "user_identity_id");
    char *filter = NULL;
    if (asprintf(&filter, "{\"owner_%s", owner + 2) < 0) abort();
    char *device = NULL;
    for (long round = 0; calls < wanted && time(NULL) < until; round++) {
        if (device == NULL) device = id_of(seam_phones_simulate_create_sandbox_phone(client, owner), "\"device_id\":\"", "device_id");
        for (int i = 0; i < STEPS; i++) good(i % 2 ? seam_phones_get(client, device) : seam_phones_list(client, filter));
        if (round % 16 == 0) other_ways(device);
        if (!writes) continue;
        good(seam_phones_deactivate(client, device));
        free(device);
        device = NULL;
    }
    free(device);
    free(owner);
    free(filter);
    return NULL;
}

static long of_status(const char *name) {
    char line[200];
    long value = -1;
    FILE *file = fopen("/proc/self/status", "r");
    if (file == NULL) return -1;
    while (fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, name, strlen(name)) == 0) value = atol(line + strlen(name) + 1);
    }
    fclose(file);
    return value;
}

static long descriptors(void) {
    long count = 0;
    DIR *folder = opendir("/proc/self/fd");
    if (folder == NULL) return -1;
    while (readdir(folder) != NULL) count++;
    closedir(folder);
    return count;
}

int main(int count, char **arguments) {
    if (count != 6) return 2;
    writes = atoi(arguments[5]) == 1;
    planted = atoi(arguments[5]) == 2;
    const char *key = strncmp(arguments[1], "sandbox:", 8) == 0 ? "" : "\"api_key\":\"seam_sandbox_api_key\",";
    if (asprintf(&config, "{%s\"endpoint\":\"%s\"}", key, arguments[1]) < 0) return 2;
    if (!good(seam_client_new(config, &client))) return 2;
    long all = atol(arguments[2]);
    int threads = atoi(arguments[4]);
    until = time(NULL) + atol(arguments[3]);
    pthread_t workers[64];
    if (threads > 64) return 2;
    long warm = 0, warm_descriptors = 0;
    /* A quarter warms up; what the process holds afterwards is the measure. */
    for (int phase = 0; phase < 2; phase++) {
        wanted = phase == 0 ? all / 4 : all;
        time_t end = until;
        if (phase == 0) until = time(NULL) + (end - time(NULL)) / 3;
        for (int i = 0; i < threads; i++) {
            if (pthread_create(&workers[i], NULL, work, NULL) != 0) return 2;
        }
        for (int i = 0; i < threads; i++) pthread_join(workers[i], NULL);
        until = end;
        if (phase == 0) warm = of_status("VmRSS:"), warm_descriptors = descriptors();
    }
    printf("{\"calls\":%ld,\"failed\":%ld,\"warm_kib\":%ld,\"end_kib\":%ld,\"peak_kib\":%ld,\"descriptors\":[%ld,%ld]}\n", (long)calls, (long)failed,
           warm, of_status("VmRSS:"), of_status("VmHWM:"), warm_descriptors, descriptors());
    return 0;
}
