// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes.blocking

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.TestHelpersClockOperations
import co.seam.phones.internal.operations.TestHelpersOperations
import co.seam.phones.internal.operations.TestHelpersSnapshotOperations
import co.seam.phones.internal.operations.TestHelpersWebhooksOperations
import co.seam.phones.internal.operations.TestHelpersWorkspacesOperations
import co.seam.phones.objects.Clock
import co.seam.phones.objects.SandboxWorkspace
import co.seam.phones.objects.Snapshot
import co.seam.phones.objects.SnapshotDifference
import co.seam.phones.objects.WebhookDelivery
import co.seam.phones.objects.WorkspaceId
import co.seam.phones.params.TestHelpersClearFaultsParams
import co.seam.phones.params.TestHelpersClockAdvanceParams
import co.seam.phones.params.TestHelpersClockFreezeParams
import co.seam.phones.params.TestHelpersClockGetParams
import co.seam.phones.params.TestHelpersSeedParams
import co.seam.phones.params.TestHelpersSimulateFaultsParams
import co.seam.phones.params.TestHelpersSnapshotDeleteParams
import co.seam.phones.params.TestHelpersSnapshotDiffParams
import co.seam.phones.params.TestHelpersSnapshotGetParams
import co.seam.phones.params.TestHelpersSnapshotListParams
import co.seam.phones.params.TestHelpersSnapshotRestoreParams
import co.seam.phones.params.TestHelpersSnapshotSaveParams
import co.seam.phones.params.TestHelpersWebhooksListParams
import co.seam.phones.params.TestHelpersWebhooksResendParams
import co.seam.phones.params.TestHelpersWorkspacesCreateParams
import co.seam.phones.params.TestHelpersWorkspacesDeleteParams
import co.seam.phones.params.TestHelpersWorkspacesListParams

/** The clock of a sandbox's workspace. */
public class BlockingTestHelpersClock internal constructor(
    private val calls: Calls,
) {
    /** Gets the time in the sandbox's workspace. It waits for the answer. */
    @JvmOverloads
    public fun get(params: TestHelpersClockGetParams = TestHelpersClockGetParams()): Clock =
        calls.block(TestHelpersClockOperations.get(params))

    /** Stops the clock of the sandbox's workspace. It stands until it is advanced; a reset lets it run again. It waits for the answer. */
    @JvmOverloads
    public fun freeze(params: TestHelpersClockFreezeParams = TestHelpersClockFreezeParams()): Clock =
        calls.block(TestHelpersClockOperations.freeze(params))

    /**
     * Advances the clock of the sandbox's workspace, and stops it there. What falls due in between happens in order, with its events: a
     * credential that ends is invalidated, and so are those of an ACS user whose access schedule ends. A client session that expires is
     * refused from then on. It needs `by_seconds` or `to`. It waits for the answer.
     */
    @JvmOverloads
    public fun advance(params: TestHelpersClockAdvanceParams = TestHelpersClockAdvanceParams()): Clock =
        calls.block(TestHelpersClockOperations.advance(params))
}

/** States of a sandbox's workspace, to return to. */
public class BlockingTestHelpersSnapshot internal constructor(
    private val calls: Calls,
) {
    /**
     * Keeps the state of the sandbox's workspace under a name, in the sandbox itself. It waits for the answer.
     *
     * @param name The snapshot's name. One of the same name is replaced.
     */
    @JvmOverloads
    public fun save(
        name: String,
        params: TestHelpersSnapshotSaveParams = TestHelpersSnapshotSaveParams(),
    ): Snapshot = calls.block(TestHelpersSnapshotOperations.save(name, params))

    /**
     * Returns the sandbox's workspace to a state, its clock too. Client sessions keep their tokens; one that came from another sandbox gets
     * a new token. It needs `name` or `content`. It waits for the answer.
     */
    @JvmOverloads
    public fun restore(params: TestHelpersSnapshotRestoreParams = TestHelpersSnapshotRestoreParams()): Snapshot =
        calls.block(TestHelpersSnapshotOperations.restore(params))

    /** Gets a snapshot with its content, which holds no tokens: to keep it in a file, or to look into it. It waits for the answer. */
    @JvmOverloads
    public fun get(params: TestHelpersSnapshotGetParams = TestHelpersSnapshotGetParams()): Snapshot =
        calls.block(TestHelpersSnapshotOperations.get(params))

    /** Lists the snapshots that the sandbox keeps, without their content. It waits for the answer. */
    @JvmOverloads
    public fun list(params: TestHelpersSnapshotListParams = TestHelpersSnapshotListParams()): List<Snapshot> =
        calls.block(TestHelpersSnapshotOperations.list(params))

    /**
     * Deletes a snapshot. The workspace stays as it is. It waits for the answer.
     *
     * @param name The name of a snapshot that the sandbox keeps.
     */
    @JvmOverloads
    public fun delete(
        name: String,
        params: TestHelpersSnapshotDeleteParams = TestHelpersSnapshotDeleteParams(),
    ) {
        calls.block(TestHelpersSnapshotOperations.delete(name, params))
    }

    /**
     * Tells what is different in a later state: what was added, what is gone, and which fields have changed. It needs `name` or `content`.
     * It waits for the answer.
     */
    @JvmOverloads
    public fun diff(params: TestHelpersSnapshotDiffParams = TestHelpersSnapshotDiffParams()): SnapshotDifference =
        calls.block(TestHelpersSnapshotOperations.diff(params))
}

/** What became of the webhooks of a sandbox that is served. */
public class BlockingTestHelpersWebhooks internal constructor(
    private val calls: Calls,
) {
    /**
     * Lists the deliveries of the sandbox's events by `seam-phones serve --webhook`: what was answered, and what is to become of them. It
     * waits for the answer.
     */
    @JvmOverloads
    public fun list(params: TestHelpersWebhooksListParams = TestHelpersWebhooksListParams()): List<WebhookDelivery> =
        calls.block(TestHelpersWebhooksOperations.list(params))

    /**
     * Has deliveries made once more, with the same message ids, by the server that runs or by the next one. It returns those. It needs
     * `message_ids` or `failed` or `all`. It waits for the answer.
     */
    @JvmOverloads
    public fun resend(params: TestHelpersWebhooksResendParams = TestHelpersWebhooksResendParams()): List<WebhookDelivery> =
        calls.block(TestHelpersWebhooksOperations.resend(params))
}

/** Further workspaces of a sandbox, for tests that run at once. */
public class BlockingTestHelpersWorkspaces internal constructor(
    private val calls: Calls,
) {
    /**
     * Makes a further workspace in the sandbox, with keys of its own. Nothing in it meets what is in others, so tests that run at once can
     * each have one. It begins as the first workspace does after a reset. It waits for the answer.
     */
    @JvmOverloads
    public fun create(params: TestHelpersWorkspacesCreateParams = TestHelpersWorkspacesCreateParams()): SandboxWorkspace =
        calls.block(TestHelpersWorkspacesOperations.create(params))

    /** Lists the workspaces of the sandbox with their keys. It waits for the answer. */
    @JvmOverloads
    public fun list(params: TestHelpersWorkspacesListParams = TestHelpersWorkspacesListParams()): List<SandboxWorkspace> =
        calls.block(TestHelpersWorkspacesOperations.list(params))

    /**
     * Deletes a workspace of the sandbox with everything in it. It waits for the answer.
     *
     * @param workspaceId The workspace's id. The first workspace of a sandbox stays.
     */
    @JvmOverloads
    public fun delete(
        workspaceId: WorkspaceId,
        params: TestHelpersWorkspacesDeleteParams = TestHelpersWorkspacesDeleteParams(),
    ) {
        calls.block(TestHelpersWorkspacesOperations.delete(workspaceId, params))
    }
}

/** What tests do with a sandbox: an embedded one, or that of `seam-phones serve`. */
public class BlockingTestHelpers internal constructor(
    private val calls: Calls,
) {
    /** The clock of a sandbox's workspace. */
    @get:JvmName("clock")
    public val clock: BlockingTestHelpersClock = BlockingTestHelpersClock(calls)

    /** States of a sandbox's workspace, to return to. */
    @get:JvmName("snapshot")
    public val snapshot: BlockingTestHelpersSnapshot = BlockingTestHelpersSnapshot(calls)

    /** What became of the webhooks of a sandbox that is served. */
    @get:JvmName("webhooks")
    public val webhooks: BlockingTestHelpersWebhooks = BlockingTestHelpersWebhooks(calls)

    /** Further workspaces of a sandbox, for tests that run at once. */
    @get:JvmName("workspaces")
    public val workspaces: BlockingTestHelpersWorkspaces = BlockingTestHelpersWorkspaces(calls)

    /**
     * Replaces everything in the sandbox's workspace with what the seed describes. `workspaces.reset_sandbox` returns to this state from
     * then on, and new workspaces begin with it when it is the first workspace's. It waits for the answer.
     *
     * @param seed User identities with their phones, credentials and client sessions, with ids of your own where they matter.
     * `docs/sandbox-seed.schema.json` describes it.
     */
    @JvmOverloads
    public fun seed(
        seed: Map<String, Any?>,
        params: TestHelpersSeedParams = TestHelpersSeedParams(),
    ): Snapshot = calls.block(TestHelpersOperations.seed(seed, params))

    /**
     * Injects a fault into the next calls of an operation, in this process and workspace. It needs one of `status`, `retry_after_seconds`,
     * `delay_ms` and `drop_connection`. It waits for the answer.
     *
     * @param operation The operation that it meets, such as `phones.deactivate`, or `*` for any.
     */
    @JvmOverloads
    public fun simulateFaults(
        operation: String,
        params: TestHelpersSimulateFaultsParams = TestHelpersSimulateFaultsParams(),
    ) {
        calls.block(TestHelpersOperations.simulateFaults(operation, params))
    }

    /** Ends every injected fault of the workspace. It waits for the answer. */
    @JvmOverloads
    public fun clearFaults(params: TestHelpersClearFaultsParams = TestHelpersClearFaultsParams()) {
        calls.block(TestHelpersOperations.clearFaults(params))
    }
}
