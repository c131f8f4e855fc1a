// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes.futures

import co.seam.phones.SeamFuture
import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.EventsOperations
import co.seam.phones.objects.Event
import co.seam.phones.params.EventsGetParams
import co.seam.phones.params.EventsListParams
import java.util.concurrent.Executor

/** What happened in the workspace. */
public class FutureEvents internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /** Gets one event, by its id, or the latest event of a type or about a device. It gives a future of the answer. */
    @JvmOverloads
    public fun get(params: EventsGetParams = EventsGetParams()): SeamFuture<Event?> = calls.future(EventsOperations.get(params), executor)

    /** Lists events. Filters narrow the list by type, by time, or by what an event is about. It gives a future of the answer. */
    @JvmOverloads
    public fun list(params: EventsListParams = EventsListParams()): SeamFuture<List<Event>> =
        calls.future(EventsOperations.list(params), executor)
}
