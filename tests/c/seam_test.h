/* A small harness: each check is a TAP line, finish() prints the closing one. Checks belong to the main thread. */
#ifndef SEAM_TEST_H
#define SEAM_TEST_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stdint.h>

#include <seam_phones.h>

/* Counts one check and prints its line; the rest is a printf name. Gives the condition back. */
bool check(bool condition, const char *name, ...) __attribute__((format(printf, 2, 3)));

/* Prints "N passed, N failed" and gives the exit code. */
int finish(void);

/* Takes SEAM_* out of the environment, so that only a test's own configuration counts. */
void clear_environment(void);

/* Parses an outcome of the library and frees its text. Ends the process when the library broke its contract. */
cJSON *outcome(char *text);

/* Whether an outcome is a success; the kind of its error ("" when it is none); a string of its error. */
bool is_ok(const cJSON *outcome);
const char *error_kind(const cJSON *outcome);
const char *error_text(const cJSON *outcome, const char *field);

/* Whether the outcome in this text is a success, or an error of this kind. They free the text. */
bool succeeds(char *text);
bool fails_with(char *text, const char *kind);

/* A client of this configuration; ends the process when there is none. */
seam_client new_client(const char *config_json);
/* A client of an endpoint, with a test key, and with more members of the configuration (", \"a\": 1") or "". */
seam_client remote_client(const char *endpoint, const char *more);

/* Checks, under valgrind, that this process leaks nothing. A forked child leaks what it inherited, by design. */
void check_leaks(void);

/* Text made by printf; the caller frees it. */
char *text_of(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
