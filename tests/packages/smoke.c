/* Linked against what was installed: a sandbox answers. With BESIDE_SQLITE, the system's SQLite is in the program too. */
#include <seam_phones.h>
#include <stdio.h>
#include <string.h>
#ifdef BESIDE_SQLITE
#include <sqlite3.h>
#endif

int main(void) {
    seam_client client;
    seam_string_free(seam_client_new("{\"endpoint\":\"sandbox:\"}", &client));
    char *answer = seam_phones_list(client, "{}");
    int good = strcmp(answer, "{\"phones\":[],\"ok\":true}") == 0;
    printf("%s %s\n", seam_version(), answer);
    seam_string_free(answer);
    seam_client_free(client);
#ifdef BESIDE_SQLITE
    sqlite3 *database;
    good = good && sqlite3_open(":memory:", &database) == SQLITE_OK && sqlite3_close(database) == SQLITE_OK;
#endif
    return good ? 0 : 1;
}
