// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app.blocking

import co.seam.phones.Page
import co.seam.phones.internal.Calls
import co.seam.phones.internal.allPagesWaiting
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

/** Access control systems. */
public class BlockingAppAcsSystems internal constructor(
    private val calls: Calls,
) {
    /** Lists the access systems of the workspace. It waits for the answer. */
    @JvmOverloads
    public fun list(params: AcsSystemsListParams = AcsSystemsListParams()): List<AcsSystem> = calls.block(AcsSystemsOperations.list(params))
}

/** Entrances of access control systems. */
public class BlockingAppAcsEntrances internal constructor(
    private val calls: Calls,
) {
    /**
     * Gets one entrance of an access system. It waits for the answer.
     *
     * @param acsEntranceId The entrance's id.
     */
    @JvmOverloads
    public fun get(
        acsEntranceId: AcsEntranceId,
        params: AcsEntrancesGetParams = AcsEntrancesGetParams(),
    ): AcsEntrance = calls.block(AcsEntrancesOperations.get(acsEntranceId, params))

    /** Lists entrances of access systems, one page at a time. It waits for the answer. */
    @JvmOverloads
    public fun list(params: AcsEntrancesListParams = AcsEntrancesListParams()): Page<AcsEntrance> =
        calls.block(AcsEntrancesOperations.list(params))

    /** The items of all pages of [list]. Each page is fetched when it is reached. */
    @JvmOverloads
    public fun listAll(params: AcsEntrancesListParams = AcsEntrancesListParams()): Iterable<AcsEntrance> =
        allPagesWaiting { cursor -> list(params.at(cursor)) }
}

/** Users of access control systems. */
public class BlockingAppAcsUsers internal constructor(
    private val calls: Calls,
) {
    /** Lists users of access systems, one page at a time. It waits for the answer. */
    @JvmOverloads
    public fun list(params: AcsUsersListParams = AcsUsersListParams()): Page<AcsUser> = calls.block(AcsUsersOperations.list(params))

    /** The items of all pages of [list]. Each page is fetched when it is reached. */
    @JvmOverloads
    public fun listAll(params: AcsUsersListParams = AcsUsersListParams()): Iterable<AcsUser> =
        allPagesWaiting { cursor -> list(params.at(cursor)) }
}

/** Credentials of access control systems. */
public class BlockingAppAcsCredentials internal constructor(
    private val calls: Calls,
) {
    /** Lists credentials, one page at a time. It waits for the answer. */
    @JvmOverloads
    public fun list(params: AcsCredentialsListParams = AcsCredentialsListParams()): Page<AcsCredential> =
        calls.block(AcsCredentialsOperations.list(params))

    /** The items of all pages of [list]. Each page is fetched when it is reached. */
    @JvmOverloads
    public fun listAll(params: AcsCredentialsListParams = AcsCredentialsListParams()): Iterable<AcsCredential> =
        allPagesWaiting { cursor -> list(params.at(cursor)) }
}

/** Access control systems, their users and their credentials. */
public class BlockingAppAcs internal constructor(
    calls: Calls,
) {
    /** Access control systems. */
    @get:JvmName("systems")
    public val systems: BlockingAppAcsSystems = BlockingAppAcsSystems(calls)

    /** Entrances of access control systems. */
    @get:JvmName("entrances")
    public val entrances: BlockingAppAcsEntrances = BlockingAppAcsEntrances(calls)

    /** Users of access control systems. */
    @get:JvmName("users")
    public val users: BlockingAppAcsUsers = BlockingAppAcsUsers(calls)

    /** Credentials of access control systems. */
    @get:JvmName("credentials")
    public val credentials: BlockingAppAcsCredentials = BlockingAppAcsCredentials(calls)
}
