/* The other end of every benchmark: an HTTP/1.1 server that costs next to nothing, so that the clients are what is measured.
 *
 * GET or POST /n<COUNT>/phones/list (any query) answers COUNT phones, each shaped as Seam's; answers are built once and kept.
 * /html/phones/list answers a page, as a proxy in the wrong place does.
 * One thread, epoll, keep-alive. Prints its port, and ends with its parent or after ten minutes.
 * usage: server [MILLISECONDS]   (how long it waits with every answer, so that a client surely has to wait for it; default 0) */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MAX_COUNT = 100000, MAX_CONNECTIONS = 256, REQUEST_BYTES = 16384, PHONE_BYTES = 1024 };

struct answer {
    char *bytes;
    size_t length;
};

struct connection {
    char request[REQUEST_BYTES + 1];
    size_t received;
    const struct answer *answer; /* being sent */
    size_t sent;
    int waiting; /* for room in the socket */
};

static struct answer answers[MAX_COUNT + 1];
static struct connection *connections[MAX_CONNECTIONS]; /* by descriptor */
static int poller;
static useconds_t delay;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static size_t write_phone(char *out, unsigned number) {
    static const char *const models[][3] = {{"android_phone", "Samsung", "Galaxy S10"}, {"ios_phone", "Apple", "iPhone 16 Pro"}};
    const char *const *model = models[number % 2];
    unsigned mixed = number * 2654435761u; /* ids that do not look alike */
    return (size_t)sprintf(out,
        "{\"device_id\":\"%08x-%04x-4%03x-a%03x-%012x\",\"device_type\":\"%s\",\"display_name\":\"%s %s\","
        "\"nickname\":\"Jane's phone no. %u\",\"workspace_id\":\"398d80b7-3f96-47c2-b85a-6f8ba21d07be\","
        "\"created_at\":\"2025-01-%02uT10:%02u:%02u.000Z\",\"custom_metadata\":{\"internal_id\":\"user-%u\",\"vip\":%s},"
        "\"errors\":[],\"warnings\":[],\"properties\":{\"assa_abloy_credential_service_metadata\":{\"endpoints\":"
        "[{\"endpoint_id\":\"ep_%08x\",\"is_active\":true}],\"has_active_endpoint\":true}}}",
        mixed, number & 0xffff, mixed >> 20, mixed & 0xfff, number, model[0], model[1], model[2], number,
        1 + number % 28, number / 60 % 60, number % 60, number, number % 3 ? "false" : "true", mixed);
}

static const struct answer *answer_of(unsigned count) {
    struct answer *answer = &answers[count];
    if (answer->bytes != NULL) return answer;
    char *body = malloc(64 + (size_t)count * PHONE_BYTES), *at = body;
    if (body == NULL) fail("malloc");
    at += sprintf(at, "{\"phones\":[");
    for (unsigned i = 0; i < count; ++i) {
        if (i > 0) *at++ = ',';
        at += write_phone(at, i + 1);
    }
    at += sprintf(at, "],\"ok\":true}");
    size_t length = (size_t)(at - body);
    answer->bytes = malloc(length + 512);
    if (answer->bytes == NULL) fail("malloc");
    answer->length = (size_t)sprintf(answer->bytes,
        "HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\nseam-request-id: 4a3ad5b6-0b6c-4b1e-8f5a-1d4c7a7a1c55\r\n"
        "date: Wed, 01 Jan 2025 10:40:00 GMT\r\nconnection: keep-alive\r\ncontent-length: %zu\r\n\r\n", length);
    memcpy(answer->bytes + answer->length, body, length);
    answer->length += length;
    free(body);
    return answer;
}

static const struct answer *not_found(void) {
    static char text[] = "HTTP/1.1 404 Not Found\r\ncontent-type: text/plain\r\ncontent-length: 3\r\n\r\n404";
    static const struct answer answer = {text, sizeof text - 1};
    return &answer;
}

static const struct answer *page(void) {
    static char text[] = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 52\r\n\r\n"
                         "<!doctype html><title>Sign in</title><p>Please wait.";
    static const struct answer answer = {text, sizeof text - 1};
    return &answer;
}

static const struct answer *route(const char *request) {
    unsigned count;
    int end = 0;
    if (strstr(request, " /html/phones/list") != NULL) return page();
    if (sscanf(request, "%*[A-Z] /n%u/phones/list%n", &count, &end) != 1 || end == 0 || count > MAX_COUNT) return not_found();
    return answer_of(count);
}

/* The length of the first whole request in the buffer, 0 when it is not there yet. */
static size_t request_length(struct connection *connection) {
    connection->request[connection->received] = '\0';
    char *end = strstr(connection->request, "\r\n\r\n");
    if (end == NULL) return 0;
    size_t length = (size_t)(end + 4 - connection->request);
    *end = '\0';
    const char *body = strcasestr(connection->request, "\r\ncontent-length:");
    if (body != NULL) length += strtoul(body + 17, NULL, 10);
    *end = '\r';
    return connection->received >= length ? length : 0;
}

static void close_connection(int descriptor) {
    free(connections[descriptor]);
    connections[descriptor] = NULL;
    close(descriptor);
}

static void watch(int descriptor, int operation, unsigned events) {
    struct epoll_event event = {.events = events, .data.fd = descriptor};
    if (epoll_ctl(poller, operation, descriptor, &event) != 0) fail("epoll_ctl");
}

static void wait_for_room(int descriptor, int waiting) {
    if (connections[descriptor]->waiting == waiting) return;
    connections[descriptor]->waiting = waiting;
    watch(descriptor, EPOLL_CTL_MOD, waiting ? EPOLLOUT : EPOLLIN);
}

/* Sends what the socket takes, and watches for what the connection needs next. */
static void send_answer(int descriptor) {
    struct connection *connection = connections[descriptor];
    while (connection->sent < connection->answer->length) {
        ssize_t count = send(descriptor, connection->answer->bytes + connection->sent,
                             connection->answer->length - connection->sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && errno != EAGAIN) close_connection(descriptor);
        else if (count < 0) wait_for_room(descriptor, 1);
        if (count < 0) return;
        connection->sent += (size_t)count;
    }
    wait_for_room(descriptor, 0);
}

static void on_bytes(int descriptor) {
    struct connection *connection = connections[descriptor];
    ssize_t count = recv(descriptor, connection->request + connection->received, REQUEST_BYTES - connection->received, MSG_DONTWAIT);
    if (count <= 0) {
        close_connection(descriptor);
        return;
    }
    connection->received += (size_t)count;
    size_t length = request_length(connection);
    if (length == 0) return;
    connection->answer = route(connection->request);
    connection->sent = 0;
    connection->received -= length; /* the clients do not pipeline */
    if (delay > 0) usleep(delay);
    send_answer(descriptor);
}

static void on_connection(int listener) {
    int descriptor = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC), yes = 1;
    if (descriptor < 0) return;
    if (descriptor >= MAX_CONNECTIONS || (connections[descriptor] = calloc(1, sizeof(struct connection))) == NULL) {
        close(descriptor);
        return;
    }
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    watch(descriptor, EPOLL_CTL_ADD, EPOLLIN);
}

static int listen_on_loopback(void) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listener < 0 || bind(listener, (struct sockaddr *)&address, length) != 0 || listen(listener, 64) != 0 ||
        getsockname(listener, (struct sockaddr *)&address, &length) != 0)
        fail("listen");
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    return listener;
}

int main(int argc, char **argv) {
    delay = argc > 1 ? (useconds_t)atoi(argv[1]) * 1000 : 0;
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    alarm(600);
    poller = epoll_create1(EPOLL_CLOEXEC);
    int listener = listen_on_loopback();
    watch(listener, EPOLL_CTL_ADD, EPOLLIN);
    for (;;) {
        struct epoll_event events[64];
        int count = epoll_wait(poller, events, 64, -1);
        for (int i = 0; i < count; ++i) {
            int descriptor = events[i].data.fd;
            if (descriptor == listener) on_connection(listener);
            else if (events[i].events & EPOLLOUT) send_answer(descriptor);
            else on_bytes(descriptor);
        }
    }
}
