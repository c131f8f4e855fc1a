/* getaddrinfo for LD_PRELOAD, with names that resolve as the torture wants it; every other name is the system's.
 *
 *   slow-MS.seam.invalid    127.0.0.1, after MS milliseconds
 *   hangs.seam.invalid      nothing, after 20 seconds
 *   dead-first.seam.invalid 127.0.0.9, where nobody listens, and then 127.0.0.1
 *   dead-only.seam.invalid  127.0.0.9 alone
 *   dark-first.seam.invalid 127.0.0.8, where a connection is never made, and then 127.0.0.1
 *   nowhere.seam.invalid    nothing, at once */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef int (*resolver)(const char *, const char *, const struct addrinfo *, struct addrinfo **);

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
    resolver real = (resolver)dlsym(RTLD_NEXT, "getaddrinfo");
    if (name == NULL || strstr(name, ".seam.invalid") == NULL) return real(name, service, hints, found);
    if (strncmp(name, "slow-", 5) == 0) {
        usleep((unsigned)atoi(name + 5) * 1000);
        return real("127.0.0.1", service, hints, found);
    }
    if (strncmp(name, "hangs.", 6) == 0) {
        sleep(20);
        return EAI_AGAIN;
    }
    if (strncmp(name, "nowhere.", 8) == 0) return EAI_NONAME;
    int failed = real(strncmp(name, "dark-", 5) == 0 ? "127.0.0.8" : "127.0.0.9", service, hints, found);
    if (failed != 0 || strncmp(name, "dead-only.", 10) == 0) return failed;
    /* glibc frees each element of the list by itself, so two lists can be made one. */
    struct addrinfo *last = *found;
    while (last->ai_next != NULL) last = last->ai_next;
    return real("127.0.0.1", service, hints, &last->ai_next);
}
