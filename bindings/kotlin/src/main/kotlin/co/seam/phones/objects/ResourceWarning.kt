// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** What may go wrong with a thing of Seam's. */
public class ResourceWarning(
    json: JsonObject,
) : Resource(json) {
    /** What kind of warning it is. New codes appear without notice. */
    public val warningCode: String get() = required("warning_code", textOf("warning_code"))

    /** What may go wrong, for people to read. */
    public val message: String get() = required("message", textOf("message"))

    /** When Seam noticed it. */
    public val createdAt: String get() = required("created_at", textOf("created_at"))
}
