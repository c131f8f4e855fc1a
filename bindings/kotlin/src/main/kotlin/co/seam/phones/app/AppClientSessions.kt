// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.ClientSessionsOperations
import co.seam.phones.objects.ClientSession
import co.seam.phones.params.ClientSessionsGetParams

/** Sessions of the app on a phone. */
public class AppClientSessions internal constructor(
    private val calls: Calls,
) {
    /** Gets one client session, by its id or by its user's key. */
    public suspend fun get(params: ClientSessionsGetParams = ClientSessionsGetParams()): ClientSession =
        calls.await(ClientSessionsOperations.get(params))

    /** [get], with its optional parameters in a block. */
    public suspend inline fun get(block: ClientSessionsGetParams.() -> Unit): ClientSession = get(ClientSessionsGetParams().apply(block))
}
