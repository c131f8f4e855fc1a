// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.EventsOperations
import co.seam.phones.objects.Event
import co.seam.phones.params.EventsGetParams
import co.seam.phones.params.EventsListParams

/** What happened in the workspace. */
public class Events internal constructor(
    private val calls: Calls,
) {
    /** Gets one event, by its id, or the latest event of a type or about a device. */
    public suspend fun get(params: EventsGetParams = EventsGetParams()): Event? = calls.await(EventsOperations.get(params))

    /** [get], with its optional parameters in a block. */
    public suspend inline fun get(block: EventsGetParams.() -> Unit): Event? = get(EventsGetParams().apply(block))

    /** Lists events. Filters narrow the list by type, by time, or by what an event is about. */
    public suspend fun list(params: EventsListParams = EventsListParams()): List<Event> = calls.await(EventsOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: EventsListParams.() -> Unit): List<Event> = list(EventsListParams().apply(block))
}
