/* One leg of the relay in `make demo`: lists Jane's phones, deactivates the first one, and lists them again.
 *
 *   lost_phone FILE   Jane is the user identity with the key "jane" in the sandbox FILE
 */
#include "../json_text.h"

#include <seam_phones.h>
#include <stdlib.h>

enum { ID = 64, TEXT = 4200 };

/* Every answer is JSON text that we must free. A failure starts with "ok":false, and its message says what to do. */
static char *answer(char *text) {
    if (!SEAM_IS_FAILURE(text)) return text;
    fprintf(stderr, "%s\n", text);
    exit(1);
}

static void show(seam_client seam, const char *jane, const char *when, char first_device_id[ID]) {
    char params[TEXT], device_id[ID], name[ID];
    snprintf(params, sizeof params, "{\"owner_user_identity_id\": \"%s\"}", jane);
    char *phones = answer(seam_phones_list(seam, params));
    json_find(phones, "device_id", first_device_id, ID);
    int count = 0;
    for (const char *at = phones; (at = strstr(at, "\"device_id\"")) != NULL; ++at) ++count;
    printf("  %s the loss: %d phones\n", when, count);
    for (const char *at = phones; (at = strstr(at, "\"device_id\"")) != NULL; ++at) {
        if (json_find(at, "device_id", device_id, ID) && json_find(at, "display_name", name, ID)) printf("    %s  %s\n", device_id, name);
    }
    seam_string_free(phones);
}

int main(int count, char **arguments) {
    char config[TEXT], params[TEXT], jane[ID], first[ID] = "", after[ID];
    if (count != 2) {
        fprintf(stderr, "usage: lost_phone FILE\n");
        return 2;
    }
    seam_client seam;
    snprintf(config, sizeof config, "{\"endpoint\": \"sandbox:%s\"}", arguments[1]);
    seam_string_free(answer(seam_client_new(config, &seam)));

    char *identity = answer(seam_invoke(seam, "user_identities.get", "{\"user_identity_key\": \"jane\"}", NULL));
    json_find(identity, "user_identity_id", jane, sizeof jane);
    seam_string_free(identity);

    show(seam, jane, "before", first);
    snprintf(params, sizeof params, "{\"device_id\": \"%s\"}", first);
    seam_string_free(answer(seam_phones_deactivate(seam, params)));
    show(seam, jane, "after", after);

    seam_client_free(seam);
    return 0;
}
