// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app.futures

import co.seam.phones.SeamFuture
import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.WorkspacesOperations
import co.seam.phones.objects.Workspace
import co.seam.phones.params.WorkspacesGetParams
import co.seam.phones.params.WorkspacesListParams
import java.util.concurrent.Executor

/** The workspace that the credentials belong to. */
public class FutureAppWorkspaces internal constructor(
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
}
