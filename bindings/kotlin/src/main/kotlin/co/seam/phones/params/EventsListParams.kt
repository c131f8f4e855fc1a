// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.AcsCredentialId
import co.seam.phones.objects.AcsEntranceId
import co.seam.phones.objects.AcsSystemId
import co.seam.phones.objects.AcsUserId
import co.seam.phones.objects.DeviceId
import co.seam.phones.objects.EventId
import co.seam.phones.objects.UserIdentityId

/** What may be given to `events.list` besides what it requires. */
public class EventsListParams : CallParams<EventsListParams>() {
    /** Only events about this access code. */
    public var accessCodeId: String?
        get() = read("access_code_id")
        set(value) = write("access_code_id", value)

    /** [accessCodeId], for chains. */
    public fun accessCodeId(value: String?): EventsListParams = apply { accessCodeId = value }

    /** Only events about these access codes. */
    public var accessCodeIds: List<String>?
        get() = read("access_code_ids")
        set(value) = write("access_code_ids", value)

    /** [accessCodeIds], for chains. */
    public fun accessCodeIds(value: List<String>?): EventsListParams = apply { accessCodeIds = value }

    /** Only events about this access grant. */
    public var accessGrantId: String?
        get() = read("access_grant_id")
        set(value) = write("access_grant_id", value)

    /** [accessGrantId], for chains. */
    public fun accessGrantId(value: String?): EventsListParams = apply { accessGrantId = value }

    /** Only events about these access grants. At most 100 of them. */
    public var accessGrantIds: List<String>?
        get() = read("access_grant_ids")
        set(value) = write("access_grant_ids", value)

    /** [accessGrantIds], for chains. */
    public fun accessGrantIds(value: List<String>?): EventsListParams = apply { accessGrantIds = value }

    /** Only events about this access method. */
    public var accessMethodId: String?
        get() = read("access_method_id")
        set(value) = write("access_method_id", value)

    /** [accessMethodId], for chains. */
    public fun accessMethodId(value: String?): EventsListParams = apply { accessMethodId = value }

    /** Only events about these access methods. At most 100 of them. */
    public var accessMethodIds: List<String>?
        get() = read("access_method_ids")
        set(value) = write("access_method_ids", value)

    /** [accessMethodIds], for chains. */
    public fun accessMethodIds(value: List<String>?): EventsListParams = apply { accessMethodIds = value }

    /** Only events about this access group. */
    public var acsAccessGroupId: String?
        get() = read("acs_access_group_id")
        set(value) = write("acs_access_group_id", value)

    /** [acsAccessGroupId], for chains. */
    public fun acsAccessGroupId(value: String?): EventsListParams = apply { acsAccessGroupId = value }

    /** Only events about this credential. */
    public var acsCredentialId: AcsCredentialId?
        get() = read("acs_credential_id")
        set(value) = write("acs_credential_id", value)

    /** [acsCredentialId], for chains. */
    public fun acsCredentialId(value: AcsCredentialId?): EventsListParams = apply { acsCredentialId = value }

    /** Only events about this card encoder. */
    public var acsEncoderId: String?
        get() = read("acs_encoder_id")
        set(value) = write("acs_encoder_id", value)

    /** [acsEncoderId], for chains. */
    public fun acsEncoderId(value: String?): EventsListParams = apply { acsEncoderId = value }

    /** Only events about this entrance. */
    public var acsEntranceId: AcsEntranceId?
        get() = read("acs_entrance_id")
        set(value) = write("acs_entrance_id", value)

    /** [acsEntranceId], for chains. */
    public fun acsEntranceId(value: AcsEntranceId?): EventsListParams = apply { acsEntranceId = value }

    /** Only events about this access system. */
    public var acsSystemId: AcsSystemId?
        get() = read("acs_system_id")
        set(value) = write("acs_system_id", value)

    /** [acsSystemId], for chains. */
    public fun acsSystemId(value: AcsSystemId?): EventsListParams = apply { acsSystemId = value }

    /** Only events about these access systems. */
    public var acsSystemIds: List<AcsSystemId>?
        get() = read("acs_system_ids")
        set(value) = write("acs_system_ids", value)

    /** [acsSystemIds], for chains. */
    public fun acsSystemIds(value: List<AcsSystemId>?): EventsListParams = apply { acsSystemIds = value }

    /** Only events about this user of an access system. */
    public var acsUserId: AcsUserId?
        get() = read("acs_user_id")
        set(value) = write("acs_user_id", value)

    /** [acsUserId], for chains. */
    public fun acsUserId(value: AcsUserId?): EventsListParams = apply { acsUserId = value }

    /** Only events that happened between these two times. Exactly 2 of them. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    public var between: List<String>?
        get() = read("between")
        set(value) = write("between", value)

    /** [between], for chains. */
    public fun between(value: List<String>?): EventsListParams = apply { between = value }

    /** Only events about this connect web view. */
    public var connectWebviewId: String?
        get() = read("connect_webview_id")
        set(value) = write("connect_webview_id", value)

    /** [connectWebviewId], for chains. */
    public fun connectWebviewId(value: String?): EventsListParams = apply { connectWebviewId = value }

    /** Only events about this connected account. */
    public var connectedAccountId: String?
        get() = read("connected_account_id")
        set(value) = write("connected_account_id", value)

    /** [connectedAccountId], for chains. */
    public fun connectedAccountId(value: String?): EventsListParams = apply { connectedAccountId = value }

    /** Only events about the customer with this key. */
    public var customerKey: String?
        get() = read("customer_key")
        set(value) = write("customer_key", value)

    /** [customerKey], for chains. */
    public fun customerKey(value: String?): EventsListParams = apply { customerKey = value }

    /** Only events about this device. */
    public var deviceId: DeviceId?
        get() = read("device_id")
        set(value) = write("device_id", value)

    /** [deviceId], for chains. */
    public fun deviceId(value: DeviceId?): EventsListParams = apply { deviceId = value }

    /** Only events about these devices. */
    public var deviceIds: List<DeviceId>?
        get() = read("device_ids")
        set(value) = write("device_ids", value)

    /** [deviceIds], for chains. */
    public fun deviceIds(value: List<DeviceId>?): EventsListParams = apply { deviceIds = value }

    /** Only these events. */
    public var eventIds: List<EventId>?
        get() = read("event_ids")
        set(value) = write("event_ids", value)

    /** [eventIds], for chains. */
    public fun eventIds(value: List<EventId>?): EventsListParams = apply { eventIds = value }

    /**
     * Only events of this type. Such as `acs_credential.deleted`, `acs_credential.issued`, `acs_credential.reissued`,
     * `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`, `client_session.deleted`, `phone.deactivated`; any other is
     * taken too.
     */
    public var eventType: String?
        get() = read("event_type")
        set(value) = write("event_type", value)

    /** [eventType], for chains. */
    public fun eventType(value: String?): EventsListParams = apply { eventType = value }

    /**
     * Only events of these types. Such as `acs_credential.deleted`, `acs_credential.issued`, `acs_credential.reissued`,
     * `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`, `client_session.deleted`, `phone.deactivated`; any other is
     * taken too.
     */
    public var eventTypes: List<String>?
        get() = read("event_types")
        set(value) = write("event_types", value)

    /** [eventTypes], for chains. */
    public fun eventTypes(value: List<String>?): EventsListParams = apply { eventTypes = value }

    /** How many events to return at most. Default: 500. */
    public var limit: Number?
        get() = read("limit")
        set(value) = write("limit", value)

    /** [limit], for chains. */
    public fun limit(value: Number?): EventsListParams = apply { limit = value }

    /** Only events that happened after this time. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    public var since: String?
        get() = read("since")
        set(value) = write("since", value)

    /** [since], for chains. */
    public fun since(value: String?): EventsListParams = apply { since = value }

    /** Only events about this space. */
    public var spaceId: String?
        get() = read("space_id")
        set(value) = write("space_id", value)

    /** [spaceId], for chains. */
    public fun spaceId(value: String?): EventsListParams = apply { spaceId = value }

    /** Only events about these spaces. At most 100 of them. */
    public var spaceIds: List<String>?
        get() = read("space_ids")
        set(value) = write("space_ids", value)

    /** [spaceIds], for chains. */
    public fun spaceIds(value: List<String>?): EventsListParams = apply { spaceIds = value }

    /** How many events to skip. Seam may change or remove this parameter. */
    public var unstableOffset: Number?
        get() = read("unstable_offset")
        set(value) = write("unstable_offset", value)

    /** [unstableOffset], for chains. */
    public fun unstableOffset(value: Number?): EventsListParams = apply { unstableOffset = value }

    /** Only events about this user identity. */
    public var userIdentityId: UserIdentityId?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: UserIdentityId?): EventsListParams = apply { userIdentityId = value }
}
