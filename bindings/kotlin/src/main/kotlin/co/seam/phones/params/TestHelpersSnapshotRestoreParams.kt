// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `test_helpers.snapshot.restore` besides what it requires. */
public class TestHelpersSnapshotRestoreParams : CallParams<TestHelpersSnapshotRestoreParams>() {
    /** A state that `test_helpers.snapshot.get` gave, of this sandbox or another. */
    public var content: Map<String, Any?>?
        get() = read("content")
        set(value) = write("content", value)

    /** [content], for chains. */
    public fun content(value: Map<String, Any?>?): TestHelpersSnapshotRestoreParams = apply { content = value }

    /** The name of a snapshot that the sandbox keeps. */
    public var name: String?
        get() = read("name")
        set(value) = write("name", value)

    /** [name], for chains. */
    public fun name(value: String?): TestHelpersSnapshotRestoreParams = apply { name = value }
}
