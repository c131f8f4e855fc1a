// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** What is different between two states of a sandbox's workspace. */
public class SnapshotDifference(
    json: JsonObject,
) : Resource(json) {
    /** Whether nothing is different. */
    public val isSame: Boolean get() = required("is_same", booleanOf("is_same"))

    /** What only the later state has: its `kind`, `id` and fields. */
    public val added: List<JsonObject> get() = required("added", listOf("added") { it as? JsonObject })

    /** What only the earlier state has: its `kind`, `id` and fields. */
    public val removed: List<JsonObject> get() = required("removed", listOf("removed") { it as? JsonObject })

    /** What both have, differently: its `kind`, `id`, and `fields`, each with its earlier and later value. */
    public val changed: List<JsonObject> get() = required("changed", listOf("changed") { it as? JsonObject })
}
