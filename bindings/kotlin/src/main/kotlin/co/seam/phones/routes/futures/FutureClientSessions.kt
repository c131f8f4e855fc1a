// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes.futures

import co.seam.phones.SeamFuture
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
import java.util.concurrent.Executor

/** Sessions of the app on a phone. */
public class FutureClientSessions internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /** Creates a client session. Its token is for the app on the phone. It gives a future of the answer. */
    @JvmOverloads
    public fun create(params: ClientSessionsCreateParams = ClientSessionsCreateParams()): SeamFuture<ClientSession> =
        calls.future(ClientSessionsOperations.create(params), executor)

    /** Gets one client session, by its id or by its user's key. It gives a future of the answer. */
    @JvmOverloads
    public fun get(params: ClientSessionsGetParams = ClientSessionsGetParams()): SeamFuture<ClientSession> =
        calls.future(ClientSessionsOperations.get(params), executor)

    /** Lists the client sessions of the workspace. It gives a future of the answer. */
    @JvmOverloads
    public fun list(params: ClientSessionsListParams = ClientSessionsListParams()): SeamFuture<List<ClientSession>> =
        calls.future(ClientSessionsOperations.list(params), executor)

    /**
     * Gets the client session of a user, and creates it when there is none. Its token is for the app on the phone. It gives a future of the
     * answer.
     */
    @JvmOverloads
    public fun getOrCreate(params: ClientSessionsGetOrCreateParams = ClientSessionsGetOrCreateParams()): SeamFuture<ClientSession> =
        calls.future(ClientSessionsOperations.getOrCreate(params), executor)

    /**
     * Adds a user identity or connected accounts to a client session. It needs `client_session_id` or `user_identifier_key`. It gives a
     * future of the answer.
     */
    @JvmOverloads
    public fun grantAccess(params: ClientSessionsGrantAccessParams = ClientSessionsGrantAccessParams()): SeamFuture<ClientSession> =
        calls.future(ClientSessionsOperations.grantAccess(params), executor)

    /**
     * Revokes a client session: its token stops working. It gives a future of the answer.
     *
     * @param clientSessionId The client session's id.
     */
    @JvmOverloads
    public fun revoke(
        clientSessionId: ClientSessionId,
        params: ClientSessionsRevokeParams = ClientSessionsRevokeParams(),
    ): SeamFuture<Void?> = calls.future(ClientSessionsOperations.revoke(clientSessionId, params), executor)

    /**
     * Deletes a client session: its token stops working. It gives a future of the answer.
     *
     * @param clientSessionId The client session's id.
     */
    @JvmOverloads
    public fun delete(
        clientSessionId: ClientSessionId,
        params: ClientSessionsDeleteParams = ClientSessionsDeleteParams(),
    ): SeamFuture<Void?> = calls.future(ClientSessionsOperations.delete(clientSessionId, params), executor)
}
