// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.WorkspacesOperations
import co.seam.phones.objects.ActionAttempt
import co.seam.phones.objects.Workspace
import co.seam.phones.params.WorkspacesGetParams
import co.seam.phones.params.WorkspacesListParams
import co.seam.phones.params.WorkspacesResetSandboxParams

/** The workspace that the credentials belong to. */
public class Workspaces internal constructor(
    private val calls: Calls,
) {
    /** Gets the workspace that the credentials belong to. */
    public suspend fun get(params: WorkspacesGetParams = WorkspacesGetParams()): Workspace = calls.await(WorkspacesOperations.get(params))

    /** [get], with its optional parameters in a block. */
    public suspend inline fun get(block: WorkspacesGetParams.() -> Unit): Workspace = get(WorkspacesGetParams().apply(block))

    /** Lists the workspaces that the credentials give access to. */
    public suspend fun list(params: WorkspacesListParams = WorkspacesListParams()): List<Workspace> =
        calls.await(WorkspacesOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: WorkspacesListParams.() -> Unit): List<Workspace> = list(WorkspacesListParams().apply(block))

    /** Resets a sandbox workspace to its initial state. Everything in it is lost. */
    public suspend fun resetSandbox(params: WorkspacesResetSandboxParams = WorkspacesResetSandboxParams()): ActionAttempt =
        calls.await(WorkspacesOperations.resetSandbox(params))

    /** [resetSandbox], with its optional parameters in a block. */
    public suspend inline fun resetSandbox(block: WorkspacesResetSandboxParams.() -> Unit): ActionAttempt =
        resetSandbox(WorkspacesResetSandboxParams().apply(block))
}
