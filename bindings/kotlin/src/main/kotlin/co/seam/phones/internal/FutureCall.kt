package co.seam.phones.internal

import co.seam.phones.Progress
import co.seam.phones.ProgressListener
import co.seam.phones.SeamException
import co.seam.phones.SeamFuture
import java.util.ArrayDeque
import java.util.concurrent.Executor
import java.util.concurrent.RejectedExecutionException
import java.util.concurrent.atomic.AtomicReference

/**
 * A call whose result a future gets. All that is told of it is told on the executor, one after another: an executor with several threads
 * could tell the end before what came before it.
 */
internal class FutureCall<T>(
    private val operation: Operation<T>,
    private val executor: Executor,
) : QueuedCall() {
    val future: SeamFuture<T> = SeamFuture(::cancel)
    private val progress = AtomicReference<Progress?>()
    private val steps = ArrayDeque<() -> Unit>()
    private var isRunning = false

    override fun ended(outcome: ByteArray) {
        Watch.PROGRESS.end(this)
        // Elsewhere: what depends on the future may take long, and must not keep other calls waiting.
        elsewhere { end(outcome) }
    }

    /** Of what comes faster than the listener takes it, the last is told. */
    fun progressed(
        listener: ProgressListener,
        progress: Progress,
    ) {
        if (this.progress.getAndSet(progress) == null) elsewhere { this.progress.getAndSet(null)?.let { told(listener, it) } }
    }

    private fun end(outcome: ByteArray) {
        log?.ended()
        if (future.isCancelled) return future.end(null, whatBecameOf(operation, outcome))
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
        if (future.isDone) return
        try {
            listener.onProgress(progress)
        } catch (error: Throwable) {
            cancel()
            future.completeExceptionally(error)
        }
    }

    private fun elsewhere(step: () -> Unit) {
        synchronized(steps) {
            steps.add(step)
            if (isRunning) return
            isRunning = true
        }
        try {
            executor.execute(::runSteps)
        } catch (_: RejectedExecutionException) {
            // An executor that takes no more work must not leave the future unfulfilled.
            runSteps()
        }
    }

    private fun runSteps() {
        while (true) {
            val step =
                synchronized(steps) {
                    if (steps.isEmpty()) {
                        isRunning = false
                        return
                    }
                    steps.remove()
                }
            step()
        }
    }
}
