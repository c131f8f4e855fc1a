// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.DeviceId
import co.seam.phones.objects.EventId

/** What may be given to `events.get` besides what it requires. */
public class EventsGetParams : CallParams<EventsGetParams>() {
    /** The event's id. */
    public var eventId: EventId?
        get() = read("event_id")
        set(value) = write("event_id", value)

    /** [eventId], for chains. */
    public fun eventId(value: EventId?): EventsGetParams = apply { eventId = value }

    /** Only the latest event about this device. */
    public var deviceId: DeviceId?
        get() = read("device_id")
        set(value) = write("device_id", value)

    /** [deviceId], for chains. */
    public fun deviceId(value: DeviceId?): EventsGetParams = apply { deviceId = value }

    /**
     * Only the latest event of this type. Such as `acs_credential.deleted`, `acs_credential.issued`, `acs_credential.reissued`,
     * `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`, `client_session.deleted`, `phone.deactivated`; any other is
     * taken too.
     */
    public var eventType: String?
        get() = read("event_type")
        set(value) = write("event_type", value)

    /** [eventType], for chains. */
    public fun eventType(value: String?): EventsGetParams = apply { eventType = value }
}
