/* Forks under load: storm REMOTE FILE DEVICE_REMOTE DEVICE_FILE FORKS SECONDS SEED
 *
 * Threads call without pause, on a server and on a sandbox in a file, while the main thread forks. Each child does a part that the seed
 * chooses, and ends in a way that it chooses. The last line is {"forks":N,"calls":N,"bad_children":N,"hung":N,"bad_calls":N,"twins":N}. */
#define _GNU_SOURCE
#include <pthread.h>
#include <seam_phones.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { THREADS = 6, AT_ONCE = 8, CHILD_LIFETIME_S = 60, ID_LENGTH = 36, PARTS = 8 };

static const char *remote_config, *file_config;
static char *remote_device, *file_device;
static seam_client remote, file;
static atomic_bool stop;
static atomic_long calls, bad_calls;
static int ids[2];

static char *text_of(const char *format, const char *value) {
    char *text = NULL;
    if (asprintf(&text, format, value) < 0) abort();
    return text;
}

static bool good(char *outcome) {
    bool is_good = outcome != NULL && !SEAM_IS_FAILURE(outcome);
    if (!is_good) fprintf(stderr, "%d: %.300s\n", (int)getpid(), outcome == NULL ? "NULL" : outcome);
    seam_string_free(outcome);
    return is_good;
}

static bool calls_both(void) {
    return good(seam_phones_get(remote, remote_device)) && good(seam_phones_get(file, file_device));
}

static void *call_until_stopped(void *which) {
    for (long i = (long)which; !stop; i++) {
        bool is_good = i % 2 == 0 ? good(seam_phones_get(remote, remote_device)) : good(seam_phones_get(file, file_device));
        calls++;
        bad_calls += !is_good;
    }
    return NULL;
}

/* Flies and queues in the background, so that the driver's thread is at work when forks happen. */
static void *fly_until_stopped(void *unused) {
    (void)unused;
    seam_queue queue = 0;
    seam_string_free(seam_queue_new(&queue));
    while (!stop) {
        seam_call call = 0;
        char *outcome = seam_call_start(remote, "phones.get", remote_device, NULL, 0, &call);
        if (outcome == NULL) outcome = seam_call_wait(call, -1);
        seam_call_free(call);
        bad_calls += !good(outcome);
        seam_string_free(seam_queue_start(queue, remote, "phones.get", remote_device, NULL, 1));
        bad_calls += !good(seam_queue_next(queue, 30000, NULL));
        calls += 2;
    }
    seam_queue_free(queue);
    return NULL;
}

/* An id that this process made up; siblings must not have the same. */
static bool tells_an_id(void) {
    seam_client own = 0;
    seam_string_free(seam_client_new("{\"endpoint\":\"sandbox:\"}", &own));
    char *outcome = seam_invoke(own, "user_identities.create", NULL, NULL);
    char *id = strstr(outcome, "\"user_identity_id\":\"");
    bool is_good = id != NULL && write(ids[1], id + strlen("\"user_identity_id\":\""), ID_LENGTH) == ID_LENGTH;
    seam_string_free(outcome);
    seam_client_free(own);
    return is_good;
}

static bool flies(void) {
    seam_call call = 0;
    char *outcome = seam_call_start(remote, "phones.get", remote_device, NULL, 0, &call);
    if (outcome == NULL) outcome = seam_call_wait(call, -1);
    seam_call_free(call);
    return good(outcome);
}

static bool queues(void) {
    seam_queue queue = 0;
    seam_string_free(seam_queue_new(&queue));
    for (uint64_t tag = 1; tag <= 4; tag++) seam_string_free(seam_queue_start(queue, tag % 2 ? remote : file, "phones.get", tag % 2 ? remote_device : file_device, NULL, tag));
    bool is_good = true;
    for (int i = 0; i < 4; i++) is_good &= good(seam_queue_next(queue, 30000, NULL));
    seam_queue_free(queue);
    return is_good;
}

static bool in_grandchild(void);

static bool play(int part) {
    seam_client own = 0;
    bool is_good = true;
    switch (part) {
    case 0: return calls_both();
    case 1: return true;
    case 2: seam_client_free(remote), seam_client_free(file); return true;
    case 3: is_good = calls_both(); seam_client_free(remote), seam_client_free(file); return is_good;
    case 4: return in_grandchild() && calls_both();
    case 5: return tells_an_id();
    case 6: return flies() && queues();
    default:
        seam_string_free(seam_client_new(file_config, &own));
        is_good = good(seam_phones_get(own, file_device));
        seam_client_free(own);
        return is_good && calls_both();
    }
}

static void end(bool is_good, int way) {
    int status = is_good ? 0 : 1;
    if (way == 0) exit(status);
    if (way == 1) _exit(status);
    if (!is_good) _exit(1);
    kill(getpid(), SIGKILL); /* as a supervisor ends a worker; the parent expects it */
}

static bool ended_well(pid_t pid, int way, long *hung) {
    int status = -1;
    waitpid(pid, &status, 0);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM) (*hung)++;
    if (way == 2) return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool in_grandchild(void) {
    long hung = 0;
    pid_t pid = fork();
    if (pid < 0) return false;
    if (pid == 0) {
        alarm(CHILD_LIFETIME_S);
        end(calls_both(), 1);
    }
    return ended_well(pid, 1, &hung);
}

static int by_bytes(const void *left, const void *right) {
    return memcmp(left, right, ID_LENGTH);
}

/* Reads the ids that the children told while they live, so that the pipe does not fill. */
static char *told;
static size_t told_count;
static void *collect(void *unused) {
    (void)unused;
    for (size_t room = 0;; told_count++) {
        if (told_count == room) told = realloc(told, (room += 4096) * ID_LENGTH);
        if (told == NULL) abort();
        if (read(ids[0], told + told_count * ID_LENGTH, ID_LENGTH) != ID_LENGTH) return NULL;
    }
}

static long twins(void) {
    long same = 0;
    if (told_count > 1) qsort(told, told_count, ID_LENGTH, by_bytes);
    for (size_t i = 1; i < told_count; i++) same += memcmp(told + (i - 1) * ID_LENGTH, told + i * ID_LENGTH, ID_LENGTH) == 0;
    return same;
}

int main(int count, char **arguments) {
    if (count != 8) return 2;
    remote_config = text_of("{\"api_key\":\"seam_sandbox_api_key\",\"endpoint\":\"%s\"}", arguments[1]);
    file_config = text_of("{\"endpoint\":\"sandbox:%s\"}", arguments[2]);
    remote_device = text_of("{\"device_id\":\"%s\"}", arguments[3]);
    file_device = text_of("{\"device_id\":\"%s\"}", arguments[4]);
    if (!good(seam_client_new(remote_config, &remote)) || !good(seam_client_new(file_config, &file)) || pipe(ids) != 0) return 2;
    long wanted = atol(arguments[5]), forks = 0, bad_children = 0, hung = 0;
    time_t until = time(NULL) + atol(arguments[6]);
    srandom((unsigned)atol(arguments[7]));
    pthread_t threads[THREADS + 1], collector;
    if (pthread_create(&collector, NULL, collect, NULL) != 0) return 2;
    for (long i = 0; i < THREADS; i++) {
        if (pthread_create(&threads[i], NULL, call_until_stopped, (void *)i) != 0) return 2;
    }
    if (pthread_create(&threads[THREADS], NULL, fly_until_stopped, NULL) != 0) return 2;
    while (forks < wanted && time(NULL) < until) {
        pid_t children[AT_ONCE];
        int ways[AT_ONCE], parts[AT_ONCE], batch = 1 + (int)(random() % AT_ONCE);
        for (int i = 0; i < batch; i++, forks++) {
            parts[i] = (int)(random() % PARTS);
            ways[i] = (int)(random() % 3);
            children[i] = fork();
            if (children[i] < 0) abort();
            if (children[i] == 0) {
                alarm(CHILD_LIFETIME_S); /* a child that hangs is killed, and its status tells */
                end(play(parts[i]), ways[i]);
            }
        }
        for (int i = 0; i < batch; i++) {
            if (ended_well(children[i], ways[i], &hung)) continue;
            bad_children++;
            fprintf(stderr, "child %d: part %d, end %d\n", (int)children[i], parts[i], ways[i]);
        }
    }
    stop = true;
    for (int i = 0; i <= THREADS; i++) pthread_join(threads[i], NULL);
    close(ids[1]);
    pthread_join(collector, NULL);
    printf("{\"forks\":%ld,\"calls\":%ld,\"bad_children\":%ld,\"hung\":%ld,\"bad_calls\":%ld,\"twins\":%ld,\"ids\":%zu}\n", forks, (long)calls,
           bad_children, hung, (long)bad_calls, twins(), told_count);
    return 0;
}
