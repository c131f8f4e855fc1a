// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `test_helpers.snapshot.get` besides what it requires. */
public class TestHelpersSnapshotGetParams : CallParams<TestHelpersSnapshotGetParams>() {
    /** The name of a snapshot that the sandbox keeps. Default: the present state. */
    public var name: String?
        get() = read("name")
        set(value) = write("name", value)

    /** [name], for chains. */
    public fun name(value: String?): TestHelpersSnapshotGetParams = apply { name = value }
}
