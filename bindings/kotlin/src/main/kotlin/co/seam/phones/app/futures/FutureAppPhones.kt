// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app.futures

import co.seam.phones.SeamFuture
import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.PhonesOperations
import co.seam.phones.objects.Deactivation
import co.seam.phones.objects.DeactivationReport
import co.seam.phones.objects.DeviceId
import co.seam.phones.params.PhonesDeactivateManyParams
import co.seam.phones.params.PhonesDeactivateParams
import java.util.concurrent.Executor

/** The phones that app users have signed in on. */
public class FutureAppPhones internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /**
     * Deactivates a lost phone: revokes every credential on it, while the user's other phones keep working. It succeeds only when Seam has
     * said so; after an error whose outcome is unknown, the phone may be deactivated. It returns nothing, unless there is something to
     * tell: that the phone had been deactivated before, or what was confirmed. It gives a future of the answer.
     *
     * @param deviceId The phone's id.
     */
    @JvmOverloads
    public fun deactivate(
        deviceId: DeviceId,
        params: PhonesDeactivateParams = PhonesDeactivateParams(),
    ): SeamFuture<Deactivation?> = calls.future(PhonesOperations.deactivate(deviceId, params), executor)

    /**
     * Deactivates many phones at once, and tells for each what became of it. A phone that fails does not stop the others. When the deadline
     * passes, the answer tells what was done until then. It is made of several requests of this library. It needs `device_ids` or
     * `owner_user_identity_id`. It gives a future of the answer.
     */
    @JvmOverloads
    public fun deactivateMany(params: PhonesDeactivateManyParams = PhonesDeactivateManyParams()): SeamFuture<DeactivationReport> =
        calls.future(PhonesOperations.deactivateMany(params), executor)
}
