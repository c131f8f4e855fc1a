// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.internal.Operation
import co.seam.phones.internal.items
import co.seam.phones.internal.member
import co.seam.phones.objects.ActionAttempt
import co.seam.phones.objects.Workspace
import co.seam.phones.params.WorkspacesGetParams
import co.seam.phones.params.WorkspacesListParams
import co.seam.phones.params.WorkspacesResetSandboxParams

/** What the operations of `workspaces` send, and what their answers mean. */
internal object WorkspacesOperations {
    fun get(params: WorkspacesGetParams): Operation<Workspace> =
        Operation("workspaces.get", emptyMap(), params) { Workspace(member(it, "workspace")) }

    fun list(params: WorkspacesListParams): Operation<List<Workspace>> =
        Operation("workspaces.list", emptyMap(), params) { items(it, "workspaces", ::Workspace) }

    fun resetSandbox(params: WorkspacesResetSandboxParams): Operation<ActionAttempt> =
        Operation("workspaces.reset_sandbox", emptyMap(), params) { ActionAttempt(member(it, "action_attempt")) }
}
