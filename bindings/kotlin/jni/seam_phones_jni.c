/*
 * The functions of co.seam.phones.internal.Native, over seam_phones.h. No rules are here: bytes go in and come out.
 *
 * Texts are byte arrays in UTF-8. Java's own strings would pass through "modified UTF-8", which writes a zero and everything
 * beyond the basic plane otherwise. Each parameter is copied once, to end it with a zero byte. No thread of the library calls
 * into the virtual machine, so nothing is ever attached to it.
 */

#include <jni.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "seam_phones.h"

/* Most parameters fit here: they need no allocation. */
#define SHORT_TEXT 512

/* What is answered when the virtual machine has no memory for an answer. The call has ended, and nobody can tell how. */
static const char NO_MEMORY[] =
    SEAM_FAILURE_PREFIX "internal\",\"type\":\"internal\",\"message\":\"the virtual machine has no memory for the answer\","
                        "\"attempts\":1,\"retryable\":false,\"outcome_unknown\":true}}";

/* The queue that this class loader's calls are on. It ends with the class loader. */
static _Atomic seam_queue current_queue;

/* A byte array as a C string. */
struct text {
    char *chars; /* NULL when there was none */
    char kept[SHORT_TEXT];
};

/* Copies a byte array; false when there is no memory, and then an exception is pending. */
static int text_of(JNIEnv *env, jbyteArray bytes, struct text *text)
{
    text->chars = NULL;
    if (bytes == NULL)
        return 1;
    jsize length = (*env)->GetArrayLength(env, bytes);
    text->chars = length < SHORT_TEXT ? text->kept : malloc((size_t)length + 1);
    if (text->chars == NULL) {
        jclass error = (*env)->FindClass(env, "java/lang/OutOfMemoryError");
        if (error != NULL)
            (*env)->ThrowNew(env, error, "no memory for a parameter");
        return 0;
    }
    (*env)->GetByteArrayRegion(env, bytes, 0, length, (jbyte *)text->chars);
    text->chars[length] = 0;
    return 1;
}

static void drop_text(struct text *text)
{
    if (text->chars != text->kept)
        free(text->chars);
}

static jbyteArray bytes_of(JNIEnv *env, const char *chars, size_t length)
{
    jbyteArray bytes = length <= INT32_MAX ? (*env)->NewByteArray(env, (jsize)length) : NULL;
    if (bytes != NULL)
        (*env)->SetByteArrayRegion(env, bytes, 0, (jsize)length, (const jbyte *)chars);
    return bytes;
}

/* A string of the library as a byte array; the string is freed. An outcome is never lost: too long a one becomes an error. */
static jbyteArray taken(JNIEnv *env, char *string)
{
    if (string == NULL)
        return NULL;
    jbyteArray bytes = bytes_of(env, string, seam_string_len(string));
    seam_string_free(string);
    if (bytes == NULL) {
        (*env)->ExceptionClear(env);
        bytes = bytes_of(env, NO_MEMORY, sizeof(NO_MEMORY) - 1);
    }
    return bytes;
}

static void give(JNIEnv *env, jlongArray out, uint64_t number)
{
    jlong value = (jlong)number;
    (*env)->SetLongArrayRegion(env, out, 0, 1, &value);
}

static jint abi_version(JNIEnv *env, jclass class)
{
    (void)env, (void)class;
    return (jint)seam_abi_version();
}

static jbyteArray version(JNIEnv *env, jclass class)
{
    (void)class;
    return bytes_of(env, seam_version(), strlen(seam_version()));
}

static jbyteArray client_new(JNIEnv *env, jclass class, jbyteArray config, jlongArray out)
{
    (void)class;
    struct text given;
    seam_client client = 0;
    if (!text_of(env, config, &given))
        return NULL;
    char *outcome = seam_client_new(given.chars, &client);
    drop_text(&given);
    give(env, out, client);
    return taken(env, outcome);
}

static jbyteArray client_replace_token(JNIEnv *env, jclass class, jlong client, jbyteArray token)
{
    (void)class;
    struct text given;
    if (!text_of(env, token, &given))
        return NULL;
    char *outcome = seam_client_replace_token((seam_client)client, given.chars);
    drop_text(&given);
    return taken(env, outcome);
}

static void client_free(JNIEnv *env, jclass class, jlong client)
{
    (void)env, (void)class;
    seam_client_free((seam_client)client);
}

static jbyteArray queue_new(JNIEnv *env, jclass class, jlongArray out)
{
    (void)class;
    seam_queue queue = 0;
    char *outcome = seam_queue_new(&queue);
    atomic_store(&current_queue, queue);
    give(env, out, queue);
    return taken(env, outcome);
}

static jbyteArray queue_start(JNIEnv *env, jclass class, jlong queue, jlong client, jbyteArray operation, jbyteArray params,
                              jbyteArray options, jlong tag)
{
    (void)class;
    struct text name, given, chosen;
    jbyteArray outcome = NULL;
    name.chars = given.chars = chosen.chars = NULL;
    if (text_of(env, operation, &name) && text_of(env, params, &given) && text_of(env, options, &chosen))
        outcome = taken(env, seam_queue_start((seam_queue)queue, (seam_client)client, name.chars, given.chars, chosen.chars,
                                              (uint64_t)tag));
    drop_text(&name);
    drop_text(&given);
    drop_text(&chosen);
    return outcome;
}

static jbyteArray queue_next(JNIEnv *env, jclass class, jlong queue, jlong wait_ms, jlongArray out)
{
    (void)class;
    uint64_t tag = 0;
    char *outcome = seam_queue_next((seam_queue)queue, wait_ms, &tag);
    give(env, out, tag);
    return taken(env, outcome);
}

static jbyteArray queue_progress(JNIEnv *env, jclass class, jlong queue, jlong tag)
{
    (void)class;
    return taken(env, seam_queue_progress((seam_queue)queue, (uint64_t)tag));
}

static void queue_cancel(JNIEnv *env, jclass class, jlong queue, jlong tag)
{
    (void)env, (void)class;
    seam_queue_cancel((seam_queue)queue, (uint64_t)tag);
}

static void log_enable(JNIEnv *env, jclass class, jlong client, jint enabled)
{
    (void)env, (void)class;
    seam_log_enable((seam_client)client, enabled);
}

static jbyteArray log_take(JNIEnv *env, jclass class, jlong client)
{
    (void)class;
    return taken(env, seam_log_take((seam_client)client));
}

static jbyteArray webhook_verify(JNIEnv *env, jclass class, jbyteArray secret, jbyteArray headers, jbyteArray payload)
{
    (void)class;
    struct text key, named, body;
    jbyteArray outcome = NULL;
    key.chars = named.chars = body.chars = NULL;
    if (text_of(env, secret, &key) && text_of(env, headers, &named) && text_of(env, payload, &body))
        outcome = taken(env, seam_webhook_verify(key.chars, named.chars, body.chars,
                                                 (size_t)(*env)->GetArrayLength(env, payload)));
    drop_text(&key);
    drop_text(&named);
    drop_text(&body);
    return outcome;
}

#define FUNCTION(name, signature, function) {(char *)(name), (char *)(signature), (void *)(function)}

static const JNINativeMethod METHODS[] = {
    FUNCTION("abiVersion", "()I", abi_version),
    FUNCTION("version", "()[B", version),
    FUNCTION("clientNew", "([B[J)[B", client_new),
    FUNCTION("clientReplaceToken", "(J[B)[B", client_replace_token),
    FUNCTION("clientFree", "(J)V", client_free),
    FUNCTION("queueNew", "([J)[B", queue_new),
    FUNCTION("queueStart", "(JJ[B[B[BJ)[B", queue_start),
    FUNCTION("queueNext", "(JJ[J)[B", queue_next),
    FUNCTION("queueProgress", "(JJ)[B", queue_progress),
    FUNCTION("queueCancel", "(JJ)V", queue_cancel),
    FUNCTION("logEnable", "(JI)V", log_enable),
    FUNCTION("logTake", "(J)[B", log_take),
    FUNCTION("webhookVerify", "([B[B[B)[B", webhook_verify),
};

/* Registered, and not found by their names: what the two sides disagree on is noticed when the library is loaded. */
JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *machine, void *reserved)
{
    (void)reserved;
    JNIEnv *env;
    if ((*machine)->GetEnv(machine, (void **)&env, JNI_VERSION_1_6) != JNI_OK)
        return JNI_ERR;
    jclass class = (*env)->FindClass(env, "co/seam/phones/internal/Native");
    if (class == NULL || (*env)->RegisterNatives(env, class, METHODS, sizeof(METHODS) / sizeof(METHODS[0])) != JNI_OK)
        return JNI_ERR;
    return JNI_VERSION_1_6;
}

/* The class loader is gone, and with it whoever could take an outcome. */
JNIEXPORT void JNICALL JNI_OnUnload(JavaVM *machine, void *reserved)
{
    (void)machine, (void)reserved;
    seam_queue_free(atomic_exchange(&current_queue, 0));
}
