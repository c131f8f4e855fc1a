// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes

import co.seam.phones.Page
import co.seam.phones.internal.Calls
import co.seam.phones.internal.allPages
import co.seam.phones.internal.operations.AcsCredentialsOperations
import co.seam.phones.internal.operations.AcsEntrancesOperations
import co.seam.phones.internal.operations.AcsSystemsOperations
import co.seam.phones.internal.operations.AcsUsersOperations
import co.seam.phones.objects.AcsCredential
import co.seam.phones.objects.AcsCredentialId
import co.seam.phones.objects.AcsEntrance
import co.seam.phones.objects.AcsEntranceId
import co.seam.phones.objects.AcsSystem
import co.seam.phones.objects.AcsSystemId
import co.seam.phones.objects.AcsUser
import co.seam.phones.params.AcsCredentialsAssignParams
import co.seam.phones.params.AcsCredentialsCreateParams
import co.seam.phones.params.AcsCredentialsDeleteParams
import co.seam.phones.params.AcsCredentialsGetParams
import co.seam.phones.params.AcsCredentialsListParams
import co.seam.phones.params.AcsCredentialsUnassignParams
import co.seam.phones.params.AcsCredentialsUpdateParams
import co.seam.phones.params.AcsEntrancesGetParams
import co.seam.phones.params.AcsEntrancesListParams
import co.seam.phones.params.AcsSystemsGetParams
import co.seam.phones.params.AcsSystemsListParams
import co.seam.phones.params.AcsUsersCreateParams
import co.seam.phones.params.AcsUsersDeleteParams
import co.seam.phones.params.AcsUsersGetParams
import co.seam.phones.params.AcsUsersListParams
import co.seam.phones.params.AcsUsersSuspendParams
import co.seam.phones.params.AcsUsersUnsuspendParams
import co.seam.phones.params.AcsUsersUpdateParams
import kotlinx.coroutines.flow.Flow

/** Access control systems. */
public class AcsSystems internal constructor(
    private val calls: Calls,
) {
    /**
     * Gets one access system.
     *
     * @param acsSystemId The access system's id.
     */
    public suspend fun get(
        acsSystemId: AcsSystemId,
        params: AcsSystemsGetParams = AcsSystemsGetParams(),
    ): AcsSystem = calls.await(AcsSystemsOperations.get(acsSystemId, params))

    /** [get], with its optional parameters in a block. */
    public suspend inline fun get(
        acsSystemId: AcsSystemId,
        block: AcsSystemsGetParams.() -> Unit,
    ): AcsSystem = get(acsSystemId, AcsSystemsGetParams().apply(block))

    /** Lists the access systems of the workspace. */
    public suspend fun list(params: AcsSystemsListParams = AcsSystemsListParams()): List<AcsSystem> =
        calls.await(AcsSystemsOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: AcsSystemsListParams.() -> Unit): List<AcsSystem> = list(AcsSystemsListParams().apply(block))
}

/** Entrances of access control systems. */
public class AcsEntrances internal constructor(
    private val calls: Calls,
) {
    /**
     * Gets one entrance of an access system.
     *
     * @param acsEntranceId The entrance's id.
     */
    public suspend fun get(
        acsEntranceId: AcsEntranceId,
        params: AcsEntrancesGetParams = AcsEntrancesGetParams(),
    ): AcsEntrance = calls.await(AcsEntrancesOperations.get(acsEntranceId, params))

    /** [get], with its optional parameters in a block. */
    public suspend inline fun get(
        acsEntranceId: AcsEntranceId,
        block: AcsEntrancesGetParams.() -> Unit,
    ): AcsEntrance = get(acsEntranceId, AcsEntrancesGetParams().apply(block))

    /** Lists entrances of access systems, one page at a time. */
    public suspend fun list(params: AcsEntrancesListParams = AcsEntrancesListParams()): Page<AcsEntrance> =
        calls.await(AcsEntrancesOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: AcsEntrancesListParams.() -> Unit): Page<AcsEntrance> =
        list(AcsEntrancesListParams().apply(block))

    /** The items of all pages of [list]. Each page is fetched when it is reached. */
    public fun listAll(params: AcsEntrancesListParams = AcsEntrancesListParams()): Flow<AcsEntrance> =
        allPages { cursor -> list(params.at(cursor)) }

    /** [listAll], with its parameters in a block. */
    public inline fun listAll(block: AcsEntrancesListParams.() -> Unit): Flow<AcsEntrance> = listAll(AcsEntrancesListParams().apply(block))
}

/** Users of access control systems. */
public class AcsUsers internal constructor(
    private val calls: Calls,
) {
    /**
     * Creates a user in an access system.
     *
     * @param acsSystemId The access system that the user is added to.
     * @param fullName The user's full name.
     */
    public suspend fun create(
        acsSystemId: AcsSystemId,
        fullName: String,
        params: AcsUsersCreateParams = AcsUsersCreateParams(),
    ): AcsUser = calls.await(AcsUsersOperations.create(acsSystemId, fullName, params))

    /** [create], with its optional parameters in a block. */
    public suspend inline fun create(
        acsSystemId: AcsSystemId,
        fullName: String,
        block: AcsUsersCreateParams.() -> Unit,
    ): AcsUser = create(acsSystemId, fullName, AcsUsersCreateParams().apply(block))

    /**
     * Gets one user of an access system, by its id, or by its user identity and access system. It needs `acs_user_id` or
     * `user_identity_id`.
     */
    public suspend fun get(params: AcsUsersGetParams = AcsUsersGetParams()): AcsUser = calls.await(AcsUsersOperations.get(params))

    /** [get], with its optional parameters in a block. */
    public suspend inline fun get(block: AcsUsersGetParams.() -> Unit): AcsUser = get(AcsUsersGetParams().apply(block))

    /** Lists users of access systems, one page at a time. */
    public suspend fun list(params: AcsUsersListParams = AcsUsersListParams()): Page<AcsUser> = calls.await(AcsUsersOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: AcsUsersListParams.() -> Unit): Page<AcsUser> = list(AcsUsersListParams().apply(block))

    /** The items of all pages of [list]. Each page is fetched when it is reached. */
    public fun listAll(params: AcsUsersListParams = AcsUsersListParams()): Flow<AcsUser> = allPages { cursor -> list(params.at(cursor)) }

    /** [listAll], with its parameters in a block. */
    public inline fun listAll(block: AcsUsersListParams.() -> Unit): Flow<AcsUser> = listAll(AcsUsersListParams().apply(block))

    /** Deletes a user from its access system, and invalidates the user's credentials. It needs `acs_user_id` or `user_identity_id`. */
    public suspend fun delete(params: AcsUsersDeleteParams = AcsUsersDeleteParams()) {
        calls.await(AcsUsersOperations.delete(params))
    }

    /** [delete], with its optional parameters in a block. */
    public suspend inline fun delete(block: AcsUsersDeleteParams.() -> Unit) {
        delete(AcsUsersDeleteParams().apply(block))
    }

    /** Changes a user of an access system. What is not given stays as it is. It needs `acs_user_id` or `user_identity_id`. */
    public suspend fun update(params: AcsUsersUpdateParams = AcsUsersUpdateParams()) {
        calls.await(AcsUsersOperations.update(params))
    }

    /** [update], with its optional parameters in a block. */
    public suspend inline fun update(block: AcsUsersUpdateParams.() -> Unit) {
        update(AcsUsersUpdateParams().apply(block))
    }

    /**
     * Suspends a user of an access system: its credentials open nothing until it is unsuspended. It needs `acs_user_id` or
     * `user_identity_id`.
     */
    public suspend fun suspend(params: AcsUsersSuspendParams = AcsUsersSuspendParams()) {
        calls.await(AcsUsersOperations.suspend(params))
    }

    /** [suspend], with its optional parameters in a block. */
    public suspend inline fun suspend(block: AcsUsersSuspendParams.() -> Unit) {
        suspend(AcsUsersSuspendParams().apply(block))
    }

    /** Gives a suspended user of an access system its access back. It needs `acs_user_id` or `user_identity_id`. */
    public suspend fun unsuspend(params: AcsUsersUnsuspendParams = AcsUsersUnsuspendParams()) {
        calls.await(AcsUsersOperations.unsuspend(params))
    }

    /** [unsuspend], with its optional parameters in a block. */
    public suspend inline fun unsuspend(block: AcsUsersUnsuspendParams.() -> Unit) {
        unsuspend(AcsUsersUnsuspendParams().apply(block))
    }
}

/** Credentials of access control systems. */
public class AcsCredentials internal constructor(
    private val calls: Calls,
) {
    /**
     * Creates a credential. A mobile key that is a multi-phone sync credential reaches every phone of its user.
     *
     * @param accessMethod How the credential opens doors. One of `code`, `card`, `mobile_key`, `cloud_key`.
     */
    public suspend fun create(
        accessMethod: String,
        params: AcsCredentialsCreateParams = AcsCredentialsCreateParams(),
    ): AcsCredential = calls.await(AcsCredentialsOperations.create(accessMethod, params))

    /** [create], with its optional parameters in a block. */
    public suspend inline fun create(
        accessMethod: String,
        block: AcsCredentialsCreateParams.() -> Unit,
    ): AcsCredential = create(accessMethod, AcsCredentialsCreateParams().apply(block))

    /**
     * Gets one credential.
     *
     * @param acsCredentialId The credential's id.
     */
    public suspend fun get(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsGetParams = AcsCredentialsGetParams(),
    ): AcsCredential = calls.await(AcsCredentialsOperations.get(acsCredentialId, params))

    /** [get], with its optional parameters in a block. */
    public suspend inline fun get(
        acsCredentialId: AcsCredentialId,
        block: AcsCredentialsGetParams.() -> Unit,
    ): AcsCredential = get(acsCredentialId, AcsCredentialsGetParams().apply(block))

    /** Lists credentials, one page at a time. */
    public suspend fun list(params: AcsCredentialsListParams = AcsCredentialsListParams()): Page<AcsCredential> =
        calls.await(AcsCredentialsOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: AcsCredentialsListParams.() -> Unit): Page<AcsCredential> =
        list(AcsCredentialsListParams().apply(block))

    /** The items of all pages of [list]. Each page is fetched when it is reached. */
    public fun listAll(params: AcsCredentialsListParams = AcsCredentialsListParams()): Flow<AcsCredential> =
        allPages { cursor -> list(params.at(cursor)) }

    /** [listAll], with its parameters in a block. */
    public inline fun listAll(block: AcsCredentialsListParams.() -> Unit): Flow<AcsCredential> =
        listAll(AcsCredentialsListParams().apply(block))

    /**
     * Deletes a credential.
     *
     * @param acsCredentialId The credential's id.
     */
    public suspend fun delete(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsDeleteParams = AcsCredentialsDeleteParams(),
    ) {
        calls.await(AcsCredentialsOperations.delete(acsCredentialId, params))
    }

    /** [delete], with its optional parameters in a block. */
    public suspend inline fun delete(
        acsCredentialId: AcsCredentialId,
        block: AcsCredentialsDeleteParams.() -> Unit,
    ) {
        delete(acsCredentialId, AcsCredentialsDeleteParams().apply(block))
    }

    /**
     * Changes the code or the end of a credential. What is not given stays as it is.
     *
     * @param acsCredentialId The credential's id.
     */
    public suspend fun update(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsUpdateParams = AcsCredentialsUpdateParams(),
    ): AcsCredential = calls.await(AcsCredentialsOperations.update(acsCredentialId, params))

    /** [update], with its optional parameters in a block. */
    public suspend inline fun update(
        acsCredentialId: AcsCredentialId,
        block: AcsCredentialsUpdateParams.() -> Unit,
    ): AcsCredential = update(acsCredentialId, AcsCredentialsUpdateParams().apply(block))

    /**
     * Assigns a credential to a user of its access system. A multi-phone sync credential reaches every phone of that user. It needs
     * `acs_user_id` or `user_identity_id`.
     *
     * @param acsCredentialId The credential's id.
     */
    public suspend fun assign(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsAssignParams = AcsCredentialsAssignParams(),
    ): AcsCredential = calls.await(AcsCredentialsOperations.assign(acsCredentialId, params))

    /** [assign], with its optional parameters in a block. */
    public suspend inline fun assign(
        acsCredentialId: AcsCredentialId,
        block: AcsCredentialsAssignParams.() -> Unit,
    ): AcsCredential = assign(acsCredentialId, AcsCredentialsAssignParams().apply(block))

    /**
     * Takes a credential from its user, and from that user's phones.
     *
     * @param acsCredentialId The credential's id.
     */
    public suspend fun unassign(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsUnassignParams = AcsCredentialsUnassignParams(),
    ): AcsCredential = calls.await(AcsCredentialsOperations.unassign(acsCredentialId, params))

    /** [unassign], with its optional parameters in a block. */
    public suspend inline fun unassign(
        acsCredentialId: AcsCredentialId,
        block: AcsCredentialsUnassignParams.() -> Unit,
    ): AcsCredential = unassign(acsCredentialId, AcsCredentialsUnassignParams().apply(block))
}

/** Access control systems, their users and their credentials. */
public class Acs internal constructor(
    calls: Calls,
) {
    /** Access control systems. */
    @get:JvmName("systems")
    public val systems: AcsSystems = AcsSystems(calls)

    /** Entrances of access control systems. */
    @get:JvmName("entrances")
    public val entrances: AcsEntrances = AcsEntrances(calls)

    /** Users of access control systems. */
    @get:JvmName("users")
    public val users: AcsUsers = AcsUsers(calls)

    /** Credentials of access control systems. */
    @get:JvmName("credentials")
    public val credentials: AcsCredentials = AcsCredentials(calls)
}
