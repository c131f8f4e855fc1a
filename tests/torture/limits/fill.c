/* Fills a sandbox with phones: fill FILE PHONES PHONES_OF_EACH SECONDS THREADS. Prints {"phones":N,"owner":"...","device":"..."}. */
#define _GNU_SOURCE
#include <pthread.h>
#include <seam_phones.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static seam_client client;
static atomic_long made;
static long wanted, of_each;
static time_t until;
static char an_owner[40], a_device[40];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* Takes the id after this key out of an answer. */
static void id_of(char *outcome, const char *key, char *id) {
    char *found = strstr(outcome, key);
    if (found == NULL) {
        fprintf(stderr, "%.300s\n", outcome);
        exit(3);
    }
    snprintf(id, 37, "%s", found + strlen(key));
    seam_string_free(outcome);
}

static void *fill(void *unused) {
    (void)unused;
    char owner[40], device[40] = "", *params = NULL;
    while (made < wanted && time(NULL) < until) {
        id_of(seam_invoke(client, "user_identities.create", NULL, NULL), "\"user_identity_id\":\"", owner);
        if (asprintf(&params, "{\"user_identity_id\":\"%s\"}", owner) < 0) abort();
        for (long i = 0; i < of_each; i++, made++) id_of(seam_phones_simulate_create_sandbox_phone(client, params), "\"device_id\":\"", device);
        free(params);
        pthread_mutex_lock(&lock);
        strcpy(an_owner, owner), strcpy(a_device, device);
        pthread_mutex_unlock(&lock);
    }
    return NULL;
}

int main(int count, char **arguments) {
    char *config = NULL;
    if (count != 6 || asprintf(&config, "{\"endpoint\":\"sandbox:%s\"}", arguments[1]) < 0) return 2;
    seam_string_free(seam_client_new(config, &client));
    wanted = atol(arguments[2]), of_each = atol(arguments[3]), until = time(NULL) + atol(arguments[4]);
    int threads = atoi(arguments[5]);
    pthread_t made_threads[16];
    for (int i = 0; i < threads && i < 16; i++) {
        if (pthread_create(&made_threads[i], NULL, fill, NULL) != 0) return 2;
    }
    for (int i = 0; i < threads && i < 16; i++) pthread_join(made_threads[i], NULL);
    printf("{\"phones\":%ld,\"owner\":\"%s\",\"device\":\"%s\"}\n", (long)made, an_owner, a_device);
    seam_client_free(client);
    return 0;
}
