// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** A state of a sandbox's workspace. */
public class Snapshot(
    json: JsonObject,
) : Resource(json) {
    /** Its name; null for a state that the sandbox does not keep. */
    public val name: String? get() = textOf("name")

    /** When it was taken, by the workspace's clock. */
    public val createdAt: String get() = required("created_at", textOf("created_at"))

    /** How many there are of each kind of thing. */
    public val counts: JsonObject get() = required("counts", objectOf("counts"))

    /** Everything in it, without tokens. Only `test_helpers.snapshot.get` tells it. */
    public val content: JsonObject? get() = objectOf("content")
}
