// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `test_helpers.simulate_faults` besides what it requires. */
public class TestHelpersSimulateFaultsParams : CallParams<TestHelpersSimulateFaultsParams>() {
    /** Whether the operation takes effect all the same. Default: false. */
    public var afterEffect: Boolean?
        get() = read("after_effect")
        set(value) = write("after_effect", value)

    /** [afterEffect], for chains. */
    public fun afterEffect(value: Boolean?): TestHelpersSimulateFaultsParams = apply { afterEffect = value }

    /** How long the answer takes, in milliseconds. From 0 to 18446744073709551615. */
    public var delayMs: Int?
        get() = read("delay_ms")
        set(value) = write("delay_ms", value)

    /** [delayMs], for chains. */
    public fun delayMs(value: Int?): TestHelpersSimulateFaultsParams = apply { delayMs = value }

    /** Whether the connection breaks before the answer; it has no `status` then. Default: false. */
    public var dropConnection: Boolean?
        get() = read("drop_connection")
        set(value) = write("drop_connection", value)

    /** [dropConnection], for chains. */
    public fun dropConnection(value: Boolean?): TestHelpersSimulateFaultsParams = apply { dropConnection = value }

    /** The `Retry-After` of the answer, in seconds; without a `status`, its status is 429. From 0 to 18446744073709551615. */
    public var retryAfterSeconds: Int?
        get() = read("retry_after_seconds")
        set(value) = write("retry_after_seconds", value)

    /** [retryAfterSeconds], for chains. */
    public fun retryAfterSeconds(value: Int?): TestHelpersSimulateFaultsParams = apply { retryAfterSeconds = value }

    /** The HTTP status of the answer. From 400 to 599. */
    public var status: Int?
        get() = read("status")
        set(value) = write("status", value)

    /** [status], for chains. */
    public fun status(value: Int?): TestHelpersSimulateFaultsParams = apply { status = value }

    /** How many calls it meets. Default: 1. From 0 to 4294967295. */
    public var times: Int?
        get() = read("times")
        set(value) = write("times", value)

    /** [times], for chains. */
    public fun times(value: Int?): TestHelpersSimulateFaultsParams = apply { times = value }
}
