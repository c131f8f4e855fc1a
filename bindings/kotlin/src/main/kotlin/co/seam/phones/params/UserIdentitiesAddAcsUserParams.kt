// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.UserIdentityId

/** What may be given to `user_identities.add_acs_user` besides what it requires. */
public class UserIdentitiesAddAcsUserParams : CallParams<UserIdentitiesAddAcsUserParams>() {
    /** The user identity, by its id. */
    public var userIdentityId: UserIdentityId?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: UserIdentityId?): UserIdentitiesAddAcsUserParams = apply { userIdentityId = value }

    /** The user identity, by your own id for the user. */
    public var userIdentityKey: String?
        get() = read("user_identity_key")
        set(value) = write("user_identity_key", value)

    /** [userIdentityKey], for chains. */
    public fun userIdentityKey(value: String?): UserIdentitiesAddAcsUserParams = apply { userIdentityKey = value }
}
