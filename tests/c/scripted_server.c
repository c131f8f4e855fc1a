#include "scripted_server.h"
#include "seam_test.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t server_pid;
static int server_stdin;
static char server_url[64];
static int server_port;

static void must(int condition, const char *what) {
    if (!condition) {
        perror(what);
        exit(2);
    }
}

char *server_run(const char *script, const char *cases) {
    int to_server[2], from_server[2];
    must(pipe(to_server) == 0 && pipe(from_server) == 0, "pipe");
    server_pid = fork();
    must(server_pid >= 0, "fork");
    if (server_pid == 0) {
        dup2(to_server[0], STDIN_FILENO);
        dup2(from_server[1], STDOUT_FILENO);
        close(to_server[1]);
        close(from_server[0]);
        if (cases != NULL) execlp("python3", "python3", script, "--cases", cases, (char *)NULL);
        else execlp("python3", "python3", script, (char *)NULL);
        _exit(127);
    }
    close(to_server[0]);
    close(from_server[1]);
    server_stdin = to_server[1];
    FILE *answer = fdopen(from_server[0], "r");
    char *line = NULL;
    size_t room = 0;
    must(answer != NULL && getline(&line, &room, answer) > 0, "the server did not start");
    fclose(answer);
    return line;
}

void server_start(const char *script, const char *cases) {
    char *line = server_run(script, cases);
    must(sscanf(line, "{\"endpoint\": \"%63[^\"]", server_url) == 1, "the scripted server did not say where it is");
    server_port = atoi(strrchr(server_url, ':') + 1);
    free(line);
}

void server_stop(void) {
    close(server_stdin);
    waitpid(server_pid, NULL, 0);
}

char *server_endpoint(const char *name) {
    return text_of("%s/%s", server_url, name);
}

/* One request on a connection of its own; gives the body of the answer. */
static char *post(const char *path, const char *body) {
    int connection = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)server_port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    must(connection >= 0 && connect(connection, (struct sockaddr *)&address, sizeof address) == 0, "connect to the scripted server");
    FILE *stream = fdopen(connection, "r+");
    must(stream != NULL, "fdopen");
    fprintf(stream, "POST %s HTTP/1.1\r\ncontent-length: %zu\r\n\r\n%s", path, strlen(body), body);
    fflush(stream);
    shutdown(connection, SHUT_WR);
    size_t size = 0, room = 1 << 16;
    char *answer = malloc(room);
    must(answer != NULL, "malloc");
    for (size_t got; (got = fread(answer + size, 1, room - size - 1, stream)) > 0;) {
        size += got;
        if (room - size < 1024) must((answer = realloc(answer, room *= 2)) != NULL, "realloc");
    }
    answer[size] = '\0';
    fclose(stream);
    char *start = strstr(answer, "\r\n\r\n");
    must(start != NULL, "no answer from the scripted server");
    char *copy = strdup(start + 4);
    free(answer);
    return copy;
}

void server_register(const char *case_json) {
    char *answer = post("/_case", case_json);
    must(strstr(answer, "\"ok\":true") != NULL, answer);
    free(answer);
}

cJSON *server_report(const char *name) {
    char *path = text_of("/_report/%s", name), *answer = post(path, "");
    cJSON *report = cJSON_Parse(answer);
    must(report != NULL, answer);
    free(path);
    free(answer);
    return report;
}

int server_was_asked(const char *name) {
    for (int i = 0; i < 1000; i++) {
        cJSON *report = server_report(name);
        int requests = cJSON_GetArraySize(cJSON_GetObjectItem(report, "requests"));
        cJSON_Delete(report);
        if (requests > 0) return 1;
        usleep(10000);
    }
    return 0;
}
