// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes.blocking

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.EventsOperations
import co.seam.phones.objects.Event
import co.seam.phones.params.EventsGetParams
import co.seam.phones.params.EventsListParams

/** What happened in the workspace. */
public class BlockingEvents internal constructor(
    private val calls: Calls,
) {
    /** Gets one event, by its id, or the latest event of a type or about a device. It waits for the answer. */
    @JvmOverloads
    public fun get(params: EventsGetParams = EventsGetParams()): Event? = calls.block(EventsOperations.get(params))

    /** Lists events. Filters narrow the list by type, by time, or by what an event is about. It waits for the answer. */
    @JvmOverloads
    public fun list(params: EventsListParams = EventsListParams()): List<Event> = calls.block(EventsOperations.list(params))
}
