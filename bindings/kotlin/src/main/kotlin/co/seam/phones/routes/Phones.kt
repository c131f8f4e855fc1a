// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes

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

/** Simulated phones, which only a sandbox workspace has. */
public class PhonesSimulate internal constructor(
    private val calls: Calls,
) {
    /**
     * Creates a simulated phone for a user identity in a sandbox workspace, as if the app user had signed in on it.
     *
     * @param userIdentityId The user identity that owns the phone.
     */
    public suspend fun createSandboxPhone(
        userIdentityId: UserIdentityId,
        params: PhonesSimulateCreateSandboxPhoneParams = PhonesSimulateCreateSandboxPhoneParams(),
    ): Phone = calls.await(PhonesSimulateOperations.createSandboxPhone(userIdentityId, params))

    /** [createSandboxPhone], with its optional parameters in a block. */
    public suspend inline fun createSandboxPhone(
        userIdentityId: UserIdentityId,
        block: PhonesSimulateCreateSandboxPhoneParams.() -> Unit,
    ): Phone = createSandboxPhone(userIdentityId, PhonesSimulateCreateSandboxPhoneParams().apply(block))
}

/** The phones that app users have signed in on. */
public class Phones internal constructor(
    private val calls: Calls,
) {
    /** Simulated phones, which only a sandbox workspace has. */
    @get:JvmName("simulate")
    public val simulate: PhonesSimulate = PhonesSimulate(calls)

    /** Lists the phones of a user identity, or the phones that hold a credential; without a filter, every phone of the workspace. */
    public suspend fun list(params: PhonesListParams = PhonesListParams()): List<Phone> = calls.await(PhonesOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: PhonesListParams.() -> Unit): List<Phone> = list(PhonesListParams().apply(block))

    /**
     * Gets one phone.
     *
     * @param deviceId The phone's id.
     */
    public suspend fun get(
        deviceId: DeviceId,
        params: PhonesGetParams = PhonesGetParams(),
    ): Phone = calls.await(PhonesOperations.get(deviceId, params))

    /** [get], with its optional parameters in a block. */
    public suspend inline fun get(
        deviceId: DeviceId,
        block: PhonesGetParams.() -> Unit,
    ): Phone = get(deviceId, PhonesGetParams().apply(block))

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
