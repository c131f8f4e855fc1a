/* The phone's own part: how the app on a new phone registers it and gets its credentials, and how the app signs the phone out.
 *
 *   phones_own_part FILE   on a sandbox in FILE, which the server and the apps share as they would share Seam
 *
 * What belongs to the app is in the functions app_...: an app on a phone links the library, or reaches it from its native layer. What your
 * server does for it is in those named server_...; it has the API key, and the app never sees it.
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

/* Carries an operation out, and copies one value of its answer. */
static void invoke(seam_client seam, const char *operation, const char *params, const char *name, char value[ID]) {
    char *done = answer(seam_invoke(seam, operation, params, NULL));
    if (name != NULL) json_find(done, name, value, ID);
    seam_string_free(done);
}

/* A user with a credential that is kept on all of the user's phones. */
static void server_register(seam_client seam, const char *full_name, char user[ID]) {
    char params[TEXT], building[ID] = "", manager[ID] = "";
    snprintf(params, sizeof params, "{\"full_name\": \"%s\"}", full_name);
    invoke(seam, "user_identities.create", params, "user_identity_id", user);

    char *systems = answer(seam_invoke(seam, "acs.systems.list", NULL, NULL));
    for (const char *at = systems; (at = strstr(at, "\"acs_system_id\"")) != NULL; ++at) {
        const char *is_manager = strstr(at, "\"is_credential_manager\":");
        json_find(at, "acs_system_id", is_manager != NULL && strncmp(is_manager + 24, "true", 4) == 0 ? manager : building, ID);
    }
    seam_string_free(systems);

    snprintf(params, sizeof params, "{\"acs_system_id\": \"%s\", \"full_name\": \"%s\", \"user_identity_id\": \"%s\"}", building, full_name, user);
    invoke(seam, "acs.users.create", params, NULL, NULL);
    snprintf(params, sizeof params,
             "{\"access_method\": \"mobile_key\", \"user_identity_id\": \"%s\", \"acs_system_id\": \"%s\","
             " \"credential_manager_acs_system_id\": \"%s\", \"is_multi_phone_sync_credential\": true}", user, building, manager);
    invoke(seam, "acs.credentials.create", params, NULL, NULL);
}

/* What the app gets when its user has signed in. */
static void server_sign_in(seam_client seam, const char *user, char token[ID]) {
    char params[TEXT];
    snprintf(params, sizeof params, "{\"user_identity_id\": \"%s\"}", user);
    invoke(seam, "client_sessions.create", params, "token", token);
}

/* How many phones a user has, and the id of the first one. */
static int server_phones(seam_client seam, const char *user, char first_device_id[ID]) {
    char params[TEXT];
    snprintf(params, sizeof params, "{\"owner_user_identity_id\": \"%s\"}", user);
    char *phones = answer(seam_phones_list(seam, params));
    json_find(phones, "device_id", first_device_id, ID);
    int count = 0;
    for (const char *at = phones; (at = strstr(at, "\"device_id\"")) != NULL; ++at) ++count;
    seam_string_free(phones);
    return count;
}

/* The app on one phone: a client with the token of a client session. On Seam the endpoint is left out. */
static seam_client app_open(const char *token, const char *sandbox) {
    char config[TEXT];
    seam_client seam;
    snprintf(config, sizeof config, "{\"client_session_token\": \"%s\", \"endpoint\": \"%s\"}", token, sandbox);
    seam_string_free(answer(seam_client_new(config, &seam)));
    return seam;
}

/* Registers this phone. An app calls it whenever it starts: the same installation is always the same phone. */
static void app_start(seam_client seam, const char *installation, const char *model) {
    char params[TEXT], full_name[ID], access_method[ID], display_name[ID];
    snprintf(params, sizeof params,
             "{\"custom_sdk_installation_id\": \"%s\", \"phone_os\": \"android\","
             " \"phone_device_metadata\": {\"manufacturer\": \"Fairphone\", \"model\": \"%s\"}}", installation, model);
    invoke(seam, "phone_sessions.get_or_create", params, "full_name", full_name);
    printf("  registered for %s\n", full_name);

    char *credentials = answer(seam_invoke(seam, "mobile_sdk.v1.acs.credentials.list", NULL, NULL));
    for (const char *at = credentials; (at = strstr(at, "\"acs_credential_id\"")) != NULL; ++at) {
        json_find(at, "access_method", access_method, ID);
        json_find(at, "display_name", display_name, ID);
        printf("  credential: %s, %s\n", access_method, display_name);
    }
    seam_string_free(credentials);
}

/* Signs this phone out: everything that was issued to it is revoked. */
static void app_sign_out(seam_client seam, const char *device_id) {
    char params[TEXT];
    snprintf(params, sizeof params, "{\"device_id\": \"%s\"}", device_id);
    seam_string_free(answer(seam_phones_deactivate(seam, params)));
    puts("  deactivated");
}

int main(int count, char **arguments) {
    char sandbox[TEXT / 2], config[TEXT], jane[ID], token[ID], old[ID], other[ID];
    if (count != 2) {
        fprintf(stderr, "usage: phones_own_part FILE\n");
        return 2;
    }
    seam_client server;
    snprintf(sandbox, sizeof sandbox, "sandbox:%s", arguments[1]);
    snprintf(config, sizeof config, "{\"endpoint\": \"%s\"}", sandbox); /* on Seam: {"api_key": "seam_..."} */
    seam_string_free(answer(seam_client_new(config, &server)));
    server_register(server, "Jane Doe", jane);

    puts("# Jane signs in on her phone");
    server_sign_in(server, jane, token);
    seam_client first = app_open(token, sandbox);
    app_start(first, "installation-1", "Fairphone 4");
    server_phones(server, jane, old);

    puts("# Jane signs in on a new phone");
    server_sign_in(server, jane, token);
    seam_client second = app_open(token, sandbox);
    app_start(second, "installation-2", "Fairphone 5");
    printf("  Jane has %d phones\n", server_phones(server, jane, other));

    puts("# Jane signs out on the old phone");
    app_sign_out(first, old);
    printf("  Jane has %d phone\n", server_phones(server, jane, other));

    seam_client_free(second);
    seam_client_free(first);
    seam_client_free(server);
    return 0;
}
