package co.seam.phones.internal

import co.seam.phones.Progress
import co.seam.phones.json.JsonNumber
import co.seam.phones.json.JsonObject

/** A call on the queue. Its outcome comes once, on any thread. */
internal abstract class QueuedCall {
    /** Where it is on the queue; 0 as long as it is not. */
    @Volatile var tag = 0L

    /** Where what happens in it is told; null when nobody wants to know. Set before it is started. */
    var log: EventLog? = null

    @Volatile private var cancelled = false

    /** Takes the outcome. It must neither wait nor throw. */
    abstract fun ended(outcome: ByteArray)

    /** Ends the call at once, unless it has ended. The outcome comes as usual. */
    fun cancel() {
        cancelled = true
        cancelIfAsked()
    }

    fun cancelIfAsked() {
        if (cancelled && tag != 0L) CallQueue.cancel(tag)
    }

    /** How far it has come; null when it has ended. */
    fun progress(): Progress? = CallQueue.progress(tag)
}

/**
 * The calls that are under way, on the one queue that this package has in the core. No call holds a thread: one thread waits for all of
 * them, asleep in the core until a call ends. It starts with the first call that does not end at once, and ends when there was none for
 * a while. Then nothing is left that wakes up.
 */
internal object CallQueue {
    /** How long the thread outlives the last call: a new thread for each of many calls in a row would cost more than the call. */
    private const val LINGER_MS = 2_000L

    /** How often the thread looks whether another one has taken the last outcome. */
    private const val LOOK_MS = 30_000L

    private val lock = Any()
    private val pending = HashMap<Long, QueuedCall>()
    private var lastTag = 0L
    private var queue = 0L
    private var thread: Thread? = null

    /** Starts an operation. What is wrong with it is its outcome. */
    fun start(
        client: Long,
        operation: Operation<*>,
        call: QueuedCall,
    ) {
        val params = operation.parameters()
        val options = operation.options()
        val tag = added(call)
        val refused =
            try {
                Native.queueStart(queue, client, cText(operation.name), params, options, tag)
            } catch (error: Throwable) {
                removed(tag)
                throw error
            }
        if (refused != null) {
            removed(tag)?.ended(refused)
            return
        }
        call.cancelIfAsked()
        takeWhatHasEnded(tag)
        startThreadFor(tag)
    }

    fun cancel(tag: Long) = Native.queueCancel(queue, tag)

    fun progress(tag: Long): Progress? {
        val told = JsonObject.parse(String(Native.queueProgress(queue, tag), Charsets.UTF_8))
        if (failureOf(told) != null) return null
        return Progress(count(told, "done"), count(told, "failed"), count(told, "total"))
    }

    /** Waits on the queue's own thread, which must not wait for itself. */
    fun takesItself(): Boolean = synchronized(lock) { thread === Thread.currentThread() }

    /** Takes one outcome, if one comes in this time. */
    fun takeOne(waitMs: Long): Boolean {
        val tag = LongArray(1)
        val outcome = Native.queueNext(queue, waitMs, tag) ?: return false
        removed(tag[0])?.let { end(it, outcome) }
        return true
    }

    private fun end(
        call: QueuedCall,
        outcome: ByteArray,
    ) = try {
        call.ended(outcome)
    } catch (error: Throwable) {
        // Nothing is expected here, but the other calls must go on.
        val thread = Thread.currentThread()
        thread.uncaughtExceptionHandler.uncaughtException(thread, error)
    }

    private fun added(call: QueuedCall): Long =
        synchronized(lock) {
            if (queue == 0L) {
                val handle = LongArray(1)
                decoded(Native.queueNew(handle))
                queue = handle[0]
            }
            lastTag++
            pending[lastTag] = call
            call.tag = lastTag
            lastTag
        }

    private fun removed(tag: Long): QueuedCall? = synchronized(lock) { pending.remove(tag) }

    private fun isPending(tag: Long) = synchronized(lock) { tag in pending }

    /** A sandbox has mostly answered already: then no other thread is needed. */
    private fun takeWhatHasEnded(tag: Long) {
        if (synchronized(lock) { thread != null }) return
        while (isPending(tag) && takeOne(0)) Unit
    }

    private fun startThreadFor(tag: Long) {
        synchronized(lock) {
            if (thread != null || tag !in pending) return
            val started = Thread(::takeAll, "seam-phones")
            started.isDaemon = true
            try {
                started.start()
            } catch (error: Throwable) {
                // Nobody would take the outcome. The call is not left to itself.
                pending.remove(tag)
                cancel(tag)
                throw error
            }
            thread = started
        }
    }

    private fun takeAll() {
        while (true) {
            val idle = synchronized(lock) { pending.isEmpty() }
            if (takeOne(if (idle) LINGER_MS else LOOK_MS)) continue
            synchronized(lock) {
                if (idle && pending.isEmpty()) {
                    thread = null
                    return
                }
            }
        }
    }

    private fun count(
        told: JsonObject,
        name: String,
    ): Int = (told[name] as? JsonNumber)?.toLongOrNull()?.toInt() ?: 0
}
