/* tests/support/scripted_server.py as a child of the test. */
#ifndef SCRIPTED_SERVER_H
#define SCRIPTED_SERVER_H

#include <cjson/cJSON.h>

/* Starts the script, with the cases of a directory or (NULL) without. Ends the process when that fails. */
void server_start(const char *script, const char *cases);
void server_stop(void);

/* Starts another server's script in its place, and gives the line that it prints. The caller frees it. */
char *server_run(const char *script, const char *cases);

/* The endpoint of a case. The caller frees it. */
char *server_endpoint(const char *name);

/* Registers a case (JSON) at run time. */
void server_register(const char *case_json);

/* The report of a case, which rewinds it. The caller deletes it. */
cJSON *server_report(const char *name);

/* Waits until a request for this case has come; false when none comes. */
int server_was_asked(const char *name);

#endif
