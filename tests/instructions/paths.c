/* Takes one path through the library over and over, for callgrind to count: paths get|list|refused ENDPOINT
 *
 * get: phones.get on a sandbox in memory. list: phones.list at the server of benches/. refused: the same, of an answer that is a web
 * page. The first calls warm up; callgrind counts what happens within `measured`, and so nothing of them. */
#include <seam_phones.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WARM_UP = 20, MEASURED = 41, ID = 64 };

static const char OWNER[] = "{\"owner_user_identity_id\":\"398d80b7-3f96-47c2-b85a-6f8ba21d07be\"}";

static seam_client client;
static const char *operation;
static char params[200];
static const char *expected; /* in the answer */

static char *invoke(const char *name, const char *parameters) {
    return seam_invoke(client, name, parameters, NULL);
}

/* The name is what run.sh tells callgrind. */
__attribute__((noinline)) void measured(void);
void measured(void) {
    char *answer = invoke(operation, params);
    int is_right = strstr(answer, expected) != NULL;
    if (!is_right) fprintf(stderr, "%s\n", answer);
    seam_string_free(answer);
    if (!is_right) exit(1);
}

static void warm_up(void) {
    char *answer = invoke(operation, params);
    seam_string_free(answer);
}

static void take_id(char *answer, const char *name, char id[ID]) {
    char pattern[ID];
    snprintf(pattern, sizeof pattern, "\"%s\":\"", name);
    const char *found = strstr(answer, pattern);
    if (found == NULL || sscanf(found + strlen(pattern), "%63[^\"]", id) != 1) {
        fprintf(stderr, "%s\n", answer);
        exit(1);
    }
    seam_string_free(answer);
}

static void prepare_get(void) {
    char id[ID], parameters[200];
    take_id(invoke("user_identities.create", "{\"full_name\":\"Jane Doe\"}"), "user_identity_id", id);
    snprintf(parameters, sizeof parameters, "{\"user_identity_id\":\"%s\"}", id);
    take_id(invoke("phones.simulate.create_sandbox_phone", parameters), "device_id", id);
    snprintf(params, sizeof params, "{\"device_id\":\"%s\"}", id);
}

int main(int argc, char **argv) {
    if (argc != 3) return 2;
    char config[300];
    int is_get = strcmp(argv[1], "get") == 0, is_refused = strcmp(argv[1], "refused") == 0;
    const char *credentials = is_get ? "" : "\"api_key\":\"seam_bench1_abc\",";
    snprintf(config, sizeof config, "{%s\"endpoint\":\"%s\"}", credentials, argv[2]);
    char *opened = seam_client_new(config, &client);
    if (SEAM_IS_FAILURE(opened)) {
        fprintf(stderr, "%s\n", opened);
        return 1;
    }
    seam_string_free(opened);
    operation = is_get ? "phones.get" : "phones.list";
    expected = is_refused ? "\"kind\":\"invalid_response\"" : "\"ok\":true";
    if (is_get) prepare_get();
    else strcpy(params, OWNER);
    for (int i = 0; i < WARM_UP; ++i) warm_up();
    for (int i = 0; i < MEASURED; ++i) measured();
    seam_client_free(client);
    return 0;
}
