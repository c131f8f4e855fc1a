// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** The clock of a sandbox's workspace. */
public class Clock(
    json: JsonObject,
) : Resource(json) {
    /** What time it is. */
    public val now: String get() = required("now", textOf("now"))

    /** Whether it stands. A clock that runs tells the machine's time. */
    public val isFrozen: Boolean get() = required("is_frozen", booleanOf("is_frozen"))
}
