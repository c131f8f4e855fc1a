/* Errors that a memory checker has to find, each by its name: planted overflow | use-after-free | leak | library-leak */
#include <seam_phones.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *volatile kept;

static int leaks(void) {
    kept = malloc(100);
    memset(kept, 1, 100);
    kept = NULL;
    return 0;
}

/* A string of the library that nobody frees: the checker sees what the library allocates too. */
static int leaks_of_the_library(void) {
    kept = seam_invoke(0, "phones.list", NULL, NULL);
    kept = NULL;
    return 0;
}

int main(int count, char **arguments) {
    const char *what = count > 1 ? arguments[1] : "";
    char *volatile bytes = malloc(10);
    volatile size_t beyond = 10;
    if (bytes == NULL) return 2;
    memset(bytes, 0, 10);
    if (strcmp(what, "overflow") == 0) bytes[beyond] = 1;
    if (strcmp(what, "leak") == 0) leaks();
    if (strcmp(what, "library-leak") == 0) leaks_of_the_library();
    free(bytes);
    if (strcmp(what, "use-after-free") == 0) printf("%d\n", bytes[0]);
    return 0;
}
