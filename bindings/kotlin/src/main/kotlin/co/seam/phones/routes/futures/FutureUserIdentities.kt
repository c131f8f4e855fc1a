// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes.futures

import co.seam.phones.Page
import co.seam.phones.SeamFuture
import co.seam.phones.internal.Calls
import co.seam.phones.internal.operations.UserIdentitiesOperations
import co.seam.phones.objects.AcsUser
import co.seam.phones.objects.AcsUserId
import co.seam.phones.objects.UserIdentity
import co.seam.phones.objects.UserIdentityId
import co.seam.phones.params.UserIdentitiesAddAcsUserParams
import co.seam.phones.params.UserIdentitiesCreateParams
import co.seam.phones.params.UserIdentitiesDeleteParams
import co.seam.phones.params.UserIdentitiesGetParams
import co.seam.phones.params.UserIdentitiesListAcsUsersParams
import co.seam.phones.params.UserIdentitiesListParams
import co.seam.phones.params.UserIdentitiesRemoveAcsUserParams
import co.seam.phones.params.UserIdentitiesUpdateParams
import java.util.concurrent.Executor

/** App users, who own phones and credentials. */
public class FutureUserIdentities internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /** Creates a user identity: an app user, who owns phones and credentials. It gives a future of the answer. */
    @JvmOverloads
    public fun create(params: UserIdentitiesCreateParams = UserIdentitiesCreateParams()): SeamFuture<UserIdentity> =
        calls.future(UserIdentitiesOperations.create(params), executor)

    /**
     * Gets one user identity, by its id or by its key. It needs `user_identity_id` or `user_identity_key`. It gives a future of the answer.
     */
    @JvmOverloads
    public fun get(params: UserIdentitiesGetParams = UserIdentitiesGetParams()): SeamFuture<UserIdentity> =
        calls.future(UserIdentitiesOperations.get(params), executor)

    /** Lists user identities, one page at a time. It gives a future of the answer. */
    @JvmOverloads
    public fun list(params: UserIdentitiesListParams = UserIdentitiesListParams()): SeamFuture<Page<UserIdentity>> =
        calls.future(UserIdentitiesOperations.list(params), executor)

    /**
     * Changes what is given of a user identity. Null removes a value; what is left out stays as it is. It gives a future of the answer.
     *
     * @param userIdentityId The user identity's id.
     */
    @JvmOverloads
    public fun update(
        userIdentityId: UserIdentityId,
        params: UserIdentitiesUpdateParams = UserIdentitiesUpdateParams(),
    ): SeamFuture<Void?> = calls.future(UserIdentitiesOperations.update(userIdentityId, params), executor)

    /**
     * Deletes a user identity, with its phones and credentials. It gives a future of the answer.
     *
     * @param userIdentityId The user identity's id.
     */
    @JvmOverloads
    public fun delete(
        userIdentityId: UserIdentityId,
        params: UserIdentitiesDeleteParams = UserIdentitiesDeleteParams(),
    ): SeamFuture<Void?> = calls.future(UserIdentitiesOperations.delete(userIdentityId, params), executor)

    /**
     * Adds a user of an access system to a user identity. It needs `user_identity_id` or `user_identity_key`. It gives a future of the
     * answer.
     *
     * @param acsUserId The user of an access system to add.
     */
    @JvmOverloads
    public fun addAcsUser(
        acsUserId: AcsUserId,
        params: UserIdentitiesAddAcsUserParams = UserIdentitiesAddAcsUserParams(),
    ): SeamFuture<Void?> = calls.future(UserIdentitiesOperations.addAcsUser(acsUserId, params), executor)

    /**
     * Removes a user of an access system from a user identity. It gives a future of the answer.
     *
     * @param acsUserId The user of an access system to remove.
     * @param userIdentityId The user identity's id.
     */
    @JvmOverloads
    public fun removeAcsUser(
        acsUserId: AcsUserId,
        userIdentityId: UserIdentityId,
        params: UserIdentitiesRemoveAcsUserParams = UserIdentitiesRemoveAcsUserParams(),
    ): SeamFuture<Void?> = calls.future(UserIdentitiesOperations.removeAcsUser(acsUserId, userIdentityId, params), executor)

    /**
     * Lists the users of access systems that belong to a user identity. It gives a future of the answer.
     *
     * @param userIdentityId The user identity's id.
     */
    @JvmOverloads
    public fun listAcsUsers(
        userIdentityId: UserIdentityId,
        params: UserIdentitiesListAcsUsersParams = UserIdentitiesListAcsUsersParams(),
    ): SeamFuture<List<AcsUser>> = calls.future(UserIdentitiesOperations.listAcsUsers(userIdentityId, params), executor)
}
