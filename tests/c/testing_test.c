/* The sandboxes and servers for the tests of an app. Compiled as C99 and as C++11. usage: testing_test; SEAM_PHONES_BIN names the server. */
#include <seam_phones_test.h>
#include <seam_phones_test.h>

#include <sys/socket.h>
#include <netinet/in.h>
#include <arpa/inet.h>

#define SEED "{ \"user_identities\": [{\"full_name\": \"Jane \\\"{[,\", \"phones\": [{}, {}]}]}"

static int passed, failed;

static void check(int holds, const char *what) {
    if (holds) passed++; else failed++;
    printf("%s %d - %s\n", holds ? "ok" : "not ok", passed + failed, what);
    fflush(stdout);
}

/* Everything that is in a file, in a static buffer. */
static const char *all_of(FILE *file) {
    static char text[65536];
    size_t length;
    rewind(file);
    length = fread(text, 1, sizeof text - 1, file);
    text[length] = '\0';
    fclose(file);
    return text;
}

/* Sends stderr to a file until it is let go of. */
static int stderr_before;
static FILE *catch_stderr(void) {
    FILE *file = tmpfile();
    if (file == NULL) abort();
    fflush(stderr);
    stderr_before = dup(STDERR_FILENO);
    if (dup2(fileno(file), STDERR_FILENO) < 0) abort();
    return file;
}

static const char *let_go_of_stderr(FILE *file) {
    fflush(stderr);
    dup2(stderr_before, STDERR_FILENO);
    close(stderr_before);
    return all_of(file);
}

/* Whether an operation succeeds with a text in its answer. */
static int answers(seam_client client, const char *operation, const char *params, const char *text) {
    char *answer = seam_invoke(client, operation, params, NULL);
    int is_there = !SEAM_IS_FAILURE(answer) && strstr(answer, text) != NULL;
    if (!is_there) printf("# %s: %s\n", operation, answer);
    seam_string_free(answer);
    return is_there;
}

/* Deactivates all phones of Jane. */
static void lose_phones(seam_client client) {
    char *answer = seam_invoke(client, "user_identities.list", NULL, NULL);
    const char *id = strstr(answer, "\"user_identity_id\":\"");
    char params[256];
    if (id == NULL) abort();
    snprintf(params, sizeof params, "{\"owner_user_identity_id\":\"%.36s\"}", id + strlen("\"user_identity_id\":\""));
    seam_string_free(answer);
    check(answers(client, "phones.deactivate_many", params, "\"deactivated\""), "the phones are deactivated");
}

static void a_sandbox_is_fresh_and_begins_with_a_seed_and_a_clock(void) {
    seam_client plain = seam_test_sandbox(NULL, NULL), seeded = seam_test_sandbox(SEED, "2026-01-31T12:00:00Z");
    seam_client frozen = seam_test_sandbox(NULL, "2026-01-31T12:00:00Z"), own = seam_test_sandbox("{}", NULL);
    check(answers(plain, "user_identities.list", NULL, "\"user_identities\":[]"), "a sandbox is empty");
    check(answers(own, "test_helpers.clock.get", NULL, "\"is_frozen\":false"), "its clock runs");
    check(answers(seeded, "user_identities.list", NULL, "Jane \\\"{[,"), "another has its seed");
    check(answers(seeded, "phones.list", NULL, "2026-01-31T12:00:00"), "which was made at the time of the clock");
    check(answers(frozen, "test_helpers.clock.get", NULL, "2026-01-31T12:00:00"), "a clock needs no seed");
    seam_client_free(plain);
    seam_client_free(seeded);
    seam_client_free(frozen);
    seam_client_free(own);
}

static void a_failed_check_prints_the_events(void) {
    seam_client sandbox = seam_test_sandbox(SEED, NULL);
    const char *told;
    FILE *file;
    lose_phones(sandbox);
    file = catch_stderr();
    check(SEAM_TEST_CHECK(sandbox, 1 + 1 == 2) == 1 && seam_test_failures() == 0, "a check that holds");
    told = let_go_of_stderr(file);
    check(*told == '\0', "prints nothing");
    file = catch_stderr();
    check(SEAM_TEST_CHECK(sandbox, 1 + 1 == 3) == 0 && seam_test_failures() == 1, "a check that does not hold is counted");
    told = let_go_of_stderr(file);
    check(strstr(told, "testing_test.c:") != NULL && strstr(told, "does not hold: 1 + 1 == 3\n") != NULL, "it says where and what");
    check(strstr(told, "Events of the sandbox:\n20") != NULL, "and the events");
    check(strstr(told, "Z  phone.deactivated  device_id=") != NULL, "with what they are about");
    check(strstr(told, "event_id=") == NULL && strstr(told, "workspace_id=") == NULL, "and with nothing else");
    seam_client_free(sandbox);
}

static void a_sandbox_without_events_says_so(void) {
    seam_client sandbox = seam_test_sandbox(NULL, NULL);
    FILE *file = tmpfile();
    if (file == NULL) abort();
    seam_test_print_events(sandbox, file);
    seam_client_free(sandbox);
    seam_test_print_events(sandbox, file);
    check(strncmp(all_of(file), "Events of the sandbox:\nnone\nEvents of the sandbox cannot be had: ", 65) == 0, "nothing happened, or is closed");
}

/* Whether somebody listens there. */
static int is_listening(const char *endpoint) {
    struct sockaddr_in address;
    int listens, descriptor = socket(AF_INET, SOCK_STREAM, 0);
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons((unsigned short)atoi(strrchr(endpoint, ':') + 1));
    listens = connect(descriptor, (struct sockaddr *)&address, sizeof address) == 0;
    close(descriptor);
    return listens;
}

static void a_server_is_for_apps_in_other_processes(void) {
    static const char *const frozen[] = {"--clock", "2026-01-31T12:00:00Z", NULL};
    char endpoint[64], folder[64];
    seam_test_server server;
    seam_client app;
    /* Neither is meant by a fresh sandbox. */
    setenv("SEAM_ENDPOINT", "sandbox:/nowhere/at/all", 1);
    if (!seam_test_server_start(&server, frozen)) {
        check(0, "the server starts");
        return;
    }
    check(strncmp(server.endpoint, "http://127.0.0.1:", 17) == 0 && strncmp(server.api_key, "seam_", 5) == 0, "the server has an endpoint and a key");
    app = seam_test_server_client(&server);
    check(answers(app, "user_identities.create", "{\"full_name\":\"Ada\"}", "\"Ada\""), "its key is accepted");
    check(answers(app, "test_helpers.clock.get", NULL, "2026-01-31T12:00:00"), "it has its further arguments");
    seam_client_free(app);
    snprintf(endpoint, sizeof endpoint, "%s", server.endpoint);
    snprintf(folder, sizeof folder, "%s", server.folder);
    seam_test_server_stop(&server);
    check(!is_listening(endpoint) && access(folder, F_OK) != 0, "nothing is left of it");
    seam_test_server_stop(&server);
    unsetenv("SEAM_ENDPOINT");
}

static void a_server_that_does_not_start_says_why(const char *program, const char *why) {
    FILE *file = catch_stderr();
    seam_test_server server;
    int runs;
    setenv("SEAM_PHONES_BIN", program, 1);
    runs = seam_test_server_start(&server, NULL);
    check(strstr(let_go_of_stderr(file), why) != NULL && !runs, why);
    seam_test_server_stop(&server);
}

int main(void) {
    a_sandbox_is_fresh_and_begins_with_a_seed_and_a_clock();
    a_failed_check_prints_the_events();
    a_sandbox_without_events_says_so();
    a_server_is_for_apps_in_other_processes();
    a_server_that_does_not_start_says_why("/nowhere/seam-phones", "cannot be started; set SEAM_PHONES_BIN");
    a_server_that_does_not_start_says_why("/bin/false", "/bin/false ended before it listened (1)");
    printf("%d passed, %d failed\n", passed, failed);
    return failed == 0 ? 0 : 1;
}
