// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes

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
public class TestHelpersClock internal constructor(
    private val calls: Calls,
) {
    /** Gets the time in the sandbox's workspace. */
    public suspend fun get(params: TestHelpersClockGetParams = TestHelpersClockGetParams()): Clock =
        calls.await(TestHelpersClockOperations.get(params))

    /** [get], with its optional parameters in a block. */
    public suspend inline fun get(block: TestHelpersClockGetParams.() -> Unit): Clock = get(TestHelpersClockGetParams().apply(block))

    /** Stops the clock of the sandbox's workspace. It stands until it is advanced; a reset lets it run again. */
    public suspend fun freeze(params: TestHelpersClockFreezeParams = TestHelpersClockFreezeParams()): Clock =
        calls.await(TestHelpersClockOperations.freeze(params))

    /** [freeze], with its optional parameters in a block. */
    public suspend inline fun freeze(block: TestHelpersClockFreezeParams.() -> Unit): Clock =
        freeze(TestHelpersClockFreezeParams().apply(block))

    /**
     * Advances the clock of the sandbox's workspace, and stops it there. What falls due in between happens in order, with its events: a
     * credential that ends is invalidated, and so are those of an ACS user whose access schedule ends. A client session that expires is
     * refused from then on. It needs `by_seconds` or `to`.
     */
    public suspend fun advance(params: TestHelpersClockAdvanceParams = TestHelpersClockAdvanceParams()): Clock =
        calls.await(TestHelpersClockOperations.advance(params))

    /** [advance], with its optional parameters in a block. */
    public suspend inline fun advance(block: TestHelpersClockAdvanceParams.() -> Unit): Clock =
        advance(TestHelpersClockAdvanceParams().apply(block))
}

/** States of a sandbox's workspace, to return to. */
public class TestHelpersSnapshot internal constructor(
    private val calls: Calls,
) {
    /**
     * Keeps the state of the sandbox's workspace under a name, in the sandbox itself.
     *
     * @param name The snapshot's name. One of the same name is replaced.
     */
    public suspend fun save(
        name: String,
        params: TestHelpersSnapshotSaveParams = TestHelpersSnapshotSaveParams(),
    ): Snapshot = calls.await(TestHelpersSnapshotOperations.save(name, params))

    /** [save], with its optional parameters in a block. */
    public suspend inline fun save(
        name: String,
        block: TestHelpersSnapshotSaveParams.() -> Unit,
    ): Snapshot = save(name, TestHelpersSnapshotSaveParams().apply(block))

    /**
     * Returns the sandbox's workspace to a state, its clock too. Client sessions keep their tokens; one that came from another sandbox gets
     * a new token. It needs `name` or `content`.
     */
    public suspend fun restore(params: TestHelpersSnapshotRestoreParams = TestHelpersSnapshotRestoreParams()): Snapshot =
        calls.await(TestHelpersSnapshotOperations.restore(params))

    /** [restore], with its optional parameters in a block. */
    public suspend inline fun restore(block: TestHelpersSnapshotRestoreParams.() -> Unit): Snapshot =
        restore(TestHelpersSnapshotRestoreParams().apply(block))

    /** Gets a snapshot with its content, which holds no tokens: to keep it in a file, or to look into it. */
    public suspend fun get(params: TestHelpersSnapshotGetParams = TestHelpersSnapshotGetParams()): Snapshot =
        calls.await(TestHelpersSnapshotOperations.get(params))

    /** [get], with its optional parameters in a block. */
    public suspend inline fun get(block: TestHelpersSnapshotGetParams.() -> Unit): Snapshot =
        get(TestHelpersSnapshotGetParams().apply(block))

    /** Lists the snapshots that the sandbox keeps, without their content. */
    public suspend fun list(params: TestHelpersSnapshotListParams = TestHelpersSnapshotListParams()): List<Snapshot> =
        calls.await(TestHelpersSnapshotOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: TestHelpersSnapshotListParams.() -> Unit): List<Snapshot> =
        list(TestHelpersSnapshotListParams().apply(block))

    /**
     * Deletes a snapshot. The workspace stays as it is.
     *
     * @param name The name of a snapshot that the sandbox keeps.
     */
    public suspend fun delete(
        name: String,
        params: TestHelpersSnapshotDeleteParams = TestHelpersSnapshotDeleteParams(),
    ) {
        calls.await(TestHelpersSnapshotOperations.delete(name, params))
    }

    /** [delete], with its optional parameters in a block. */
    public suspend inline fun delete(
        name: String,
        block: TestHelpersSnapshotDeleteParams.() -> Unit,
    ) {
        delete(name, TestHelpersSnapshotDeleteParams().apply(block))
    }

    /**
     * Tells what is different in a later state: what was added, what is gone, and which fields have changed. It needs `name` or `content`.
     */
    public suspend fun diff(params: TestHelpersSnapshotDiffParams = TestHelpersSnapshotDiffParams()): SnapshotDifference =
        calls.await(TestHelpersSnapshotOperations.diff(params))

    /** [diff], with its optional parameters in a block. */
    public suspend inline fun diff(block: TestHelpersSnapshotDiffParams.() -> Unit): SnapshotDifference =
        diff(TestHelpersSnapshotDiffParams().apply(block))
}

/** What became of the webhooks of a sandbox that is served. */
public class TestHelpersWebhooks internal constructor(
    private val calls: Calls,
) {
    /** Lists the deliveries of the sandbox's events by `seam-phones serve --webhook`: what was answered, and what is to become of them. */
    public suspend fun list(params: TestHelpersWebhooksListParams = TestHelpersWebhooksListParams()): List<WebhookDelivery> =
        calls.await(TestHelpersWebhooksOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: TestHelpersWebhooksListParams.() -> Unit): List<WebhookDelivery> =
        list(TestHelpersWebhooksListParams().apply(block))

    /**
     * Has deliveries made once more, with the same message ids, by the server that runs or by the next one. It returns those. It needs
     * `message_ids` or `failed` or `all`.
     */
    public suspend fun resend(params: TestHelpersWebhooksResendParams = TestHelpersWebhooksResendParams()): List<WebhookDelivery> =
        calls.await(TestHelpersWebhooksOperations.resend(params))

    /** [resend], with its optional parameters in a block. */
    public suspend inline fun resend(block: TestHelpersWebhooksResendParams.() -> Unit): List<WebhookDelivery> =
        resend(TestHelpersWebhooksResendParams().apply(block))
}

/** Further workspaces of a sandbox, for tests that run at once. */
public class TestHelpersWorkspaces internal constructor(
    private val calls: Calls,
) {
    /**
     * Makes a further workspace in the sandbox, with keys of its own. Nothing in it meets what is in others, so tests that run at once can
     * each have one. It begins as the first workspace does after a reset.
     */
    public suspend fun create(params: TestHelpersWorkspacesCreateParams = TestHelpersWorkspacesCreateParams()): SandboxWorkspace =
        calls.await(TestHelpersWorkspacesOperations.create(params))

    /** [create], with its optional parameters in a block. */
    public suspend inline fun create(block: TestHelpersWorkspacesCreateParams.() -> Unit): SandboxWorkspace =
        create(TestHelpersWorkspacesCreateParams().apply(block))

    /** Lists the workspaces of the sandbox with their keys. */
    public suspend fun list(params: TestHelpersWorkspacesListParams = TestHelpersWorkspacesListParams()): List<SandboxWorkspace> =
        calls.await(TestHelpersWorkspacesOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: TestHelpersWorkspacesListParams.() -> Unit): List<SandboxWorkspace> =
        list(TestHelpersWorkspacesListParams().apply(block))

    /**
     * Deletes a workspace of the sandbox with everything in it.
     *
     * @param workspaceId The workspace's id. The first workspace of a sandbox stays.
     */
    public suspend fun delete(
        workspaceId: WorkspaceId,
        params: TestHelpersWorkspacesDeleteParams = TestHelpersWorkspacesDeleteParams(),
    ) {
        calls.await(TestHelpersWorkspacesOperations.delete(workspaceId, params))
    }

    /** [delete], with its optional parameters in a block. */
    public suspend inline fun delete(
        workspaceId: WorkspaceId,
        block: TestHelpersWorkspacesDeleteParams.() -> Unit,
    ) {
        delete(workspaceId, TestHelpersWorkspacesDeleteParams().apply(block))
    }
}

/** What tests do with a sandbox: an embedded one, or that of `seam-phones serve`. */
public class TestHelpers internal constructor(
    private val calls: Calls,
) {
    /** The clock of a sandbox's workspace. */
    @get:JvmName("clock")
    public val clock: TestHelpersClock = TestHelpersClock(calls)

    /** States of a sandbox's workspace, to return to. */
    @get:JvmName("snapshot")
    public val snapshot: TestHelpersSnapshot = TestHelpersSnapshot(calls)

    /** What became of the webhooks of a sandbox that is served. */
    @get:JvmName("webhooks")
    public val webhooks: TestHelpersWebhooks = TestHelpersWebhooks(calls)

    /** Further workspaces of a sandbox, for tests that run at once. */
    @get:JvmName("workspaces")
    public val workspaces: TestHelpersWorkspaces = TestHelpersWorkspaces(calls)

    /**
     * Replaces everything in the sandbox's workspace with what the seed describes. `workspaces.reset_sandbox` returns to this state from
     * then on, and new workspaces begin with it when it is the first workspace's.
     *
     * @param seed User identities with their phones, credentials and client sessions, with ids of your own where they matter.
     * `docs/sandbox-seed.schema.json` describes it.
     */
    public suspend fun seed(
        seed: Map<String, Any?>,
        params: TestHelpersSeedParams = TestHelpersSeedParams(),
    ): Snapshot = calls.await(TestHelpersOperations.seed(seed, params))

    /** [seed], with its optional parameters in a block. */
    public suspend inline fun seed(
        seed: Map<String, Any?>,
        block: TestHelpersSeedParams.() -> Unit,
    ): Snapshot = seed(seed, TestHelpersSeedParams().apply(block))

    /**
     * Injects a fault into the next calls of an operation, in this process and workspace. It needs one of `status`, `retry_after_seconds`,
     * `delay_ms` and `drop_connection`.
     *
     * @param operation The operation that it meets, such as `phones.deactivate`, or `*` for any.
     */
    public suspend fun simulateFaults(
        operation: String,
        params: TestHelpersSimulateFaultsParams = TestHelpersSimulateFaultsParams(),
    ) {
        calls.await(TestHelpersOperations.simulateFaults(operation, params))
    }

    /** [simulateFaults], with its optional parameters in a block. */
    public suspend inline fun simulateFaults(
        operation: String,
        block: TestHelpersSimulateFaultsParams.() -> Unit,
    ) {
        simulateFaults(operation, TestHelpersSimulateFaultsParams().apply(block))
    }

    /** Ends every injected fault of the workspace. */
    public suspend fun clearFaults(params: TestHelpersClearFaultsParams = TestHelpersClearFaultsParams()) {
        calls.await(TestHelpersOperations.clearFaults(params))
    }

    /** [clearFaults], with its optional parameters in a block. */
    public suspend inline fun clearFaults(block: TestHelpersClearFaultsParams.() -> Unit) {
        clearFaults(TestHelpersClearFaultsParams().apply(block))
    }
}
