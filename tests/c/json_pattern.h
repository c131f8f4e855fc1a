/* The matching rules of tests/conformance/README.md. */
#ifndef JSON_PATTERN_H
#define JSON_PATTERN_H

#include <cjson/cJSON.h>
#include <stdbool.h>

/* Whether the value matches; prints a "# ..." line for each place where it does not. A NULL value is one that is not there. */
bool matches(const cJSON *pattern, const cJSON *value, const char *path);

/* Replaces every string "<var:name>" below `value` by the string of that name in `variables`. */
void substitute(cJSON *value, const cJSON *variables);

#endif
