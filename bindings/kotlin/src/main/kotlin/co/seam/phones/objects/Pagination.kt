// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** Where a list goes on. */
public class Pagination(
    json: JsonObject,
) : Resource(json) {
    /** What to give as `page_cursor` to get the next page; null on the last page. */
    public val nextPageCursor: String? get() = textOf("next_page_cursor")

    /** Whether there is a further page. */
    public val hasNextPage: Boolean get() = required("has_next_page", booleanOf("has_next_page"))

    /** Where the next page is on Seam's API; null on the last page. */
    public val nextPageUrl: String? get() = textOf("next_page_url")
}
