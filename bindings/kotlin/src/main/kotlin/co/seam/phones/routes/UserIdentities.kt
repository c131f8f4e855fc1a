// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes

import co.seam.phones.Page
import co.seam.phones.internal.Calls
import co.seam.phones.internal.allPages
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
import kotlinx.coroutines.flow.Flow

/** App users, who own phones and credentials. */
public class UserIdentities internal constructor(
    private val calls: Calls,
) {
    /** Creates a user identity: an app user, who owns phones and credentials. */
    public suspend fun create(params: UserIdentitiesCreateParams = UserIdentitiesCreateParams()): UserIdentity =
        calls.await(UserIdentitiesOperations.create(params))

    /** [create], with its optional parameters in a block. */
    public suspend inline fun create(block: UserIdentitiesCreateParams.() -> Unit): UserIdentity =
        create(UserIdentitiesCreateParams().apply(block))

    /** Gets one user identity, by its id or by its key. It needs `user_identity_id` or `user_identity_key`. */
    public suspend fun get(params: UserIdentitiesGetParams = UserIdentitiesGetParams()): UserIdentity =
        calls.await(UserIdentitiesOperations.get(params))

    /** [get], with its optional parameters in a block. */
    public suspend inline fun get(block: UserIdentitiesGetParams.() -> Unit): UserIdentity = get(UserIdentitiesGetParams().apply(block))

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

    /**
     * Changes what is given of a user identity. Null removes a value; what is left out stays as it is.
     *
     * @param userIdentityId The user identity's id.
     */
    public suspend fun update(
        userIdentityId: UserIdentityId,
        params: UserIdentitiesUpdateParams = UserIdentitiesUpdateParams(),
    ) {
        calls.await(UserIdentitiesOperations.update(userIdentityId, params))
    }

    /** [update], with its optional parameters in a block. */
    public suspend inline fun update(
        userIdentityId: UserIdentityId,
        block: UserIdentitiesUpdateParams.() -> Unit,
    ) {
        update(userIdentityId, UserIdentitiesUpdateParams().apply(block))
    }

    /**
     * Deletes a user identity, with its phones and credentials.
     *
     * @param userIdentityId The user identity's id.
     */
    public suspend fun delete(
        userIdentityId: UserIdentityId,
        params: UserIdentitiesDeleteParams = UserIdentitiesDeleteParams(),
    ) {
        calls.await(UserIdentitiesOperations.delete(userIdentityId, params))
    }

    /** [delete], with its optional parameters in a block. */
    public suspend inline fun delete(
        userIdentityId: UserIdentityId,
        block: UserIdentitiesDeleteParams.() -> Unit,
    ) {
        delete(userIdentityId, UserIdentitiesDeleteParams().apply(block))
    }

    /**
     * Adds a user of an access system to a user identity. It needs `user_identity_id` or `user_identity_key`.
     *
     * @param acsUserId The user of an access system to add.
     */
    public suspend fun addAcsUser(
        acsUserId: AcsUserId,
        params: UserIdentitiesAddAcsUserParams = UserIdentitiesAddAcsUserParams(),
    ) {
        calls.await(UserIdentitiesOperations.addAcsUser(acsUserId, params))
    }

    /** [addAcsUser], with its optional parameters in a block. */
    public suspend inline fun addAcsUser(
        acsUserId: AcsUserId,
        block: UserIdentitiesAddAcsUserParams.() -> Unit,
    ) {
        addAcsUser(acsUserId, UserIdentitiesAddAcsUserParams().apply(block))
    }

    /**
     * Removes a user of an access system from a user identity.
     *
     * @param acsUserId The user of an access system to remove.
     * @param userIdentityId The user identity's id.
     */
    public suspend fun removeAcsUser(
        acsUserId: AcsUserId,
        userIdentityId: UserIdentityId,
        params: UserIdentitiesRemoveAcsUserParams = UserIdentitiesRemoveAcsUserParams(),
    ) {
        calls.await(UserIdentitiesOperations.removeAcsUser(acsUserId, userIdentityId, params))
    }

    /** [removeAcsUser], with its optional parameters in a block. */
    public suspend inline fun removeAcsUser(
        acsUserId: AcsUserId,
        userIdentityId: UserIdentityId,
        block: UserIdentitiesRemoveAcsUserParams.() -> Unit,
    ) {
        removeAcsUser(acsUserId, userIdentityId, UserIdentitiesRemoveAcsUserParams().apply(block))
    }

    /**
     * Lists the users of access systems that belong to a user identity.
     *
     * @param userIdentityId The user identity's id.
     */
    public suspend fun listAcsUsers(
        userIdentityId: UserIdentityId,
        params: UserIdentitiesListAcsUsersParams = UserIdentitiesListAcsUsersParams(),
    ): List<AcsUser> = calls.await(UserIdentitiesOperations.listAcsUsers(userIdentityId, params))

    /** [listAcsUsers], with its optional parameters in a block. */
    public suspend inline fun listAcsUsers(
        userIdentityId: UserIdentityId,
        block: UserIdentitiesListAcsUsersParams.() -> Unit,
    ): List<AcsUser> = listAcsUsers(userIdentityId, UserIdentitiesListAcsUsersParams().apply(block))
}
