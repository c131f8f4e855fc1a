// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `test_helpers.clock.freeze` besides what it requires. */
public class TestHelpersClockFreezeParams : CallParams<TestHelpersClockFreezeParams>() {
    /**
     * The time that it is from now on. While nothing has happened in the workspace, any; later not before its present. Default: the
     * workspace's present. A text in ISO 8601, such as `2030-01-01T00:00:00Z`.
     */
    public var at: String?
        get() = read("at")
        set(value) = write("at", value)

    /** [at], for chains. */
    public fun at(value: String?): TestHelpersClockFreezeParams = apply { at = value }
}
