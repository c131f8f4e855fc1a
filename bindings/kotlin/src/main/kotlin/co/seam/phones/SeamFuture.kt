package co.seam.phones

import java.util.concurrent.CompletableFuture

/**
 * The result of a call that is under way. [cancel] cancels the call too. `CompletableFuture` needs Android 7 (API level 24).
 */
public class SeamFuture<T> internal constructor(
    private val cancelCall: () -> Unit,
) : CompletableFuture<T>() {
    private val outcome = CompletableFuture<T>()

    /**
     * Cancels the call and this future, at once. What became of the call is told by [callOutcome]: it may have taken effect.
     */
    override fun cancel(mayInterruptIfRunning: Boolean): Boolean {
        val cancelled = super.cancel(mayInterruptIfRunning)
        if (cancelled) cancelCall()
        return cancelled
    }

    /**
     * The call's own outcome. It is that of this future, unless this future was cancelled: then it is the error that the call ended
     * with, mostly a [SeamCancelledException] whose `outcomeUnknown` says whether Seam may have carried the call out.
     */
    public fun callOutcome(): CompletableFuture<T> = outcome

    internal fun end(
        result: T?,
        error: SeamException?,
    ) {
        @Suppress("UNCHECKED_CAST")
        if (error == null) {
            complete(result as T)
            outcome.complete(result as T)
        } else {
            completeExceptionally(error)
            outcome.completeExceptionally(error)
        }
    }
}
