// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.internal.Operation
import co.seam.phones.internal.items
import co.seam.phones.internal.member
import co.seam.phones.internal.whole
import co.seam.phones.internal.wholeOrNull
import co.seam.phones.objects.Deactivation
import co.seam.phones.objects.DeactivationReport
import co.seam.phones.objects.DeviceId
import co.seam.phones.objects.Phone
import co.seam.phones.params.PhonesDeactivateManyParams
import co.seam.phones.params.PhonesDeactivateParams
import co.seam.phones.params.PhonesGetParams
import co.seam.phones.params.PhonesListParams

/** What the operations of `phones` send, and what their answers mean. */
internal object PhonesOperations {
    fun list(params: PhonesListParams): Operation<List<Phone>> =
        Operation("phones.list", emptyMap(), params) { items(it, "phones", ::Phone) }

    fun get(
        deviceId: DeviceId,
        params: PhonesGetParams,
    ): Operation<Phone> = Operation("phones.get", mapOf("device_id" to deviceId), params) { Phone(member(it, "phone")) }

    fun deactivate(
        deviceId: DeviceId,
        params: PhonesDeactivateParams,
    ): Operation<Deactivation?> = Operation("phones.deactivate", mapOf("device_id" to deviceId), params) { wholeOrNull(it, ::Deactivation) }

    fun deactivateMany(params: PhonesDeactivateManyParams): Operation<DeactivationReport> =
        Operation("phones.deactivate_many", emptyMap(), params, params.onProgress) { DeactivationReport(whole(it)) }
}
