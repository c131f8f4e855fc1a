// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes.futures

import co.seam.phones.SeamFuture
import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.WorkspacesOperations
import co.seam.phones.objects.ActionAttempt
import co.seam.phones.objects.Workspace
import co.seam.phones.params.WorkspacesGetParams
import co.seam.phones.params.WorkspacesListParams
import co.seam.phones.params.WorkspacesResetSandboxParams
import java.util.concurrent.Executor

/** The workspace that the credentials belong to. */
public class FutureWorkspaces internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /** Gets the workspace that the credentials belong to. It gives a future of the answer. */
    @JvmOverloads
    public fun get(params: WorkspacesGetParams = WorkspacesGetParams()): SeamFuture<Workspace> =
        calls.future(WorkspacesOperations.get(params), executor)

    /** Lists the workspaces that the credentials give access to. It gives a future of the answer. */
    @JvmOverloads
    public fun list(params: WorkspacesListParams = WorkspacesListParams()): SeamFuture<List<Workspace>> =
        calls.future(WorkspacesOperations.list(params), executor)

    /** Resets a sandbox workspace to its initial state. Everything in it is lost. It gives a future of the answer. */
    @JvmOverloads
    public fun resetSandbox(params: WorkspacesResetSandboxParams = WorkspacesResetSandboxParams()): SeamFuture<ActionAttempt> =
        calls.future(WorkspacesOperations.resetSandbox(params), executor)
}
