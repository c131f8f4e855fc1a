/* Queues: queue_test SERVER_SCRIPT SANDBOX_FILE. Every call on a queue has exactly one outcome, whatever happens to the call. */
#include "scripted_server.h"
#include "seam_test.h"

#include <poll.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define DEVICE "{\"device_id\": \"22222222-2222-2222-2222-444444444444\"}"

static seam_queue new_queue(void) {
    seam_queue queue = 0;
    if (!succeeds(seam_queue_new(&queue)) || queue == 0) abort();
    return queue;
}

static bool is_readable(seam_queue queue, int wait_ms) {
    struct pollfd watched = {.fd = seam_queue_descriptor(queue), .events = POLLIN};
    return poll(&watched, 1, wait_ms) == 1;
}

static bool starts(seam_queue queue, seam_client client, const char *operation, const char *params, uint64_t tag) {
    return seam_queue_start(queue, client, operation, params, NULL, tag) == NULL;
}

/* Whether the next outcome has this tag and is of this kind ("" for a success). */
static bool next_is(seam_queue queue, uint64_t tag, const char *kind) {
    uint64_t got = 0;
    char *text = seam_queue_next(queue, 10000, &got);
    if (text == NULL) return false;
    bool good = *kind == '\0' ? succeeds(text) : fails_with(text, kind);
    if (got != tag) printf("# tag %llu\n", (unsigned long long)got);
    return good && got == tag;
}

/* The descriptor may still tell of an outcome that was taken before it could; that goes away with the next look. */
static bool is_empty(seam_queue queue) {
    for (int looks = 0; looks < 3; looks++) {
        uint64_t tag = 1;
        if (seam_queue_next(queue, 0, &tag) != NULL || tag != 0) return false;
        if (!is_readable(queue, 0)) return true;
    }
    return false;
}

static void one_call(const char *endpoint) {
    seam_client client = remote_client(endpoint, "");
    seam_queue queue = new_queue();
    check(is_empty(queue), "a new queue has nothing to take");
    check(starts(queue, client, "phones.list", NULL, 42) && is_readable(queue, 10000), "the descriptor is readable when the call has ended");
    check(next_is(queue, 42, "") && is_empty(queue), "its outcome comes once, with its tag");
    check(starts(queue, client, "phones.get", "{}", 1) && next_is(queue, 1, "invalid_params"), "what is wrong with a call is its outcome");
    check(starts(queue, 0, "phones.list", NULL, 2) && next_is(queue, 2, "invalid_handle"), "so is a client that is not there");
    check(starts(queue, client, "phones.list", NULL, UINT64_MAX), "a call is started");
    seam_client_free(client);
    check(next_is(queue, UINT64_MAX, ""), "it ends in order when its client is freed meanwhile");
    seam_queue_free(queue);
    check(fails_with(seam_queue_start(queue, client, "phones.list", NULL, NULL, 1), "invalid_handle"), "a freed queue takes no call");
    check(fails_with(seam_queue_next(queue, -1, NULL), "invalid_handle"), "a freed queue gives no outcome");
    check(seam_queue_descriptor(queue) == -1, "a freed queue has no descriptor");
    seam_queue_cancel(queue, 1);
    seam_queue_free(queue);
    check(fails_with(seam_queue_new(NULL), "invalid_options"), "a queue needs a place for its handle");
}

static void many_calls(const char *endpoint) {
    enum { CALLS = 300 };
    static int outcomes[CALLS];
    memset(outcomes, 0, sizeof outcomes);
    seam_client client = remote_client(endpoint, "");
    seam_queue queue = new_queue();
    int taken = 0, good = 0;
    for (int i = 0; i < CALLS; i++) good += starts(queue, client, "phones.list", NULL, (uint64_t)i);
    for (int i = 0; i < CALLS; i += 3) seam_queue_cancel(queue, (uint64_t)i);
    while (taken < CALLS && is_readable(queue, 20000)) {
        uint64_t tag = CALLS;
        for (char *text; (text = seam_queue_next(queue, 0, &tag)) != NULL; taken++) {
            seam_string_free(text);
            if (tag < CALLS) outcomes[tag]++;
        }
    }
    int once = 0;
    for (int i = 0; i < CALLS; i++) once += outcomes[i] == 1;
    check(good == CALLS && once == CALLS && is_empty(queue), "each of %d calls at once, a third of them cancelled, has one outcome (%d)", CALLS, once);
    seam_queue_free(queue);
    seam_client_free(client);
}

static void cancelled(const char *hangs) {
    seam_client client = remote_client(hangs, "");
    seam_queue queue = new_queue();
    check(starts(queue, client, "phones.deactivate", DEVICE, 7) && starts(queue, client, "phones.list", NULL, 8), "two calls hang");
    check(!is_readable(queue, 200), "nothing is to be taken meanwhile");
    seam_queue_cancel(queue, 7);
    uint64_t tag = 0;
    cJSON *answer = outcome(seam_queue_next(queue, 5000, &tag));
    const cJSON *error = cJSON_GetObjectItem(answer, "error");
    check(tag == 7 && strcmp(error_kind(answer), "cancelled") == 0 && cJSON_IsTrue(cJSON_GetObjectItem(error, "outcome_unknown")),
          "a cancelled deactivation says at once that its outcome is unknown");
    cJSON_Delete(answer);
    check(is_empty(queue), "the other call goes on");
    seam_queue_free(queue);
    seam_client_free(client);
}

struct waiting {
    seam_queue queue;
    char *text;
};

static void *wait_for_next(void *argument) {
    struct waiting *waiting = argument;
    waiting->text = seam_queue_next(waiting->queue, -1, NULL);
    return NULL;
}

static void freed_while_somebody_waits(const char *hangs) {
    seam_client client = remote_client(hangs, "");
    struct waiting waiting = {.queue = new_queue()};
    pthread_t thread;
    if (!starts(waiting.queue, client, "phones.list", NULL, 1) || pthread_create(&thread, NULL, wait_for_next, &waiting) != 0) abort();
    usleep(50000);
    seam_queue_free(waiting.queue);
    pthread_join(thread, NULL);
    check(fails_with(waiting.text, "invalid_handle"), "a thread that waits for a queue that is freed is told");
    seam_client_free(client);
}

/* Another process holds the file's lock until the pipe says so: two copies of SQLite in one process do not see each other's locks. */
static pid_t hold_lock(const char *path, int held, int release) {
    pid_t pid = fork();
    if (pid != 0) return pid;
    char byte = 0;
    sqlite3 *other;
    bool good = sqlite3_open(path, &other) == SQLITE_OK && sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK;
    alarm(30);
    good &= write(held, "", 1) == 1 && read(release, &byte, 1) == 1;
    _exit(good ? 0 : 1);
}

static void sandbox(const char *path) {
    char *config = text_of("{\"endpoint\": \"sandbox:%s\"}", path), byte;
    int held[2], release[2], status = -1;
    seam_client client = new_client(config);
    seam_queue queue = new_queue();
    check(starts(queue, client, "user_identities.create", "{}", 1) && is_readable(queue, 0) && next_is(queue, 1, ""),
          "a sandbox that has to wait for nobody has its outcome at once");
    if (pipe(held) != 0 || pipe(release) != 0) abort();
    pid_t pid = hold_lock(path, held[1], release[0]);
    if (read(held[0], &byte, 1) != 1) abort();
    check(starts(queue, client, "user_identities.create", "{}", 2) && !is_readable(queue, 100), "one that waits for a file's lock goes on in the background");
    if (write(release[1], "", 1) != 1) abort();
    check(next_is(queue, 2, ""), "and ends when the lock is free");
    waitpid(pid, &status, 0);
    check(status == 0, "another process held the lock");
    for (int i = 0; i < 2; i++) close(held[i]), close(release[i]);
    seam_queue_free(queue);
    seam_client_free(client);
    free(config);
}

static void forked(const char *endpoint, const char *hangs) {
    seam_client client = remote_client(endpoint, ""), slow = remote_client(hangs, "");
    seam_queue queue = new_queue();
    if (!starts(queue, slow, "phones.list", NULL, 1)) abort();
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0) {
        alarm(30);
        bool good = fails_with(seam_queue_next(queue, -1, NULL), "invalid_handle") &&
                    fails_with(seam_queue_start(queue, client, "phones.list", NULL, NULL, 2), "invalid_handle");
        seam_queue_free(queue);
        seam_queue own = new_queue();
        good &= starts(own, client, "phones.list", NULL, 3) && next_is(own, 3, "");
        _exit(good ? 0 : 1);
    }
    int status = -1;
    waitpid(pid, &status, 0);
    check(status == 0, "a child's copy of a queue is an error, and a queue of its own works");
    check(starts(queue, client, "phones.list", NULL, 2) && next_is(queue, 2, ""), "the parent's queue works on after the child has freed its copy");
    seam_queue_free(queue);
    seam_client_free(client);
    seam_client_free(slow);
}

#define MANY "{\"max_concurrency\": 2, \"device_ids\": [\"22222222-2222-2222-2222-444444444441\", " \
             "\"22222222-2222-2222-2222-444444444442\", \"22222222-2222-2222-2222-444444444443\"]}"

static double member(char *text, const char *name) {
    cJSON *answer = outcome(text);
    double value = is_ok(answer) ? cJSON_GetNumberValue(cJSON_GetObjectItem(answer, name)) : -1;
    cJSON_Delete(answer);
    return value;
}

/* Many deactivations are one call: its progress can be asked, and a cancellation tells of each phone. */
static void many_at_once(const char *done, const char *hangs) {
    seam_client client = remote_client(done, ""), stuck = remote_client(hangs, "");
    seam_queue queue = new_queue();
    check(starts(queue, client, "phones.deactivate_many", MANY, 1), "many are started as one call");
    uint64_t tag = 0;
    char *text = seam_queue_next(queue, 10000, &tag);
    check(tag == 1 && member(text, "deactivated") == 3, "its answer counts them");
    check(fails_with(seam_queue_progress(queue, 1), "invalid_handle"), "a call that was taken has no progress");

    seam_call call = 0;
    check(seam_call_start(stuck, "phones.deactivate_many", MANY, NULL, 200, &call) == NULL && call != 0, "many hang");
    check(member(seam_call_progress(call), "total") == 3 && member(seam_call_progress(call), "done") == 0, "the progress is told");
    check(starts(queue, stuck, "phones.deactivate_many", MANY, 2) && starts(queue, stuck, "phones.list", NULL, 3), "so do some on a queue");
    for (int looks = 0; looks < 200 && member(seam_queue_progress(queue, 2), "total") != 3; looks++) poll(NULL, 0, 10);
    check(member(seam_queue_progress(queue, 2), "total") == 3, "their progress is told");
    check(member(seam_queue_progress(queue, 3), "total") == 1, "a call for one has a total of one");
    seam_call_cancel(call);
    cJSON *answer = outcome(seam_call_wait(call, 0));
    const cJSON *error = cJSON_GetObjectItem(answer, "error");
    const cJSON *data = cJSON_GetObjectItem(error, "data");
    check(strcmp(error_kind(answer), "cancelled") == 0 && cJSON_GetArraySize(cJSON_GetObjectItem(data, "results")) == 3 &&
              cJSON_GetNumberValue(cJSON_GetObjectItem(data, "unknown")) == 2 &&
              cJSON_GetNumberValue(cJSON_GetObjectItem(data, "not_attempted")) == 1,
          "cancelled in the middle, it tells at once that two may be deactivated and one is not");
    cJSON_Delete(answer);
    check(member(seam_call_progress(call), "done") == 2, "the progress counts what has ended");
    seam_call_free(call);
    check(fails_with(seam_call_progress(call), "invalid_handle"), "a freed call has no progress");
    seam_queue_cancel(queue, 2);
    check(next_is(queue, 2, "cancelled"), "it is cancelled on a queue too");
    seam_queue_free(queue);
    seam_client_free(client);
    seam_client_free(stuck);
}

static int open_eventfds(void) {
    int count = 0;
    for (int descriptor = 0; descriptor < 1024; descriptor++) {
        char link[64], target[64] = "";
        snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
        if (readlink(link, target, sizeof target - 1) > 0) count += strstr(target, "eventfd") != NULL;
    }
    return count;
}

/* What a queue that was freed earlier still had under way may let go of its descriptor a moment later. */
static int settled_eventfds(void) {
    int count = open_eventfds();
    for (int quiet = 0; quiet < 10; quiet++) {
        usleep(20000);
        int now = open_eventfds();
        if (now != count) quiet = 0;
        count = now;
    }
    return count;
}

static void descriptors(void) {
    int without = settled_eventfds();
    seam_queue queue = new_queue();
    check(settled_eventfds() == without + 1, "a queue has one descriptor");
    for (int i = 0; i < 50; i++) seam_queue_free(new_queue());
    check(settled_eventfds() == without + 1, "freed queues leave no descriptor open");
    seam_queue_free(queue);
    check(settled_eventfds() == without, "a freed queue has no descriptor left");
}

int main(int count, char **arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: %s SERVER_SCRIPT SANDBOX_FILE\n", arguments[0]);
        return 2;
    }
    clear_environment();
    server_start(arguments[1], NULL);
    server_register("{\"name\": \"lists\", \"repeat\": true, \"server\": [{\"status\": 200, \"generate\": {\"phones\": 2}}]}");
    server_register("{\"name\": \"hangs\", \"repeat\": true, \"server\": [{\"hang_ms\": 60000}]}");
    char *endpoint = server_endpoint("lists"), *hangs = server_endpoint("hangs");
    one_call(endpoint);
    many_calls(endpoint);
    cancelled(hangs);
    freed_while_somebody_waits(hangs);
    sandbox(arguments[2]);
    forked(endpoint, hangs);
    server_register("{\"name\": \"done\", \"repeat\": true, \"server\": [{\"status\": 200, \"json\": {\"ok\": true}}]}");
    char *done = server_endpoint("done");
    many_at_once(done, hangs);
    free(done);
    descriptors();
    free(endpoint);
    free(hangs);
    server_stop();
    check_leaks();
    return finish();
}
