// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.internal.Operation
import co.seam.phones.internal.items
import co.seam.phones.internal.memberOrNull
import co.seam.phones.objects.Event
import co.seam.phones.params.EventsGetParams
import co.seam.phones.params.EventsListParams

/** What the operations of `events` send, and what their answers mean. */
internal object EventsOperations {
    fun get(params: EventsGetParams): Operation<Event?> = Operation("events.get", emptyMap(), params) { memberOrNull(it, "event", ::Event) }

    fun list(params: EventsListParams): Operation<List<Event>> =
        Operation("events.list", emptyMap(), params) { items(it, "events", ::Event) }
}
