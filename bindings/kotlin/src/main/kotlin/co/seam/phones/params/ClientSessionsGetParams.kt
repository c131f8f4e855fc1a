// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.ClientSessionId

/** What may be given to `client_sessions.get` besides what it requires. */
public class ClientSessionsGetParams : CallParams<ClientSessionsGetParams>() {
    /** The client session's id. */
    public var clientSessionId: ClientSessionId?
        get() = read("client_session_id")
        set(value) = write("client_session_id", value)

    /** [clientSessionId], for chains. */
    public fun clientSessionId(value: ClientSessionId?): ClientSessionsGetParams = apply { clientSessionId = value }

    /** Your own id for the session's user. */
    public var userIdentifierKey: String?
        get() = read("user_identifier_key")
        set(value) = write("user_identifier_key", value)

    /** [userIdentifierKey], for chains. */
    public fun userIdentifierKey(value: String?): ClientSessionsGetParams = apply { userIdentifierKey = value }
}
