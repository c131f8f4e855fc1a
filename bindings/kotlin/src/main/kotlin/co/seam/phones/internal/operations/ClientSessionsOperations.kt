// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.internal.Operation
import co.seam.phones.internal.items
import co.seam.phones.internal.member
import co.seam.phones.objects.ClientSession
import co.seam.phones.objects.ClientSessionId
import co.seam.phones.params.ClientSessionsCreateParams
import co.seam.phones.params.ClientSessionsDeleteParams
import co.seam.phones.params.ClientSessionsGetOrCreateParams
import co.seam.phones.params.ClientSessionsGetParams
import co.seam.phones.params.ClientSessionsGrantAccessParams
import co.seam.phones.params.ClientSessionsListParams
import co.seam.phones.params.ClientSessionsRevokeParams

/** What the operations of `client_sessions` send, and what their answers mean. */
internal object ClientSessionsOperations {
    fun create(params: ClientSessionsCreateParams): Operation<ClientSession> =
        Operation("client_sessions.create", emptyMap(), params) { ClientSession(member(it, "client_session")) }

    fun get(params: ClientSessionsGetParams): Operation<ClientSession> =
        Operation("client_sessions.get", emptyMap(), params) { ClientSession(member(it, "client_session")) }

    fun list(params: ClientSessionsListParams): Operation<List<ClientSession>> =
        Operation("client_sessions.list", emptyMap(), params) { items(it, "client_sessions", ::ClientSession) }

    fun getOrCreate(params: ClientSessionsGetOrCreateParams): Operation<ClientSession> =
        Operation("client_sessions.get_or_create", emptyMap(), params) { ClientSession(member(it, "client_session")) }

    fun grantAccess(params: ClientSessionsGrantAccessParams): Operation<ClientSession> =
        Operation("client_sessions.grant_access", emptyMap(), params) { ClientSession(member(it, "client_session")) }

    fun revoke(
        clientSessionId: ClientSessionId,
        params: ClientSessionsRevokeParams,
    ): Operation<Void?> = Operation("client_sessions.revoke", mapOf("client_session_id" to clientSessionId), params) { null }

    fun delete(
        clientSessionId: ClientSessionId,
        params: ClientSessionsDeleteParams,
    ): Operation<Void?> = Operation("client_sessions.delete", mapOf("client_session_id" to clientSessionId), params) { null }
}
