// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app.blocking

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.WorkspacesOperations
import co.seam.phones.objects.Workspace
import co.seam.phones.params.WorkspacesGetParams
import co.seam.phones.params.WorkspacesListParams

/** The workspace that the credentials belong to. */
public class BlockingAppWorkspaces internal constructor(
    private val calls: Calls,
) {
    /** Gets the workspace that the credentials belong to. It waits for the answer. */
    @JvmOverloads
    public fun get(params: WorkspacesGetParams = WorkspacesGetParams()): Workspace = calls.block(WorkspacesOperations.get(params))

    /** Lists the workspaces that the credentials give access to. It waits for the answer. */
    @JvmOverloads
    public fun list(params: WorkspacesListParams = WorkspacesListParams()): List<Workspace> = calls.block(WorkspacesOperations.list(params))
}
