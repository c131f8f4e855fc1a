// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.internal.Operation
import co.seam.phones.internal.member
import co.seam.phones.objects.Phone
import co.seam.phones.objects.UserIdentityId
import co.seam.phones.params.PhonesSimulateCreateSandboxPhoneParams

/** What the operations of `phones.simulate` send, and what their answers mean. */
internal object PhonesSimulateOperations {
    fun createSandboxPhone(
        userIdentityId: UserIdentityId,
        params: PhonesSimulateCreateSandboxPhoneParams,
    ): Operation<Phone> =
        Operation(
            "phones.simulate.create_sandbox_phone",
            mapOf("user_identity_id" to userIdentityId),
            params,
        ) { Phone(member(it, "phone")) }
}
