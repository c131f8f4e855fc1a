// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `user_identities.update` besides what it requires. */
public class UserIdentitiesUpdateParams : CallParams<UserIdentitiesUpdateParams>() {
    /** The user's email address. Null removes it. */
    public var emailAddress: String?
        get() = read("email_address")
        set(value) = write("email_address", value)

    /** [emailAddress], for chains. */
    public fun emailAddress(value: String?): UserIdentitiesUpdateParams = apply { emailAddress = value }

    /** The user's full name. Null removes it. */
    public var fullName: String?
        get() = read("full_name")
        set(value) = write("full_name", value)

    /** [fullName], for chains. */
    public fun fullName(value: String?): UserIdentitiesUpdateParams = apply { fullName = value }

    /** The user's phone number in E.164 form. Null removes it. */
    public var phoneNumber: String?
        get() = read("phone_number")
        set(value) = write("phone_number", value)

    /** [phoneNumber], for chains. */
    public fun phoneNumber(value: String?): UserIdentitiesUpdateParams = apply { phoneNumber = value }

    /** Your own id for the user. Null removes it. */
    public var userIdentityKey: String?
        get() = read("user_identity_key")
        set(value) = write("user_identity_key", value)

    /** [userIdentityKey], for chains. */
    public fun userIdentityKey(value: String?): UserIdentitiesUpdateParams = apply { userIdentityKey = value }
}
