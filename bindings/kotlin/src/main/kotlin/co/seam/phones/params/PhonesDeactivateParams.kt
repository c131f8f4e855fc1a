// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.UserIdentityId

/** What may be given to `phones.deactivate` besides what it requires. */
public class PhonesDeactivateParams : CallParams<PhonesDeactivateParams>() {
    /**
     * Whether to wait, within the deadline, until the phone is gone from Seam's lists and no credential that was issued to it is listed any
     * more. The answer says what was confirmed. It needs an API key or a personal access token. Default: false.
     */
    public var confirm: Boolean?
        get() = read("confirm")
        set(value) = write("confirm", value)

    /** [confirm], for chains. */
    public fun confirm(value: Boolean?): PhonesDeactivateParams = apply { confirm = value }

    /** The user identity that owns the phone, if you know it: with `confirm`, it spares a search for the owner. */
    public var ownerUserIdentityId: UserIdentityId?
        get() = read("owner_user_identity_id")
        set(value) = write("owner_user_identity_id", value)

    /** [ownerUserIdentityId], for chains. */
    public fun ownerUserIdentityId(value: UserIdentityId?): PhonesDeactivateParams = apply { ownerUserIdentityId = value }
}
