// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes

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
public class ClientSessions internal constructor(
    private val calls: Calls,
) {
    /** Creates a client session. Its token is for the app on the phone. */
    public suspend fun create(params: ClientSessionsCreateParams = ClientSessionsCreateParams()): ClientSession =
        calls.await(ClientSessionsOperations.create(params))

    /** [create], with its optional parameters in a block. */
    public suspend inline fun create(block: ClientSessionsCreateParams.() -> Unit): ClientSession =
        create(ClientSessionsCreateParams().apply(block))

    /** Gets one client session, by its id or by its user's key. */
    public suspend fun get(params: ClientSessionsGetParams = ClientSessionsGetParams()): ClientSession =
        calls.await(ClientSessionsOperations.get(params))

    /** [get], with its optional parameters in a block. */
    public suspend inline fun get(block: ClientSessionsGetParams.() -> Unit): ClientSession = get(ClientSessionsGetParams().apply(block))

    /** Lists the client sessions of the workspace. */
    public suspend fun list(params: ClientSessionsListParams = ClientSessionsListParams()): List<ClientSession> =
        calls.await(ClientSessionsOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: ClientSessionsListParams.() -> Unit): List<ClientSession> =
        list(ClientSessionsListParams().apply(block))

    /** Gets the client session of a user, and creates it when there is none. Its token is for the app on the phone. */
    public suspend fun getOrCreate(params: ClientSessionsGetOrCreateParams = ClientSessionsGetOrCreateParams()): ClientSession =
        calls.await(ClientSessionsOperations.getOrCreate(params))

    /** [getOrCreate], with its optional parameters in a block. */
    public suspend inline fun getOrCreate(block: ClientSessionsGetOrCreateParams.() -> Unit): ClientSession =
        getOrCreate(ClientSessionsGetOrCreateParams().apply(block))

    /** Adds a user identity or connected accounts to a client session. It needs `client_session_id` or `user_identifier_key`. */
    public suspend fun grantAccess(params: ClientSessionsGrantAccessParams = ClientSessionsGrantAccessParams()): ClientSession =
        calls.await(ClientSessionsOperations.grantAccess(params))

    /** [grantAccess], with its optional parameters in a block. */
    public suspend inline fun grantAccess(block: ClientSessionsGrantAccessParams.() -> Unit): ClientSession =
        grantAccess(ClientSessionsGrantAccessParams().apply(block))

    /**
     * Revokes a client session: its token stops working.
     *
     * @param clientSessionId The client session's id.
     */
    public suspend fun revoke(
        clientSessionId: ClientSessionId,
        params: ClientSessionsRevokeParams = ClientSessionsRevokeParams(),
    ) {
        calls.await(ClientSessionsOperations.revoke(clientSessionId, params))
    }

    /** [revoke], with its optional parameters in a block. */
    public suspend inline fun revoke(
        clientSessionId: ClientSessionId,
        block: ClientSessionsRevokeParams.() -> Unit,
    ) {
        revoke(clientSessionId, ClientSessionsRevokeParams().apply(block))
    }

    /**
     * Deletes a client session: its token stops working.
     *
     * @param clientSessionId The client session's id.
     */
    public suspend fun delete(
        clientSessionId: ClientSessionId,
        params: ClientSessionsDeleteParams = ClientSessionsDeleteParams(),
    ) {
        calls.await(ClientSessionsOperations.delete(clientSessionId, params))
    }

    /** [delete], with its optional parameters in a block. */
    public suspend inline fun delete(
        clientSessionId: ClientSessionId,
        block: ClientSessionsDeleteParams.() -> Unit,
    ) {
        delete(clientSessionId, ClientSessionsDeleteParams().apply(block))
    }
}
