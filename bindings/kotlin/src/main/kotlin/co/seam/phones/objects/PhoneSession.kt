// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** The app's registration on the phone that it runs on. */
public class PhoneSession(
    json: JsonObject,
) : Resource(json) {
    /** The user who has signed in. */
    public val userIdentity: UserIdentity get() = UserIdentity(required("user_identity", objectOf("user_identity")))

    /** The phone's credentials, by the service that issues them. */
    public val providerSessions: List<ProviderSession>
        get() = required("provider_sessions", listOf("provider_sessions") { (it as? JsonObject)?.let(::ProviderSession) })

    /** Whether the workspace is a sandbox. */
    public val isSandboxWorkspace: Boolean get() = required("is_sandbox_workspace", booleanOf("is_sandbox_workspace"))

    /** The workspace that the phone belongs to. */
    public val workspaceId: WorkspaceId get() = WorkspaceId(required("workspace_id", textOf("workspace_id")))
}
