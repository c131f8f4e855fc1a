// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.internal.Operation
import co.seam.phones.internal.items
import co.seam.phones.internal.member
import co.seam.phones.objects.AcsSystem
import co.seam.phones.objects.AcsSystemId
import co.seam.phones.params.AcsSystemsGetParams
import co.seam.phones.params.AcsSystemsListParams

/** What the operations of `acs.systems` send, and what their answers mean. */
internal object AcsSystemsOperations {
    fun get(
        acsSystemId: AcsSystemId,
        params: AcsSystemsGetParams,
    ): Operation<AcsSystem> =
        Operation("acs.systems.get", mapOf("acs_system_id" to acsSystemId), params) { AcsSystem(member(it, "acs_system")) }

    fun list(params: AcsSystemsListParams): Operation<List<AcsSystem>> =
        Operation("acs.systems.list", emptyMap(), params) { items(it, "acs_systems", ::AcsSystem) }
}
