/* Managing phones for a user identity: the three walk-throughs of Seam's guide in C.
 *
 *   cc managing_phones.c -lseam_phones -o managing_phones
 *
 *   managing_phones [FILE]                             on a sandbox in memory or in FILE; makes the phones that it needs
 *   managing_phones USER_IDENTITY_ID [LOST_PHONE_ID]   on Seam, if SEAM_API_KEY is set; creates nothing, and deactivates
 *                                                      only the phone that you name
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

static void retrieve_the_phones(seam_client seam, const char *user_identity_id, char first_device_id[ID]) {
    char params[TEXT];
    snprintf(params, sizeof params, "{\"owner_user_identity_id\": \"%s\"}", user_identity_id);
    printf("\nseam_phones_list(seam, %s)\n", params);

    char *phones = answer(seam_phones_list(seam, params));
    json_print(phones);
    if (!json_find(phones, "device_id", first_device_id, ID)) *first_device_id = '\0';
    seam_string_free(phones);
}

static void retrieve_a_phone(seam_client seam, const char *device_id) {
    char params[TEXT];
    snprintf(params, sizeof params, "{\"device_id\": \"%s\"}", device_id);
    printf("\nseam_phones_get(seam, %s)\n", params);

    char *phone = answer(seam_phones_get(seam, params));
    json_print(phone);
    seam_string_free(phone);
}

static void deactivate_the_lost_phone(seam_client seam, const char *lost_phone_id) {
    char params[TEXT];
    snprintf(params, sizeof params, "{\"device_id\": \"%s\"}", lost_phone_id);
    printf("\nseam_phones_deactivate(seam, %s)\n", params);

    char *done = answer(seam_phones_deactivate(seam, params));
    json_print(done);
    seam_string_free(done);
}

static void walk_through(seam_client seam, const char *user_identity_id, const char *lost_phone_id) {
    char device_id[ID];
    puts("\n# Retrieving phones for a user identity");
    retrieve_the_phones(seam, user_identity_id, device_id);
    if (*device_id) {
        puts("\n# Retrieving a phone by ID");
        retrieve_a_phone(seam, device_id);
    }
    if (*lost_phone_id) {
        puts("\n# App user lost phone process");
        deactivate_the_lost_phone(seam, lost_phone_id);
        puts("\n# The phones after the loss");
        retrieve_the_phones(seam, user_identity_id, device_id);
    }
}

/* Does what an app and its users would do: creates a user identity and two phones. The first one gets lost. */
static void prepare_a_sandbox(seam_client seam, char user_identity_id[ID], char lost_phone_id[ID]) {
    char params[TEXT];
    char *user_identity = answer(seam_invoke(seam, "user_identities.create", "{\"full_name\": \"Jane Doe\"}", NULL));
    json_find(user_identity, "user_identity_id", user_identity_id, ID);
    seam_string_free(user_identity);

    snprintf(params, sizeof params, "{\"user_identity_id\": \"%s\"}", user_identity_id);
    char *first = answer(seam_phones_simulate_create_sandbox_phone(seam, params));
    json_find(first, "device_id", lost_phone_id, ID);
    seam_string_free(first);

    snprintf(params, sizeof params,
             "{\"user_identity_id\": \"%s\", \"phone_metadata\": {\"operating_system\": \"ios\", \"os_version\": \"18\","
             " \"device_manufacturer\": \"Apple\", \"device_model\": \"iPhone 16\"}}", user_identity_id);
    seam_string_free(answer(seam_phones_simulate_create_sandbox_phone(seam, params)));
}

int main(int argc, char **argv) {
    const char *api_key = getenv("SEAM_API_KEY");
    int on_seam = api_key != NULL && *api_key != '\0';
    char config[TEXT] = "{}"; /* takes the key and the endpoint from the environment */
    char user_identity_id[ID] = "", lost_phone_id[ID] = "";
    if (argc > (on_seam ? 3 : 2) || (on_seam && argc < 2)) {
        fprintf(stderr, "usage: %s [FILE]\n       SEAM_API_KEY=... %s USER_IDENTITY_ID [LOST_PHONE_ID]\n", argv[0], argv[0]);
        return 2;
    }
    if (!on_seam) snprintf(config, sizeof config, "{\"endpoint\": \"sandbox:%s\"}", argc > 1 ? argv[1] : "");

    seam_client seam;
    seam_string_free(answer(seam_client_new(config, &seam)));
    if (on_seam) {
        snprintf(user_identity_id, sizeof user_identity_id, "%s", argv[1]);
        snprintf(lost_phone_id, sizeof lost_phone_id, "%s", argc > 2 ? argv[2] : "");
    } else {
        prepare_a_sandbox(seam, user_identity_id, lost_phone_id);
    }
    walk_through(seam, user_identity_id, lost_phone_id);
    seam_client_free(seam);
    return 0;
}
