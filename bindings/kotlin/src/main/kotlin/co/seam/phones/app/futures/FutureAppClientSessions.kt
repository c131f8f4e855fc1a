// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app.futures

import co.seam.phones.SeamFuture
import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.ClientSessionsOperations
import co.seam.phones.objects.ClientSession
import co.seam.phones.params.ClientSessionsGetParams
import java.util.concurrent.Executor

/** Sessions of the app on a phone. */
public class FutureAppClientSessions internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /** Gets one client session, by its id or by its user's key. It gives a future of the answer. */
    @JvmOverloads
    public fun get(params: ClientSessionsGetParams = ClientSessionsGetParams()): SeamFuture<ClientSession> =
        calls.future(ClientSessionsOperations.get(params), executor)
}
