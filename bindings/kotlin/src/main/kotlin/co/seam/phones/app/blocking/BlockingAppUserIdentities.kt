// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app.blocking

import co.seam.phones.Page
import co.seam.phones.internal.Calls
import co.seam.phones.internal.allPagesWaiting
import co.seam.phones.internal.operations.UserIdentitiesOperations
import co.seam.phones.objects.UserIdentity
import co.seam.phones.params.UserIdentitiesListParams

/** App users, who own phones and credentials. */
public class BlockingAppUserIdentities internal constructor(
    private val calls: Calls,
) {
    /** Lists user identities, one page at a time. It waits for the answer. */
    @JvmOverloads
    public fun list(params: UserIdentitiesListParams = UserIdentitiesListParams()): Page<UserIdentity> =
        calls.block(UserIdentitiesOperations.list(params))

    /** The items of all pages of [list]. Each page is fetched when it is reached. */
    @JvmOverloads
    public fun listAll(params: UserIdentitiesListParams = UserIdentitiesListParams()): Iterable<UserIdentity> =
        allPagesWaiting { cursor -> list(params.at(cursor)) }
}
