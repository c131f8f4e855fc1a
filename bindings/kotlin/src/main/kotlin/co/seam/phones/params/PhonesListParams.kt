// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.AcsCredentialId
import co.seam.phones.objects.UserIdentityId

/** What may be given to `phones.list` besides what it requires. */
public class PhonesListParams : CallParams<PhonesListParams>() {
    /** Only phones of this user identity. Without it, phones of every user identity in the workspace. */
    public var ownerUserIdentityId: UserIdentityId?
        get() = read("owner_user_identity_id")
        set(value) = write("owner_user_identity_id", value)

    /** [ownerUserIdentityId], for chains. */
    public fun ownerUserIdentityId(value: UserIdentityId?): PhonesListParams = apply { ownerUserIdentityId = value }

    /** Only phones that this credential was issued to. */
    public var acsCredentialId: AcsCredentialId?
        get() = read("acs_credential_id")
        set(value) = write("acs_credential_id", value)

    /** [acsCredentialId], for chains. */
    public fun acsCredentialId(value: AcsCredentialId?): PhonesListParams = apply { acsCredentialId = value }
}
