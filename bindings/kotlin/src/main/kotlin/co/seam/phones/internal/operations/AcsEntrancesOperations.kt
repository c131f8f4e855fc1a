// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.Page
import co.seam.phones.internal.Operation
import co.seam.phones.internal.member
import co.seam.phones.internal.page
import co.seam.phones.objects.AcsEntrance
import co.seam.phones.objects.AcsEntranceId
import co.seam.phones.params.AcsEntrancesGetParams
import co.seam.phones.params.AcsEntrancesListParams

/** What the operations of `acs.entrances` send, and what their answers mean. */
internal object AcsEntrancesOperations {
    fun get(
        acsEntranceId: AcsEntranceId,
        params: AcsEntrancesGetParams,
    ): Operation<AcsEntrance> =
        Operation("acs.entrances.get", mapOf("acs_entrance_id" to acsEntranceId), params) { AcsEntrance(member(it, "acs_entrance")) }

    fun list(params: AcsEntrancesListParams): Operation<Page<AcsEntrance>> =
        Operation("acs.entrances.list", emptyMap(), params) { page(it, "acs_entrances", ::AcsEntrance) }
}
