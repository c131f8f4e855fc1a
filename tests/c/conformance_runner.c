/* Plays the cases of tests/conformance through the C ABI: conformance_runner CASES_DIR SERVER_SCRIPT [--in-flight | --queue]
   With --in-flight every operation is started and waited for in small steps, as the wrappers do it; with --queue its outcome is taken
   from a queue when poll(2) says that there is one, as an event loop does it. */
#include "json_pattern.h"
#include "scripted_server.h"
#include "seam_test.h"

#include <dirent.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool in_flight, queued;

static const cJSON *member(const cJSON *object, const char *name) {
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

static const char *string_member(const cJSON *object, const char *name) {
    return cJSON_GetStringValue(member(object, name));
}

static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(2);
    }
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    if (text == NULL || fread(text, 1, size, file) != size) exit(2);
    text[size] = '\0';
    fclose(file);
    return text;
}

static bool is_for_c(const cJSON *test_case) {
    const cJSON *faces = member(test_case, "faces"), *face;
    cJSON_ArrayForEach(face, faces) {
        if (strcmp(cJSON_GetStringValue(face), "c") == 0) return true;
    }
    return faces == NULL;
}

/* The client of a case, and the outcome of making it when there is none. */
static seam_client client_of(const cJSON *test_case, cJSON **refusal) {
    bool remote = strcmp(string_member(test_case, "backend"), "remote") == 0;
    cJSON *config = cJSON_Duplicate(member(test_case, "config"), true);
    if (config == NULL) {
        config = cJSON_CreateObject();
        if (remote) cJSON_AddStringToObject(config, "api_key", "seam_test_key");
    }
    if (member(config, "endpoint") == NULL) {
        char *endpoint = remote ? server_endpoint(string_member(test_case, "name")) : strdup("sandbox:");
        cJSON_AddStringToObject(config, "endpoint", endpoint);
        free(endpoint);
    }
    char *text = cJSON_PrintUnformatted(config);
    seam_client client = 0;
    *refusal = outcome(seam_client_new(text, &client));
    if (is_ok(*refusal)) {
        cJSON_Delete(*refusal);
        *refusal = NULL;
    }
    cJSON_free(text);
    cJSON_Delete(config);
    return client;
}

/* The outcome in small steps. */
static char *step_by_step(seam_client client, const char *operation, const char *params, const char *options) {
    seam_call call;
    char *text = seam_call_start(client, operation, params, options, 5, &call);
    while (text == NULL) text = seam_call_wait(call, 20);
    if (call != 0) seam_call_free(call);
    return text;
}

/* The outcome by way of a queue: exactly one, with the tag that was given. */
static char *by_queue(seam_client client, const char *operation, const char *params, const char *options) {
    static seam_queue queue;
    static uint64_t tag = 1;
    uint64_t got = 0;
    if (queue == 0) seam_string_free(seam_queue_new(&queue));
    char *text = seam_queue_start(queue, client, operation, params, options, ++tag);
    if (text != NULL) return text;
    struct pollfd watched = {.fd = seam_queue_descriptor(queue), .events = POLLIN};
    while (poll(&watched, 1, -1) != 1) {}
    text = seam_queue_next(queue, 0, &got);
    if (text == NULL || got != tag || seam_queue_next(queue, 0, NULL) != NULL || poll(&watched, 1, 0) != 0) {
        fprintf(stderr, "%s: the queue had no outcome, another's, or more than one\n", operation);
        abort();
    }
    return text;
}

/* By the operation's own function when it has one. */
static char *call(seam_client client, const char *operation, const char *params, const char *options) {
    if (queued) return by_queue(client, operation, params, options);
    if (in_flight) return step_by_step(client, operation, params, options);
    if (options == NULL) {
        if (strcmp(operation, "phones.list") == 0) return seam_phones_list(client, params);
        if (strcmp(operation, "phones.get") == 0) return seam_phones_get(client, params);
        if (strcmp(operation, "phones.deactivate") == 0) return seam_phones_deactivate(client, params);
        if (strcmp(operation, "phones.simulate.create_sandbox_phone") == 0) return seam_phones_simulate_create_sandbox_phone(client, params);
    }
    return seam_invoke(client, operation, params, options);
}

static cJSON *play(seam_client client, cJSON *step, const cJSON *variables) {
    cJSON *params = cJSON_GetObjectItemCaseSensitive(step, "params");
    substitute(params, variables);
    const char *text = string_member(step, "params_text");
    char *params_text = params != NULL ? cJSON_PrintUnformatted(params) : text != NULL ? strdup(text) : NULL;
    char *options = member(step, "options") != NULL ? cJSON_PrintUnformatted(member(step, "options")) : NULL;
    cJSON *result = outcome(call(client, string_member(step, "operation"), params_text, options));
    free(params_text);
    free(options);
    return result;
}

static const cJSON *look_up(const cJSON *value, const char *path) {
    char *steps = strdup(path), *rest = NULL;
    for (char *step = strtok_r(steps, ".", &rest); step != NULL; step = strtok_r(NULL, ".", &rest)) {
        value = cJSON_IsArray(value) ? cJSON_GetArrayItem(value, atoi(step)) : member(value, step);
    }
    free(steps);
    return value;
}

static bool set_up(seam_client client, cJSON *step, cJSON *variables) {
    cJSON *result = play(client, step, variables);
    bool success = is_ok(result);
    if (!success) printf("# setup %s: %s\n", string_member(step, "operation"), error_text(result, "message"));
    const cJSON *variable;
    cJSON_ArrayForEach(variable, member(step, "save")) {
        const char *found = success ? cJSON_GetStringValue(look_up(result, variable->valuestring)) : NULL;
        cJSON_AddStringToObject(variables, variable->string, found != NULL ? found : "");
    }
    cJSON_Delete(result);
    return success;
}

static bool server_is_content(const char *name) {
    cJSON *report = server_report(name);
    const cJSON *problem;
    cJSON_ArrayForEach(problem, member(report, "problems")) printf("# %s\n", problem->valuestring);
    bool content = cJSON_GetArraySize(member(report, "problems")) == 0;
    cJSON_Delete(report);
    return content;
}

static void run(cJSON *test_case) {
    const char *name = string_member(test_case, "name");
    cJSON *variables = cJSON_CreateObject(), *result, *step;
    bool good = true;
    seam_client client = client_of(test_case, &result);
    if (result == NULL) {
        cJSON_ArrayForEach(step, member(test_case, "setup")) good &= set_up(client, step, variables);
        result = play(client, test_case, variables);
    }
    cJSON *expected = cJSON_GetObjectItemCaseSensitive(test_case, "expect");
    substitute(expected, variables);
    good &= matches(expected, result, "$");
    if (strcmp(string_member(test_case, "backend"), "remote") == 0) good &= server_is_content(name);
    check(good, "%s", name);
    seam_client_free(client);
    cJSON_Delete(result);
    cJSON_Delete(variables);
}

static int is_case(const struct dirent *entry) {
    const char *ending = strrchr(entry->d_name, '.');
    return ending != NULL && strcmp(ending, ".json") == 0;
}

int main(int count, char **arguments) {
    if (count < 3) {
        fprintf(stderr, "usage: %s CASES_DIR SERVER_SCRIPT [--in-flight | --queue]\n", arguments[0]);
        return 2;
    }
    in_flight = count > 3 && strcmp(arguments[3], "--in-flight") == 0;
    queued = count > 3 && strcmp(arguments[3], "--queue") == 0;
    clear_environment();
    server_start(arguments[2], arguments[1]);
    struct dirent **entries;
    int found = scandir(arguments[1], &entries, is_case, alphasort);
    for (int i = 0; i < found; i++) {
        char *path = text_of("%s/%s", arguments[1], entries[i]->d_name), *text = read_file(path);
        cJSON *test_case = cJSON_Parse(text);
        if (test_case == NULL) check(false, "%s is not JSON", path);
        else if (is_for_c(test_case)) run(test_case);
        cJSON_Delete(test_case);
        free(text);
        free(path);
        free(entries[i]);
    }
    free(entries);
    server_stop();
    check(found > 0, "there are cases");
    return finish();
}
