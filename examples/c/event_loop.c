/* An event loop: starts several calls at once and takes their outcomes from a queue, whose descriptor poll(2) watches beside others.
 *
 *   cc event_loop.c -lseam_phones -o event_loop
 */
#include <inttypes.h>
#include <poll.h>
#include <seam_phones.h>
#include <stdio.h>
#include <string.h>

enum { CALLS = 3, TICK_MS = 100 };

/* Takes every outcome that is there, and gives their number. */
static int take_outcomes(seam_queue queue) {
    int taken = 0;
    uint64_t tag;
    char *outcome;
    while ((outcome = seam_queue_next(queue, 0, &tag)) != NULL) {
        printf("call %" PRIu64 " %s: %s\n", tag, SEAM_IS_FAILURE(outcome) ? "failed" : "succeeded", outcome);
        seam_string_free(outcome);
        taken++;
    }
    return taken;
}

int main(void) {
    /* Each list takes 300 ms, as it might on a slow network. */
    const char *config = "{\"endpoint\": \"sandbox:\", \"sandbox_faults\": "
                         "[{\"operation\": \"phones.list\", \"times\": 3, \"delay_ms\": 300}]}";
    seam_client seam;
    seam_queue queue;
    seam_string_free(seam_client_new(config, &seam));
    seam_string_free(seam_queue_new(&queue));
    if (seam == 0 || queue == 0) return 1;

    for (uint64_t tag = 1; tag <= CALLS; tag++) {
        seam_string_free(seam_queue_start(queue, seam, "phones.list", "{}", NULL, tag)); /* NULL: it is on the queue */
    }
    seam_queue_cancel(queue, 2);

    /* The descriptor stands beside those of the program's own sockets. */
    struct pollfd watched[] = {{.fd = seam_queue_descriptor(queue), .events = POLLIN}};
    int ticks = 0;
    for (int done = 0; done < CALLS;) {
        if (poll(watched, 1, TICK_MS) == 0) ticks++; /* time for other work */
        else done += take_outcomes(queue);
    }
    printf("the loop was free meanwhile: %s\n", ticks > 0 ? "yes" : "no");

    seam_queue_free(queue);
    seam_client_free(seam);
    return 0;
}
