// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.app.futures

import co.seam.phones.Page
import co.seam.phones.SeamFuture
import co.seam.phones.internal.Calls
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
import java.util.concurrent.Executor

/** Access control systems. */
public class FutureAppAcsSystems internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /** Lists the access systems of the workspace. It gives a future of the answer. */
    @JvmOverloads
    public fun list(params: AcsSystemsListParams = AcsSystemsListParams()): SeamFuture<List<AcsSystem>> =
        calls.future(AcsSystemsOperations.list(params), executor)
}

/** Entrances of access control systems. */
public class FutureAppAcsEntrances internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /**
     * Gets one entrance of an access system. It gives a future of the answer.
     *
     * @param acsEntranceId The entrance's id.
     */
    @JvmOverloads
    public fun get(
        acsEntranceId: AcsEntranceId,
        params: AcsEntrancesGetParams = AcsEntrancesGetParams(),
    ): SeamFuture<AcsEntrance> = calls.future(AcsEntrancesOperations.get(acsEntranceId, params), executor)

    /** Lists entrances of access systems, one page at a time. It gives a future of the answer. */
    @JvmOverloads
    public fun list(params: AcsEntrancesListParams = AcsEntrancesListParams()): SeamFuture<Page<AcsEntrance>> =
        calls.future(AcsEntrancesOperations.list(params), executor)
}

/** Users of access control systems. */
public class FutureAppAcsUsers internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /** Lists users of access systems, one page at a time. It gives a future of the answer. */
    @JvmOverloads
    public fun list(params: AcsUsersListParams = AcsUsersListParams()): SeamFuture<Page<AcsUser>> =
        calls.future(AcsUsersOperations.list(params), executor)
}

/** Credentials of access control systems. */
public class FutureAppAcsCredentials internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /** Lists credentials, one page at a time. It gives a future of the answer. */
    @JvmOverloads
    public fun list(params: AcsCredentialsListParams = AcsCredentialsListParams()): SeamFuture<Page<AcsCredential>> =
        calls.future(AcsCredentialsOperations.list(params), executor)
}

/** Access control systems, their users and their credentials. */
public class FutureAppAcs internal constructor(
    calls: Calls,
    executor: Executor,
) {
    /** Access control systems. */
    @get:JvmName("systems")
    public val systems: FutureAppAcsSystems = FutureAppAcsSystems(calls, executor)

    /** Entrances of access control systems. */
    @get:JvmName("entrances")
    public val entrances: FutureAppAcsEntrances = FutureAppAcsEntrances(calls, executor)

    /** Users of access control systems. */
    @get:JvmName("users")
    public val users: FutureAppAcsUsers = FutureAppAcsUsers(calls, executor)

    /** Credentials of access control systems. */
    @get:JvmName("credentials")
    public val credentials: FutureAppAcsCredentials = FutureAppAcsCredentials(calls, executor)
}
