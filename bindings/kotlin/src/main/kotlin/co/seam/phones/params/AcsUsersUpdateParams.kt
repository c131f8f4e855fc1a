// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.ObjectParam
import co.seam.phones.objects.AcsSystemId
import co.seam.phones.objects.AcsUserId
import co.seam.phones.objects.UserIdentityId

/** What may be given to `acs.users.update` besides what it requires. */
public class AcsUsersUpdateParams : CallParams<AcsUsersUpdateParams>() {
    /** The user of an access system, by its id. */
    public var acsUserId: AcsUserId?
        get() = read("acs_user_id")
        set(value) = write("acs_user_id", value)

    /** [acsUserId], for chains. */
    public fun acsUserId(value: AcsUserId?): AcsUsersUpdateParams = apply { acsUserId = value }

    /** When the user has access. Null means always. */
    public var accessSchedule: AccessSchedule?
        get() = read("access_schedule")
        set(value) = write("access_schedule", value)

    /** [accessSchedule], for chains. */
    public fun accessSchedule(value: AccessSchedule?): AcsUsersUpdateParams = apply { accessSchedule = value }

    /** [accessSchedule], in a block. */
    public fun accessSchedule(block: AccessSchedule.() -> Unit): AcsUsersUpdateParams =
        apply { accessSchedule = AccessSchedule().apply(block) }

    /** The access system that it belongs to. */
    public var acsSystemId: AcsSystemId?
        get() = read("acs_system_id")
        set(value) = write("acs_system_id", value)

    /** [acsSystemId], for chains. */
    public fun acsSystemId(value: AcsSystemId?): AcsUsersUpdateParams = apply { acsSystemId = value }

    /** Deprecated: give `email_address` instead. */
    public var email: String?
        get() = read("email")
        set(value) = write("email", value)

    /** [email], for chains. */
    public fun email(value: String?): AcsUsersUpdateParams = apply { email = value }

    /** The user's email address. */
    public var emailAddress: String?
        get() = read("email_address")
        set(value) = write("email_address", value)

    /** [emailAddress], for chains. */
    public fun emailAddress(value: String?): AcsUsersUpdateParams = apply { emailAddress = value }

    /** The user's full name. */
    public var fullName: String?
        get() = read("full_name")
        set(value) = write("full_name", value)

    /** [fullName], for chains. */
    public fun fullName(value: String?): AcsUsersUpdateParams = apply { fullName = value }

    /** The HID access system that the user belongs to. */
    public var hidAcsSystemId: AcsSystemId?
        get() = read("hid_acs_system_id")
        set(value) = write("hid_acs_system_id", value)

    /** [hidAcsSystemId], for chains. */
    public fun hidAcsSystemId(value: AcsSystemId?): AcsUsersUpdateParams = apply { hidAcsSystemId = value }

    /** The user's phone number in E.164 form, such as +15551234567. */
    public var phoneNumber: String?
        get() = read("phone_number")
        set(value) = write("phone_number", value)

    /** [phoneNumber], for chains. */
    public fun phoneNumber(value: String?): AcsUsersUpdateParams = apply { phoneNumber = value }

    /** The user identity that it belongs to. */
    public var userIdentityId: UserIdentityId?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: UserIdentityId?): AcsUsersUpdateParams = apply { userIdentityId = value }

    /** When the user has access. Null means always. */
    public class AccessSchedule : ObjectParam() {
        /** When the access begins. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
        public var startsAt: String?
            get() = read("starts_at")
            set(value) = write("starts_at", value)

        /** [startsAt], for chains. */
        public fun startsAt(value: String?): AccessSchedule = apply { startsAt = value }

        /** When the access ends. In the future. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
        public var endsAt: String?
            get() = read("ends_at")
            set(value) = write("ends_at", value)

        /** [endsAt], for chains. */
        public fun endsAt(value: String?): AccessSchedule = apply { endsAt = value }
    }
}
