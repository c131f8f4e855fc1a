// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonText

/** What is still there of a phone that was deactivated. */
public class RemainingAccess(
    json: JsonObject,
) : Resource(json) {
    /** Whether the phone is still listed, or can still be got. */
    public val phone: Boolean get() = required("phone", booleanOf("phone"))

    /** The credentials that were issued to the phone and are still listed. */
    public val acsCredentialIds: List<AcsCredentialId>
        get() = required("acs_credential_ids", listOf("acs_credential_ids") { (it as? JsonText)?.value?.let(::AcsCredentialId) })
}
