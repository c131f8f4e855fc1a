/* The same call written by hand on libcurl's easy interface: one handle, one buffer that grows once, the headers that
 * seam_phones sends. It looks at the status and hands out the text; it does not look into the JSON. Compiled with -DWITH_CJSON it does,
 * as a program must that wants to know whether the answer is whole and has its phones.
 * usage: list_libcurl ENDPOINT CALLS */
#include "../meter.h"

#ifdef WITH_CJSON
#include <cjson/cJSON.h>
#endif
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

struct client {
    CURL *curl;
    const char *endpoint;
    char *text;
    size_t length, room;
};

static size_t on_bytes(char *bytes, size_t size, size_t count, void *state) {
    struct client *client = state;
    size_t added = size * count;
    if (client->length + added + 1 > client->room) {
        client->room = 2 * (client->length + added + 1);
        client->text = realloc(client->text, client->room);
        if (client->text == NULL) return 0;
    }
    memcpy(client->text + client->length, bytes, added);
    client->length += added;
    client->text[client->length] = '\0';
    return added;
}

static int is_whole(const struct client *client) {
#ifdef WITH_CJSON
    cJSON *answer = cJSON_ParseWithLength(client->text, client->length);
    int whole = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(answer, "ok")) &&
                cJSON_IsArray(cJSON_GetObjectItemCaseSensitive(answer, "phones"));
    cJSON_Delete(answer);
    return whole;
#else
    return strncmp(client->text, "{\"phones\":[{", 12) == 0;
#endif
}

static void list(void *state) {
    struct client *client = state;
    char url[300];
    long status = 0;
    snprintf(url, sizeof url, "%s/phones/list?owner_user_identity_id=%s&_strict=true", client->endpoint,
             "398d80b7-3f96-47c2-b85a-6f8ba21d07be");
    curl_easy_setopt(client->curl, CURLOPT_URL, url);
    client->length = 0;
    CURLcode code = curl_easy_perform(client->curl);
    curl_easy_getinfo(client->curl, CURLINFO_RESPONSE_CODE, &status);
    if (code != CURLE_OK || status != 200 || !is_whole(client)) {
        fprintf(stderr, "%s, status %ld\n", curl_easy_strerror(code), status);
        exit(1);
    }
}

int main(int argc, char **argv) {
    if (argc != 3) return 2;
    struct client client = {.curl = curl_easy_init(), .endpoint = argv[1]};
    struct curl_slist *headers = curl_slist_append(NULL, "authorization: Bearer seam_bench1_abc");
    headers = curl_slist_append(headers, "seam-sdk-name: bench");
    headers = curl_slist_append(headers, "seam-sdk-version: 0.1.0");
    curl_easy_setopt(client.curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(client.curl, CURLOPT_USERAGENT, "bench/0.1.0");
    curl_easy_setopt(client.curl, CURLOPT_ACCEPT_ENCODING, "gzip");
    curl_easy_setopt(client.curl, CURLOPT_TIMEOUT_MS, 30000L);
    curl_easy_setopt(client.curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(client.curl, CURLOPT_WRITEFUNCTION, on_bytes);
    curl_easy_setopt(client.curl, CURLOPT_WRITEDATA, &client);
    meter_run(list, &client, atol(argv[2]));
    curl_easy_cleanup(client.curl);
    curl_slist_free_all(headers);
    free(client.text);
    return 0;
}
