/*
 * seam_phones_test.h: sandboxes for the tests of an app in C or C++. Header-only; link with -lseam_phones.
 * SPDX-License-Identifier: MIT OR Apache-2.0
 *
 *   seam_client sandbox = seam_test_sandbox(NULL, NULL);
 *   report_lost(sandbox, device_id);
 *   SEAM_TEST_CHECK(sandbox, opens_no_door(sandbox, device_id));       a failure prints the sandbox's events
 *   seam_client_free(sandbox);
 *   return seam_test_failures() == 0 ? 0 : 1;
 *
 *   seam_test_server server;                                           for an app in another process
 *   if (seam_test_server_start(&server, NULL)) {
 *       setenv("SEAM_ENDPOINT", server.endpoint, 1);
 *       setenv("SEAM_API_KEY", server.api_key, 1);
 *       system("my-app");
 *       seam_test_server_stop(&server);
 *   }
 *
 * C99 or C++11. It works with any test framework: SEAM_TEST_CHECK tells whether its condition holds. The server needs POSIX; with
 * -std=c99 include this header before those of the system. SEAM_TEST_NO_SERVER leaves the server out; Windows has none.
 */
#ifndef SEAM_PHONES_TEST_H
#define SEAM_PHONES_TEST_H

#if defined(_WIN32) && !defined(SEAM_TEST_NO_SERVER)
#define SEAM_TEST_NO_SERVER
#endif

/* A compiler that is asked for the bare standard hides what the server needs. */
#if !defined(SEAM_TEST_NO_SERVER) && defined(__STRICT_ANSI__) && !defined(__APPLE__) && !defined(_POSIX_C_SOURCE) && \
    !defined(_XOPEN_SOURCE) && !defined(_DEFAULT_SOURCE) && !defined(_GNU_SOURCE)
#define _POSIX_C_SOURCE 200809L
#endif

#include "seam_phones.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What ends with an underscore is of this header alone. */

/* The end of a JSON string that begins here, behind its last quote. */
static inline const char *seam_test_end_of_string_(const char *at) {
    for (at++; *at != '"' && *at != '\0'; at++) {
        if (*at == '\\' && at[1] != '\0') at++;
    }
    return *at == '"' ? at + 1 : at;
}

/* The end of a JSON value that begins here. */
static inline const char *seam_test_end_of_value_(const char *at) {
    int depth = 0;
    while (*at != '\0') {
        if (*at == '"') {
            at = seam_test_end_of_string_(at);
            continue;
        }
        if (*at == '{' || *at == '[') depth++;
        if (depth == 0 && (*at == ',' || *at == '}' || *at == ']')) break;
        if (*at == '}' || *at == ']') depth--;
        at++;
    }
    return at;
}

/* A member of an object: its name, and its value as it stands in the JSON; that of a string without its quotes. */
typedef struct seam_test_member_ {
    const char *name;
    int name_length;
    const char *value;
    int value_length;
} seam_test_member_;

/* Reads a member. `at` is the beginning of an object, or the end of another member. NULL when there is no other. */
static inline const char *seam_test_next_member_(const char *at, seam_test_member_ *member) {
    const char *end;
    at += strspn(at, " \t\r\n,{");
    if (*at != '"') return NULL;
    end = seam_test_end_of_string_(at);
    member->name = at + 1;
    member->name_length = (int)(end - at) - 2;
    at = end + strspn(end, " \t\r\n:");
    end = seam_test_end_of_value_(at);
    member->value = at;
    member->value_length = (int)(end - at);
    if (*at == '"') {
        member->value = at + 1;
        member->value_length = (int)(seam_test_end_of_string_(at) - at) - 2;
    }
    return end;
}

/* Finds the member of this name. 0 when the object has none. */
static inline int seam_test_find_(const char *object, const char *name, seam_test_member_ *member) {
    const char *at = object;
    while ((at = seam_test_next_member_(at, member)) != NULL) {
        if (member->name_length == (int)strlen(name) && strncmp(member->name, name, strlen(name)) == 0) return 1;
    }
    return 0;
}

/* A line for an event: when, what, about what. */
static inline void seam_test_print_event_(const char *event, FILE *stream) {
    seam_test_member_ member;
    const char *at = event;
    if (seam_test_find_(event, "occurred_at", &member)) fprintf(stream, "%.*s  ", member.value_length, member.value);
    if (seam_test_find_(event, "event_type", &member)) fprintf(stream, "%.*s", member.value_length, member.value);
    while ((at = seam_test_next_member_(at, &member)) != NULL) {
        int is_id = member.name_length > 3 && strncmp(member.name + member.name_length - 3, "_id", 3) == 0;
        int says_little = strncmp(member.name, "event_id\"", 9) == 0 || strncmp(member.name, "workspace_id\"", 13) == 0;
        if (!is_id || says_little) continue;
        fprintf(stream, "  %.*s=%.*s", member.name_length, member.name, member.value_length, member.value);
    }
    fputc('\n', stream);
}

/**
 * Prints what has happened in a sandbox: a line for each event, with its time, its type, and what it is about.
 *
 * @param sandbox  A client of the sandbox.
 * @param stream   Where to, such as stderr.
 */
static inline void seam_test_print_events(seam_client sandbox, FILE *stream) {
    char *answer = seam_invoke(sandbox, "events.list", "{\"since\":\"1970-01-01T00:00:00Z\",\"limit\":1000}", NULL);
    seam_test_member_ events, message;
    if (SEAM_IS_FAILURE(answer)) {
        int is_told = seam_test_find_(answer, "error", &events) && seam_test_find_(events.value, "message", &message);
        fprintf(stream, "Events of the sandbox cannot be had: %.*s\n", is_told ? message.value_length : 0, is_told ? message.value : "");
    } else if (seam_test_find_(answer, "events", &events)) {
        const char *at = events.value + 1;
        fprintf(stream, "Events of the sandbox:\n%s", *at == ']' ? "none\n" : "");
        while (*(at += strspn(at, " \t\r\n,")) == '{') {
            seam_test_print_event_(at, stream);
            at = seam_test_end_of_value_(at);
        }
    }
    seam_string_free(answer);
}

static inline int *seam_test_failures_(void) {
    static int failures = 0;
    return &failures;
}

/**
 * How many checks have failed.
 *
 * @return The number of checks of this source file that did not hold.
 */
static inline int seam_test_failures(void) {
    return *seam_test_failures_();
}

/**
 * Checks a condition, as SEAM_TEST_CHECK does, with words and a place of your own.
 *
 * @param sandbox  A client of the sandbox whose events a failure prints.
 * @param holds    Whether it holds.
 * @param what     What was to hold.
 * @param file     The file of the check.
 * @param line     The line of the check.
 * @return Whether it holds: 1 or 0.
 */
static inline int seam_test_check(seam_client sandbox, int holds, const char *what, const char *file, int line) {
    if (holds) return 1;
    ++*seam_test_failures_();
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
    seam_test_print_events(sandbox, stderr);
    return 0;
}

/** Checks a condition. When it does not hold, that and the sandbox's events are printed on stderr. 1 when it holds, else 0. */
#define SEAM_TEST_CHECK(sandbox, condition) seam_test_check((sandbox), (condition) ? 1 : 0, #condition, __FILE__, __LINE__)

/* Ends the program when something failed without which no test can begin. Frees the outcome. */
static inline void seam_test_must_(const char *who, char *outcome) {
    if (SEAM_IS_FAILURE(outcome)) {
        fprintf(stderr, "%s: %s\n", who, outcome);
        abort();
    }
    seam_string_free(outcome);
}

/* Fills a sandbox with a seed, to which the clock is added. */
static inline void seam_test_seed_(seam_client sandbox, const char *seed_json, const char *clock) {
    const char *seed = seed_json != NULL ? seed_json : "{}";
    const char *rest = seed + strspn(seed, " \t\r\n");
    size_t size = strlen(seed) + (clock != NULL ? strlen(clock) : 0) + 64;
    char *params = (char *)malloc(size);
    if (params == NULL) abort();
    if (clock != NULL && *rest == '{') {
        const char *members = rest + 1 + strspn(rest + 1, " \t\r\n");
        snprintf(params, size, "{\"seed\":{\"clock\":\"%s\"%s%s}", clock, *members == '}' ? "" : ",", members);
    } else {
        snprintf(params, size, "{\"seed\":%s}", seed);
    }
    seam_test_must_("seam_test_sandbox", seam_invoke(sandbox, "test_helpers.seed", params, NULL));
    free(params);
}

/**
 * Makes a client of a fresh sandbox in memory. Ends the program when the seed or the clock is wrong, and says what is.
 *
 * @param seed_json  What it begins with, as docs/sandbox-seed.schema.json describes it; NULL for nothing.
 * @param clock      The time at which its clock stands, such as "2026-01-31T12:00:00Z"; NULL for a clock that runs. A clock in the
 *                   seed is stronger.
 * @return The client. Free it with seam_client_free: the sandbox ends with it.
 */
static inline seam_client seam_test_sandbox(const char *seed_json, const char *clock) {
    seam_client sandbox = 0;
    seam_test_must_("seam_test_sandbox", seam_client_new("{\"endpoint\":\"sandbox:\"}", &sandbox));
    if (seed_json != NULL || clock != NULL) seam_test_seed_(sandbox, seed_json, clock);
    return sandbox;
}

#ifndef SEAM_TEST_NO_SERVER
#include "seam_phones_test_server.h"
#endif

#endif /* SEAM_PHONES_TEST_H */
