#include "json_pattern.h"

#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool fits(const char *expression, const char *text) {
    regex_t compiled;
    if (regcomp(&compiled, expression, REG_EXTENDED | REG_NOSUB) != 0) abort();
    bool found = regexec(&compiled, text, 0, NULL, 0) == 0;
    regfree(&compiled);
    return found;
}

static bool is_uuid(const char *text) {
    return fits("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", text);
}

static bool is_time(const char *text) {
    return fits("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$", text);
}

/* Gives 1 or 0 when the pattern is a matcher, -1 when it is a plain string. */
static int matcher(const char *pattern, const cJSON *value) {
    const char *text = cJSON_GetStringValue(value);
    if (strcmp(pattern, "<any>") == 0) return value != NULL;
    if (strcmp(pattern, "<absent>") == 0) return value == NULL;
    if (strcmp(pattern, "<string>") == 0) return text != NULL;
    if (strcmp(pattern, "<number>") == 0) return cJSON_IsNumber(value);
    if (strcmp(pattern, "<uuid>") == 0) return text != NULL && is_uuid(text);
    if (strcmp(pattern, "<time>") == 0) return text != NULL && is_time(text);
    size_t length = strlen(pattern);
    bool contains = strncmp(pattern, "<contains:", 10) == 0, lacks = strncmp(pattern, "<lacks:", 7) == 0;
    if ((!contains && !lacks) || pattern[length - 1] != '>') return -1;
    char *wanted = strdup(strchr(pattern, ':') + 1);
    wanted[strlen(wanted) - 1] = '\0';
    int result = text != NULL && (strstr(text, wanted) != NULL) == contains;
    free(wanted);
    return result;
}

static bool complain(const cJSON *pattern, const cJSON *value, const char *path) {
    char *wanted = cJSON_PrintUnformatted(pattern), *got = value != NULL ? cJSON_PrintUnformatted(value) : NULL;
    printf("# %s: %.300s instead of %.300s\n", path, got != NULL ? got : "nothing", wanted);
    cJSON_free(wanted);
    cJSON_free(got);
    return false;
}

static bool object_matches(const cJSON *pattern, const cJSON *value, const char *path) {
    bool all = true;
    char below[512];
    const cJSON *item;
    cJSON_ArrayForEach(item, pattern) {
        if (strcmp(item->string, "<only>") == 0) continue;
        snprintf(below, sizeof below, "%s.%s", path, item->string);
        all &= matches(item, cJSON_GetObjectItemCaseSensitive(value, item->string), below);
    }
    if (!cJSON_HasObjectItem(pattern, "<only>")) return all;
    cJSON_ArrayForEach(item, value) {
        if (cJSON_GetObjectItemCaseSensitive(pattern, item->string) != NULL) continue;
        printf("# %s.%s: not expected\n", path, item->string);
        all = false;
    }
    return all;
}

static bool array_matches(const cJSON *pattern, const cJSON *value, const char *path) {
    int size = cJSON_GetArraySize(pattern);
    if (cJSON_GetArraySize(value) != size) return complain(pattern, value, path);
    bool all = true;
    char below[512];
    for (int i = 0; i < size; i++) {
        snprintf(below, sizeof below, "%s[%d]", path, i);
        all &= matches(cJSON_GetArrayItem(pattern, i), cJSON_GetArrayItem(value, i), below);
    }
    return all;
}

bool matches(const cJSON *pattern, const cJSON *value, const char *path) {
    int matched = cJSON_IsString(pattern) ? matcher(pattern->valuestring, value) : -1;
    if (matched >= 0) return matched == 1 || complain(pattern, value, path);
    if (value == NULL || (pattern->type & 0xFF) != (value->type & 0xFF)) return complain(pattern, value, path);
    if (cJSON_IsObject(pattern)) return object_matches(pattern, value, path);
    if (cJSON_IsArray(pattern)) return array_matches(pattern, value, path);
    return cJSON_Compare(pattern, value, true) || complain(pattern, value, path);
}

void substitute(cJSON *value, const cJSON *variables) {
    char name[64];
    const char *text = cJSON_GetStringValue(value);
    if (text != NULL && sscanf(text, "<var:%63[^>]>", name) == 1) {
        const char *saved = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(variables, name));
        if (saved == NULL || cJSON_SetValuestring(value, saved) == NULL) {
            fprintf(stderr, "no variable %s\n", name);
            abort();
        }
        return;
    }
    cJSON *item;
    cJSON_ArrayForEach(item, value) substitute(item, variables);
}
