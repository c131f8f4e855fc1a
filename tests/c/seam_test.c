#define _GNU_SOURCE /* vasprintf */
#include "seam_test.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <valgrind/memcheck.h>

static int passed, failed;

bool check(bool condition, const char *name, ...) {
    va_list arguments;
    if (condition) passed++; else failed++;
    printf("%s %d - ", condition ? "ok" : "not ok", passed + failed);
    va_start(arguments, name);
    vprintf(name, arguments);
    va_end(arguments);
    putchar('\n');
    fflush(stdout);
    return condition;
}

int finish(void) {
    printf("%d passed, %d failed\n", passed, failed);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

void clear_environment(void) {
    static const char *const names[] = {"SEAM_API_KEY", "SEAM_PERSONAL_ACCESS_TOKEN", "SEAM_WORKSPACE_ID", "SEAM_ENDPOINT", "SEAM_API_URL",
                                        "HTTP_PROXY",   "http_proxy",                 "ALL_PROXY",         "all_proxy"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) unsetenv(names[i]);
}

cJSON *outcome(char *text) {
    if (text == NULL || seam_string_len(text) != strlen(text)) {
        fprintf(stderr, "an outcome is NULL or of another length than it says\n");
        abort();
    }
    cJSON *parsed = cJSON_Parse(text);
    if (parsed == NULL) {
        fprintf(stderr, "an outcome is not JSON: %.200s\n", text);
        abort();
    }
    seam_string_free(text);
    return parsed;
}

bool is_ok(const cJSON *outcome) {
    return cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(outcome, "ok"));
}

const char *error_text(const cJSON *outcome, const char *field) {
    const cJSON *error = cJSON_GetObjectItemCaseSensitive(outcome, "error");
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(error, field));
    return text != NULL ? text : "";
}

const char *error_kind(const cJSON *outcome) {
    return error_text(outcome, "kind");
}

bool succeeds(char *text) {
    cJSON *parsed = outcome(text);
    bool success = is_ok(parsed);
    if (!success) printf("# %s: %s\n", error_kind(parsed), error_text(parsed, "message"));
    cJSON_Delete(parsed);
    return success;
}

bool fails_with(char *text, const char *kind) {
    cJSON *parsed = outcome(text);
    bool same = strcmp(error_kind(parsed), kind) == 0 && error_text(parsed, "message")[0] != '\0';
    if (!same) printf("# %s: %s\n", error_kind(parsed), error_text(parsed, "message"));
    cJSON_Delete(parsed);
    return same;
}

seam_client new_client(const char *config_json) {
    seam_client client = 0;
    if (!succeeds(seam_client_new(config_json, &client)) || client == 0) {
        fprintf(stderr, "no client for %s\n", config_json);
        abort();
    }
    return client;
}

seam_client remote_client(const char *endpoint, const char *more) {
    char *config = text_of("{\"api_key\": \"seam_test_key\", \"endpoint\": \"%s\"%s}", endpoint, more);
    seam_client client = new_client(config);
    free(config);
    return client;
}

char *text_of(const char *format, ...) {
    va_list arguments;
    char *text = NULL;
    va_start(arguments, format);
    if (vasprintf(&text, format, arguments) < 0) abort();
    va_end(arguments);
    return text;
}

void check_leaks(void) {
    unsigned long leaked = 0, dubious = 0, reachable = 0, suppressed = 0;
    VALGRIND_DO_LEAK_CHECK;
    VALGRIND_COUNT_LEAKS(leaked, dubious, reachable, suppressed);
    (void)dubious, (void)reachable, (void)suppressed;
    check(leaked == 0, "the parent leaks nothing (%lu bytes)", leaked);
}
