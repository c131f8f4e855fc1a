// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes.blocking

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.WorkspacesOperations
import co.seam.phones.objects.ActionAttempt
import co.seam.phones.objects.Workspace
import co.seam.phones.params.WorkspacesGetParams
import co.seam.phones.params.WorkspacesListParams
import co.seam.phones.params.WorkspacesResetSandboxParams

/** The workspace that the credentials belong to. */
public class BlockingWorkspaces internal constructor(
    private val calls: Calls,
) {
    /** Gets the workspace that the credentials belong to. It waits for the answer. */
    @JvmOverloads
    public fun get(params: WorkspacesGetParams = WorkspacesGetParams()): Workspace = calls.block(WorkspacesOperations.get(params))

    /** Lists the workspaces that the credentials give access to. It waits for the answer. */
    @JvmOverloads
    public fun list(params: WorkspacesListParams = WorkspacesListParams()): List<Workspace> = calls.block(WorkspacesOperations.list(params))

    /** Resets a sandbox workspace to its initial state. Everything in it is lost. It waits for the answer. */
    @JvmOverloads
    public fun resetSandbox(params: WorkspacesResetSandboxParams = WorkspacesResetSandboxParams()): ActionAttempt =
        calls.block(WorkspacesOperations.resetSandbox(params))
}
