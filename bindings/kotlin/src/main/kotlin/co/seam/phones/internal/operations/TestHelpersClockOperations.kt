// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.internal.Operation
import co.seam.phones.internal.member
import co.seam.phones.objects.Clock
import co.seam.phones.params.TestHelpersClockAdvanceParams
import co.seam.phones.params.TestHelpersClockFreezeParams
import co.seam.phones.params.TestHelpersClockGetParams

/** What the operations of `test_helpers.clock` send, and what their answers mean. */
internal object TestHelpersClockOperations {
    fun get(params: TestHelpersClockGetParams): Operation<Clock> =
        Operation("test_helpers.clock.get", emptyMap(), params) { Clock(member(it, "clock")) }

    fun freeze(params: TestHelpersClockFreezeParams): Operation<Clock> =
        Operation("test_helpers.clock.freeze", emptyMap(), params) { Clock(member(it, "clock")) }

    fun advance(params: TestHelpersClockAdvanceParams): Operation<Clock> =
        Operation("test_helpers.clock.advance", emptyMap(), params) { Clock(member(it, "clock")) }
}
