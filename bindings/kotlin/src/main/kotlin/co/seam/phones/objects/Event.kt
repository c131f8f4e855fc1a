// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** Something that happened, such as `phone.deactivated`. Which optional fields an event has depends on its type. */
public class Event(
    json: JsonObject,
) : Resource(json) {
    /** The event's id. Deliveries of webhooks repeat: drop an event whose id you have seen. */
    public val eventId: EventId get() = EventId(required("event_id", textOf("event_id")))

    /**
     * What kind of event it is. New types appear without notice. `acs_credential.deleted`, `acs_credential.issued`,
     * `acs_credential.reissued`, `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`, `client_session.deleted`,
     * `phone.deactivated`, or a new one.
     */
    public val eventType: String get() = required("event_type", textOf("event_type"))

    /** What happened, for people to read. */
    public val eventDescription: String? get() = textOf("event_description")

    /** The phone or other device that the event is about. */
    public val deviceId: DeviceId? get() = textOf("device_id")?.let(::DeviceId)

    /** Your own data about the device: texts and booleans by key. */
    public val deviceCustomMetadata: JsonObject? get() = objectOf("device_custom_metadata")

    /** The credential that the event is about. */
    public val acsCredentialId: AcsCredentialId? get() = textOf("acs_credential_id")?.let(::AcsCredentialId)

    /** The access system that the event is about. */
    public val acsSystemId: AcsSystemId? get() = textOf("acs_system_id")?.let(::AcsSystemId)

    /** The user of an access system that the event is about. */
    public val acsUserId: AcsUserId? get() = textOf("acs_user_id")?.let(::AcsUserId)

    /** The client session that the event is about. */
    public val clientSessionId: ClientSessionId? get() = textOf("client_session_id")?.let(::ClientSessionId)

    /** The connected account that the event is about. */
    public val connectedAccountId: String? get() = textOf("connected_account_id")

    /** When Seam recorded the event. */
    public val createdAt: String get() = required("created_at", textOf("created_at"))

    /** When it happened. */
    public val occurredAt: String get() = required("occurred_at", textOf("occurred_at"))

    /** The workspace that it happened in. */
    public val workspaceId: WorkspaceId get() = WorkspaceId(required("workspace_id", textOf("workspace_id")))

    /** The [eventId]. */
    public val id: EventId get() = eventId
}
