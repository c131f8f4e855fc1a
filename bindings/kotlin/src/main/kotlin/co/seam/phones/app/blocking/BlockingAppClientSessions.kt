// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app.blocking

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.ClientSessionsOperations
import co.seam.phones.objects.ClientSession
import co.seam.phones.params.ClientSessionsGetParams

/** Sessions of the app on a phone. */
public class BlockingAppClientSessions internal constructor(
    private val calls: Calls,
) {
    /** Gets one client session, by its id or by its user's key. It waits for the answer. */
    @JvmOverloads
    public fun get(params: ClientSessionsGetParams = ClientSessionsGetParams()): ClientSession =
        calls.block(ClientSessionsOperations.get(params))
}
