// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** Where a phone keeps its mobile credentials. */
public class AssaAbloyEndpoint(
    json: JsonObject,
) : Resource(json) {
    /** The endpoint's id at ASSA ABLOY. */
    public val endpointId: String? get() = textOf("endpoint_id")

    /** Whether the endpoint can receive credentials. */
    public val isActive: Boolean? get() = booleanOf("is_active")

    /** The [endpointId]. */
    public val id: String? get() = endpointId
}
