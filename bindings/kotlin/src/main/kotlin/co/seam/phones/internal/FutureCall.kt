package co.seam.phones.internal

import co.seam.phones.Progress
import co.seam.phones.ProgressListener
import co.seam.phones.SeamException
import co.seam.phones.SeamFuture
import java.util.concurrent.Executor

/** A call whose result a future gets. */
internal class FutureCall<T>(
    private val operation: Operation<T>,
    private val executor: Executor,
) : QueuedCall() {
    val future: SeamFuture<T> = SeamFuture(::cancel)

    override fun ended(outcome: ByteArray) {
        ProgressThread.stop(this)
        // Elsewhere: what depends on the future may take long, and must not keep other calls waiting.
        elsewhere { end(outcome) }
    }

    fun progressed(
        listener: ProgressListener,
        progress: Progress,
    ) = elsewhere { if (!future.isDone) told(listener, progress) }

    private fun end(outcome: ByteArray) {
        val became = if (future.isCancelled) whatBecameOf(operation, outcome) else null
        if (became != null) {
            future.end(null, became)
            return
        }
        try {
            operation.progress?.let { listener -> lastProgress(outcome)?.let { told(listener, it) } }
            future.end(resultOf(operation, outcome), null)
        } catch (error: SeamException) {
            future.end(null, error)
        }
    }

    private fun told(
        listener: ProgressListener,
        progress: Progress,
    ) {
        try {
            listener.onProgress(progress)
        } catch (error: Throwable) {
            cancel()
            future.completeExceptionally(error)
        }
    }

    // An executor that takes no more work must not leave the future unfulfilled.
    private fun elsewhere(work: () -> Unit) =
        try {
            executor.execute(work)
        } catch (_: java.util.concurrent.RejectedExecutionException) {
            work()
        }
}
