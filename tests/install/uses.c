/* A program of somebody who has installed the library: a phone comes and goes on a sandbox. */
#include <seam_phones.h>
#include <stdio.h>
#include <string.h>

static int says(char *outcome, const char *part) {
    int good = strstr(outcome, part) != NULL;
    if (!good) fprintf(stderr, "not \"%s\": %s\n", part, outcome);
    seam_string_free(outcome);
    return good;
}

int main(void) {
    seam_client client;
    int good = says(seam_client_new("{\"endpoint\":\"sandbox:\"}", &client), "{\"ok\":true}");
    good = good && says(seam_phones_list(client, "{}"), "{\"phones\":[],\"ok\":true}");
    good = good && says(seam_phones_get(client, "{\"device_id\":\"22222222-2222-2222-2222-444444444444\"}"), "phone_not_found");
    /* A panic is caught, so the unwinder works in this program. */
    good = good && says(seam_invoke(client, "_test.panic", NULL, NULL), "\"kind\":\"internal\"");
    seam_client_free(client);
    return good && seam_abi_version() == SEAM_PHONES_ABI_VERSION ? 0 : 1;
}
