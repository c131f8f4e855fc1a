// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** A workspace of a sandbox, with its keys. */
public class SandboxWorkspace(
    json: JsonObject,
) : Resource(json) {
    /** The workspace's id. */
    public val workspaceId: WorkspaceId get() = WorkspaceId(required("workspace_id", textOf("workspace_id")))

    /** The workspace's name. */
    public val name: String get() = required("name", textOf("name"))

    /** Its API key. */
    public val apiKey: String get() = required("api_key", textOf("api_key"))

    /** Its publishable key. */
    public val publishableKey: String get() = required("publishable_key", textOf("publishable_key"))

    /** A personal access token of the sandbox, which goes with the workspace's id. */
    public val personalAccessToken: String get() = required("personal_access_token", textOf("personal_access_token"))

    /** The [workspaceId]. */
    public val id: WorkspaceId get() = workspaceId
}
