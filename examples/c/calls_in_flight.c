/* Calls in flight: starts two calls at once on a slow sandbox, waits for one in slices, and cancels the other.
 *
 *   cc calls_in_flight.c -lseam_phones -o calls_in_flight
 */
#include <seam_phones.h>
#include <stdio.h>

/* Starts listing the phones and does not wait. If the call ends at once, with an error for example, prints the outcome. */
static seam_call start_listing(seam_client seam) {
    seam_call call;
    char *outcome = seam_call_start(seam, "phones.list", "{}", NULL, 0, &call);
    if (outcome != NULL) {
        printf("ended at once: %s\n", outcome);
        seam_string_free(outcome);
    }
    return call;
}

/* Waits for a call, 50 ms at a time. Between the slices the program can do other work. Frees the call. */
static void finish(const char *name, seam_call call) {
    char *outcome;
    int slices = 0;
    while ((outcome = seam_call_wait(call, 50)) == NULL) ++slices;
    printf("%s: %s\n", name, outcome);
    if (slices > 0) printf("%s was waited for in slices\n", name);
    seam_string_free(outcome);
    seam_call_free(call);
}

int main(void) {
    /* The next two lists take 300 ms each. */
    const char *config = "{\"endpoint\": \"sandbox:\", \"sandbox_faults\": "
                         "[{\"operation\": \"phones.list\", \"times\": 2, \"delay_ms\": 300}]}";
    seam_client seam;
    char *made = seam_client_new(config, &seam);
    seam_string_free(made);
    if (seam == 0) return 1;

    seam_call first = start_listing(seam);
    seam_call second = start_listing(seam);
    seam_call_cancel(second);

    finish("the second", second); /* an error of kind "cancelled", at once */
    finish("the first", first);   /* {"phones":[],"ok":true} */

    seam_client_free(seam);
    return 0;
}
