// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.ObjectParam
import co.seam.phones.objects.UserIdentityId

/** What may be given to `acs.users.create` besides what it requires. */
public class AcsUsersCreateParams : CallParams<AcsUsersCreateParams>() {
    /** When the user has access. */
    public var accessSchedule: AccessSchedule?
        get() = read("access_schedule")
        set(value) = write("access_schedule", value)

    /** [accessSchedule], for chains. */
    public fun accessSchedule(value: AccessSchedule?): AcsUsersCreateParams = apply { accessSchedule = value }

    /** [accessSchedule], in a block. */
    public fun accessSchedule(block: AccessSchedule.() -> Unit): AcsUsersCreateParams =
        apply { accessSchedule = AccessSchedule().apply(block) }

    /** The access groups that the user joins. */
    public var acsAccessGroupIds: List<String>?
        get() = read("acs_access_group_ids")
        set(value) = write("acs_access_group_ids", value)

    /** [acsAccessGroupIds], for chains. */
    public fun acsAccessGroupIds(value: List<String>?): AcsUsersCreateParams = apply { acsAccessGroupIds = value }

    /** Deprecated: give `email_address` instead. */
    public var email: String?
        get() = read("email")
        set(value) = write("email", value)

    /** [email], for chains. */
    public fun email(value: String?): AcsUsersCreateParams = apply { email = value }

    /** The user's email address. */
    public var emailAddress: String?
        get() = read("email_address")
        set(value) = write("email_address", value)

    /** [emailAddress], for chains. */
    public fun emailAddress(value: String?): AcsUsersCreateParams = apply { emailAddress = value }

    /** The user's phone number in E.164 form, such as +15551234567. */
    public var phoneNumber: String?
        get() = read("phone_number")
        set(value) = write("phone_number", value)

    /** [phoneNumber], for chains. */
    public fun phoneNumber(value: String?): AcsUsersCreateParams = apply { phoneNumber = value }

    /** The user identity that it belongs to. */
    public var userIdentityId: UserIdentityId?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: UserIdentityId?): AcsUsersCreateParams = apply { userIdentityId = value }

    /** When the user has access. */
    public class AccessSchedule : ObjectParam() {
        /** When the access begins. Default: at once. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
        public var startsAt: String?
            get() = read("starts_at")
            set(value) = write("starts_at", value)

        /** [startsAt], for chains. */
        public fun startsAt(value: String?): AccessSchedule = apply { startsAt = value }

        /** When the access ends. Null means that it does not end. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
        public var endsAt: String?
            get() = read("ends_at")
            set(value) = write("ends_at", value)

        /** [endsAt], for chains. */
        public fun endsAt(value: String?): AccessSchedule = apply { endsAt = value }
    }
}
