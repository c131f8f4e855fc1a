// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.internal.Operation
import co.seam.phones.internal.member
import co.seam.phones.objects.PhoneSession
import co.seam.phones.params.PhoneSessionsGetOrCreateParams

/** What the operations of `phone_sessions` send, and what their answers mean. */
internal object PhoneSessionsOperations {
    fun getOrCreate(
        customSdkInstallationId: String,
        phoneOs: String,
        params: PhoneSessionsGetOrCreateParams,
    ): Operation<PhoneSession> =
        Operation(
            "phone_sessions.get_or_create",
            mapOf("custom_sdk_installation_id" to customSdkInstallationId, "phone_os" to phoneOs),
            params,
        ) { PhoneSession(member(it, "phone_session")) }
}
