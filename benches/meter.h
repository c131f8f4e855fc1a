/* Measures a repeated call: CPU of this process alone, and wall time, as microseconds a call. */
#ifndef METER_H
#define METER_H

#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

struct meter {
    double cpu, wall;
};

static inline struct meter meter_now(void) {
    struct rusage usage;
    struct timespec wall;
    getrusage(RUSAGE_SELF, &usage);
    clock_gettime(CLOCK_MONOTONIC, &wall);
    return (struct meter){
        (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e6 + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec),
        (double)wall.tv_sec * 1e6 + (double)wall.tv_nsec / 1e3,
    };
}

/* Calls `call(state)` until it is warm, then `calls` times, and prints "CPU WALL" of one. */
static inline void meter_run(void (*call)(void *state), void *state, long calls) {
    for (long i = 0; i < calls / 10 + 1; ++i) call(state);
    struct meter start = meter_now();
    for (long i = 0; i < calls; ++i) call(state);
    struct meter end = meter_now();
    printf("%.3f %.3f\n", (end.cpu - start.cpu) / (double)calls, (end.wall - start.wall) / (double)calls);
}

#endif
