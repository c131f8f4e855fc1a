// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.WorkspacesOperations
import co.seam.phones.objects.Workspace
import co.seam.phones.params.WorkspacesGetParams
import co.seam.phones.params.WorkspacesListParams

/** The workspace that the credentials belong to. */
public class AppWorkspaces internal constructor(
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
}
