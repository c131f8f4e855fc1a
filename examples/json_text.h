/* The little JSON handling that the C and C++ examples need. Use a JSON library in your own program. */
#ifndef JSON_TEXT_H
#define JSON_TEXT_H

#include <stdio.h>
#include <string.h>

/* Copies the value of the first "name": "value" into `value`. Returns whether there is one that fits. Resolves no escapes, so it suits ids. */
static inline int json_find(const char *json, const char *name, char *value, size_t size) {
    size_t length = strlen(name);
    for (const char *at = json; (at = strchr(at, '"')) != NULL; ++at) {
        if (strncmp(at + 1, name, length) != 0 || at[1 + length] != '"') continue;
        const char *start = at + length + 2;
        start += strspn(start, ": ");
        size_t end = *start == '"' ? strcspn(start + 1, "\"") : size;
        if (end >= size) continue;
        memcpy(value, start + 1, end);
        value[end] = '\0';
        return 1;
    }
    return 0;
}

/* Prints JSON with a line for each member. */
static inline void json_print(const char *json) {
    int depth = 0, quoted = 0;
    for (const char *at = json; *at != '\0'; ++at) {
        if (*at == '"' || quoted) {
            putchar(*at);
            if (*at == '\\') putchar(*++at);
            else if (*at == '"') quoted = !quoted;
        } else if (strchr(" \t\r\n", *at) != NULL) {
            continue; /* laid out anew */
        } else if ((*at == '{' || *at == '[') && at[1] != '}' && at[1] != ']') {
            printf("%c\n%*s", *at, 2 * ++depth, "");
        } else if ((*at == '}' || *at == ']') && at[-1] != '{' && at[-1] != '[') {
            printf("\n%*s%c", 2 * --depth, "", *at);
        } else if (*at == ',') {
            printf(",\n%*s", 2 * depth, "");
        } else {
            putchar(*at);
            if (*at == ':') putchar(' ');
        }
    }
    putchar('\n');
}

#endif
