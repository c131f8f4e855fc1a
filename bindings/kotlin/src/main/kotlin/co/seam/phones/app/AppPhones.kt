// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.PhonesOperations
import co.seam.phones.objects.Deactivation
import co.seam.phones.objects.DeactivationReport
import co.seam.phones.objects.DeviceId
import co.seam.phones.params.PhonesDeactivateManyParams
import co.seam.phones.params.PhonesDeactivateParams

/** The phones that app users have signed in on. */
public class AppPhones internal constructor(
    private val calls: Calls,
) {
    /**
     * Deactivates a lost phone: revokes every credential on it, while the user's other phones keep working. It succeeds only when Seam has
     * said so; after an error whose outcome is unknown, the phone may be deactivated. It returns nothing, unless there is something to
     * tell: that the phone had been deactivated before, or what was confirmed.
     *
     * @param deviceId The phone's id.
     */
    public suspend fun deactivate(
        deviceId: DeviceId,
        params: PhonesDeactivateParams = PhonesDeactivateParams(),
    ): Deactivation? = calls.await(PhonesOperations.deactivate(deviceId, params))

    /** [deactivate], with its optional parameters in a block. */
    public suspend inline fun deactivate(
        deviceId: DeviceId,
        block: PhonesDeactivateParams.() -> Unit,
    ): Deactivation? = deactivate(deviceId, PhonesDeactivateParams().apply(block))

    /**
     * Deactivates many phones at once, and tells for each what became of it. A phone that fails does not stop the others. When the deadline
     * passes, the answer tells what was done until then. It is made of several requests of this library. It needs `device_ids` or
     * `owner_user_identity_id`.
     */
    public suspend fun deactivateMany(params: PhonesDeactivateManyParams = PhonesDeactivateManyParams()): DeactivationReport =
        calls.await(PhonesOperations.deactivateMany(params))

    /** [deactivateMany], with its optional parameters in a block. */
    public suspend inline fun deactivateMany(block: PhonesDeactivateManyParams.() -> Unit): DeactivationReport =
        deactivateMany(PhonesDeactivateManyParams().apply(block))
}
