/* Makes the calls of a plan through the C ABI, and writes what became of each: drive MODE CLIENTS CALLS OUT THREADS
 *
 * MODE: "blocking" (seam_invoke), "call" (calls in flight, waited for in slices) or "queue". OUT gets a line for each outcome: the number
 * of the call, the microseconds that it took, and the outcome on one line. Whatever breaks the contract of the C ABI ends the program. */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <seam_phones.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { COLUMNS = 8, MAX_CLIENTS = 64 };

struct call {
    char *columns[COLUMNS]; /* number, client, operation, params, options, timeout_ms, cancel_ms, id */
    int64_t began, cancel_at;
    bool is_done;
};

static struct call *calls;
static int call_count, client_count;
static seam_client clients[MAX_CLIENTS];
static atomic_int next_call;
static FILE *out;
static pthread_mutex_t out_lock = PTHREAD_MUTEX_INITIALIZER;

static void must(bool condition, const char *what) {
    if (condition) return;
    fprintf(stderr, "the contract is broken: %s\n", what);
    _exit(3);
}

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

/* Writes the outcome of a call down, and frees it. */
static void ended(int number, int64_t took, char *outcome) {
    must(outcome != NULL, "an outcome is NULL");
    must(seam_string_len(outcome) == strlen(outcome), "the length of an outcome is wrong");
    must(outcome[0] == '{', "an outcome is no object");
    for (char *at = outcome; *at != '\0'; at++) {
        if (*at == '\n' || *at == '\r' || *at == '\t') *at = ' ';
    }
    pthread_mutex_lock(&out_lock);
    must(!calls[number].is_done, "a call has two outcomes");
    calls[number].is_done = true;
    fprintf(out, "%d\t%lld\t%s\n", number, (long long)took, outcome);
    pthread_mutex_unlock(&out_lock);
    seam_string_free(outcome);
}

static seam_client client_of(const struct call *call) {
    return clients[atoi(call->columns[1])];
}

static void block(int number) {
    struct call *call = &calls[number];
    int64_t began = now();
    char *outcome = seam_invoke(client_of(call), call->columns[2], call->columns[3], call->columns[4]);
    ended(number, now() - began, outcome);
}

static void fly(int number) {
    struct call *call = &calls[number];
    seam_call handle = 99;
    int64_t began = now(), cancel_at = atoll(call->columns[6]) < 0 ? INT64_MAX : began + atoll(call->columns[6]) * 1000;
    char *outcome = seam_call_start(client_of(call), call->columns[2], call->columns[3], call->columns[4], number % 3 == 0 ? 0 : 20, &handle);
    must((outcome == NULL) == (handle != 0), "a call has both an outcome and a handle, or neither");
    while (outcome == NULL) {
        if (now() >= cancel_at) {
            seam_call_cancel(handle);
            cancel_at = INT64_MAX;
        }
        seam_string_free(seam_call_progress(handle));
        outcome = seam_call_wait(handle, 25);
    }
    int64_t took = now() - began;
    if (handle != 0) {
        char *again = seam_call_wait(handle, 0);
        must(again != NULL && strstr(again, "invalid_handle") != NULL, "an outcome can be taken twice");
        seam_string_free(again);
        seam_call_free(handle);
    }
    ended(number, took, outcome);
}

static void *one_by_one(void *work) {
    void (*play)(int) = *(void (**)(int))work;
    for (int number; (number = atomic_fetch_add(&next_call, 1)) < call_count;) play(number);
    return NULL;
}

/* An event loop: as many calls under way as there would be threads. */
static void queued(int limit) {
    seam_queue queue = 0;
    seam_string_free(seam_queue_new(&queue));
    must(queue != 0, "there is no queue");
    struct pollfd watched = {.fd = seam_queue_descriptor(queue), .events = POLLIN};
    int under_way = 0, started = 0, oldest = 0;
    while (under_way > 0 || started < call_count) {
        for (; under_way < limit && started < call_count; started++, under_way++) {
            struct call *call = &calls[started];
            call->began = now();
            call->cancel_at = atoll(call->columns[6]) < 0 ? INT64_MAX : call->began + atoll(call->columns[6]) * 1000;
            char *refused = seam_queue_start(queue, client_of(call), call->columns[2], call->columns[3], call->columns[4], (uint64_t)started + 1);
            must(refused == NULL, "a queue that is there refuses a call");
        }
        must(poll(&watched, 1, 10) >= 0 || errno == EINTR, "the descriptor cannot be watched");
        uint64_t tag = 0;
        for (char *outcome; (outcome = seam_queue_next(queue, 0, &tag)) != NULL; under_way--) {
            must(tag > 0 && tag <= (uint64_t)started, "an outcome has a tag of no call");
            ended((int)tag - 1, now() - calls[tag - 1].began, outcome);
        }
        while (oldest < started && calls[oldest].is_done) oldest++;
        int64_t time = now();
        for (int i = oldest; i < started; i++) {
            if (calls[i].is_done || time < calls[i].cancel_at) continue;
            seam_queue_cancel(queue, (uint64_t)i + 1);
            calls[i].cancel_at = INT64_MAX;
        }
    }
    must(seam_queue_next(queue, 200, NULL) == NULL, "a queue has more outcomes than calls");
    seam_queue_free(queue);
}

/* How late this machine wakes a thread that does nothing else: what no library can be quicker than. */
static atomic_llong worst_wake;
static void *watch_the_machine(void *unused) {
    (void)unused;
    for (;;) {
        int64_t began = now();
        usleep(10000);
        int64_t late = now() - began - 10000;
        if (late > worst_wake) worst_wake = late;
    }
    return NULL;
}

static char *line_of(FILE *file) {
    char *line = NULL;
    size_t room = 0;
    if (getline(&line, &room, file) <= 0) return NULL;
    line[strcspn(line, "\n")] = '\0';
    return line;
}

static void read_plan(const char *clients_file, const char *calls_file) {
    FILE *file = fopen(clients_file, "r");
    must(file != NULL, clients_file);
    for (char *line; (line = line_of(file)) != NULL; free(line)) {
        must(client_count < MAX_CLIENTS, "there are too many clients");
        seam_string_free(seam_client_new(line, &clients[client_count]));
        must(clients[client_count++] != 0, "a client is refused");
    }
    fclose(file);
    file = fopen(calls_file, "r");
    must(file != NULL, calls_file);
    for (char *line; (line = line_of(file)) != NULL; call_count++) {
        if (call_count % 1024 == 0) calls = realloc(calls, sizeof *calls * (size_t)(call_count + 1024));
        must(calls != NULL, "there is no memory");
        calls[call_count] = (struct call){0};
        for (int i = 0; i < COLUMNS; i++) calls[call_count].columns[i] = strsep(&line, "\t");
    }
    fclose(file);
}

int main(int count, char **arguments) {
    must(count == 6, "usage: drive MODE CLIENTS CALLS OUT THREADS");
    read_plan(arguments[2], arguments[3]);
    out = fopen(arguments[4], "w");
    must(out != NULL, arguments[4]);
    int limit = atoi(arguments[5]);
    pthread_t watcher, *threads = calloc((size_t)limit, sizeof *threads);
    must(threads != NULL && pthread_create(&watcher, NULL, watch_the_machine, NULL) == 0, "there are no threads");
    if (strcmp(arguments[1], "queue") == 0) {
        queued(limit);
    } else {
        void (*play)(int) = strcmp(arguments[1], "call") == 0 ? fly : block;
        for (int i = 0; i < limit; i++) must(pthread_create(&threads[i], NULL, one_by_one, &play) == 0, "there are no threads");
        for (int i = 0; i < limit; i++) pthread_join(threads[i], NULL);
    }
    fprintf(out, "machine\t%lld\n", (long long)worst_wake);
    must(fclose(out) == 0, "the outcomes cannot be written");
    for (int i = 0; i < client_count; i++) seam_client_free(clients[i]);
    return 0;
}
