/* The embedded backend through the C ABI. usage: sandbox FILE (a path where nothing is yet)
 * Prints lines of "name CPU WALL", microseconds a call: get and list in memory; deactivate in the file; a return to a state of ten users
 * with twenty phones and their credentials, in memory and in the file, by a reset to a seed and by a snapshot; a new workspace. */
#include "meter.h"

#include <seam_phones.h>
#include <stdlib.h>
#include <string.h>

enum { ID = 64, CALLS = 20000, LOST = 300, RETURNS = 200 };

static const char *params; /* of the call that is measured */

static char *answer(char *text) {
    if (!SEAM_IS_FAILURE(text)) return text;
    fputs(text, stderr);
    exit(1);
}

static seam_client open_sandbox(const char *path) {
    char config[4200];
    seam_client seam;
    snprintf(config, sizeof config, "{\"endpoint\":\"sandbox:%s\"}", path);
    seam_string_free(answer(seam_client_new(config, &seam)));
    return seam;
}

/* Takes the id from an answer, whose ids are plain uuids. */
static void take_id(char *text, const char *name, char id[ID]) {
    char pattern[ID];
    snprintf(pattern, sizeof pattern, "\"%s\":\"", name);
    const char *found = strstr(answer(text), pattern);
    if (found == NULL || sscanf(found + strlen(pattern), "%63[^\"]", id) != 1) exit(1);
    seam_string_free(text);
}

static void new_identity(seam_client seam, char id[ID]) {
    take_id(seam_invoke(seam, "user_identities.create", "{\"full_name\":\"Jane Doe\"}", NULL), "user_identity_id", id);
}

static void new_phone(seam_client seam, const char *user_identity_id, char id[ID]) {
    char text[200];
    snprintf(text, sizeof text, "{\"user_identity_id\":\"%s\"}", user_identity_id);
    take_id(seam_phones_simulate_create_sandbox_phone(seam, text), "device_id", id);
}

static void get(void *seam) { seam_string_free(answer(seam_phones_get(*(seam_client *)seam, params))); }
static void list(void *seam) { seam_string_free(answer(seam_phones_list(*(seam_client *)seam, params))); }

static void call(seam_client seam, const char *operation, const char *given) {
    seam_string_free(answer(seam_invoke(seam, operation, given, NULL)));
}

static void reset(void *seam) { call(*(seam_client *)seam, "workspaces.reset_sandbox", "{}"); }
static void restore(void *seam) { call(*(seam_client *)seam, "test_helpers.snapshot.restore", "{\"name\":\"start\"}"); }
static void new_workspace(void *seam) { call(*(seam_client *)seam, "test_helpers.workspaces.create", "{}"); }

static const char user[] = "{\"full_name\":\"Jane\",\"phones\":[{},{}],\"acs_credentials\":[{}],\"client_sessions\":[{}]}";

/* How a test suite returns to its start. */
static void to_the_start(const char *path, const char *where) {
    char seed[2000] = "{\"seed\":{\"user_identities\":[";
    for (int i = 0; i < 10; ++i) {
        if (i > 0) strcat(seed, ",");
        strcat(seed, user);
    }
    strcat(seed, "]}}");
    seam_client seam = open_sandbox(path);
    call(seam, "test_helpers.seed", seed);
    call(seam, "test_helpers.snapshot.save", "{\"name\":\"start\"}");
    printf("reset_%s ", where);
    meter_run(reset, &seam, RETURNS);
    printf("restore_%s ", where);
    meter_run(restore, &seam, RETURNS);
    printf("workspace_%s ", where);
    meter_run(new_workspace, &seam, RETURNS);
    seam_client_free(seam);
}

static void in_memory(void) {
    char owner[ID], phone[ID], text[200];
    seam_client seam = open_sandbox("");
    new_identity(seam, owner);
    new_phone(seam, owner, phone);
    new_phone(seam, owner, phone);
    params = text;

    snprintf(text, sizeof text, "{\"device_id\":\"%s\"}", phone);
    printf("get ");
    meter_run(get, &seam, CALLS);
    snprintf(text, sizeof text, "{\"owner_user_identity_id\":\"%s\"}", owner);
    printf("list ");
    meter_run(list, &seam, CALLS);
    seam_client_free(seam);
}

static void in_a_file(const char *path) {
    static char phones[LOST][ID];
    char owner[ID], text[200];
    seam_client seam = open_sandbox(path);
    new_identity(seam, owner);
    for (int i = 0; i < LOST; ++i) new_phone(seam, owner, phones[i]);

    struct meter start = meter_now();
    for (int i = 0; i < LOST; ++i) {
        snprintf(text, sizeof text, "{\"device_id\":\"%.63s\"}", phones[i]);
        seam_string_free(answer(seam_phones_deactivate(seam, text)));
    }
    struct meter end = meter_now();
    printf("deactivate %.3f %.3f\n", (end.cpu - start.cpu) / LOST, (end.wall - start.wall) / LOST);
    seam_client_free(seam);
}

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    in_memory();
    in_a_file(argv[1]);
    to_the_start("", "memory");
    to_the_start(argv[1], "file");
    return 0;
}
