// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** A workspace, which everything else belongs to. */
public class Workspace(
    json: JsonObject,
) : Resource(json) {
    /** The workspace's id. */
    public val workspaceId: WorkspaceId get() = WorkspaceId(required("workspace_id", textOf("workspace_id")))

    /** The workspace's name. */
    public val name: String get() = required("name", textOf("name"))

    /** The company's name, as users see it. */
    public val companyName: String get() = required("company_name", textOf("company_name"))

    /** The older name for `company_name`; null when there is none. */
    public val connectPartnerName: String? get() = textOf("connect_partner_name")

    /** How the web views that connect accounts look. */
    public val connectWebviewCustomization: JsonObject
        get() = required("connect_webview_customization", objectOf("connect_webview_customization"))

    /** Whether the workspace is a sandbox. */
    public val isSandbox: Boolean get() = required("is_sandbox", booleanOf("is_sandbox"))

    /** Whether Seam has suspended the workspace. */
    public val isSuspended: Boolean get() = required("is_suspended", booleanOf("is_suspended"))

    /** Whether apps may sign in with the publishable key. */
    public val isPublishableKeyAuthEnabled: Boolean
        get() = required("is_publishable_key_auth_enabled", booleanOf("is_publishable_key_auth_enabled"))

    /** The organization that the workspace belongs to; null when there is none. */
    public val organizationId: String? get() = textOf("organization_id")

    /** The key that an app uses to make its client session. */
    public val publishableKey: String? get() = textOf("publishable_key")

    /** The [workspaceId]. */
    public val id: WorkspaceId get() = workspaceId
}
