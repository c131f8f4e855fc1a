package co.seam.phones

import co.seam.phones.objects.Pagination

/** A page of a list: a plain list, which also says where the list goes on. */
public class Page<T> internal constructor(
    private val items: List<T>,
    /** Where the list goes on; null when Seam did not say. */
    public val pagination: Pagination?,
) : List<T> by items {
    /** What to give as `pageCursor` to get the next page; null on the last page. */
    public val nextPageCursor: String? get() = pagination?.nextPageCursor

    override fun equals(other: Any?): Boolean = items == other

    override fun hashCode(): Int = items.hashCode()

    override fun toString(): String = items.toString()
}
