// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** What Salto Space's credential service knows about a phone. */
public class SaltoSpaceCredentialServiceMetadata(
    json: JsonObject,
) : Resource(json) {
    /** Whether the phone can receive credentials. */
    public val hasActivePhone: Boolean? get() = booleanOf("has_active_phone")
}
