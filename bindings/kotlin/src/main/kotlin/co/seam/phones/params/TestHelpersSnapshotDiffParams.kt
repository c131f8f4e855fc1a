// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `test_helpers.snapshot.diff` besides what it requires. */
public class TestHelpersSnapshotDiffParams : CallParams<TestHelpersSnapshotDiffParams>() {
    /** The earlier state, as `test_helpers.snapshot.get` gives it. */
    public var content: Map<String, Any?>?
        get() = read("content")
        set(value) = write("content", value)

    /** [content], for chains. */
    public fun content(value: Map<String, Any?>?): TestHelpersSnapshotDiffParams = apply { content = value }

    /** The name of the earlier snapshot. */
    public var name: String?
        get() = read("name")
        set(value) = write("name", value)

    /** [name], for chains. */
    public fun name(value: String?): TestHelpersSnapshotDiffParams = apply { name = value }

    /** The later state. Default: the present state. */
    public var otherContent: Map<String, Any?>?
        get() = read("other_content")
        set(value) = write("other_content", value)

    /** [otherContent], for chains. */
    public fun otherContent(value: Map<String, Any?>?): TestHelpersSnapshotDiffParams = apply { otherContent = value }

    /** The name of the later snapshot. Default: the present state. */
    public var otherName: String?
        get() = read("other_name")
        set(value) = write("other_name", value)

    /** [otherName], for chains. */
    public fun otherName(value: String?): TestHelpersSnapshotDiffParams = apply { otherName = value }
}
