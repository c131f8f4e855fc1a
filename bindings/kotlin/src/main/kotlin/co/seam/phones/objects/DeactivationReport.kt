// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** What became of many phones that were to be deactivated. The counts are of phones, each counted once. */
public class DeactivationReport(
    json: JsonObject,
) : Resource(json) {
    /** What became of each phone, in the order in which the ids were given. An id that was given twice stands twice. */
    public val results: List<DeactivationResult>
        get() = required("results", listOf("results") { (it as? JsonObject)?.let(::DeactivationResult) })

    /** How many phones there were. */
    public val total: Long get() = required("total", longOf("total"))

    /** How many were deactivated. */
    public val deactivated: Long get() = required("deactivated", longOf("deactivated"))

    /** How many were found to be deactivated already. */
    public val alreadyDeactivated: Long get() = required("already_deactivated", longOf("already_deactivated"))

    /** How many were surely not deactivated, because of an error. */
    public val failed: Long get() = required("failed", longOf("failed"))

    /** How many may be deactivated or not. */
    public val unknown: Long get() = required("unknown", longOf("unknown"))

    /** How many were not tried, or only met with a 429, when the time was over or the call was cancelled: surely not deactivated. */
    public val notAttempted: Long get() = required("not_attempted", longOf("not_attempted"))

    /** With `confirm`: whether every phone is confirmed to be gone, with its credentials. */
    public val confirmed: Boolean? get() = booleanOf("confirmed")
}
