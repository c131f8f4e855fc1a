// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.ProgressListener
import co.seam.phones.objects.DeviceId
import co.seam.phones.objects.UserIdentityId

/** What may be given to `phones.deactivate_many` besides what it requires. */
public class PhonesDeactivateManyParams : CallParams<PhonesDeactivateManyParams>() {
    /**
     * Whether to wait, within the deadline, until the phone is gone from Seam's lists and no credential that was issued to it is listed any
     * more. The answer says what was confirmed. It needs an API key or a personal access token. Default: false.
     */
    public var confirm: Boolean?
        get() = read("confirm")
        set(value) = write("confirm", value)

    /** [confirm], for chains. */
    public fun confirm(value: Boolean?): PhonesDeactivateManyParams = apply { confirm = value }

    /** The phones' ids. One that stands twice is deactivated once. At most 50000 of them. */
    public var deviceIds: List<DeviceId>?
        get() = read("device_ids")
        set(value) = write("device_ids", value)

    /** [deviceIds], for chains. */
    public fun deviceIds(value: List<DeviceId>?): PhonesDeactivateManyParams = apply { deviceIds = value }

    /** How many deactivations run at once. Default: 8. From 1 to 100. */
    public var maxConcurrency: Int?
        get() = read("max_concurrency")
        set(value) = write("max_concurrency", value)

    /** [maxConcurrency], for chains. */
    public fun maxConcurrency(value: Int?): PhonesDeactivateManyParams = apply { maxConcurrency = value }

    /** The user identity whose phones are all deactivated. */
    public var ownerUserIdentityId: UserIdentityId?
        get() = read("owner_user_identity_id")
        set(value) = write("owner_user_identity_id", value)

    /** [ownerUserIdentityId], for chains. */
    public fun ownerUserIdentityId(value: UserIdentityId?): PhonesDeactivateManyParams = apply { ownerUserIdentityId = value }

    /**
     * Is told how far it has come (`done`, `failed`, `total`), some ten times a second and at the end: where the call is awaited, or on the
     * executor of a future. An exception in it cancels the call.
     */
    public var onProgress: ProgressListener? = null

    /** [onProgress], for chains and blocks. */
    public fun onProgress(listener: ProgressListener?): PhonesDeactivateManyParams = apply { onProgress = listener }
}
