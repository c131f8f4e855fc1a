// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.internal.Operation
import co.seam.phones.internal.items
import co.seam.phones.objects.AcsCredential
import co.seam.phones.params.MobileSdkV1AcsCredentialsListParams

/** What the operations of `mobile_sdk.v1.acs.credentials` send, and what their answers mean. */
internal object MobileSdkV1AcsCredentialsOperations {
    fun list(params: MobileSdkV1AcsCredentialsListParams): Operation<List<AcsCredential>> =
        Operation("mobile_sdk.v1.acs.credentials.list", emptyMap(), params) { items(it, "acs_credentials", ::AcsCredential) }
}
