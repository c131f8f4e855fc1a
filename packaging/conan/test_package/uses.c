#include <seam_phones.h>
#include <string.h>

int main(void) {
    seam_client client;
    seam_string_free(seam_client_new("{\"endpoint\":\"sandbox:\"}", &client));
    char *answer = seam_phones_list(client, "{}");
    int good = strcmp(answer, "{\"phones\":[],\"ok\":true}") == 0;
    seam_string_free(answer);
    seam_client_free(client);
    return good ? 0 : 1;
}
