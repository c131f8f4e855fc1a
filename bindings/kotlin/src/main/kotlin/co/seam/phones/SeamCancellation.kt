package co.seam.phones

import kotlin.coroutines.cancellation.CancellationException

/**
 * The coroutine was cancelled while it waited for a call, and the call was cancelled with it. Rethrow it, as every
 * `CancellationException`; [error] says before whether Seam may have carried the call out.
 */
public class SeamCancellation internal constructor(
    /** What became of the call: a [SeamCancelledException], or the error that it had ended with already. */
    public val error: SeamException,
    cause: CancellationException,
) : CancellationException(cause.message) {
    init {
        initCause(cause)
    }
}
