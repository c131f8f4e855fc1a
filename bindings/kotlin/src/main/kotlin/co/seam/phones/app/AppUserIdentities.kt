// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app

import co.seam.phones.Page
import co.seam.phones.internal.Calls
import co.seam.phones.internal.allPages
import co.seam.phones.internal.operations.UserIdentitiesOperations
import co.seam.phones.objects.UserIdentity
import co.seam.phones.params.UserIdentitiesListParams
import kotlinx.coroutines.flow.Flow

/** App users, who own phones and credentials. */
public class AppUserIdentities internal constructor(
    private val calls: Calls,
) {
    /** Lists user identities, one page at a time. */
    public suspend fun list(params: UserIdentitiesListParams = UserIdentitiesListParams()): Page<UserIdentity> =
        calls.await(UserIdentitiesOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: UserIdentitiesListParams.() -> Unit): Page<UserIdentity> =
        list(UserIdentitiesListParams().apply(block))

    /** The items of all pages of [list]. Each page is fetched when it is reached. */
    public fun listAll(params: UserIdentitiesListParams = UserIdentitiesListParams()): Flow<UserIdentity> =
        allPages { cursor -> list(params.at(cursor)) }

    /** [listAll], with its parameters in a block. */
    public inline fun listAll(block: UserIdentitiesListParams.() -> Unit): Flow<UserIdentity> =
        listAll(UserIdentitiesListParams().apply(block))
}
