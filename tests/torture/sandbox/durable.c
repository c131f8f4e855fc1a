/* Writes to a sandbox in a file, and whether each was on the disk when it was acknowledged: durable FILE WRITES, with synced.c preloaded.
 * Prints {"writes":N,"seen":N,"syncs":N,"unsynced":N}. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <seam_phones.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int (*dirty)(unsigned long *, unsigned long *);
static unsigned long seen, syncs;
static long unsynced;

/* Looks at the disk when an answer is there; gives the answer. */
static char *acknowledged(char *outcome) {
    if (outcome == NULL || SEAM_IS_FAILURE(outcome)) {
        fprintf(stderr, "%.300s\n", outcome == NULL ? "NULL" : outcome);
        exit(3);
    }
    unsynced += dirty(&seen, &syncs);
    return outcome;
}

int main(int count, char **arguments) {
    dirty = (int (*)(unsigned long *, unsigned long *))dlsym(RTLD_DEFAULT, "torture_dirty");
    char *config = NULL, owner[60] = "", device[60] = "";
    seam_client client = 0;
    if (count != 3 || dirty == NULL || asprintf(&config, "{\"endpoint\":\"sandbox:%s\"}", arguments[1]) < 0) return 2;
    seam_string_free(seam_client_new(config, &client));
    long wanted = atol(arguments[2]), writes = 0;
    for (; writes < wanted; writes += 3) {
        char *outcome = acknowledged(seam_invoke(client, "user_identities.create", NULL, NULL));
        snprintf(owner, sizeof owner, "{\"user_identity_id\":\"%.36s\"}", strstr(outcome, "\"user_identity_id\":\"") + 20);
        seam_string_free(outcome);
        outcome = acknowledged(seam_phones_simulate_create_sandbox_phone(client, owner));
        snprintf(device, sizeof device, "{\"device_id\":\"%.36s\"}", strstr(outcome, "\"device_id\":\"") + 13);
        seam_string_free(outcome);
        seam_string_free(acknowledged(seam_phones_deactivate(client, device)));
    }
    printf("{\"writes\":%ld,\"seen\":%lu,\"syncs\":%lu,\"unsynced\":%ld}\n", writes, seen, syncs, unsynced);
    return 0;
}
