// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.internal.Operation
import co.seam.phones.internal.items
import co.seam.phones.internal.member
import co.seam.phones.objects.SandboxWorkspace
import co.seam.phones.objects.WorkspaceId
import co.seam.phones.params.TestHelpersWorkspacesCreateParams
import co.seam.phones.params.TestHelpersWorkspacesDeleteParams
import co.seam.phones.params.TestHelpersWorkspacesListParams

/** What the operations of `test_helpers.workspaces` send, and what their answers mean. */
internal object TestHelpersWorkspacesOperations {
    fun create(params: TestHelpersWorkspacesCreateParams): Operation<SandboxWorkspace> =
        Operation("test_helpers.workspaces.create", emptyMap(), params) { SandboxWorkspace(member(it, "sandbox_workspace")) }

    fun list(params: TestHelpersWorkspacesListParams): Operation<List<SandboxWorkspace>> =
        Operation("test_helpers.workspaces.list", emptyMap(), params) { items(it, "sandbox_workspaces", ::SandboxWorkspace) }

    fun delete(
        workspaceId: WorkspaceId,
        params: TestHelpersWorkspacesDeleteParams,
    ): Operation<Void?> = Operation("test_helpers.workspaces.delete", mapOf("workspace_id" to workspaceId), params) { null }
}
