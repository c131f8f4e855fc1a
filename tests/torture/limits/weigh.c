/* One call, and the memory that it took at most: weigh WAY CONFIG OPERATION PARAMS, on a thread with a small stack.
 *
 * WAY: "blocking", or "call" for a call in flight. Prints {"kind":"ok" or the error's,"bytes":N,"grew_kib":N,"ms":N}. */
#define _GNU_SOURCE
#include <pthread.h>
#include <seam_phones.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* What musl gives a thread. */
enum { STACK = 128 * 1024 };

static char **arguments;
static seam_client client;

static long peak(void) {
    char line[200];
    long value = -1;
    FILE *file = fopen("/proc/self/status", "r");
    if (file == NULL) return -1;
    while (fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "VmHWM:", 6) == 0) value = atol(line + 7);
    }
    fclose(file);
    return value;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void *call(void *unused) {
    (void)unused;
    const char *params = strcmp(arguments[4], "") == 0 ? NULL : arguments[4];
    seam_call handle = 0;
    if (strcmp(arguments[1], "blocking") == 0) return seam_invoke(client, arguments[3], params, NULL);
    char *outcome = seam_call_start(client, arguments[3], params, NULL, 0, &handle);
    if (outcome == NULL) outcome = seam_call_wait(handle, -1);
    seam_call_free(handle);
    return outcome;
}

int main(int count, char **given) {
    arguments = given;
    if (count != 5) return 2;
    char *made = seam_client_new(arguments[2], &client);
    if (client == 0) return fprintf(stderr, "%s\n", made), 2;
    seam_string_free(made);
    pthread_attr_t small;
    pthread_t thread;
    void *outcome = NULL;
    if (pthread_attr_init(&small) != 0 || pthread_attr_setstacksize(&small, STACK) != 0) return 2;
    long before = peak();
    double began = now();
    if (pthread_create(&thread, &small, call, NULL) != 0 || pthread_join(thread, &outcome) != 0 || outcome == NULL) return 3;
    double took = now() - began;
    long after = peak();
    char *text = outcome;
    if (seam_string_len(text) != strlen(text)) return 4;
    char kind[40] = "ok";
    if (SEAM_IS_FAILURE(text)) sscanf(text + strlen(SEAM_FAILURE_PREFIX), "%39[a-z_]", kind);
    printf("{\"kind\":\"%s\",\"bytes\":%zu,\"grew_kib\":%ld,\"ms\":%.1f}\n", kind, seam_string_len(text), after - before, took);
    seam_string_free(text);
    return 0;
}
