/* Every exported function with arguments that nobody should give, from many threads: abuse SECONDS SEED THREADS FILE | abuse --list
 *
 * Handles are live, freed, being freed by another thread, of another kind, or made up. Strings are NULL, empty, huge, damaged, deep, or what
 * was asked for. What is undefined in C itself is left out: a string that is freed twice, a length beyond its text, a pointer to nowhere.
 *
 * Whatever happens, a function gives what its contract says. The last line is {"calls":N,"kinds":{...},"uses":{...}}. */
#define _GNU_SOURCE
#include <pthread.h>
#include <seam_phones.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { MAX_THREADS = 64, SLOTS = 8, KINDS = 3, HUGE_LENGTH = 4 << 20, DEPTH = 100000 };
enum kind { CLIENT, CALL, QUEUE };

static _Atomic uint64_t handles[KINDS][SLOTS];
static atomic_bool stop;
static char *huge, *deep, *file_config;
static const char *doing[MAX_THREADS];
static __thread uint64_t dice;
static __thread int self;

static void broken(const char *what, const char *answer) {
    fprintf(stderr, "the contract is broken by %s: %s: %.300s\n", doing[self], what, answer == NULL ? "NULL" : answer);
    _exit(3);
}

static uint64_t roll(uint64_t sides) {
    dice ^= dice << 13, dice ^= dice >> 7, dice ^= dice << 17;
    return dice % sides;
}

/* --- arguments ------------------------------------------------------------------------------------------------------- */

static const char *const operations[] = {"phones.list", "phones.get", "phones.deactivate", "phones.simulate.create_sandbox_phone", "phones.deactivate_many",
    "user_identities.create", "user_identities.list", "events.list", "acs.credentials.list", "_test.panic.not", "/devices/list", "/", "//", "/a\r\nb: c",
    "/../../x", "/%00", "/\xff", "phones", ".", "phones.list ", "PHONES.LIST", "client_sessions.get_or_create", "workspaces.get"};
static const char *const texts[] = {"", "{}", "{", "[]", "null", "true", "0", "\"text\"", "{\"a\":1}", "{\"device_id\":null}", "{\"device_id\":[]}",
    "{\"device_id\":\"22222222-2222-4222-8222-444444444444\"}", "{\"device_id\":\"\\u0000\"}", "{\"device_id\":\"\\ud800\"}", "{\"device_id\":1e999}",
    "{\"owner_user_identity_id\":\"\"}", "{\"user_identity_id\":\"22222222-2222-4222-8222-444444444444\"}", "\xff\xfe", "{\"\xc3\x28\":1}", "\x80",
    "{\"device_ids\":[]}", "{\"device_ids\":[\"a\",\"a\",1]}", "{\"device_ids\":[\"22222222-2222-4222-8222-444444444444\"],\"max_concurrency\":99999}",
    "{\"timeout_ms\":1}", "{\"timeout_ms\":0}", "{\"timeout_ms\":-1}", "{\"timeout_ms\":1.5}", "{\"timeout_ms\":99999999999999999999}", "{\"max_retries\":100}",
    "{\"timeout_ms\":20,\"max_retries\":0}", "{\"unknown\":{}}", "{\"limit\":1}", "{\"limit\":-5}", "{\"a\":1,\"a\":2}", "{}{}", "{} ", "\t{}", "\xef\xbb\xbf{}"};
static const char *const configs[] = {"{\"endpoint\":\"sandbox:\"}", "{\"endpoint\":\"sandbox:\",\"timeout_ms\":50}", "{\"api_key\":\"seam_a\",\"endpoint\":\"http://127.0.0.1:1\",\"timeout_ms\":60}",
    "{\"endpoint\":\"sandbox:/nowhere/at/all\"}", "{\"endpoint\":\"sandbox:/\"}", "{\"endpoint\":\"http://\"}", "{\"endpoint\":\"ftp://a\"}", "{\"api_key\":\"\"}", "{\"api_key\":\"a\\nb\"}",
    "{\"api_key\":\"seam_a\",\"endpoint\":\"http://127.0.0.1:1\",\"proxy\":\"::\"}", "{\"api_key\":\"seam_a\",\"headers\":{\"a b\":\"c\"}}", "{\"api_key\":\"seam_a\",\"ca_certificates_pem\":\"x\"}",
    "{\"api_key\":\"seam_a\",\"endpoint\":\"https://127.0.0.1:1\",\"timeout_ms\":60,\"trust\":\"bundled\"}", "{\"max_response_bytes\":0,\"endpoint\":\"sandbox:\"}",
    "{\"endpoint\":\"sandbox:\",\"sandbox_faults\":[{\"operation\":\"phones.list\",\"times\":3,\"status\":500}],\"timeout_ms\":80}",
    "{\"client_session_token\":\"seam_cst1\",\"endpoint\":\"http://127.0.0.1:1\",\"timeout_ms\":60}"};

#define ONE_OF(list) (list)[roll(sizeof(list) / sizeof *(list))]

static const char *any_text(void) {
    switch (roll(40)) {
    case 0: case 1: case 2: return NULL;
    case 3: return roll(8) ? "{}" : huge;
    case 4: return roll(8) ? "{}" : deep;
    case 5: return ONE_OF(operations);
    case 6: return ONE_OF(configs);
    default: return ONE_OF(texts);
    }
}

static const char *any_operation(void) {
    return roll(5) ? ONE_OF(operations) : any_text();
}

static const char *any_config(void) {
    if (roll(6) == 0) return any_text();
    return roll(6) == 0 ? file_config : ONE_OF(configs);
}

/* Mostly one of the kind; sometimes of another, stale or made up. */
static uint64_t any(enum kind kind) {
    switch (roll(16)) {
    case 0: return 0;
    case 1: return UINT64_MAX - roll(3);
    case 2: return roll(1000000);
    case 3: return (uint64_t)roll(UINT32_MAX) << 32 | roll(UINT32_MAX);
    case 4: return handles[(kind + 1) % KINDS][roll(SLOTS)];
    default: return handles[kind][roll(SLOTS)];
    }
}

static int64_t any_wait(void) {
    static const int64_t waits[] = {0, 0, 0, 1, 5, 20, -1, INT64_MIN, INT64_MAX};
    return ONE_OF(waits);
}

/* --- what a function gives ------------------------------------------------------------------------------------------- */

static const char *const kinds[] = {"ok", "log", "nothing", "invalid_options", "invalid_token", "invalid_params", "unauthorized", "invalid_input", "api",
    "invalid_response", "connection", "timeout", "cancelled", "invalid_handle", "invalid_webhook", "internal"};
enum { KIND_COUNT = sizeof kinds / sizeof *kinds };
static atomic_ulong outcomes[KIND_COUNT];

static int kind_of(const char *answer) {
    if (answer == NULL) return 2;
    if (answer[0] == '[') return 1;
    if (!SEAM_IS_FAILURE(answer)) return answer[0] == '{' ? 0 : -1;
    const char *kind = answer + strlen(SEAM_FAILURE_PREFIX);
    for (int i = 3; i < KIND_COUNT; i++) {
        size_t length = strlen(kinds[i]);
        if (strncmp(kind, kinds[i], length) == 0 && kind[length] == '"') return i;
    }
    return -1;
}

/* Looks at an answer and frees it; says whether it was a success. may_be_null: where NULL means "not yet". */
static bool took(char *answer, bool may_be_null) {
    int kind = kind_of(answer);
    if (kind < 0) broken("it answers what is no outcome", answer);
    if (answer == NULL && !may_be_null) broken("it answers NULL", NULL);
    if (strcmp(kinds[kind], "internal") == 0) broken("it has a fault of its own", answer);
    if (seam_string_len(answer) != (answer == NULL ? 0 : strlen(answer))) broken("the length is another", answer);
    outcomes[kind]++;
    seam_string_free(answer);
    return kind == 0;
}

/* Puts a new handle in the place of another, which is freed: perhaps while other threads use it. */
static void replace(enum kind kind, uint64_t handle) {
    uint64_t old = atomic_exchange(&handles[kind][roll(SLOTS)], handle);
    if (kind == CLIENT) seam_client_free(old);
    if (kind == CALL) seam_call_free(old);
    if (kind == QUEUE) seam_queue_free(old);
}

static void set(enum kind kind, uint64_t handle, bool is_there) {
    if (handle == 0xA5A5A5A5A5A5A5A5u) broken("it does not set its handle", NULL);
    if ((handle != 0) != is_there) broken("it gives a handle and an error, or neither", NULL);
    if (is_there) replace(kind, handle);
}

/* --- the functions --------------------------------------------------------------------------------------------------- */

static void abi_version(void) { if (seam_abi_version() != SEAM_PHONES_ABI_VERSION) broken("it is another", NULL); }
static void version(void) { if (strcmp(seam_version(), SEAM_PHONES_VERSION) != 0) broken("it is another", seam_version()); }

static void client_new(void) {
    seam_client made = 0xA5A5A5A5A5A5A5A5u;
    if (roll(10) == 0) { took(seam_client_new(any_config(), NULL), false); return; }
    bool is_made = took(seam_client_new(any_config(), &made), false);
    set(CLIENT, made, is_made);
}

static void client_replace_token(void) { took(seam_client_replace_token(any(CLIENT), roll(2) ? any_text() : "seam_other"), false); }
static void client_free(void) { if (roll(8) == 0) seam_client_free(any(CLIENT)); }
static void invoke(void) { took(seam_invoke(any(CLIENT), any_operation(), any_text(), any_text()), false); }
static void phones_list(void) { took(seam_phones_list(any(CLIENT), any_text()), false); }
static void phones_get(void) { took(seam_phones_get(any(CLIENT), any_text()), false); }
static void phones_deactivate(void) { took(seam_phones_deactivate(any(CLIENT), any_text()), false); }
static void create_phone(void) { took(seam_phones_simulate_create_sandbox_phone(any(CLIENT), any_text()), false); }

static void call_start(void) {
    seam_call made = 0xA5A5A5A5A5A5A5A5u;
    if (roll(10) == 0) { took(seam_call_start(any(CLIENT), any_operation(), any_text(), any_text(), any_wait(), NULL), false); return; }
    char *outcome = seam_call_start(any(CLIENT), any_operation(), any_text(), any_text(), any_wait(), &made);
    bool goes_on = outcome == NULL;
    took(outcome, true);
    set(CALL, made, goes_on);
}

static void call_wait(void) { took(seam_call_wait(any(CALL), any_wait()), true); }
static void call_progress(void) { took(seam_call_progress(any(CALL)), false); }
static void call_cancel(void) { seam_call_cancel(any(CALL)); }
static void call_free(void) { seam_call_free(any(CALL)); }

static void queue_new(void) {
    seam_queue made = 0xA5A5A5A5A5A5A5A5u;
    if (roll(10) == 0) { took(seam_queue_new(NULL), false); return; }
    bool is_made = took(seam_queue_new(&made), false);
    set(QUEUE, made, is_made);
}

static void queue_descriptor(void) { if (seam_queue_descriptor(any(QUEUE)) < -1) broken("it gives no descriptor", NULL); }
static void queue_start(void) { took(seam_queue_start(any(QUEUE), any(CLIENT), any_operation(), any_text(), any_text(), roll(8)), true); }

static void queue_next(void) {
    uint64_t tag = 0;
    took(seam_queue_next(any(QUEUE), any_wait(), roll(4) ? &tag : NULL), true);
    if (tag > 7) broken("it gives a tag that nobody gave", NULL);
}

static void queue_progress(void) { took(seam_queue_progress(any(QUEUE), roll(10)), false); }
static void queue_cancel(void) { seam_queue_cancel(any(QUEUE), roll(10)); }
static void queue_free(void) { if (roll(4) == 0) seam_queue_free(any(QUEUE)); }
static void log_enable(void) { seam_log_enable(any(CLIENT), (int32_t)roll(5) - 2); }
static void log_take(void) { took(seam_log_take(any(CLIENT)), true); }

static void webhook_verify(void) {
    const char *payload = any_text();
    size_t length = payload == NULL ? (roll(2) ? SIZE_MAX : roll(9)) : roll(2) ? strlen(payload) : strlen(payload) / 2;
    const char *secret = roll(3) ? "whsec_c2VjcmV0c2VjcmV0c2VjcmV0" : any_text();
    const char *headers = roll(2) ? "{\"svix-id\":\"a\",\"svix-timestamp\":\"99999999999999999999\",\"svix-signature\":\"v1,\"}" : any_text();
    took(seam_webhook_verify(secret, headers, payload, length), false);
}

static void string_len(void) { if (seam_string_len(NULL) != 0) broken("NULL has a length", NULL); }
static void string_free(void) { seam_string_free(NULL); }

static const struct { const char *name; void (*use)(void); } functions[] = {
    {"seam_abi_version", abi_version}, {"seam_version", version}, {"seam_client_new", client_new}, {"seam_client_replace_token", client_replace_token},
    {"seam_client_free", client_free}, {"seam_invoke", invoke}, {"seam_phones_list", phones_list}, {"seam_phones_get", phones_get},
    {"seam_phones_deactivate", phones_deactivate}, {"seam_phones_simulate_create_sandbox_phone", create_phone}, {"seam_call_start", call_start},
    {"seam_call_wait", call_wait}, {"seam_call_progress", call_progress}, {"seam_call_cancel", call_cancel}, {"seam_call_free", call_free},
    {"seam_queue_new", queue_new}, {"seam_queue_descriptor", queue_descriptor}, {"seam_queue_start", queue_start}, {"seam_queue_next", queue_next},
    {"seam_queue_progress", queue_progress}, {"seam_queue_cancel", queue_cancel}, {"seam_queue_free", queue_free}, {"seam_log_enable", log_enable},
    {"seam_log_take", log_take}, {"seam_webhook_verify", webhook_verify}, {"seam_string_len", string_len}, {"seam_string_free", string_free}};
enum { FUNCTIONS = sizeof functions / sizeof *functions };
static atomic_ulong uses[FUNCTIONS];

static uint64_t first_seed;
static void *abuse(void *number) {
    self = (int)(intptr_t)number;
    dice = (first_seed + (uint64_t)self + 1) * 0x9E3779B97F4A7C15u | 1;
    while (!stop) {
        size_t which = roll(FUNCTIONS);
        doing[self] = functions[which].name;
        functions[which].use();
        uses[which]++;
    }
    doing[self] = "nothing";
    return NULL;
}

/* A crash, or a thread that never returns: which functions the threads are in. */
static void died(int signal) {
    static const char crashed[] = "crashed; the threads are in:", hung[] = "hangs; the threads are in:";
    bool good = write(2, signal == SIGALRM ? hung : crashed, strlen(signal == SIGALRM ? hung : crashed)) > 0;
    for (int i = 0; i < MAX_THREADS && good; i++) {
        if (doing[i] == NULL || strcmp(doing[i], "nothing") == 0) continue;
        good = write(2, " ", 1) == 1 && write(2, doing[i], strlen(doing[i])) > 0;
    }
    _exit(signal == SIGALRM ? 4 : 5);
}

static void prepare(const char *file) {
    huge = malloc(HUGE_LENGTH + 1), deep = malloc(DEPTH + 1);
    if (huge == NULL || deep == NULL || asprintf(&file_config, "{\"endpoint\":\"sandbox:%s\",\"timeout_ms\":200}", file) < 0) abort();
    memset(huge, 'a', HUGE_LENGTH), memset(deep, '[', DEPTH);
    memcpy(huge, "{\"a\":\"", 6), memcpy(huge + HUGE_LENGTH - 2, "\"}", 2);
    huge[HUGE_LENGTH] = deep[DEPTH] = '\0';
    for (size_t i = 0; i < 4; i++) signal((int[]){SIGSEGV, SIGBUS, SIGABRT, SIGALRM}[i], died);
}

int main(int count, char **arguments) {
    if (count == 2 && strcmp(arguments[1], "--list") == 0) {
        for (int i = 0; i < FUNCTIONS; i++) puts(functions[i].name);
        return 0;
    }
    if (count != 5) return 2;
    first_seed = strtoull(arguments[2], NULL, 10);
    int threads = atoi(arguments[3]);
    pthread_t made[MAX_THREADS];
    if (threads > MAX_THREADS) return 2;
    prepare(arguments[4]);
    for (intptr_t i = 0; i < threads; i++) {
        if (pthread_create(&made[i], NULL, abuse, (void *)i) != 0) return 2;
    }
    time_t until = time(NULL) + atol(arguments[1]);
    /* Whoever waits without end on a queue or a call is let go when that is freed. */
    for (int round = 0; time(NULL) < until; round++) {
        usleep(3000);
        seam_queue_free(handles[QUEUE][round % SLOTS]);
        seam_call_free(handles[CALL][round % SLOTS]);
    }
    stop = true;
    alarm(60);
    for (int round = 0; round < 20; round++, usleep(10000)) {
        for (int i = 0; i < SLOTS; i++) seam_queue_free(handles[QUEUE][i]), seam_call_free(handles[CALL][i]);
    }
    for (int i = 0; i < threads; i++) pthread_join(made[i], NULL);
    for (int i = 0; i < SLOTS; i++) seam_client_free(handles[CLIENT][i]);
    unsigned long all = 0;
    for (int i = 0; i < FUNCTIONS; i++) all += uses[i];
    printf("{\"calls\":%lu,\"kinds\":{", all);
    for (int i = 0, first = 1; i < KIND_COUNT; i++) {
        if (outcomes[i] > 0) printf("%s\"%s\":%lu", first ? "" : ",", kinds[i], (unsigned long)outcomes[i]), first = 0;
    }
    printf("},\"uses\":{");
    for (int i = 0; i < FUNCTIONS; i++) printf("%s\"%s\":%lu", i ? "," : "", functions[i].name, (unsigned long)uses[i]);
    puts("}}");
    return 0;
}
