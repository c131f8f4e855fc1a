// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes.futures

import co.seam.phones.SeamFuture
import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.PhonesOperations
import co.seam.phones.internal.operations.PhonesSimulateOperations
import co.seam.phones.objects.Deactivation
import co.seam.phones.objects.DeactivationReport
import co.seam.phones.objects.DeviceId
import co.seam.phones.objects.Phone
import co.seam.phones.objects.UserIdentityId
import co.seam.phones.params.PhonesDeactivateManyParams
import co.seam.phones.params.PhonesDeactivateParams
import co.seam.phones.params.PhonesGetParams
import co.seam.phones.params.PhonesListParams
import co.seam.phones.params.PhonesSimulateCreateSandboxPhoneParams
import java.util.concurrent.Executor

/** Simulated phones, which only a sandbox workspace has. */
public class FuturePhonesSimulate internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /**
     * Creates a simulated phone for a user identity in a sandbox workspace, as if the app user had signed in on it. It gives a future of
     * the answer.
     *
     * @param userIdentityId The user identity that owns the phone.
     */
    @JvmOverloads
    public fun createSandboxPhone(
        userIdentityId: UserIdentityId,
        params: PhonesSimulateCreateSandboxPhoneParams = PhonesSimulateCreateSandboxPhoneParams(),
    ): SeamFuture<Phone> = calls.future(PhonesSimulateOperations.createSandboxPhone(userIdentityId, params), executor)
}

/** The phones that app users have signed in on. */
public class FuturePhones internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /** Simulated phones, which only a sandbox workspace has. */
    @get:JvmName("simulate")
    public val simulate: FuturePhonesSimulate = FuturePhonesSimulate(calls, executor)

    /**
     * Lists the phones of a user identity, or the phones that hold a credential; without a filter, every phone of the workspace. It gives a
     * future of the answer.
     */
    @JvmOverloads
    public fun list(params: PhonesListParams = PhonesListParams()): SeamFuture<List<Phone>> =
        calls.future(PhonesOperations.list(params), executor)

    /**
     * Gets one phone. It gives a future of the answer.
     *
     * @param deviceId The phone's id.
     */
    @JvmOverloads
    public fun get(
        deviceId: DeviceId,
        params: PhonesGetParams = PhonesGetParams(),
    ): SeamFuture<Phone> = calls.future(PhonesOperations.get(deviceId, params), executor)

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
