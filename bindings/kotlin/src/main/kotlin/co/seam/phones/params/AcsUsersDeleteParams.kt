// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.AcsSystemId
import co.seam.phones.objects.AcsUserId
import co.seam.phones.objects.UserIdentityId

/** What may be given to `acs.users.delete` besides what it requires. */
public class AcsUsersDeleteParams : CallParams<AcsUsersDeleteParams>() {
    /** The access system that it belongs to. */
    public var acsSystemId: AcsSystemId?
        get() = read("acs_system_id")
        set(value) = write("acs_system_id", value)

    /** [acsSystemId], for chains. */
    public fun acsSystemId(value: AcsSystemId?): AcsUsersDeleteParams = apply { acsSystemId = value }

    /** The user of an access system, by its id. */
    public var acsUserId: AcsUserId?
        get() = read("acs_user_id")
        set(value) = write("acs_user_id", value)

    /** [acsUserId], for chains. */
    public fun acsUserId(value: AcsUserId?): AcsUsersDeleteParams = apply { acsUserId = value }

    /** The user identity that it belongs to. */
    public var userIdentityId: UserIdentityId?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: UserIdentityId?): AcsUsersDeleteParams = apply { userIdentityId = value }
}
