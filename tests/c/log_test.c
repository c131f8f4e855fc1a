/* Logs through the C ABI: log_test SERVER_SCRIPT */
#include "scripted_server.h"
#include "seam_test.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <valgrind/valgrind.h>

enum { CHILD_LIFETIME_S = 60, THREADS = 4 };

/* Everything that was ever taken, for the search for secrets at the end. */
static char *written;

/* The events that are there; NULL when there is none. The caller deletes them. */
static cJSON *take(seam_client client) {
    char *text = seam_log_take(client);
    if (text == NULL) return NULL;
    cJSON *events = cJSON_Parse(text);
    if (!cJSON_IsArray(events)) {
        printf("# not an array: %s\n", text);
        abort();
    }
    char *more = text_of("%s%s\n", written == NULL ? "" : written, text);
    free(written);
    written = more;
    seam_string_free(text);
    return events;
}

static const char *text_in(const cJSON *event, const char *member) {
    const cJSON *value = cJSON_GetObjectItem(event, member);
    return cJSON_IsString(value) ? value->valuestring : "";
}

static int count(const cJSON *events, const char *name) {
    int found = 0;
    const cJSON *event;
    cJSON_ArrayForEach(event, events) found += strcmp(text_in(event, "event"), name) == 0;
    return found;
}

/* Takes events until one of this name is there; false when it does not come. */
static bool comes(seam_client client, const char *name) {
    bool found = false;
    for (int i = 0; i < 3000 && !found; i++) {
        cJSON *events = take(client);
        found = count(events, name) > 0;
        cJSON_Delete(events);
        nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
    }
    return found;
}

static void ordinary_calls(const char *endpoint) {
    seam_client client = remote_client(endpoint, "");
    check(succeeds(seam_phones_list(client, NULL)) && seam_log_take(client) == NULL, "a log is off at first");
    seam_log_enable(client, 1);
    check(seam_log_take(client) == NULL, "without a call there is no event");
    check(succeeds(seam_phones_list(client, NULL)), "a call is logged");
    cJSON *events = take(client);
    const cJSON *last = cJSON_GetArrayItem(events, cJSON_GetArraySize(events) - 1);
    check(count(events, "attempt_started") == 1 && count(events, "attempt_ended") == 1 && count(events, "connection_made") == 1,
          "it leaves an attempt and a connection");
    check(count(events, "call_ended") == 1 && strcmp(text_in(last, "event"), "call_ended") == 0, "it ends once, and last");
    check(strcmp(text_in(last, "level"), "debug") == 0 && strcmp(text_in(last, "operation"), "phones.list") == 0 &&
              strstr(text_in(last, "message"), "phones.list: the call succeeded after ") != NULL,
          "an event has a level and a message");
    cJSON_Delete(events);

    check(fails_with(seam_invoke(client, "phones.list", "{not JSON", NULL), "invalid_params"), "parameters that are no JSON are refused");
    events = take(client);
    check(cJSON_GetArraySize(events) == 1 && count(events, "call_ended") == 1 &&
              strcmp(text_in(cJSON_GetArrayItem(events, 0), "kind"), "invalid_params") == 0,
          "that is an end without an attempt");
    cJSON_Delete(events);

    seam_log_enable(client, 0);
    check(succeeds(seam_phones_list(client, NULL)) && seam_log_take(client) == NULL, "a log can be turned off");
    seam_log_enable(client, -1);
    check(succeeds(seam_phones_list(client, NULL)), "and on again");
    cJSON_Delete(take(client));
    seam_client_free(client);
    seam_log_enable(client, 1);
    check(fails_with(seam_log_take(client), "invalid_handle") && fails_with(seam_log_take(0), "invalid_handle"),
          "the log of a freed client is an error");
}

static void calls_in_flight(void) {
    server_register("{\"name\": \"hangs\", \"repeat\": true, \"server\": [{\"hang_ms\": 5000}]}");
    char *endpoint = server_endpoint("hangs");
    seam_client client = remote_client(endpoint, "");
    free(endpoint);
    seam_log_enable(client, 1);
    seam_call call;
    char *early = seam_call_start(client, "phones.list", NULL, NULL, 0, &call);
    check(early == NULL && comes(client, "connection_made"), "events are there while the call goes on");
    seam_call_cancel(call);
    check(fails_with(seam_call_wait(call, -1), "cancelled"), "the call is cancelled");
    cJSON *events = take(client);
    check(count(events, "call_ended") == 1, "its end is there before its outcome");
    cJSON_Delete(events);
    seam_call_free(call);

    seam_queue queue;
    check(succeeds(seam_queue_new(&queue)) && seam_queue_start(queue, client, "phones.list", NULL, NULL, 7) == NULL, "a queue starts a call");
    check(comes(client, "attempt_started"), "calls of a queue are logged");
    seam_queue_free(queue);
    check(comes(client, "call_ended"), "they end with the queue");
    seam_client_free(client);
}

/* --- forks ------------------------------------------------------------------------------------------------------------ */

static bool logs_for_itself(seam_client client) {
    if (seam_log_take(client) != NULL) return false; /* the parent's events are the parent's */
    if (!succeeds(seam_phones_list(client, NULL))) return false;
    cJSON *events = take(client);
    bool good = count(events, "attempt_started") == 1 && count(events, "call_ended") == 1;
    cJSON_Delete(events);
    return good;
}

static bool in_child(bool (*part)(seam_client), seam_client client) {
    fflush(stdout);
    pid_t pid = fork();
    if (pid < 0) abort();
    if (pid == 0) {
        alarm(CHILD_LIFETIME_S);
        _exit(part(client) ? 0 : 1);
    }
    int status = -1;
    waitpid(pid, &status, 0);
    return status == 0;
}

static struct {
    pthread_mutex_t lock;
    bool stop;
    long called, ended;
} shared = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* Calls and takes; counts the calls, and the ends that were taken. */
static void *call_until_stopped(void *argument) {
    seam_client client = *(seam_client *)argument;
    for (bool stop = false; !stop;) {
        bool good = succeeds(seam_phones_list(client, NULL));
        char *text = seam_log_take(client);
        cJSON *events = text == NULL ? NULL : cJSON_Parse(text);
        seam_string_free(text);
        pthread_mutex_lock(&shared.lock);
        shared.called += good;
        shared.ended += count(events, "call_ended");
        stop = shared.stop;
        pthread_mutex_unlock(&shared.lock);
        cJSON_Delete(events);
    }
    return NULL;
}

static void forks(const char *endpoint) {
    seam_client client = remote_client(endpoint, "");
    seam_log_enable(client, 1);
    check(succeeds(seam_phones_list(client, NULL)) && in_child(logs_for_itself, client), "a child logs, and does not get its parent's events");
    cJSON *events = take(client);
    check(count(events, "call_ended") == 1, "the parent has its own");
    cJSON_Delete(events);

    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) {
        if (pthread_create(&threads[i], NULL, call_until_stopped, &client) != 0) abort();
    }
    int children = RUNNING_ON_VALGRIND ? 5 : 30, good = 0;
    for (int i = 0; i < children; i++) good += in_child(logs_for_itself, client);
    pthread_mutex_lock(&shared.lock);
    shared.stop = true;
    pthread_mutex_unlock(&shared.lock);
    for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
    events = take(client);
    shared.ended += count(events, "call_ended");
    cJSON_Delete(events);
    check(good == children, "%d of %d children log while four threads of their parent do", good, children);
    check(shared.called > 0 && shared.ended == shared.called, "each of %ld calls has its end in the log (%ld)", shared.called, shared.ended);
    seam_client_free(client);
}

/* --- secrets ---------------------------------------------------------------------------------------------------------- */

/* A server that sends each secret back: in the request's id, in errors, in what is no answer; and tries again. */
static void call_a_telltale(const char *name, const char *secret, const char *config) {
    char *told = text_of(
        "{\"name\": \"%s\", \"repeat\": true, \"server\": ["
        "{\"status\": 503, \"headers\": {\"seam-request-id\": \"%s\", \"retry-after\": \"0\"}, \"text\": \"%s\"},"
        "{\"status\": 404, \"headers\": {\"seam-request-id\": \"id-%s\"},"
        " \"json\": {\"error\": {\"type\": \"%s\", \"message\": \"%s\", \"data\": {\"x\": \"%s\"}}, \"ok\": false}},"
        "{\"status\": 200, \"headers\": {\"seam-request-id\": \"%s\"}, \"json\": {\"phones\": [], \"ok\": true, \"x\": \"%s\"}},"
        "{\"status\": 200, \"text\": \"half\", \"drop\": \"in_body\"}, {\"hang_ms\": 200}]}",
        name, secret, secret, secret, secret, secret, secret, secret, secret);
    server_register(told);
    free(told);
    char *endpoint = server_endpoint(name);
    char *whole = text_of("{\"endpoint\": \"%s\", \"timeout_ms\": 2000, %s}", endpoint, config);
    seam_client client = new_client(whole);
    free(whole);
    seam_log_enable(client, 1);
    for (int i = 0; i < 10; i++) {
        seam_string_free(seam_invoke(client, "phones.list", NULL, i % 2 ? "{\"timeout_ms\": 100}" : NULL));
        char *path = text_of("/%s/%s", secret, "list");
        seam_string_free(seam_invoke(client, path, "{\"secret\": \"in-a-parameter\"}", NULL));
        seam_string_free(seam_invoke(client, secret, NULL, NULL));
        free(path);
        seam_call call;
        seam_string_free(seam_call_start(client, "phones.list", NULL, NULL, 0, &call));
        seam_call_free(call);
        cJSON_Delete(take(client));
    }
    free(endpoint);
    seam_client_free(client);
}

static void secrets(void) {
    call_a_telltale("key", "seam_key1_secret", "\"api_key\": \"seam_key1_secret\"");
    call_a_telltale("token", "seam_at1_secret", "\"personal_access_token\": \"seam_at1_secret\", \"workspace_id\": \"w\"");
    call_a_telltale("session", "seam_cst1_secret", "\"client_session_token\": \"seam_cst1_secret\"");
    call_a_telltale("publishable", "seam_pk1_secret", "\"publishable_key\": \"seam_pk1_secret\", \"user_identifier_key\": \"key-of-a-user\"");
    call_a_telltale("user", "key-of-a-user", "\"publishable_key\": \"seam_pk1_secret\", \"user_identifier_key\": \"key-of-a-user\"");
    call_a_telltale("header", "whsec_secret", "\"api_key\": \"seam_key1_secret\", \"headers\": {\"svix-signature\": \"whsec_secret\"}");
    const char *never[] = {"seam_key1_secret", "seam_at1_secret", "seam_cst1_secret", "seam_pk1_secret", "key-of-a-user", "whsec_secret",
                           "in-a-parameter"};
    for (size_t i = 0; i < sizeof never / sizeof *never; i++) {
        const char *shown = strstr(written, never[i]);
        check(shown == NULL, "%s is never written", never[i]);
        if (shown != NULL) printf("# %.300s\n", shown - (shown - written > 200 ? 200 : shown - written));
    }
    check(strstr(written, "[secret]") != NULL && strstr(written, "attempt_repeated") != NULL, "the server told them");
}

int main(int argument_count, char **arguments) {
    if (argument_count != 2) return 2;
    clear_environment();
    server_start(arguments[1], NULL);
    server_register("{\"name\": \"lists\", \"repeat\": true, \"server\": [{\"status\": 200, \"generate\": {\"phones\": 2}}]}");
    char *endpoint = server_endpoint("lists");
    ordinary_calls(endpoint);
    calls_in_flight();
    forks(endpoint);
    secrets();
    free(endpoint);
    free(written);
    server_stop();
    check_leaks();
    return finish();
}
