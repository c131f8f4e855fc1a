// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** What credential services know about a phone. */
public class PhoneProperties(
    json: JsonObject,
) : Resource(json) {
    /** What ASSA ABLOY's credential service knows about the phone. */
    public val assaAbloyCredentialServiceMetadata: AssaAbloyCredentialServiceMetadata?
        get() = objectOf("assa_abloy_credential_service_metadata")?.let(::AssaAbloyCredentialServiceMetadata)

    /** What Salto Space's credential service knows about the phone. */
    public val saltoSpaceCredentialServiceMetadata: SaltoSpaceCredentialServiceMetadata?
        get() = objectOf("salto_space_credential_service_metadata")?.let(::SaltoSpaceCredentialServiceMetadata)
}
