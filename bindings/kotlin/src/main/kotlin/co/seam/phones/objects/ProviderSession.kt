// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** A phone's registration with one credential service. */
public class ProviderSession(
    json: JsonObject,
) : Resource(json) {
    /** How the phone is registered with the service. */
    public val phoneRegistration: JsonObject get() = required("phone_registration", objectOf("phone_registration"))

    /** The credentials that the service issues to the phone. */
    public val acsCredentials: List<AcsCredential>
        get() = required("acs_credentials", listOf("acs_credentials") { (it as? JsonObject)?.let(::AcsCredential) })
}
