// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** What ASSA ABLOY's credential service knows about a phone. */
public class AssaAbloyCredentialServiceMetadata(
    json: JsonObject,
) : Resource(json) {
    /** Whether one of the endpoints can receive credentials. */
    public val hasActiveEndpoint: Boolean? get() = booleanOf("has_active_endpoint")

    /** Where the phone keeps its mobile credentials. */
    public val endpoints: List<AssaAbloyEndpoint>? get() = listOf("endpoints") { (it as? JsonObject)?.let(::AssaAbloyEndpoint) }
}
