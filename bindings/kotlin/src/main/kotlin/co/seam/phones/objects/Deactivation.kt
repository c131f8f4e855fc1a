// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** What there is to tell of a phone that was deactivated. */
public class Deactivation(
    json: JsonObject,
) : Resource(json) {
    /** True if an earlier attempt, whose outcome was unknown, turned out to have deactivated the phone. */
    public val alreadyDeactivated: Boolean? get() = booleanOf("already_deactivated")

    /** With `confirm`: whether the phone is gone from Seam's lists, and no credential that was issued to it is listed any more. */
    public val confirmed: Boolean? get() = booleanOf("confirmed")

    /** With `confirm`: what is still there of a phone that is not confirmed. */
    public val remaining: RemainingAccess? get() = objectOf("remaining")?.let(::RemainingAccess)

    /** With `confirm`: what could not be looked at, and why, for people to read. */
    public val unchecked: String? get() = textOf("unchecked")
}
