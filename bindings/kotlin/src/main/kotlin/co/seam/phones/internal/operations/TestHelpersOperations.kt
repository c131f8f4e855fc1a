// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.internal.Operation
import co.seam.phones.internal.member
import co.seam.phones.objects.Snapshot
import co.seam.phones.params.TestHelpersClearFaultsParams
import co.seam.phones.params.TestHelpersSeedParams
import co.seam.phones.params.TestHelpersSimulateFaultsParams

/** What the operations of `test_helpers` send, and what their answers mean. */
internal object TestHelpersOperations {
    fun seed(
        seed: Map<String, Any?>,
        params: TestHelpersSeedParams,
    ): Operation<Snapshot> = Operation("test_helpers.seed", mapOf("seed" to seed), params) { Snapshot(member(it, "snapshot")) }

    fun simulateFaults(
        operation: String,
        params: TestHelpersSimulateFaultsParams,
    ): Operation<Void?> = Operation("test_helpers.simulate_faults", mapOf("operation" to operation), params) { null }

    fun clearFaults(params: TestHelpersClearFaultsParams): Operation<Void?> =
        Operation("test_helpers.clear_faults", emptyMap(), params) { null }
}
