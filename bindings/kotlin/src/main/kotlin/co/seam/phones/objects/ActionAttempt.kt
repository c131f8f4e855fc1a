// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonValue

/** Something that Seam does in the background. */
public class ActionAttempt(
    json: JsonObject,
) : Resource(json) {
    /** The action attempt's id. */
    public val actionAttemptId: ActionAttemptId get() = ActionAttemptId(required("action_attempt_id", textOf("action_attempt_id")))

    /** What Seam does. */
    public val actionType: String get() = required("action_type", textOf("action_type"))

    /** How far it is. `pending`, `success`, `error`, or a new one. */
    public val status: String get() = required("status", textOf("status"))

    /** What came of it; null until it succeeds. */
    public val result: JsonValue? get() = valueOf("result")

    /** What went wrong; null unless it failed. */
    public val error: JsonValue? get() = valueOf("error")

    /** The [actionAttemptId]. */
    public val id: ActionAttemptId get() = actionAttemptId
}
