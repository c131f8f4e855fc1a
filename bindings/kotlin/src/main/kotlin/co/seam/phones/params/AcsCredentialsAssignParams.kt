// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.AcsUserId
import co.seam.phones.objects.UserIdentityId

/** What may be given to `acs.credentials.assign` besides what it requires. */
public class AcsCredentialsAssignParams : CallParams<AcsCredentialsAssignParams>() {
    /** The user of an access system, by its id. */
    public var acsUserId: AcsUserId?
        get() = read("acs_user_id")
        set(value) = write("acs_user_id", value)

    /** [acsUserId], for chains. */
    public fun acsUserId(value: AcsUserId?): AcsCredentialsAssignParams = apply { acsUserId = value }

    /** The user identity, whose user in the credential's access system gets the credential. */
    public var userIdentityId: UserIdentityId?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: UserIdentityId?): AcsCredentialsAssignParams = apply { userIdentityId = value }
}
