/*
 * The addon of the Node.js package: loads the library, starts calls on a queue, and hands their outcomes to JavaScript.
 *
 * Each thread of JavaScript (the main one, each worker) has its own queue, whose descriptor its event loop watches. So no call
 * takes a thread, and nothing here waits. JSON goes in and comes out as texts; lib/calls.js reads and writes it.
 */
#define NAPI_VERSION 8
#include <dlfcn.h>
#include <node_api.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

#include "seam_phones.h"

/* The functions of the library: it is opened by its path, so their prototypes come from the header and their addresses from it. */
#define FUNCTIONS(X)                                                                                                         \
    X(seam_abi_version) X(seam_version) X(seam_client_new) X(seam_client_replace_token) X(seam_client_free)                  \
    X(seam_queue_new) X(seam_queue_descriptor) X(seam_queue_start) X(seam_queue_next) X(seam_queue_progress)                 \
    X(seam_queue_cancel) X(seam_queue_free) X(seam_log_enable) X(seam_log_take) X(seam_webhook_verify)                       \
    X(seam_string_len) X(seam_string_free)

#define DECLARE(name) __typeof__(name) *name;
struct library {
    FUNCTIONS(DECLARE)
};

/* What one thread of JavaScript has. */
struct thread {
    struct library library;
    bool is_open;
    seam_queue queue;
    uv_poll_t *watch;  /* of the queue's descriptor; NULL before the first call */
    uint32_t under_way; /* calls whose outcome has not been handed over */
    napi_env env;
    napi_ref deliver;
    napi_async_context context;
    napi_async_cleanup_hook_handle cleanup;
};

/* A client, which JavaScript's garbage collector frees. It may outlive its thread's data, hence the function. */
struct client {
    seam_client handle;
    __typeof__(seam_client_free) *free;
};

static const napi_type_tag CLIENT_TAG = {0x7365616d5f70686f, 0x6e65735f636c6965};

/* A text of JavaScript's, ended by a zero byte. Short ones need no memory of their own. */
struct text {
    char *bytes;
    size_t length;
    char nearby[512];
};

static napi_value fail(napi_env env, const char *message) {
    napi_throw_error(env, NULL, message);
    return NULL;
}

static napi_value undefined(napi_env env) {
    napi_value value = NULL;
    napi_get_undefined(env, &value);
    return value;
}

static void drop(struct text *text) {
    if (text->bytes != text->nearby) free(text->bytes);
}

/* Reads a text; false, with an exception, when the value is none. Whatever was read is to be dropped. */
static bool read_text(napi_env env, napi_value value, struct text *text) {
    text->bytes = text->nearby;
    if (napi_get_value_string_utf8(env, value, text->nearby, sizeof text->nearby, &text->length) != napi_ok) {
        fail(env, "a text is expected");
        return false;
    }
    /* A character has four bytes at most: with fewer than four left, the text may not have been read to its end. */
    if (text->length + 4 >= sizeof text->nearby) {
        napi_get_value_string_utf8(env, value, NULL, 0, &text->length);
        text->bytes = malloc(text->length + 1);
        if (text->bytes == NULL) {
            text->bytes = text->nearby;
            fail(env, "out of memory");
            return false;
        }
        napi_get_value_string_utf8(env, value, text->bytes, text->length + 1, &text->length);
    }
    /* A zero would end the text early, so the core is given a byte in its place that it refuses. */
    for (char *zero; (zero = memchr(text->bytes, 0, text->length)) != NULL;) *zero = (char)0xff;
    return true;
}

/* As read_text; NULL for undefined. */
static bool read_optional_text(napi_env env, napi_value value, struct text *text) {
    napi_valuetype type;
    if (napi_typeof(env, value, &type) == napi_ok && type == napi_undefined) {
        text->bytes = NULL;
        return true;
    }
    return read_text(env, value, text);
}

/* JavaScript's copy of a text of the library, which is freed. Most texts are ASCII, and those are copied as they are. */
static napi_value taken(napi_env env, const struct library *library, char *text) {
    if (text == NULL) return undefined(env);
    size_t length = library->seam_string_len(text);
    unsigned char any = 0;
    for (size_t at = 0; at < length; ++at) any |= (unsigned char)text[at];
    napi_value copy = NULL;
    napi_status status = any < 0x80 ? napi_create_string_latin1(env, text, length, &copy)
                                    : napi_create_string_utf8(env, text, length, &copy);
    library->seam_string_free(text);
    return status == napi_ok ? copy : fail(env, "the answer is longer than a text of JavaScript can be");
}

/* Reads the arguments of a function and the data of its thread; false, with an exception, when the library is not open. */
static bool read_call(napi_env env, napi_callback_info info, size_t count, napi_value *arguments, struct thread **thread) {
    void *data = NULL;
    if (napi_get_cb_info(env, info, &count, arguments, NULL, &data) != napi_ok) return false;
    *thread = data;
    if (!(*thread)->is_open) fail(env, "the library is not open");
    return (*thread)->is_open;
}

static struct client *read_client(napi_env env, napi_value value) {
    bool is_client = false;
    void *client = NULL;
    if (napi_check_object_type_tag(env, value, &CLIENT_TAG, &is_client) != napi_ok || !is_client ||
        napi_unwrap(env, value, &client) != napi_ok) {
        fail(env, "a client is expected");
        return NULL;
    }
    return client;
}

/* open(path): loads the library, and returns the version of its interface. */
static napi_value open_library(napi_env env, napi_callback_info info) {
    size_t count = 1;
    napi_value argument, version;
    void *data = NULL;
    struct text path;
    if (napi_get_cb_info(env, info, &count, &argument, NULL, &data) != napi_ok || !read_text(env, argument, &path)) return NULL;
    struct thread *thread = data;
    /* It stays for the whole process, since its threads do. */
    void *handle = dlopen(path.bytes, RTLD_NOW | RTLD_LOCAL);
    drop(&path);
    if (handle == NULL) return fail(env, dlerror());
#define RESOLVE(name)                                                                                                        \
    *(void **)&thread->library.name = dlsym(handle, #name);                                                                  \
    if (thread->library.name == NULL) return fail(env, "it has no function " #name);
    FUNCTIONS(RESOLVE)
    thread->is_open = true;
    return napi_create_uint32(env, thread->library.seam_abi_version(), &version) == napi_ok ? version : NULL;
}

/* version(): that of the library. */
static napi_value version(napi_env env, napi_callback_info info) {
    struct thread *thread;
    napi_value text = NULL;
    if (!read_call(env, info, 0, NULL, &thread)) return NULL;
    napi_create_string_utf8(env, thread->library.seam_version(), NAPI_AUTO_LENGTH, &text);
    return text;
}

static void free_client(napi_env env, void *data, void *hint) {
    (void)env;
    (void)hint;
    struct client *client = data;
    if (client->handle != 0) client->free(client->handle);
    free(client);
}

/* newClient(config): a client; or what is wrong, as a text. */
static napi_value new_client(napi_env env, napi_callback_info info) {
    struct thread *thread;
    napi_value argument, object;
    struct text config;
    if (!read_call(env, info, 1, &argument, &thread) || !read_text(env, argument, &config)) return NULL;
    seam_client handle;
    char *outcome = thread->library.seam_client_new(config.bytes, &handle);
    drop(&config);
    if (handle == 0) return taken(env, &thread->library, outcome);
    thread->library.seam_string_free(outcome);
    struct client *client = malloc(sizeof *client);
    if (client != NULL) *client = (struct client){handle, thread->library.seam_client_free};
    if (client == NULL || napi_create_object(env, &object) != napi_ok ||
        napi_wrap(env, object, client, free_client, NULL, NULL) != napi_ok) {
        thread->library.seam_client_free(handle);
        free(client);
        return fail(env, "out of memory");
    }
    napi_type_tag_object(env, object, &CLIENT_TAG);
    return object;
}

/* closeClient(client) */
static napi_value close_client(napi_env env, napi_callback_info info) {
    struct thread *thread;
    napi_value argument;
    struct client *client;
    if (!read_call(env, info, 1, &argument, &thread) || (client = read_client(env, argument)) == NULL) return NULL;
    thread->library.seam_client_free(client->handle);
    client->handle = 0;
    return undefined(env);
}

/* replaceToken(client, token): the outcome. */
static napi_value replace_token(napi_env env, napi_callback_info info) {
    struct thread *thread;
    napi_value arguments[2];
    struct client *client;
    struct text token;
    if (!read_call(env, info, 2, arguments, &thread) || (client = read_client(env, arguments[0])) == NULL) return NULL;
    if (!read_text(env, arguments[1], &token)) return NULL;
    char *outcome = thread->library.seam_client_replace_token(client->handle, token.bytes);
    drop(&token);
    return taken(env, &thread->library, outcome);
}

/*
 * What is handed over before the event loop turns: this many outcomes, or what takes this long. Each outcome may start a call
 * whose own is there at once, so without a bound the timers and sockets of the program might never get their turn.
 */
enum { OUTCOMES_AT_ONCE = 16, NANOSECONDS_AT_ONCE = 4000000 };

/* Hands over outcomes that are there. The descriptor stays readable while there are more, so the loop comes back for them. */
static void on_readable(uv_poll_t *watch, int status, int events) {
    (void)status;
    (void)events;
    struct thread *thread = uv_handle_get_data((uv_handle_t *)watch);
    napi_env env = thread->env;
    napi_handle_scope scope;
    uint64_t tag;
    char *outcome;
    const uint64_t begun = uv_hrtime();
    for (int count = 0; count < OUTCOMES_AT_ONCE && uv_hrtime() - begun < NANOSECONDS_AT_ONCE; ++count) {
        if (thread->under_way == 0 || (outcome = thread->library.seam_queue_next(thread->queue, 0, &tag)) == NULL) return;
        if (--thread->under_way == 0) uv_unref((uv_handle_t *)watch);
        if (napi_open_handle_scope(env, &scope) != napi_ok) {
            thread->library.seam_string_free(outcome);
            return;
        }
        napi_value deliver, self, problem, arguments[2];
        napi_get_reference_value(env, thread->deliver, &deliver);
        napi_get_global(env, &self);
        napi_create_double(env, (double)tag, &arguments[0]);
        arguments[1] = taken(env, &thread->library, outcome);
        bool is_pending = false;
        if (napi_is_exception_pending(env, &is_pending) == napi_ok && is_pending) {
            /* There is no text: its call is told why. */
            napi_get_and_clear_last_exception(env, &arguments[1]);
        }
        napi_status called = napi_make_callback(env, thread->context, self, deliver, 2, arguments, NULL);
        if (called == napi_pending_exception && napi_get_and_clear_last_exception(env, &problem) == napi_ok) {
            napi_fatal_exception(env, problem);
        }
        napi_close_handle_scope(env, scope);
        /* A worker that is being ended runs no more JavaScript. */
        if (called != napi_ok && called != napi_pending_exception) return;
    }
}

static void on_closed(uv_handle_t *watch) {
    struct thread *thread = uv_handle_get_data(watch);
    napi_remove_async_cleanup_hook(thread->cleanup);
    free(watch);
    free(thread);
}

/* The thread of JavaScript ends: its calls are cancelled. */
static void on_teardown(napi_async_cleanup_hook_handle hook, void *data) {
    struct thread *thread = data;
    if (thread->watch != NULL) {
        uv_close((uv_handle_t *)thread->watch, on_closed);
        thread->library.seam_queue_free(thread->queue);
    } else {
        free(thread);
        napi_remove_async_cleanup_hook(hook);
    }
}

/* Makes the queue of this thread; what is wrong, as a text of the library's or as an exception. */
static bool make_queue(napi_env env, struct thread *thread, napi_value *problem) {
    char *outcome = thread->library.seam_queue_new(&thread->queue);
    if (thread->queue == 0) {
        *problem = taken(env, &thread->library, outcome);
        return false;
    }
    thread->library.seam_string_free(outcome);
    uv_loop_t *loop;
    uv_poll_t *watch = malloc(sizeof *watch);
    if (watch == NULL || napi_get_uv_event_loop(env, &loop) != napi_ok ||
        uv_poll_init(loop, watch, thread->library.seam_queue_descriptor(thread->queue)) != 0) {
        free(watch);
        thread->library.seam_queue_free(thread->queue);
        *problem = fail(env, "the event loop cannot watch the queue");
        return false;
    }
    uv_handle_set_data((uv_handle_t *)watch, thread);
    uv_poll_start(watch, UV_READABLE, on_readable);
    uv_unref((uv_handle_t *)watch);
    thread->watch = watch;
    return true;
}

/* start(client, operation, params, options, tag): starts a call, whose outcome is delivered. What is wrong, as a text. */
static napi_value start(napi_env env, napi_callback_info info) {
    struct thread *thread;
    napi_value arguments[5], problem;
    struct client *client;
    struct text operation, params, options;
    double tag = 0;
    if (!read_call(env, info, 5, arguments, &thread) || (client = read_client(env, arguments[0])) == NULL) return NULL;
    if (napi_get_value_double(env, arguments[4], &tag) != napi_ok) return fail(env, "a tag is expected");
    if (thread->watch == NULL && !make_queue(env, thread, &problem)) return problem;
    if (!read_text(env, arguments[1], &operation)) return NULL;
    char *refusal = NULL;
    if (read_text(env, arguments[2], &params)) {
        if (read_optional_text(env, arguments[3], &options)) {
            refusal = thread->library.seam_queue_start(thread->queue, client->handle, operation.bytes, params.bytes, options.bytes,
                                                       (uint64_t)tag);
            if (refusal == NULL && thread->under_way++ == 0) uv_ref((uv_handle_t *)thread->watch);
            drop(&options);
        }
        drop(&params);
    }
    drop(&operation);
    return taken(env, &thread->library, refusal);
}

/* cancel(tag) */
static napi_value cancel(napi_env env, napi_callback_info info) {
    struct thread *thread;
    napi_value argument;
    double tag = 0;
    if (!read_call(env, info, 1, &argument, &thread)) return NULL;
    if (napi_get_value_double(env, argument, &tag) == napi_ok && thread->watch != NULL) {
        thread->library.seam_queue_cancel(thread->queue, (uint64_t)tag);
    }
    return undefined(env);
}

/* progress(tag): how far the call has come, as a text. */
static napi_value progress(napi_env env, napi_callback_info info) {
    struct thread *thread;
    napi_value argument;
    double tag = 0;
    if (!read_call(env, info, 1, &argument, &thread)) return NULL;
    napi_get_value_double(env, argument, &tag);
    return taken(env, &thread->library, thread->library.seam_queue_progress(thread->queue, (uint64_t)tag));
}

/* enableLog(client, level) */
static napi_value enable_log(napi_env env, napi_callback_info info) {
    struct thread *thread;
    napi_value arguments[2];
    struct client *client;
    int32_t level = 0;
    if (!read_call(env, info, 2, arguments, &thread) || (client = read_client(env, arguments[0])) == NULL) return NULL;
    napi_get_value_int32(env, arguments[1], &level);
    thread->library.seam_log_enable(client->handle, level);
    return undefined(env);
}

/* takeLog(client): the events since the last time as a text; undefined when there are none. */
static napi_value take_log(napi_env env, napi_callback_info info) {
    struct thread *thread;
    napi_value argument;
    struct client *client;
    if (!read_call(env, info, 1, &argument, &thread) || (client = read_client(env, argument)) == NULL) return NULL;
    return taken(env, &thread->library, thread->library.seam_log_take(client->handle));
}

/* verifyWebhook(secret, headers, payload): the outcome; the payload is a Buffer. */
static napi_value verify_webhook(napi_env env, napi_callback_info info) {
    struct thread *thread;
    napi_value arguments[3], verified = NULL;
    struct text secret, headers;
    void *payload = NULL;
    size_t length = 0;
    if (!read_call(env, info, 3, arguments, &thread)) return NULL;
    if (napi_get_buffer_info(env, arguments[2], &payload, &length) != napi_ok) return fail(env, "a Buffer is expected");
    if (!read_text(env, arguments[0], &secret)) return NULL;
    if (read_text(env, arguments[1], &headers)) {
        char *outcome =
            thread->library.seam_webhook_verify(secret.bytes, headers.bytes, length > 0 ? payload : "", length);
        verified = taken(env, &thread->library, outcome);
        drop(&headers);
    }
    drop(&secret);
    return verified;
}

/* onOutcome(deliver): deliver(tag, text) is called for each call that has ended. To be said once. */
static napi_value on_outcome(napi_env env, napi_callback_info info) {
    size_t count = 1;
    napi_value argument;
    void *data = NULL;
    if (napi_get_cb_info(env, info, &count, &argument, NULL, &data) != napi_ok) return NULL;
    struct thread *thread = data;
    napi_create_reference(env, argument, 1, &thread->deliver);
    return undefined(env);
}

NAPI_MODULE_INIT(/* napi_env env, napi_value exports */) {
    struct thread *thread = calloc(1, sizeof *thread);
    if (thread == NULL) return fail(env, "out of memory");
    thread->env = env;
    napi_value name;
    if (napi_create_string_utf8(env, "SeamCall", NAPI_AUTO_LENGTH, &name) != napi_ok ||
        napi_async_init(env, NULL, name, &thread->context) != napi_ok ||
        napi_add_async_cleanup_hook(env, on_teardown, thread, &thread->cleanup) != napi_ok) {
        free(thread);
        return fail(env, "the addon cannot be used in this thread");
    }
    const struct {
        const char *name;
        napi_callback function;
    } functions[] = {
        {"open", open_library},   {"version", version},       {"newClient", new_client}, {"closeClient", close_client},
        {"start", start},         {"cancel", cancel},         {"progress", progress},    {"replaceToken", replace_token},
        {"takeLog", take_log},    {"enableLog", enable_log},  {"onOutcome", on_outcome}, {"verifyWebhook", verify_webhook},
    };
    for (size_t at = 0; at < sizeof functions / sizeof *functions; ++at) {
        napi_value function;
        if (napi_create_function(env, functions[at].name, NAPI_AUTO_LENGTH, functions[at].function, thread, &function) != napi_ok ||
            napi_set_named_property(env, exports, functions[at].name, function) != napi_ok) {
            return NULL;
        }
    }
    return exports;
}
