// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.Page
import co.seam.phones.internal.Operation
import co.seam.phones.internal.member
import co.seam.phones.internal.page
import co.seam.phones.objects.AcsSystemId
import co.seam.phones.objects.AcsUser
import co.seam.phones.params.AcsUsersCreateParams
import co.seam.phones.params.AcsUsersDeleteParams
import co.seam.phones.params.AcsUsersGetParams
import co.seam.phones.params.AcsUsersListParams
import co.seam.phones.params.AcsUsersSuspendParams
import co.seam.phones.params.AcsUsersUnsuspendParams
import co.seam.phones.params.AcsUsersUpdateParams

/** What the operations of `acs.users` send, and what their answers mean. */
internal object AcsUsersOperations {
    fun create(
        acsSystemId: AcsSystemId,
        fullName: String,
        params: AcsUsersCreateParams,
    ): Operation<AcsUser> =
        Operation(
            "acs.users.create",
            mapOf("acs_system_id" to acsSystemId, "full_name" to fullName),
            params,
        ) { AcsUser(member(it, "acs_user")) }

    fun get(params: AcsUsersGetParams): Operation<AcsUser> =
        Operation("acs.users.get", emptyMap(), params) { AcsUser(member(it, "acs_user")) }

    fun list(params: AcsUsersListParams): Operation<Page<AcsUser>> =
        Operation("acs.users.list", emptyMap(), params) { page(it, "acs_users", ::AcsUser) }

    fun delete(params: AcsUsersDeleteParams): Operation<Void?> = Operation("acs.users.delete", emptyMap(), params) { null }

    fun update(params: AcsUsersUpdateParams): Operation<Void?> = Operation("acs.users.update", emptyMap(), params) { null }

    fun suspend(params: AcsUsersSuspendParams): Operation<Void?> = Operation("acs.users.suspend", emptyMap(), params) { null }

    fun unsuspend(params: AcsUsersUnsuspendParams): Operation<Void?> = Operation("acs.users.unsuspend", emptyMap(), params) { null }
}
