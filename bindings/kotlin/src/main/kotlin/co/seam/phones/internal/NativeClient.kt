package co.seam.phones.internal

import co.seam.phones.ErrorDetails
import co.seam.phones.SeamLogger
import co.seam.phones.json.JsonObject
import java.lang.ref.PhantomReference
import java.lang.ref.ReferenceQueue
import java.util.Collections
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicBoolean

/** A client of the core. It is freed when it is closed, or some time after nothing refers to it any more. */
internal class NativeClient(
    config: JsonObject,
    logger: SeamLogger? = null,
) {
    /** Tells the logger; null without one. */
    val log: EventLog? = logger?.let { EventLog(this, it) }

    val native: FreedOnce

    init {
        NativeLibrary.ensureLoaded()
        FreedOnce.freeUnreachable()
        val handle = LongArray(1)
        decoded(Native.clientNew(encoded(config, "invalid_options"), handle))
        native = FreedOnce(this, handle[0])
    }

    val isOpen: Boolean get() = native.isOpen

    /** Calls that have begun go on with the token that they began with. */
    fun replaceToken(token: String) {
        if (!isOpen) throw ErrorDetails.made("invalid_handle", CLOSED).exception()
        decoded(withHandle { Native.clientReplaceToken(it, cText(token)) })
    }

    /** Calls that are under way end as usual, further ones are refused. */
    fun close() {
        // What was not taken goes with the client.
        if (isOpen) log?.tell()
        native.free()
    }

    /** Uses the handle, and keeps the client from being freed meanwhile. */
    inline fun <T> withHandle(use: (Long) -> T): T {
        try {
            return use(native.handle)
        } finally {
            // A lock is an action on this object, which must hence be there still.
            synchronized(this) { }
        }
    }
}

/**
 * The handle of a client. There is no thread that frees those that nobody closed: the next client that is made frees them.
 * (`java.lang.ref.Cleaner` has a thread, and older Androids do not have it.)
 */
internal class FreedOnce(
    owner: Any,
    val handle: Long,
) : PhantomReference<Any>(owner, UNREACHABLE) {
    private val open = AtomicBoolean(true)

    init {
        LIVING.add(this)
    }

    val isOpen: Boolean get() = open.get()

    fun free() {
        if (open.compareAndSet(true, false)) {
            Native.clientFree(handle)
            LIVING.remove(this)
        }
    }

    companion object {
        private val UNREACHABLE = ReferenceQueue<Any>()

        /** A reference that is itself unreachable would never be queued. */
        private val LIVING = Collections.newSetFromMap(ConcurrentHashMap<FreedOnce, Boolean>())

        /** Frees the clients that nothing refers to any more, and tells how many there were. */
        fun freeUnreachable(): Int {
            var freed = 0
            while (true) {
                val found = UNREACHABLE.poll() as FreedOnce? ?: return freed
                found.free()
                freed++
            }
        }
    }
}
