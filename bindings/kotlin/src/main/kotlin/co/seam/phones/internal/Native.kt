package co.seam.phones.internal

/** The functions of `jni/seam_phones_jni.c`. Texts are UTF-8; a handle is a number. [NativeLibrary.ensureLoaded] comes first. */
internal object Native {
    @JvmStatic external fun abiVersion(): Int

    @JvmStatic external fun version(): ByteArray

    @JvmStatic external fun clientNew(
        config: ByteArray,
        handle: LongArray,
    ): ByteArray

    @JvmStatic external fun clientReplaceToken(
        client: Long,
        token: ByteArray,
    ): ByteArray

    @JvmStatic external fun clientFree(client: Long)

    @JvmStatic external fun queueNew(handle: LongArray): ByteArray

    /** Null when the call is on the queue; an error when the queue is not there. */
    @JvmStatic external fun queueStart(
        queue: Long,
        client: Long,
        operation: ByteArray,
        params: ByteArray,
        options: ByteArray?,
        tag: Long,
    ): ByteArray?

    /** The outcome of the next call that has ended, or null. */
    @JvmStatic external fun queueNext(
        queue: Long,
        waitMs: Long,
        tag: LongArray,
    ): ByteArray?

    @JvmStatic external fun queueProgress(
        queue: Long,
        tag: Long,
    ): ByteArray

    @JvmStatic external fun queueCancel(
        queue: Long,
        tag: Long,
    )

    /** 0 turns the log of a client off, 2 leaves warnings only, 1 is for all events. */
    @JvmStatic external fun logEnable(
        client: Long,
        enabled: Int,
    )

    /** What has happened since the last time, or null. */
    @JvmStatic external fun logTake(client: Long): ByteArray?

    @JvmStatic external fun webhookVerify(
        secret: ByteArray,
        headers: ByteArray,
        payload: ByteArray,
    ): ByteArray
}
