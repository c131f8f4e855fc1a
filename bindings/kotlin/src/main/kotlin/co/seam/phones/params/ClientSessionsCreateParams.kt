// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.UserIdentityId

/** What may be given to `client_sessions.create` besides what it requires. */
public class ClientSessionsCreateParams : CallParams<ClientSessionsCreateParams>() {
    /** The connect web views that the session may use. */
    public var connectWebviewIds: List<String>?
        get() = read("connect_webview_ids")
        set(value) = write("connect_webview_ids", value)

    /** [connectWebviewIds], for chains. */
    public fun connectWebviewIds(value: List<String>?): ClientSessionsCreateParams = apply { connectWebviewIds = value }

    /** The connected accounts that the session may use. */
    public var connectedAccountIds: List<String>?
        get() = read("connected_account_ids")
        set(value) = write("connected_account_ids", value)

    /** [connectedAccountIds], for chains. */
    public fun connectedAccountIds(value: List<String>?): ClientSessionsCreateParams = apply { connectedAccountIds = value }

    /** The customer that the session acts for, by Seam's id. */
    public var customerId: String?
        get() = read("customer_id")
        set(value) = write("customer_id", value)

    /** [customerId], for chains. */
    public fun customerId(value: String?): ClientSessionsCreateParams = apply { customerId = value }

    /** The customer that the session acts for, by your own key. */
    public var customerKey: String?
        get() = read("customer_key")
        set(value) = write("customer_key", value)

    /** [customerKey], for chains. */
    public fun customerKey(value: String?): ClientSessionsCreateParams = apply { customerKey = value }

    /** When the session ends. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    public var expiresAt: String?
        get() = read("expires_at")
        set(value) = write("expires_at", value)

    /** [expiresAt], for chains. */
    public fun expiresAt(value: String?): ClientSessionsCreateParams = apply { expiresAt = value }

    /** Your own id for the user, such as an account number. */
    public var userIdentifierKey: String?
        get() = read("user_identifier_key")
        set(value) = write("user_identifier_key", value)

    /** [userIdentifierKey], for chains. */
    public fun userIdentifierKey(value: String?): ClientSessionsCreateParams = apply { userIdentifierKey = value }

    /** The user identity that the session acts for. */
    public var userIdentityId: UserIdentityId?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: UserIdentityId?): ClientSessionsCreateParams = apply { userIdentityId = value }

    /** Deprecated: give `user_identity_id` instead. A list of one id. Exactly one. */
    public var userIdentityIds: List<UserIdentityId>?
        get() = read("user_identity_ids")
        set(value) = write("user_identity_ids", value)

    /** [userIdentityIds], for chains. */
    public fun userIdentityIds(value: List<UserIdentityId>?): ClientSessionsCreateParams = apply { userIdentityIds = value }
}
