package co.seam.phones.internal

import co.seam.phones.Progress
import co.seam.phones.ProgressListener
import java.util.concurrent.locks.LockSupport

/** A call that a thread waits for. */
internal class BlockedCall : QueuedCall() {
    private val waiting = Thread.currentThread()

    @Volatile private var outcome: ByteArray? = null

    @Volatile private var progress: Progress? = null

    override fun ended(outcome: ByteArray) {
        this.outcome = outcome
        LockSupport.unpark(waiting)
    }

    fun progressed(progress: Progress) {
        this.progress = progress
        LockSupport.unpark(waiting)
    }

    /** The outcome. An interrupt cancels the call, which ends at once then, and stays set for the caller. */
    fun await(listener: ProgressListener?): ByteArray {
        var interrupted = false
        try {
            while (true) {
                outcome?.let { return it }
                progress?.let {
                    progress = null
                    if (!interrupted) listener?.onProgress(it)
                }
                pause()
                if (Thread.interrupted() && !interrupted) {
                    interrupted = true
                    cancel()
                }
            }
        } finally {
            if (interrupted) waiting.interrupt()
        }
    }

    /** The outcome of a call that is cancelled: it comes at once. */
    fun givenUp(): ByteArray {
        cancel()
        return await(null)
    }

    private fun pause() {
        if (outcome != null || progress != null) return
        // A coroutine without a dispatcher can go on within the queue's own thread, and wait for a call there.
        if (CallQueue.takesItself()) CallQueue.takeOne(OWN_WAIT_MS) else LockSupport.park(this)
    }

    private companion object {
        const val OWN_WAIT_MS = 100L
    }
}
