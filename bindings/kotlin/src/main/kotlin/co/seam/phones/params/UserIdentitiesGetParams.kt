// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.UserIdentityId

/** What may be given to `user_identities.get` besides what it requires. */
public class UserIdentitiesGetParams : CallParams<UserIdentitiesGetParams>() {
    /** The user identity's id. */
    public var userIdentityId: UserIdentityId?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: UserIdentityId?): UserIdentitiesGetParams = apply { userIdentityId = value }

    /** Your own id for the user. */
    public var userIdentityKey: String?
        get() = read("user_identity_key")
        set(value) = write("user_identity_key", value)

    /** [userIdentityKey], for chains. */
    public fun userIdentityKey(value: String?): UserIdentitiesGetParams = apply { userIdentityKey = value }
}
