// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `client_sessions.list` besides what it requires. */
public class ClientSessionsListParams : CallParams<ClientSessionsListParams>() {
    /** Only the client session with this id. */
    public var clientSessionId: String?
        get() = read("client_session_id")
        set(value) = write("client_session_id", value)

    /** [clientSessionId], for chains. */
    public fun clientSessionId(value: String?): ClientSessionsListParams = apply { clientSessionId = value }

    /** Only sessions that may use this connect web view. */
    public var connectWebviewId: String?
        get() = read("connect_webview_id")
        set(value) = write("connect_webview_id", value)

    /** [connectWebviewId], for chains. */
    public fun connectWebviewId(value: String?): ClientSessionsListParams = apply { connectWebviewId = value }

    /** Only sessions of the user with this key of yours. */
    public var userIdentifierKey: String?
        get() = read("user_identifier_key")
        set(value) = write("user_identifier_key", value)

    /** [userIdentifierKey], for chains. */
    public fun userIdentifierKey(value: String?): ClientSessionsListParams = apply { userIdentifierKey = value }

    /** Only sessions that act for this user identity. */
    public var userIdentityId: String?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: String?): ClientSessionsListParams = apply { userIdentityId = value }

    /** Only sessions without a `user_identifier_key`. */
    public var withoutUserIdentifierKey: Boolean?
        get() = read("without_user_identifier_key")
        set(value) = write("without_user_identifier_key", value)

    /** [withoutUserIdentifierKey], for chains. */
    public fun withoutUserIdentifierKey(value: Boolean?): ClientSessionsListParams = apply { withoutUserIdentifierKey = value }
}
