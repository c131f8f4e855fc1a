// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `test_helpers.workspaces.create` besides what it requires. */
public class TestHelpersWorkspacesCreateParams : CallParams<TestHelpersWorkspacesCreateParams>() {
    /** The workspace's name. */
    public var name: String?
        get() = read("name")
        set(value) = write("name", value)

    /** [name], for chains. */
    public fun name(value: String?): TestHelpersWorkspacesCreateParams = apply { name = value }
}
