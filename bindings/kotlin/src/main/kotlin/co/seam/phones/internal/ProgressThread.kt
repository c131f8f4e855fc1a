package co.seam.phones.internal

import co.seam.phones.Progress

/**
 * Looks some ten times a second how far the calls have come that somebody listens to. Its thread is there only while such a call is
 * under way.
 */
internal object ProgressThread {
    private const val EVERY_MS = 100L

    private val lock = Any()
    private val listening = LinkedHashMap<QueuedCall, (Progress) -> Unit>()
    private var thread: Thread? = null

    /** Tells [tell], which must neither wait nor throw, until the call has ended or [stop] is called. */
    fun listen(
        call: QueuedCall,
        tell: (Progress) -> Unit,
    ) {
        synchronized(lock) {
            listening[call] = tell
            if (thread != null) return
            val started = Thread(::run, "seam-phones-progress")
            started.isDaemon = true
            started.start()
            thread = started
        }
    }

    fun stop(call: QueuedCall) {
        synchronized(lock) { listening.remove(call) }
    }

    private fun run() {
        while (true) {
            val calls = synchronized(lock) { listening.toList() }
            for ((call, tell) in calls) call.progress()?.let(tell)
            synchronized(lock) {
                if (listening.isEmpty()) {
                    thread = null
                    return
                }
            }
            Thread.sleep(EVERY_MS)
        }
    }
}
