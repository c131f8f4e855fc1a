// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes.blocking

import co.seam.phones.Page
import co.seam.phones.internal.Calls
import co.seam.phones.internal.allPagesWaiting
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

/** App users, who own phones and credentials. */
public class BlockingUserIdentities internal constructor(
    private val calls: Calls,
) {
    /** Creates a user identity: an app user, who owns phones and credentials. It waits for the answer. */
    @JvmOverloads
    public fun create(params: UserIdentitiesCreateParams = UserIdentitiesCreateParams()): UserIdentity =
        calls.block(UserIdentitiesOperations.create(params))

    /** Gets one user identity, by its id or by its key. It needs `user_identity_id` or `user_identity_key`. It waits for the answer. */
    @JvmOverloads
    public fun get(params: UserIdentitiesGetParams = UserIdentitiesGetParams()): UserIdentity =
        calls.block(UserIdentitiesOperations.get(params))

    /** Lists user identities, one page at a time. It waits for the answer. */
    @JvmOverloads
    public fun list(params: UserIdentitiesListParams = UserIdentitiesListParams()): Page<UserIdentity> =
        calls.block(UserIdentitiesOperations.list(params))

    /** The items of all pages of [list]. Each page is fetched when it is reached. */
    @JvmOverloads
    public fun listAll(params: UserIdentitiesListParams = UserIdentitiesListParams()): Iterable<UserIdentity> =
        allPagesWaiting { cursor -> list(params.at(cursor)) }

    /**
     * Changes what is given of a user identity. Null removes a value; what is left out stays as it is. It waits for the answer.
     *
     * @param userIdentityId The user identity's id.
     */
    @JvmOverloads
    public fun update(
        userIdentityId: UserIdentityId,
        params: UserIdentitiesUpdateParams = UserIdentitiesUpdateParams(),
    ) {
        calls.block(UserIdentitiesOperations.update(userIdentityId, params))
    }

    /**
     * Deletes a user identity, with its phones and credentials. It waits for the answer.
     *
     * @param userIdentityId The user identity's id.
     */
    @JvmOverloads
    public fun delete(
        userIdentityId: UserIdentityId,
        params: UserIdentitiesDeleteParams = UserIdentitiesDeleteParams(),
    ) {
        calls.block(UserIdentitiesOperations.delete(userIdentityId, params))
    }

    /**
     * Adds a user of an access system to a user identity. It needs `user_identity_id` or `user_identity_key`. It waits for the answer.
     *
     * @param acsUserId The user of an access system to add.
     */
    @JvmOverloads
    public fun addAcsUser(
        acsUserId: AcsUserId,
        params: UserIdentitiesAddAcsUserParams = UserIdentitiesAddAcsUserParams(),
    ) {
        calls.block(UserIdentitiesOperations.addAcsUser(acsUserId, params))
    }

    /**
     * Removes a user of an access system from a user identity. It waits for the answer.
     *
     * @param acsUserId The user of an access system to remove.
     * @param userIdentityId The user identity's id.
     */
    @JvmOverloads
    public fun removeAcsUser(
        acsUserId: AcsUserId,
        userIdentityId: UserIdentityId,
        params: UserIdentitiesRemoveAcsUserParams = UserIdentitiesRemoveAcsUserParams(),
    ) {
        calls.block(UserIdentitiesOperations.removeAcsUser(acsUserId, userIdentityId, params))
    }

    /**
     * Lists the users of access systems that belong to a user identity. It waits for the answer.
     *
     * @param userIdentityId The user identity's id.
     */
    @JvmOverloads
    public fun listAcsUsers(
        userIdentityId: UserIdentityId,
        params: UserIdentitiesListAcsUsersParams = UserIdentitiesListAcsUsersParams(),
    ): List<AcsUser> = calls.block(UserIdentitiesOperations.listAcsUsers(userIdentityId, params))
}
