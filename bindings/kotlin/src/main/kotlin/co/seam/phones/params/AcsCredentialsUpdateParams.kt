// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `acs.credentials.update` besides what it requires. */
public class AcsCredentialsUpdateParams : CallParams<AcsCredentialsUpdateParams>() {
    /** The new code to enter, of digits only, for the access method `code`. */
    public var code: String?
        get() = read("code")
        set(value) = write("code", value)

    /** [code], for chains. */
    public fun code(value: String?): AcsCredentialsUpdateParams = apply { code = value }

    /** When the credential stops being valid. In the future. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    public var endsAt: String?
        get() = read("ends_at")
        set(value) = write("ends_at", value)

    /** [endsAt], for chains. */
    public fun endsAt(value: String?): AcsCredentialsUpdateParams = apply { endsAt = value }
}
