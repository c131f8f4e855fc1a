// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** What became of one of many phones that were to be deactivated. */
public class DeactivationResult(
    json: JsonObject,
) : Resource(json) {
    /** The phone's id, as it was given. */
    public val deviceId: DeviceId get() = DeviceId(required("device_id", textOf("device_id")))

    /** What became of it. `deactivated`, `already_deactivated`, `failed`, `unknown`, `not_attempted`, or a new one. */
    public val outcome: String get() = required("outcome", textOf("outcome"))

    /** Why it failed, or why its outcome is unknown. */
    public val error: CallError? get() = objectOf("error")?.let(::CallError)

    /** With `confirm`: whether the phone is gone from Seam's lists, and no credential that was issued to it is listed any more. */
    public val confirmed: Boolean? get() = booleanOf("confirmed")

    /** With `confirm`: what is still there of a phone that is not confirmed. */
    public val remaining: RemainingAccess? get() = objectOf("remaining")?.let(::RemainingAccess)

    /** With `confirm`: what could not be looked at, and why, for people to read. */
    public val unchecked: String? get() = textOf("unchecked")

    /** The [deviceId]. */
    public val id: DeviceId get() = deviceId
}
