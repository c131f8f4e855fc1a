/* What the first calls of a process cost. usage: startup CONFIG OTHER_CONFIG, of clients of one server at two addresses.
 * Prints lines of "name MICROSECONDS" or "name KIB": the first answer of a sandbox, the first HTTPS call, the first one over another
 * connection when all that a process does once is done, the same over a connection that is there, and what an idle client holds. */
#include <seam_phones.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static char *answer(char *text) {
    if (!SEAM_IS_FAILURE(text)) return text;
    fputs(text, stderr);
    exit(1);
}

static seam_client client(const char *config) {
    seam_client made;
    seam_string_free(answer(seam_client_new(config, &made)));
    return made;
}

/* Memory of this process alone. */
static long private_kib(void) {
    char line[200];
    long sum = 0, kib;
    FILE *file = fopen("/proc/self/smaps_rollup", "r");
    if (file == NULL) exit(1);
    while (fgets(line, sizeof line, file) != NULL)
        if (sscanf(line, "Private_Dirty: %ld", &kib) == 1) sum += kib;
    fclose(file);
    return sum;
}

static double timed_list(seam_client seam) {
    double began = now();
    seam_string_free(answer(seam_phones_list(seam, NULL)));
    return now() - began;
}

int main(int count, char **arguments) {
    if (count != 3) return 2;
    long before = private_kib();

    double began = now();
    seam_client seam = client(arguments[1]);
    seam_string_free(answer(seam_phones_list(seam, NULL)));
    printf("https_first %.0f\n", now() - began);
    printf("https_idle %ld\n", private_kib() - before);
    seam_client other = client(arguments[2]);
    printf("https_connection %.0f\n", timed_list(other));
    printf("https_connected %.0f\n", timed_list(seam));

    before = private_kib();
    began = now();
    seam_client sandbox = client("{\"endpoint\":\"sandbox:\"}");
    seam_string_free(answer(seam_phones_list(sandbox, NULL)));
    printf("sandbox_first %.0f\n", now() - began);
    printf("sandbox_idle %ld\n", private_kib() - before);
    return 0;
}
