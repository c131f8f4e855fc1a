/* Signals are the host's: signal_test SERVER_SCRIPT, with tests/support/closing_server.py.
 *
 * Each check is a child, since a signal that gets through ends its process, and sets up the signals as it needs them: what a
 * test inherits from a shell or a terminal may be ignored or blocked. */
#define _GNU_SOURCE /* sigtimedwait, sighandler_t */
#include "scripted_server.h"
#include "seam_test.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { CHILD_LIFETIME_S = 120, TIMES = 20, THREADS = 4, LARGE = 8 << 20 };

/* What the server said: an endpoint for each way of closing. */
static cJSON *server;

/* More than the buffers of two sockets hold, so that a request is still being written when the connection closes. */
static char *large_params;

static const char *told(const char *name) {
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(server, name));
    if (text == NULL) abort();
    return text;
}

/* --- calls --------------------------------------------------------------------------------------------------------- */

static seam_client client_of(const char *endpoint) {
    char *certificate = cJSON_PrintUnformatted(cJSON_GetObjectItemCaseSensitive(server, "certificate"));
    char *more = text_of(", \"max_retries\": 0, \"timeout_ms\": 10000, \"ca_certificates_pem\": %s", certificate);
    seam_client client = remote_client(endpoint, more);
    free(more);
    free(certificate);
    return client;
}

typedef char *(*way)(seam_client client, const char *operation, const char *params);

static char *blocking(seam_client client, const char *operation, const char *params) {
    return seam_invoke(client, operation, params, NULL);
}

static char *in_flight(seam_client client, const char *operation, const char *params) {
    seam_call call = 0;
    char *text = seam_call_start(client, operation, params, NULL, 0, &call);
    if (text == NULL) text = seam_call_wait(call, -1);
    seam_call_free(call);
    return text;
}

static const struct {
    const char *name;
    way calls;
} ways[] = {{"a blocking call", blocking}, {"a call in flight", in_flight}};
enum { WAYS = sizeof ways / sizeof *ways };

/* How a connection closes, in words and in the server's. */
static const struct phase {
    const char *server, *name;
    bool large, answers; /* large requests are sent; calls may succeed */
} phases[] = {
    {"early_answer", "a large request is answered early", true, false},
    {"cut", "a large request is cut off", true, false},
    {"idle", "the connection closes while it is idle", false, true},
    {"tls_early_answer", "a large request is answered early (TLS)", true, false},
    {"tls_cut", "a large request is cut off (TLS)", true, false},
    {"tls_idle", "the connection closes while it is idle (TLS)", false, true},
    {"tls_no_hello", "the TLS handshake is not answered", false, false},
    {"tls_no_tls", "the TLS handshake is answered by something else", false, false},
    {"tls_no_finish", "the connection closes before the end of the TLS handshake", false, false},
};
enum { PHASES = sizeof phases / sizeof *phases };

/* Calls again and again, for it depends on what comes first, a write or the news that the connection has closed. Gives how many
 * calls succeeded; -1 when an outcome is not one of the phase, so that no test passes because the server cannot be reached. */
static int successes(const struct phase *phase, way calls, int times) {
    seam_client client = client_of(told(phase->server));
    int succeeded = 0;
    for (int i = 0; i < times && succeeded >= 0; i++) {
        cJSON *parsed = outcome(phase->large ? calls(client, "/devices/list", large_params) : calls(client, "phones.list", "{}"));
        const char *kind = error_kind(parsed), *type = error_text(parsed, "type");
        if (is_ok(parsed) && phase->answers) {
            succeeded++;
        } else if (is_ok(parsed) || (strcmp(kind, "connection") != 0 && strcmp(type, "too_large") != 0)) {
            printf("# %s: %s: %s\n", phase->name, kind, error_text(parsed, "message"));
            succeeded = -1;
        }
        cJSON_Delete(parsed);
        if (phase->answers) usleep(40000); /* the connection closes meanwhile */
    }
    seam_client_free(client);
    return succeeded;
}

static bool go_through(const struct phase *phase, way calls, int times) {
    return successes(phase, calls, times) >= 0;
}

static bool go_through_all(way calls, int times) {
    for (int i = 0; i < PHASES; i++) {
        if (!go_through(&phases[i], calls, times)) return false;
    }
    return true;
}

/* --- children ------------------------------------------------------------------------------------------------------ */

typedef bool (*part)(way calls, const struct phase *phase);

static void default_signals(void) {
    static const int changed[] = {SIGPIPE, SIGUSR1, SIGALRM};
    sigset_t none;
    for (size_t i = 0; i < sizeof changed / sizeof *changed; i++) signal(changed[i], SIG_DFL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static bool in_child(part play, way calls, const struct phase *phase) {
    fflush(stdout);
    pid_t pid = fork();
    if (pid < 0) abort();
    if (pid == 0) {
        alarm(CHILD_LIFETIME_S); /* one that hangs is killed, and its status tells */
        default_signals();
        bool good = play(calls, phase);
        fflush(stdout);
        _exit(good ? 0 : 1);
    }
    int status = -1;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) continue;
    if (WIFSIGNALED(status)) printf("# killed by signal %d, %s\n", WTERMSIG(status), strsignal(WTERMSIG(status)));
    return status == 0;
}

/* --- SIGPIPE ------------------------------------------------------------------------------------------------------- */

static bool survives(way calls, const struct phase *phase) {
    int succeeded = successes(phase, calls, TIMES);
    return phase->answers ? succeeded > 0 : succeeded == 0;
}

static void *survive_in_thread(void *calls) {
    return go_through_all(*(way *)calls, 3) ? calls : NULL;
}

static bool survives_in_threads(way calls, const struct phase *phase) {
    pthread_t threads[THREADS];
    bool good = true;
    (void)phase;
    for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, survive_in_thread, &calls);
    for (int i = 0; i < THREADS; i++) {
        void *result = NULL;
        pthread_join(threads[i], &result);
        good &= result != NULL;
    }
    return good;
}

static volatile sig_atomic_t handled;

static void handle(int number) {
    (void)number;
    handled++;
}

/* The host's handler is for the host's pipes. */
static bool handler_is_not_called(way calls, const struct phase *phase) {
    struct sigaction own = {.sa_handler = handle, .sa_flags = SA_RESTART}, after;
    (void)phase;
    sigemptyset(&own.sa_mask);
    sigaddset(&own.sa_mask, SIGUSR2);
    sigaction(SIGPIPE, &own, NULL);
    if (!go_through_all(calls, 5)) return false;
    sigaction(SIGPIPE, NULL, &after);
    if (handled != 0) printf("# called %d times\n", (int)handled);
    bool stays = after.sa_handler == handle && (after.sa_flags & SA_RESTART) != 0 && sigismember(&after.sa_mask, SIGUSR2) == 1;
    raise(SIGPIPE); /* and it still works */
    return stays && handled == 1;
}

static bool same_mask(const sigset_t *one, const sigset_t *other) {
    for (int number = 1; number < NSIG; number++) {
        if (sigismember(one, number) != sigismember(other, number)) return false;
    }
    return true;
}

/* With these signals blocked, a thread has the same mask after its calls. */
static bool mask_stays(way calls, const sigset_t *blocked) {
    sigset_t before, after;
    sigprocmask(SIG_SETMASK, blocked, NULL);
    sigprocmask(SIG_SETMASK, NULL, &before); /* without those that cannot be blocked */
    if (!go_through_all(calls, 3)) return false;
    sigprocmask(SIG_SETMASK, NULL, &after);
    return same_mask(&before, &after);
}

static bool masks_stay(way calls, const struct phase *phase) {
    sigset_t none, pipe, other, all;
    (void)phase;
    sigemptyset(&none);
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigemptyset(&other);
    sigaddset(&other, SIGUSR1);
    sigfillset(&all);
    sigdelset(&all, SIGALRM); /* which ends a child that hangs */
    return mask_stays(calls, &none) && mask_stays(calls, &pipe) && mask_stays(calls, &other) && mask_stays(calls, &all);
}

static void block(int number) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    sigprocmask(SIG_BLOCK, &set, NULL);
}

static bool is_pending(int number) {
    sigset_t pending;
    return sigpending(&pending) == 0 && sigismember(&pending, number) == 1;
}

static bool nothing_becomes_pending(way calls, const struct phase *phase) {
    block(SIGPIPE);
    return go_through(phase, calls, TIMES / 2) && !is_pending(SIGPIPE);
}

static bool pending_of_the_thread_stays(way calls, const struct phase *phase) {
    block(SIGPIPE);
    raise(SIGPIPE);
    return go_through(phase, calls, TIMES / 2) && is_pending(SIGPIPE);
}

static bool pending_of_the_process_stays(way calls, const struct phase *phase) {
    block(SIGPIPE);
    kill(getpid(), SIGPIPE);
    if (!go_through(phase, calls, TIMES / 2) || !is_pending(SIGPIPE)) return false;
    /* It is the only one: the host takes it, and nothing of ours is left to end the process. */
    sigset_t pipe;
    int taken = 0;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigwait(&pipe, &taken);
    return taken == SIGPIPE && !is_pending(SIGPIPE);
}

static void *send_to_process(void *unused) {
    (void)unused;
    usleep(500);
    kill(getpid(), SIGPIPE);
    return NULL;
}

/* Another thread of the host sends the process a SIGPIPE that all its threads have blocked: it waits for the host. */
static bool another_thread_is_heard(way calls, const struct phase *phase) {
    block(SIGPIPE);
    pthread_t sender;
    if (pthread_create(&sender, NULL, send_to_process, NULL) != 0) return false;
    bool good = go_through(phase, calls, TIMES);
    pthread_join(sender, NULL);
    return good && is_pending(SIGPIPE);
}

/* What another process sends during a call is for the host, and is not taken for what the call has raised. */
static bool another_process_is_heard(way calls, const struct phase *phase) {
    struct sigaction own = {.sa_handler = handle, .sa_flags = SA_RESTART};
    sigaction(SIGPIPE, &own, NULL);
    for (int i = 1; i <= TIMES; i++) {
        pid_t host = getpid(), sender = fork();
        if (sender == 0) {
            usleep(300 * (useconds_t)i);
            _exit(kill(host, SIGPIPE) == 0 ? 0 : 1);
        }
        bool good = go_through(phase, calls, 1);
        waitpid(sender, NULL, 0);
        for (int waited = 0; handled < i && waited < 1000; waited++) usleep(1000);
        if (!good || handled != i) {
            printf("# %d signals came of %d\n", (int)handled, i);
            return false;
        }
    }
    return true;
}

/* --- other signals ------------------------------------------------------------------------------------------------- */

/* What manuals advise: block a signal in all threads, and take it by sigwait. A thread of the library's that does not have it
 * blocked would be given it instead, and end the process. */
static bool sigwait_gets_it(const char *endpoint, way calls) {
    seam_client client = client_of(endpoint);
    if (!succeeds(calls(client, "phones.list", "{}"))) return false;
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    block(SIGUSR1);
    usleep(50000); /* for threads that start late */
    for (int i = 0; i < 3; i++) {
        struct timespec limit = {.tv_sec = 5};
        kill(getpid(), SIGUSR1);
        if (sigtimedwait(&set, NULL, &limit) != SIGUSR1) return false;
        if (!succeeds(calls(client, "phones.list", "{}"))) return false;
    }
    return true;
}

static bool waits_for_a_signal(way calls, const struct phase *phase) {
    (void)phase;
    return sigwait_gets_it(told("steady"), calls);
}

/* A host name is resolved in a thread of its own. */
static bool waits_for_a_signal_after_resolving(way calls, const struct phase *phase) {
    (void)phase;
    char *endpoint = text_of("http://localhost%s", strrchr(told("steady"), ':'));
    bool good = sigwait_gets_it(endpoint, calls);
    free(endpoint);
    return good;
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: %s SERVER_SCRIPT\n", argv[0]);
        return 2;
    }
    clear_environment();
    char *line = server_run(argv[1], NULL);
    server = cJSON_Parse(line);
    if (server == NULL) {
        fprintf(stderr, "the server said: %s\n", line);
        return 2;
    }
    free(line);
    large_params = malloc(LARGE + 1);
    if (large_params == NULL) abort();
    memset(large_params, 'a', LARGE);
    memcpy(large_params, "{\"x\":\"", 6);
    memcpy(large_params + LARGE - 2, "\"}", 3);

    for (int w = 0; w < WAYS; w++) {
        const char *name = ways[w].name;
        way calls = ways[w].calls;
        for (int i = 0; i < PHASES; i++) {
            check(in_child(survives, calls, &phases[i]), "no SIGPIPE from %s: %s", name, phases[i].name);
        }
        check(in_child(survives_in_threads, calls, NULL), "no SIGPIPE from %s: in four threads at once", name);
        check(in_child(handler_is_not_called, calls, NULL), "the host's handler is left alone by %s", name);
        check(in_child(masks_stay, calls, NULL), "the thread's mask is the same after %s", name);
        for (int i = 0; i < PHASES; i++) {
            check(in_child(nothing_becomes_pending, calls, &phases[i]), "no SIGPIPE is pending after %s: %s", name, phases[i].name);
            check(in_child(pending_of_the_thread_stays, calls, &phases[i]), "a thread's SIGPIPE is pending after %s: %s", name, phases[i].name);
            check(in_child(pending_of_the_process_stays, calls, &phases[i]), "a process's SIGPIPE is pending after %s: %s", name, phases[i].name);
        }
        for (int i = 0; i < PHASES; i++) {
            if (!phases[i].large) continue;
            check(in_child(another_thread_is_heard, calls, &phases[i]), "another thread's SIGPIPE waits for the host after %s: %s", name, phases[i].name);
            check(in_child(another_process_is_heard, calls, &phases[i]), "another process's SIGPIPE comes through %s: %s", name, phases[i].name);
        }
        check(in_child(waits_for_a_signal, calls, NULL), "sigwait gets the host's signal after %s", name);
        check(in_child(waits_for_a_signal_after_resolving, calls, NULL), "sigwait gets the host's signal after %s to a host name", name);
    }

    server_stop();
    cJSON_Delete(server);
    free(large_params);
    return finish();
}
