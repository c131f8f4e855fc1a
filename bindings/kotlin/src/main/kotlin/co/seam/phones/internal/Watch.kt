package co.seam.phones.internal

/**
 * Looks some ten times a second at what is under way. Its thread is there only while there is something to look at.
 */
internal class Watch(
    private val name: String,
) {
    private val looks = LinkedHashMap<Any, () -> Unit>()
    private var thread: Thread? = null

    /** Has [look], which must not throw, called until [end]. */
    fun begin(
        what: Any,
        look: () -> Unit,
    ) {
        synchronized(looks) {
            if (thread == null) {
                val started = Thread(::run, name)
                started.isDaemon = true
                started.start()
                thread = started
            }
            looks[what] = look
        }
    }

    fun end(what: Any) {
        synchronized(looks) { looks.remove(what) }
    }

    private fun run() {
        while (true) {
            val now = synchronized(looks) { looks.values.toList() }
            for (look in now) look()
            synchronized(looks) {
                if (looks.isEmpty()) {
                    thread = null
                    return
                }
            }
            try {
                Thread.sleep(EVERY_MS)
            } catch (_: InterruptedException) {
                // What a logger leaves behind.
            }
        }
    }

    companion object {
        private const val EVERY_MS = 100L

        /** Tells how far the calls have come that somebody listens to. */
        val PROGRESS = Watch("seam-phones-progress")

        /** Tells loggers what happens while calls are under way. Of its own: a logger may be slow. */
        val LOGS = Watch("seam-phones-log")
    }
}
