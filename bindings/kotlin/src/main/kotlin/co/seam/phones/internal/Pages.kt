package co.seam.phones.internal

import co.seam.phones.Page
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/** The items of all pages; [page] fetches the one that a cursor stands for. */
internal fun <T> allPages(page: suspend (cursor: String?) -> Page<T>): Flow<T> =
    flow {
        val cursors = Cursors()
        do {
            val fetched = page(cursors.last)
            for (item in fetched) emit(item)
        } while (cursors.goOn(fetched))
    }

/** The same, for a thread that waits for each page. */
internal fun <T> allPagesWaiting(page: (cursor: String?) -> Page<T>): Iterable<T> =
    Iterable {
        iterator {
            val cursors = Cursors()
            do {
                val fetched = page(cursors.last)
                yieldAll(fetched)
            } while (cursors.goOn(fetched))
        }
    }

/** Where a list goes on. A cursor that comes again would go round for ever. */
private class Cursors {
    private val seen = HashSet<String>()

    var last: String? = null
        private set

    fun goOn(page: Page<*>): Boolean {
        last = page.nextPageCursor
        return last?.let(seen::add) ?: false
    }
}
