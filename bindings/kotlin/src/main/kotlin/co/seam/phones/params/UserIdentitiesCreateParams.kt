// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.AcsSystemId

/** What may be given to `user_identities.create` besides what it requires. */
public class UserIdentitiesCreateParams : CallParams<UserIdentitiesCreateParams>() {
    /** The access systems that the user gets access to. */
    public var acsSystemIds: List<AcsSystemId>?
        get() = read("acs_system_ids")
        set(value) = write("acs_system_ids", value)

    /** [acsSystemIds], for chains. */
    public fun acsSystemIds(value: List<AcsSystemId>?): UserIdentitiesCreateParams = apply { acsSystemIds = value }

    /** The user's email address, unique in the workspace. Null means none. */
    public var emailAddress: String?
        get() = read("email_address")
        set(value) = write("email_address", value)

    /** [emailAddress], for chains. */
    public fun emailAddress(value: String?): UserIdentitiesCreateParams = apply { emailAddress = value }

    /** The user's full name. Null means none. */
    public var fullName: String?
        get() = read("full_name")
        set(value) = write("full_name", value)

    /** [fullName], for chains. */
    public fun fullName(value: String?): UserIdentitiesCreateParams = apply { fullName = value }

    /** The user's phone number in E.164 form, such as +15551234567. Null means none. */
    public var phoneNumber: String?
        get() = read("phone_number")
        set(value) = write("phone_number", value)

    /** [phoneNumber], for chains. */
    public fun phoneNumber(value: String?): UserIdentitiesCreateParams = apply { phoneNumber = value }

    /** Your own id for the user, unique in the workspace. Null means none. */
    public var userIdentityKey: String?
        get() = read("user_identity_key")
        set(value) = write("user_identity_key", value)

    /** [userIdentityKey], for chains. */
    public fun userIdentityKey(value: String?): UserIdentitiesCreateParams = apply { userIdentityKey = value }
}
