// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app.futures

import co.seam.phones.SeamFuture
import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.MobileSdkV1AcsCredentialsOperations
import co.seam.phones.objects.AcsCredential
import co.seam.phones.params.MobileSdkV1AcsCredentialsListParams
import java.util.concurrent.Executor

/** The credentials of the app's own user. */
public class FutureAppCredentials internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /** Lists the credentials of the app's own user. It gives a future of the answer. */
    @JvmOverloads
    public fun list(params: MobileSdkV1AcsCredentialsListParams = MobileSdkV1AcsCredentialsListParams()): SeamFuture<List<AcsCredential>> =
        calls.future(MobileSdkV1AcsCredentialsOperations.list(params), executor)
}
