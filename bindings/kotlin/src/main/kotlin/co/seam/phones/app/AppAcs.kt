// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app

import co.seam.phones.Page
import co.seam.phones.internal.Calls
import co.seam.phones.internal.allPages
import co.seam.phones.internal.operations.AcsCredentialsOperations
import co.seam.phones.internal.operations.AcsEntrancesOperations
import co.seam.phones.internal.operations.AcsSystemsOperations
import co.seam.phones.internal.operations.AcsUsersOperations
import co.seam.phones.objects.AcsCredential
import co.seam.phones.objects.AcsEntrance
import co.seam.phones.objects.AcsEntranceId
import co.seam.phones.objects.AcsSystem
import co.seam.phones.objects.AcsUser
import co.seam.phones.params.AcsCredentialsListParams
import co.seam.phones.params.AcsEntrancesGetParams
import co.seam.phones.params.AcsEntrancesListParams
import co.seam.phones.params.AcsSystemsListParams
import co.seam.phones.params.AcsUsersListParams
import kotlinx.coroutines.flow.Flow

/** Access control systems. */
public class AppAcsSystems internal constructor(
    private val calls: Calls,
) {
    /** Lists the access systems of the workspace. */
    public suspend fun list(params: AcsSystemsListParams = AcsSystemsListParams()): List<AcsSystem> =
        calls.await(AcsSystemsOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: AcsSystemsListParams.() -> Unit): List<AcsSystem> = list(AcsSystemsListParams().apply(block))
}

/** Entrances of access control systems. */
public class AppAcsEntrances internal constructor(
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
public class AppAcsUsers internal constructor(
    private val calls: Calls,
) {
    /** Lists users of access systems, one page at a time. */
    public suspend fun list(params: AcsUsersListParams = AcsUsersListParams()): Page<AcsUser> = calls.await(AcsUsersOperations.list(params))

    /** [list], with its optional parameters in a block. */
    public suspend inline fun list(block: AcsUsersListParams.() -> Unit): Page<AcsUser> = list(AcsUsersListParams().apply(block))

    /** The items of all pages of [list]. Each page is fetched when it is reached. */
    public fun listAll(params: AcsUsersListParams = AcsUsersListParams()): Flow<AcsUser> = allPages { cursor -> list(params.at(cursor)) }

    /** [listAll], with its parameters in a block. */
    public inline fun listAll(block: AcsUsersListParams.() -> Unit): Flow<AcsUser> = listAll(AcsUsersListParams().apply(block))
}

/** Credentials of access control systems. */
public class AppAcsCredentials internal constructor(
    private val calls: Calls,
) {
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
}

/** Access control systems, their users and their credentials. */
public class AppAcs internal constructor(
    calls: Calls,
) {
    /** Access control systems. */
    @get:JvmName("systems")
    public val systems: AppAcsSystems = AppAcsSystems(calls)

    /** Entrances of access control systems. */
    @get:JvmName("entrances")
    public val entrances: AppAcsEntrances = AppAcsEntrances(calls)

    /** Users of access control systems. */
    @get:JvmName("users")
    public val users: AppAcsUsers = AppAcsUsers(calls)

    /** Credentials of access control systems. */
    @get:JvmName("credentials")
    public val credentials: AppAcsCredentials = AppAcsCredentials(calls)
}
