// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** What is wrong with a thing of Seam's. */
public class ResourceError(
    json: JsonObject,
) : Resource(json) {
    /** What kind of error it is. New codes appear without notice. */
    public val errorCode: String get() = required("error_code", textOf("error_code"))

    /** What is wrong, for people to read. */
    public val message: String get() = required("message", textOf("message"))

    /** When Seam noticed it. */
    public val createdAt: String get() = required("created_at", textOf("created_at"))
}
