// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.UserIdentityId

/** What may be given to `client_sessions.get_or_create` besides what it requires. */
public class ClientSessionsGetOrCreateParams : CallParams<ClientSessionsGetOrCreateParams>() {
    /** The connect web views that the session may use. */
    public var connectWebviewIds: List<String>?
        get() = read("connect_webview_ids")
        set(value) = write("connect_webview_ids", value)

    /** [connectWebviewIds], for chains. */
    public fun connectWebviewIds(value: List<String>?): ClientSessionsGetOrCreateParams = apply { connectWebviewIds = value }

    /** The connected accounts that the session may use. */
    public var connectedAccountIds: List<String>?
        get() = read("connected_account_ids")
        set(value) = write("connected_account_ids", value)

    /** [connectedAccountIds], for chains. */
    public fun connectedAccountIds(value: List<String>?): ClientSessionsGetOrCreateParams = apply { connectedAccountIds = value }

    /** When the session ends, also one that is there already. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    public var expiresAt: String?
        get() = read("expires_at")
        set(value) = write("expires_at", value)

    /** [expiresAt], for chains. */
    public fun expiresAt(value: String?): ClientSessionsGetOrCreateParams = apply { expiresAt = value }

    /** Your own id for the user. Whoever knows it gets the session with a publishable key: make it hard to guess. */
    public var userIdentifierKey: String?
        get() = read("user_identifier_key")
        set(value) = write("user_identifier_key", value)

    /** [userIdentifierKey], for chains. */
    public fun userIdentifierKey(value: String?): ClientSessionsGetOrCreateParams = apply { userIdentifierKey = value }

    /** The user identity that the session acts for. */
    public var userIdentityId: UserIdentityId?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: UserIdentityId?): ClientSessionsGetOrCreateParams = apply { userIdentityId = value }

    /** Deprecated: give `user_identity_id` instead. A list of one id. Exactly one. */
    public var userIdentityIds: List<UserIdentityId>?
        get() = read("user_identity_ids")
        set(value) = write("user_identity_ids", value)

    /** [userIdentityIds], for chains. */
    public fun userIdentityIds(value: List<UserIdentityId>?): ClientSessionsGetOrCreateParams = apply { userIdentityIds = value }
}
