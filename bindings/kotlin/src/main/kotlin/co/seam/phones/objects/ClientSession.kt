// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonText

/** A session of the app on a phone. Its token is a secret. */
public class ClientSession(
    json: JsonObject,
) : Resource(json) {
    /** The client session's id. */
    public val clientSessionId: ClientSessionId get() = ClientSessionId(required("client_session_id", textOf("client_session_id")))

    /** The token that the app gives as `client_session_token`. It is a secret: printing the object hides it. */
    public val token: String get() = required("token", textOf("token"))

    /** The user identity that the session acts for. */
    public val userIdentityId: UserIdentityId? get() = textOf("user_identity_id")?.let(::UserIdentityId)

    /** The same user identity, as a list. */
    public val userIdentityIds: List<UserIdentityId>
        get() = required("user_identity_ids", listOf("user_identity_ids") { (it as? JsonText)?.value?.let(::UserIdentityId) })

    /** Your own id for the user; null when none was given. */
    public val userIdentifierKey: String? get() = textOf("user_identifier_key")

    /** Your own key for the customer that the session acts for. */
    public val customerKey: String? get() = textOf("customer_key")

    /** The connect web views that the session may use. */
    public val connectWebviewIds: List<String>
        get() = required("connect_webview_ids", listOf("connect_webview_ids") { (it as? JsonText)?.value })

    /** The connected accounts that the session may use. */
    public val connectedAccountIds: List<String>
        get() = required("connected_account_ids", listOf("connected_account_ids") { (it as? JsonText)?.value })

    /** How many devices the session can reach. */
    public val deviceCount: Long get() = required("device_count", longOf("device_count"))

    /** When the session was created. */
    public val createdAt: String get() = required("created_at", textOf("created_at"))

    /** When the session ends. */
    public val expiresAt: String get() = required("expires_at", textOf("expires_at"))

    /** The workspace that the session belongs to. */
    public val workspaceId: WorkspaceId get() = WorkspaceId(required("workspace_id", textOf("workspace_id")))

    /** The [clientSessionId]. */
    public val id: ClientSessionId get() = clientSessionId
}
