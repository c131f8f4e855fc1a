/*
 * The server of seam_phones_test.h, which includes this: a sandbox for an app in another process. It needs POSIX.
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef SEAM_PHONES_TEST_SERVER_H
#define SEAM_PHONES_TEST_SERVER_H

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#if defined(__GLIBC__) && !defined(__USE_XOPEN2K8)
#error "seam_phones_test.h: include it before the system's headers, define _POSIX_C_SOURCE as 200809L, or define SEAM_TEST_NO_SERVER"
#endif

#ifdef __cplusplus
extern "C" {
#endif
extern char **environ;
#ifdef __cplusplus
}
#endif

/** How often the server is looked at while it starts or ends, and how long at most: a loaded machine is slow. */
#define SEAM_TEST_LOOKS_ 6000
#define SEAM_TEST_PAUSE_NS_ 10000000L

/** A running `seam-phones serve`. */
typedef struct seam_test_server {
    /** Where it is: the endpoint of a client, or the app's SEAM_ENDPOINT. */
    char *endpoint;
    /** The API key of its sandbox, or the app's SEAM_API_KEY. */
    char *api_key;
    /** Its process. */
    pid_t process;
    /** The folder of its ready file. */
    char folder[64];
    char ready_file[80];
} seam_test_server;

static inline void seam_test_pause_(void) {
    struct timespec pause;
    pause.tv_sec = 0;
    pause.tv_nsec = SEAM_TEST_PAUSE_NS_;
    nanosleep(&pause, NULL);
}

static inline void *seam_test_memory_(size_t size) {
    void *memory = malloc(size);
    if (memory == NULL) abort();
    return memory;
}

/* The environment without what it says of Seam, which could make it a sandbox that is not fresh. Free the array. */
static inline char **seam_test_environment_(void) {
    size_t count = 0, kept = 0, i;
    char **environment;
    while (environ[count] != NULL) count++;
    environment = (char **)seam_test_memory_((count + 1) * sizeof *environment);
    for (i = 0; i < count; i++) {
        if (strncmp(environ[i], "SEAM_", 5) != 0) environment[kept++] = environ[i];
    }
    environment[kept] = NULL;
    return environment;
}

/* The command line of the server. Free the array. */
static inline char **seam_test_command_(const char *program, const char *ready_file, const char *const *arguments) {
    const char *fixed[] = {program, "serve", "--quiet", "--listen", "127.0.0.1:0", "--ready-file", ready_file};
    const size_t count = sizeof fixed / sizeof *fixed;
    size_t more = 0, i;
    char **command;
    while (arguments != NULL && arguments[more] != NULL) more++;
    command = (char **)seam_test_memory_((count + more + 1) * sizeof *command);
    for (i = 0; i < count; i++) command[i] = (char *)fixed[i];
    for (i = 0; i < more; i++) command[count + i] = (char *)arguments[i];
    command[count + more] = NULL;
    return command;
}

/* Starts the process: 0, or an errno. It prints its keys nowhere, and hears SIGTERM whatever this program does with it. */
static inline int seam_test_spawn_(pid_t *process, char **command) {
    char **environment = seam_test_environment_();
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t none, terminate;
    int failed;
    sigemptyset(&none);
    sigemptyset(&terminate);
    sigaddset(&terminate, SIGTERM);
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &terminate);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    failed = posix_spawnp(process, command[0], &files, &attributes, command, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    free(environment);
    return failed;
}

/* A text of the ready file's JSON, to be freed; NULL when it has none of this name. */
static inline char *seam_test_text_(const char *object, const char *name) {
    seam_test_member_ member;
    char *text;
    if (!seam_test_find_(object, name, &member)) return NULL;
    text = (char *)seam_test_memory_((size_t)member.value_length + 1);
    memcpy(text, member.value, (size_t)member.value_length);
    text[member.value_length] = '\0';
    return text;
}

/* Reads the ready file. 0 when it does not say what it should. */
static inline int seam_test_read_ready_file_(seam_test_server *server) {
    char text[8192];
    FILE *file = fopen(server->ready_file, "r");
    size_t length = file != NULL ? fread(text, 1, sizeof text - 1, file) : 0;
    if (file != NULL) fclose(file);
    text[length] = '\0';
    server->endpoint = seam_test_text_(text, "endpoint");
    server->api_key = seam_test_text_(text, "api_key");
    return server->endpoint != NULL && server->api_key != NULL;
}

/* Waits until the server listens. 0 when it ended before, or is too slow: *status says how it ended, or is -1. */
static inline int seam_test_await_(const seam_test_server *server, int *status) {
    int look;
    *status = -1;
    for (look = 0; look < SEAM_TEST_LOOKS_; look++) {
        if (access(server->ready_file, F_OK) == 0) return 1;
        if (waitpid(server->process, status, WNOHANG) == server->process) return 0;
        seam_test_pause_();
    }
    return 0;
}

/* Ends the process, and waits for it. */
static inline void seam_test_end_(pid_t process) {
    int look, status;
    kill(process, SIGTERM);
    for (look = 0; look < SEAM_TEST_LOOKS_; look++) {
        if (waitpid(process, &status, WNOHANG) != 0) return;
        seam_test_pause_();
    }
    kill(process, SIGKILL);
    waitpid(process, &status, 0);
}

/**
 * Ends a server. Its sandbox ends with it, unless it was given a file.
 *
 * @param server  The server. One that did not start, or has ended, is ignored.
 */
static inline void seam_test_server_stop(seam_test_server *server) {
    if (server->process > 0) seam_test_end_(server->process);
    if (server->folder[0] != '\0') {
        unlink(server->ready_file);
        rmdir(server->folder);
    }
    free(server->endpoint);
    free(server->api_key);
    memset(server, 0, sizeof *server);
}

/* Says why there is no server, and clears up. */
static inline int seam_test_no_server_(seam_test_server *server, const char *why, const char *program, int number) {
    fprintf(stderr, "seam_test_server_start: %s %s (%d)\n", program, why, number);
    seam_test_server_stop(server);
    return 0;
}

/**
 * Starts `seam-phones serve` with a fresh sandbox, on a free port of this machine, and waits until it listens. The command line is the
 * one that SEAM_PHONES_BIN names, else seam-phones on the PATH. What the environment says of Seam does not reach it.
 *
 * The server does not end with your program: stop it wherever that ends.
 *
 * @param server     Where its endpoint and its key go. Stop it with seam_test_server_stop.
 * @param arguments  Further arguments of `seam-phones serve`, such as {"--seed", "jane.json", NULL}; NULL for none.
 * @return 1. Or 0, when it did not start: stderr says why, and there is nothing to be stopped.
 */
static inline int seam_test_server_start(seam_test_server *server, const char *const *arguments) {
    static const char missing[] = "cannot be started; set SEAM_PHONES_BIN, or put it on the PATH";
    const char *program = getenv("SEAM_PHONES_BIN");
    const char *place = getenv("TMPDIR");
    char **command;
    int failed, status;
    memset(server, 0, sizeof *server);
    if (program == NULL || *program == '\0') program = "seam-phones";
    if (place == NULL || *place == '\0' || strlen(place) > 40) place = "/tmp";
    snprintf(server->folder, sizeof server->folder, "%s/seam-test-XXXXXX", place);
    if (mkdtemp(server->folder) == NULL) {
        server->folder[0] = '\0';
        return seam_test_no_server_(server, "needs a folder for its ready file, which cannot be made", program, errno);
    }
    snprintf(server->ready_file, sizeof server->ready_file, "%s/ready.json", server->folder);
    command = seam_test_command_(program, server->ready_file, arguments);
    failed = seam_test_spawn_(&server->process, command);
    free(command);
    if (failed != 0) {
        server->process = 0;
        return seam_test_no_server_(server, missing, program, failed);
    }
    if (!seam_test_await_(server, &status)) {
        if (status == -1) return seam_test_no_server_(server, "does not listen after so many looks", program, SEAM_TEST_LOOKS_);
        server->process = 0;
        status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        /* So some systems say that there is no such program. */
        return seam_test_no_server_(server, status == 127 ? missing : "ended before it listened", program, status);
    }
    if (!seam_test_read_ready_file_(server)) return seam_test_no_server_(server, "wrote no keys", program, 0);
    return 1;
}

/**
 * Makes a client of a server's sandbox: to prepare it, to look into it, and for SEAM_TEST_CHECK.
 *
 * @param server  A server that runs.
 * @return The client. Free it with seam_client_free.
 */
static inline seam_client seam_test_server_client(const seam_test_server *server) {
    seam_client client = 0;
    char config[512];
    snprintf(config, sizeof config, "{\"endpoint\":\"%s\",\"api_key\":\"%s\"}", server->endpoint, server->api_key);
    seam_test_must_("seam_test_server_client", seam_client_new(config, &client));
    return client;
}

#endif /* SEAM_PHONES_TEST_SERVER_H */
