// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.Page
import co.seam.phones.internal.Operation
import co.seam.phones.internal.member
import co.seam.phones.internal.page
import co.seam.phones.objects.AcsCredential
import co.seam.phones.objects.AcsCredentialId
import co.seam.phones.params.AcsCredentialsAssignParams
import co.seam.phones.params.AcsCredentialsCreateParams
import co.seam.phones.params.AcsCredentialsDeleteParams
import co.seam.phones.params.AcsCredentialsGetParams
import co.seam.phones.params.AcsCredentialsListParams
import co.seam.phones.params.AcsCredentialsUnassignParams
import co.seam.phones.params.AcsCredentialsUpdateParams

/** What the operations of `acs.credentials` send, and what their answers mean. */
internal object AcsCredentialsOperations {
    fun create(
        accessMethod: String,
        params: AcsCredentialsCreateParams,
    ): Operation<AcsCredential> =
        Operation("acs.credentials.create", mapOf("access_method" to accessMethod), params) { AcsCredential(member(it, "acs_credential")) }

    fun get(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsGetParams,
    ): Operation<AcsCredential> =
        Operation(
            "acs.credentials.get",
            mapOf("acs_credential_id" to acsCredentialId),
            params,
        ) { AcsCredential(member(it, "acs_credential")) }

    fun list(params: AcsCredentialsListParams): Operation<Page<AcsCredential>> =
        Operation("acs.credentials.list", emptyMap(), params) { page(it, "acs_credentials", ::AcsCredential) }

    fun delete(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsDeleteParams,
    ): Operation<Void?> = Operation("acs.credentials.delete", mapOf("acs_credential_id" to acsCredentialId), params) { null }

    fun update(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsUpdateParams,
    ): Operation<AcsCredential> =
        Operation(
            "acs.credentials.update",
            mapOf("acs_credential_id" to acsCredentialId),
            params,
        ) { AcsCredential(member(it, "acs_credential")) }

    fun assign(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsAssignParams,
    ): Operation<AcsCredential> =
        Operation(
            "acs.credentials.assign",
            mapOf("acs_credential_id" to acsCredentialId),
            params,
        ) { AcsCredential(member(it, "acs_credential")) }

    fun unassign(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsUnassignParams,
    ): Operation<AcsCredential> =
        Operation(
            "acs.credentials.unassign",
            mapOf("acs_credential_id" to acsCredentialId),
            params,
        ) { AcsCredential(member(it, "acs_credential")) }
}
