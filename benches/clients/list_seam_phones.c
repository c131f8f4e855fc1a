/* phones.list through the C ABI; with the log on, whose events are taken after each call, when it is compiled with -DWITH_LOG.
 * usage: list_seam_phones ENDPOINT CALLS */
#include "../meter.h"

#include <seam_phones.h>
#include <stdlib.h>
#include <string.h>

static void list(void *state) {
    char *phones = seam_phones_list(*(seam_client *)state, "{\"owner_user_identity_id\":\"398d80b7-3f96-47c2-b85a-6f8ba21d07be\"}");
    if (strncmp(phones, "{\"phones\":[{", 12) != 0) {
        fputs(phones, stderr);
        exit(1);
    }
    seam_string_free(phones);
#ifdef WITH_LOG
    seam_string_free(seam_log_take(*(seam_client *)state));
#endif
}

int main(int argc, char **argv) {
    if (argc != 3) return 2;
    char config[200];
    seam_client seam;
    snprintf(config, sizeof config, "{\"api_key\":\"seam_bench1_abc\",\"endpoint\":\"%s\"}", argv[1]);
    seam_string_free(seam_client_new(config, &seam));
#ifdef WITH_LOG
    seam_log_enable(seam, 1);
#endif
    meter_run(list, &seam, atol(argv[2]));
    seam_client_free(seam);
    return 0;
}
