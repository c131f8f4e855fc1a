// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app

import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.MobileSdkV1AcsCredentialsOperations
import co.seam.phones.objects.AcsCredential
import co.seam.phones.params.MobileSdkV1AcsCredentialsListParams

/** The credentials of the app's own user. */
public class AppCredentials internal constructor(
    private val calls: Calls,
) {
    /** Lists the credentials of the app's own user. */
    public suspend fun list(params: MobileSdkV1AcsCredentialsListParams = MobileSdkV1AcsCredentialsListParams()): List<AcsCredential> =
        calls.await(MobileSdkV1AcsCredentialsOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: MobileSdkV1AcsCredentialsListParams.() -> Unit): List<AcsCredential> =
        list(MobileSdkV1AcsCredentialsListParams().apply(block))
}
