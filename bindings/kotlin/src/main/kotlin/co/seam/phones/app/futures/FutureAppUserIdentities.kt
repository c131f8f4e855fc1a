// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app.futures

import co.seam.phones.Page
import co.seam.phones.SeamFuture
import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.UserIdentitiesOperations
import co.seam.phones.objects.UserIdentity
import co.seam.phones.params.UserIdentitiesListParams
import java.util.concurrent.Executor

/** App users, who own phones and credentials. */
public class FutureAppUserIdentities internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /** Lists user identities, one page at a time. It gives a future of the answer. */
    @JvmOverloads
    public fun list(params: UserIdentitiesListParams = UserIdentitiesListParams()): SeamFuture<Page<UserIdentity>> =
        calls.future(UserIdentitiesOperations.list(params), executor)
}
