// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** A phone that an app user has signed in on. */
public class Phone(
    json: JsonObject,
) : Resource(json) {
    /** The phone's id. */
    public val deviceId: DeviceId get() = DeviceId(required("device_id", textOf("device_id")))

    /** The kind of phone. `ios_phone`, `android_phone`, or a new one. */
    public val deviceType: String get() = required("device_type", textOf("device_type"))

    /** When the phone was registered. */
    public val createdAt: String get() = required("created_at", textOf("created_at"))

    /** A name for the phone, to show to people. */
    public val displayName: String get() = required("display_name", textOf("display_name"))

    /** What the user calls the phone. */
    public val nickname: String? get() = textOf("nickname")

    /** Your own data about the phone: texts and booleans by key. */
    public val customMetadata: JsonObject get() = required("custom_metadata", objectOf("custom_metadata"))

    /** What credential services know about the phone. */
    public val properties: PhoneProperties get() = PhoneProperties(required("properties", objectOf("properties")))

    /** What is wrong with the phone. */
    public val errors: List<ResourceError> get() = required("errors", listOf("errors") { (it as? JsonObject)?.let(::ResourceError) })

    /** What may go wrong with the phone. */
    public val warnings: List<ResourceWarning>
        get() = required("warnings", listOf("warnings") { (it as? JsonObject)?.let(::ResourceWarning) })

    /** The workspace that the phone belongs to. */
    public val workspaceId: WorkspaceId get() = WorkspaceId(required("workspace_id", textOf("workspace_id")))

    /** The [deviceId]. */
    public val id: DeviceId get() = deviceId
}
