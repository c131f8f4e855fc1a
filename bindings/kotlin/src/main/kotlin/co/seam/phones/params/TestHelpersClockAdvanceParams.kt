// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `test_helpers.clock.advance` besides what it requires. */
public class TestHelpersClockAdvanceParams : CallParams<TestHelpersClockAdvanceParams>() {
    /** How far, in seconds. From 1 to 3162240000. */
    public var bySeconds: Int?
        get() = read("by_seconds")
        set(value) = write("by_seconds", value)

    /** [bySeconds], for chains. */
    public fun bySeconds(value: Int?): TestHelpersClockAdvanceParams = apply { bySeconds = value }

    /** The time to advance to. It lies ahead. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    public var to: String?
        get() = read("to")
        set(value) = write("to", value)

    /** [to], for chains. */
    public fun to(value: String?): TestHelpersClockAdvanceParams = apply { to = value }
}
