/* fork(2) at every moment: fork_test SERVER_SCRIPT SANDBOX_FILE. Each child does its part and tells by its exit status. */
#include "scripted_server.h"
#include "seam_test.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <valgrind/valgrind.h>

enum { CHILDREN = 8, CHILD_LIFETIME_S = 60 };

typedef bool (*part)(seam_client);

/* How a child ends. */
enum ending { NORMALLY, AT_ONCE };

static pid_t child(part play, seam_client client, enum ending ending) {
    fflush(stdout);
    pid_t pid = fork();
    if (pid < 0) abort();
    if (pid > 0) return pid;
    alarm(CHILD_LIFETIME_S); /* a child that hangs is killed, and its status tells */
    int status = play(client) ? 0 : 1;
    if (ending == AT_ONCE) _exit(status);
    exit(status);
}

static bool ended_well(pid_t pid) {
    int status = -1;
    waitpid(pid, &status, 0);
    if (status != 0) printf("# child: exit %d, signal %d\n", WIFEXITED(status) ? WEXITSTATUS(status) : -1, WIFSIGNALED(status) ? WTERMSIG(status) : 0);
    return status == 0;
}

static bool in_child(part play, seam_client client) {
    return ended_well(child(play, client, NORMALLY));
}

static bool lists(seam_client client) {
    return succeeds(seam_phones_list(client, NULL));
}

static bool lists_often(seam_client client) {
    for (int i = 0; i < 20; i++) {
        if (!lists(client)) return false;
    }
    return true;
}

static bool frees(seam_client client) {
    seam_client_free(client);
    return fails_with(seam_phones_list(client, NULL), "invalid_handle");
}

static bool uses_and_frees(seam_client client) {
    return lists(client) && frees(client);
}

static bool does_nothing(seam_client client) {
    (void)client;
    return true;
}

static bool forks_again(seam_client client) {
    return in_child(lists, client) && lists(client) && in_child(lists, client);
}

static bool all_at_once(part play, seam_client client, part meanwhile) {
    pid_t children[CHILDREN];
    for (int i = 0; i < CHILDREN; i++) children[i] = child(play, client, NORMALLY);
    bool good = meanwhile(client);
    for (int i = 0; i < CHILDREN; i++) good &= ended_well(children[i]);
    return good;
}

static void around_first_use(const char *endpoint) {
    seam_client client = remote_client(endpoint, "");
    check(in_child(lists, client), "a fork before the first use: the child calls");
    check(lists(client), "then the parent calls");
    check(in_child(lists, client), "a fork after use: the child calls");
    check(lists(client), "the parent goes on");
    check(in_child(forks_again, client), "a fork of a fork");
    check(lists(client), "the parent goes on");
    check(in_child(frees, client), "a child frees the client without having used it");
    check(in_child(uses_and_frees, client), "a child uses and frees the client");
    check(lists(client), "the parent's client is still there");
    check(in_child(does_nothing, client), "a child exits normally without a call");
    check(ended_well(child(does_nothing, client, AT_ONCE)), "a child _exits without a call");
    check(ended_well(child(lists, client, AT_ONCE)), "a child _exits after a call");
    check(lists(client), "the parent goes on");
    check(all_at_once(lists_often, client, does_nothing), "eight children call at once");
    check(all_at_once(lists_often, client, lists_often), "the parent and eight children call together");
    seam_client_free(client);
}

/* --- while other threads are at work ------------------------------------------------------------------------------- */

static struct {
    pthread_mutex_t lock;
    bool stop;
    int bad;
} shared = {.lock = PTHREAD_MUTEX_INITIALIZER};

static void *list_until_stopped(void *argument) {
    for (bool stop = false; !stop;) {
        bool good = lists(*(seam_client *)argument);
        pthread_mutex_lock(&shared.lock);
        shared.bad += !good;
        stop = shared.stop;
        pthread_mutex_unlock(&shared.lock);
    }
    return NULL;
}

static void under_busy_threads(seam_client client, part in_each_child, const char *name) {
    pthread_t threads[4];
    shared.stop = false;
    shared.bad = 0;
    for (int i = 0; i < 4; i++) {
        if (pthread_create(&threads[i], NULL, list_until_stopped, &client) != 0) abort();
    }
    int good = 0;
    for (int i = 0; i < 30; i++) good += in_child(in_each_child, client);
    pthread_mutex_lock(&shared.lock);
    shared.stop = true;
    pthread_mutex_unlock(&shared.lock);
    for (int i = 0; i < 4; i++) pthread_join(threads[i], NULL);
    check(good == 30, "%d of 30 children forked under four busy threads work (%s)", good, name);
    check(shared.bad == 0, "the threads lose no call meanwhile (%s)", name);
}

/* --- a call in flight at the fork ------------------------------------------------------------------------------------ */

static seam_call inherited;

static bool meets_inherited_call(seam_client client) {
    char *text = seam_call_wait(inherited, 100);
    bool good = text == NULL || !is_ok(outcome(text)); /* it can never end well here, and must not hang */
    seam_call_cancel(inherited);
    seam_call_free(inherited);
    return good && lists(client);
}

static void call_in_flight(const char *endpoint) {
    server_register("{\"name\": \"late\", \"repeat\": true, \"server\": [{\"hang_ms\": 1500, \"status\": 200, \"json\": {\"phones\": [], \"ok\": true}}]}");
    char *late = server_endpoint("late");
    seam_client slow = remote_client(late, ""), client = remote_client(endpoint, "");
    char *text = seam_call_start(slow, "phones.list", NULL, NULL, 0, &inherited);
    check(text == NULL && inherited != 0 && server_was_asked("late"), "a call is in flight");
    check(in_child(meets_inherited_call, client), "the child cannot take the parent's call, and works");
    check(succeeds(seam_call_wait(inherited, -1)), "the parent's call ends well");
    seam_call_free(inherited);
    seam_client_free(slow);
    seam_client_free(client);
    free(late);
}

/* --- sandboxes ------------------------------------------------------------------------------------------------------- */

static char *identity; /* parameters that name the identity whose phones the children create */

static void create_identity(seam_client client) {
    cJSON *answer = outcome(seam_invoke(client, "user_identities.create", "{\"full_name\": \"Ada\"}", NULL));
    const char *id = cJSON_GetStringValue(cJSON_GetObjectItem(cJSON_GetObjectItem(answer, "user_identity"), "user_identity_id"));
    identity = text_of("{\"user_identity_id\": \"%s\"}", id != NULL ? id : "");
    cJSON_Delete(answer);
}

static bool creates_phone(seam_client client) {
    return succeeds(seam_phones_simulate_create_sandbox_phone(client, identity));
}

static int phones(seam_client client) {
    cJSON *answer = outcome(seam_phones_list(client, NULL));
    int size = cJSON_GetArraySize(cJSON_GetObjectItem(answer, "phones"));
    cJSON_Delete(answer);
    return size;
}

static bool is_told_of_files(seam_client client) {
    cJSON *answer = outcome(seam_phones_list(client, NULL));
    bool told = !is_ok(answer) && strstr(error_text(answer, "message"), "sandbox:PATH") != NULL;
    if (!told) printf("# %s: %s\n", error_kind(answer), error_text(answer, "message"));
    cJSON_Delete(answer);
    return told;
}

static bool makes_a_sandbox(seam_client client) {
    (void)client;
    seam_client own = new_client("{\"endpoint\": \"sandbox:\"}");
    create_identity(own);
    bool good = creates_phone(own) && phones(own) == 1;
    seam_client_free(own);
    free(identity);
    return good;
}

static void memory_sandbox(void) {
    seam_client client = new_client("{\"endpoint\": \"sandbox:\"}");
    create_identity(client);
    check(creates_phone(client), "a sandbox in memory is used");
    check(in_child(is_told_of_files, client), "a child is told that it belongs to its parent, and of sandbox:PATH");
    check(in_child(makes_a_sandbox, client), "a child makes a sandbox of its own");
    check(in_child(frees, client), "a child frees the parent's sandbox");
    check(phones(client) == 1, "the parent's sandbox is as it was");
    under_busy_threads(client, makes_a_sandbox, "sandbox in memory");
    seam_client_free(client);
    free(identity);
}

static int from_child[2], to_child[2];

static bool creates_before_and_after(seam_client client) {
    char signal = 0;
    bool good = creates_phone(client) && write(from_child[1], "", 1) == 1 && read(to_child[0], &signal, 1) == 1;
    return good && creates_phone(client);
}

/* The last connection to close removes SQLite's write-ahead log: the parent's must see that its child still has one. */
static void parent_leaves_first(const char *config) {
    seam_client client = new_client(config);
    char signal = 0;
    int before = phones(client);
    if (pipe(from_child) != 0 || pipe(to_child) != 0) abort();
    pid_t pid = child(creates_before_and_after, client, NORMALLY);
    bool good = read(from_child[0], &signal, 1) == 1;
    seam_client_free(client);
    good &= write(to_child[1], "", 1) == 1 && ended_well(pid);
    client = new_client(config);
    int after = phones(client);
    check(good && after == before + 2, "what a child creates after its parent has closed the file is kept (%d, then %d)", before, after);
    seam_client_free(client);
    for (int i = 0; i < 2; i++) close(from_child[i]), close(to_child[i]);
}

/* Makes clients of the file and frees them, one after the other: each is the last one, with which the file is closed. */
static void *open_and_free_until_stopped(void *config) {
    for (bool stop = false; !stop;) {
        seam_client client = new_client(config);
        seam_string_free(seam_phones_list(client, NULL));
        seam_client_free(client);
        pthread_mutex_lock(&shared.lock);
        stop = shared.stop;
        pthread_mutex_unlock(&shared.lock);
    }
    return NULL;
}

static bool creates_some(seam_client client) {
    bool good = true;
    for (int i = 0; i < 5; i++) good &= creates_phone(client);
    return good;
}

/* A child that inherited the file while it was being closed would lose what it writes, and be told nothing. */
static void forks_while_the_file_is_closed(char *config) {
    int children = RUNNING_ON_VALGRIND ? 5 : 60;
    seam_client client = new_client(config);
    int before = phones(client), good = 0;
    seam_client_free(client);
    pthread_t thread;
    shared.stop = false;
    if (pthread_create(&thread, NULL, open_and_free_until_stopped, config) != 0) abort();
    for (int i = 0; i < children; i++) {
        fflush(stdout);
        pid_t pid = fork();
        if (pid < 0) abort();
        if (pid == 0) {
            alarm(CHILD_LIFETIME_S);
            _exit(creates_some(new_client(config)) ? 0 : 1);
        }
        good += ended_well(pid);
    }
    pthread_mutex_lock(&shared.lock);
    shared.stop = true;
    pthread_mutex_unlock(&shared.lock);
    pthread_join(thread, NULL);
    client = new_client(config);
    int after = phones(client);
    check(good == children && after == before + 5 * children, "children forked while another thread closes the file lose no phone (%d of %d)",
          after - before, 5 * children);
    seam_client_free(client);
}

static void file_sandbox(const char *path) {
    char *config = text_of("{\"endpoint\": \"sandbox:%s\"}", path);
    seam_client client = new_client(config);
    create_identity(client);
    check(creates_phone(client) && phones(client) == 1, "a sandbox in a file is used");
    check(in_child(creates_phone, client) && phones(client) == 2, "the parent sees what its child created");
    check(all_at_once(creates_phone, client, creates_phone) && phones(client) == 3 + CHILDREN, "eight children and the parent create phones at once");
    check(in_child(uses_and_frees, client) && creates_phone(client), "a child frees it, the parent goes on");
    under_busy_threads(client, lists, "sandbox in a file");
    check(phones(client) == 4 + CHILDREN, "nothing is lost");
    seam_client_free(client);
    parent_leaves_first(config);
    forks_while_the_file_is_closed(config);
    free(config);
    free(identity);
}

int main(int count, char **arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: %s SERVER_SCRIPT SANDBOX_FILE\n", arguments[0]);
        return 2;
    }
    clear_environment();
    server_start(arguments[1], NULL);
    server_register("{\"name\": \"lists\", \"repeat\": true, \"server\": [{\"status\": 200, \"generate\": {\"phones\": 2}}]}");
    char *endpoint = server_endpoint("lists");
    around_first_use(endpoint);
    seam_client client = remote_client(endpoint, "");
    under_busy_threads(client, lists, "remote");
    seam_client_free(client);
    call_in_flight(endpoint);
    memory_sandbox();
    file_sandbox(arguments[2]);
    free(endpoint);
    server_stop();
    check_leaks();
    return finish();
}
