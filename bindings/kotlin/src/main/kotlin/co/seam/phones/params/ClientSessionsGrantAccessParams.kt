// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.ClientSessionId
import co.seam.phones.objects.UserIdentityId

/** What may be given to `client_sessions.grant_access` besides what it requires. */
public class ClientSessionsGrantAccessParams : CallParams<ClientSessionsGrantAccessParams>() {
    /** The client session's id. */
    public var clientSessionId: ClientSessionId?
        get() = read("client_session_id")
        set(value) = write("client_session_id", value)

    /** [clientSessionId], for chains. */
    public fun clientSessionId(value: ClientSessionId?): ClientSessionsGrantAccessParams = apply { clientSessionId = value }

    /** Connect web views that the session may use too. */
    public var connectWebviewIds: List<String>?
        get() = read("connect_webview_ids")
        set(value) = write("connect_webview_ids", value)

    /** [connectWebviewIds], for chains. */
    public fun connectWebviewIds(value: List<String>?): ClientSessionsGrantAccessParams = apply { connectWebviewIds = value }

    /** Connected accounts that the session may use too. */
    public var connectedAccountIds: List<String>?
        get() = read("connected_account_ids")
        set(value) = write("connected_account_ids", value)

    /** [connectedAccountIds], for chains. */
    public fun connectedAccountIds(value: List<String>?): ClientSessionsGrantAccessParams = apply { connectedAccountIds = value }

    /** Your own id for the session's user. */
    public var userIdentifierKey: String?
        get() = read("user_identifier_key")
        set(value) = write("user_identifier_key", value)

    /** [userIdentifierKey], for chains. */
    public fun userIdentifierKey(value: String?): ClientSessionsGrantAccessParams = apply { userIdentifierKey = value }

    /** The user identity that the session shall act for. */
    public var userIdentityId: UserIdentityId?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: UserIdentityId?): ClientSessionsGrantAccessParams = apply { userIdentityId = value }

    /** Deprecated: give `user_identity_id` instead. A list of one id. Exactly one. */
    public var userIdentityIds: List<String>?
        get() = read("user_identity_ids")
        set(value) = write("user_identity_ids", value)

    /** [userIdentityIds], for chains. */
    public fun userIdentityIds(value: List<String>?): ClientSessionsGrantAccessParams = apply { userIdentityIds = value }
}
