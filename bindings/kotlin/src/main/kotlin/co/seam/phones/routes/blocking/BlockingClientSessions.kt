// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes.blocking

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.ClientSessionsOperations
import co.seam.phones.objects.ClientSession
import co.seam.phones.objects.ClientSessionId
import co.seam.phones.params.ClientSessionsCreateParams
import co.seam.phones.params.ClientSessionsDeleteParams
import co.seam.phones.params.ClientSessionsGetOrCreateParams
import co.seam.phones.params.ClientSessionsGetParams
import co.seam.phones.params.ClientSessionsGrantAccessParams
import co.seam.phones.params.ClientSessionsListParams
import co.seam.phones.params.ClientSessionsRevokeParams

/** Sessions of the app on a phone. */
public class BlockingClientSessions internal constructor(
    private val calls: Calls,
) {
    /** Creates a client session. Its token is for the app on the phone. It waits for the answer. */
    @JvmOverloads
    public fun create(params: ClientSessionsCreateParams = ClientSessionsCreateParams()): ClientSession =
        calls.block(ClientSessionsOperations.create(params))

    /** Gets one client session, by its id or by its user's key. It waits for the answer. */
    @JvmOverloads
    public fun get(params: ClientSessionsGetParams = ClientSessionsGetParams()): ClientSession =
        calls.block(ClientSessionsOperations.get(params))

    /** Lists the client sessions of the workspace. It waits for the answer. */
    @JvmOverloads
    public fun list(params: ClientSessionsListParams = ClientSessionsListParams()): List<ClientSession> =
        calls.block(ClientSessionsOperations.list(params))

    /**
     * Gets the client session of a user, and creates it when there is none. Its token is for the app on the phone. It waits for the answer.
     */
    @JvmOverloads
    public fun getOrCreate(params: ClientSessionsGetOrCreateParams = ClientSessionsGetOrCreateParams()): ClientSession =
        calls.block(ClientSessionsOperations.getOrCreate(params))

    /**
     * Adds a user identity or connected accounts to a client session. It needs `client_session_id` or `user_identifier_key`. It waits for
     * the answer.
     */
    @JvmOverloads
    public fun grantAccess(params: ClientSessionsGrantAccessParams = ClientSessionsGrantAccessParams()): ClientSession =
        calls.block(ClientSessionsOperations.grantAccess(params))

    /**
     * Revokes a client session: its token stops working. It waits for the answer.
     *
     * @param clientSessionId The client session's id.
     */
    @JvmOverloads
    public fun revoke(
        clientSessionId: ClientSessionId,
        params: ClientSessionsRevokeParams = ClientSessionsRevokeParams(),
    ) {
        calls.block(ClientSessionsOperations.revoke(clientSessionId, params))
    }

    /**
     * Deletes a client session: its token stops working. It waits for the answer.
     *
     * @param clientSessionId The client session's id.
     */
    @JvmOverloads
    public fun delete(
        clientSessionId: ClientSessionId,
        params: ClientSessionsDeleteParams = ClientSessionsDeleteParams(),
    ) {
        calls.block(ClientSessionsOperations.delete(clientSessionId, params))
    }
}
