// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app.blocking

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.MobileSdkV1AcsCredentialsOperations
import co.seam.phones.objects.AcsCredential
import co.seam.phones.params.MobileSdkV1AcsCredentialsListParams

/** The credentials of the app's own user. */
public class BlockingAppCredentials internal constructor(
    private val calls: Calls,
) {
    /** Lists the credentials of the app's own user. It waits for the answer. */
    @JvmOverloads
    public fun list(params: MobileSdkV1AcsCredentialsListParams = MobileSdkV1AcsCredentialsListParams()): List<AcsCredential> =
        calls.block(MobileSdkV1AcsCredentialsOperations.list(params))
}
