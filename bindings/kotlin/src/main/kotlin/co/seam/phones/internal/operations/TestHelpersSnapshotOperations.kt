// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.internal.Operation
import co.seam.phones.internal.items
import co.seam.phones.internal.member
import co.seam.phones.objects.Snapshot
import co.seam.phones.objects.SnapshotDifference
import co.seam.phones.params.TestHelpersSnapshotDeleteParams
import co.seam.phones.params.TestHelpersSnapshotDiffParams
import co.seam.phones.params.TestHelpersSnapshotGetParams
import co.seam.phones.params.TestHelpersSnapshotListParams
import co.seam.phones.params.TestHelpersSnapshotRestoreParams
import co.seam.phones.params.TestHelpersSnapshotSaveParams

/** What the operations of `test_helpers.snapshot` send, and what their answers mean. */
internal object TestHelpersSnapshotOperations {
    fun save(
        name: String,
        params: TestHelpersSnapshotSaveParams,
    ): Operation<Snapshot> = Operation("test_helpers.snapshot.save", mapOf("name" to name), params) { Snapshot(member(it, "snapshot")) }

    fun restore(params: TestHelpersSnapshotRestoreParams): Operation<Snapshot> =
        Operation("test_helpers.snapshot.restore", emptyMap(), params) { Snapshot(member(it, "snapshot")) }

    fun get(params: TestHelpersSnapshotGetParams): Operation<Snapshot> =
        Operation("test_helpers.snapshot.get", emptyMap(), params) { Snapshot(member(it, "snapshot")) }

    fun list(params: TestHelpersSnapshotListParams): Operation<List<Snapshot>> =
        Operation("test_helpers.snapshot.list", emptyMap(), params) { items(it, "snapshots", ::Snapshot) }

    fun delete(
        name: String,
        params: TestHelpersSnapshotDeleteParams,
    ): Operation<Void?> = Operation("test_helpers.snapshot.delete", mapOf("name" to name), params) { null }

    fun diff(params: TestHelpersSnapshotDiffParams): Operation<SnapshotDifference> =
        Operation("test_helpers.snapshot.diff", emptyMap(), params) { SnapshotDifference(member(it, "difference")) }
}
