// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes.futures

import co.seam.phones.Page
import co.seam.phones.SeamFuture
import co.seam.phones.internal.Calls
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
import java.util.concurrent.Executor

/** Access control systems. */
public class FutureAcsSystems internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /**
     * Gets one access system. It gives a future of the answer.
     *
     * @param acsSystemId The access system's id.
     */
    @JvmOverloads
    public fun get(
        acsSystemId: AcsSystemId,
        params: AcsSystemsGetParams = AcsSystemsGetParams(),
    ): SeamFuture<AcsSystem> = calls.future(AcsSystemsOperations.get(acsSystemId, params), executor)

    /** Lists the access systems of the workspace. It gives a future of the answer. */
    @JvmOverloads
    public fun list(params: AcsSystemsListParams = AcsSystemsListParams()): SeamFuture<List<AcsSystem>> =
        calls.future(AcsSystemsOperations.list(params), executor)
}

/** Entrances of access control systems. */
public class FutureAcsEntrances internal constructor(
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
public class FutureAcsUsers internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /**
     * Creates a user in an access system. It gives a future of the answer.
     *
     * @param acsSystemId The access system that the user is added to.
     * @param fullName The user's full name.
     */
    @JvmOverloads
    public fun create(
        acsSystemId: AcsSystemId,
        fullName: String,
        params: AcsUsersCreateParams = AcsUsersCreateParams(),
    ): SeamFuture<AcsUser> = calls.future(AcsUsersOperations.create(acsSystemId, fullName, params), executor)

    /**
     * Gets one user of an access system, by its id, or by its user identity and access system. It needs `acs_user_id` or
     * `user_identity_id`. It gives a future of the answer.
     */
    @JvmOverloads
    public fun get(params: AcsUsersGetParams = AcsUsersGetParams()): SeamFuture<AcsUser> =
        calls.future(AcsUsersOperations.get(params), executor)

    /** Lists users of access systems, one page at a time. It gives a future of the answer. */
    @JvmOverloads
    public fun list(params: AcsUsersListParams = AcsUsersListParams()): SeamFuture<Page<AcsUser>> =
        calls.future(AcsUsersOperations.list(params), executor)

    /**
     * Deletes a user from its access system, and invalidates the user's credentials. It needs `acs_user_id` or `user_identity_id`. It gives
     * a future of the answer.
     */
    @JvmOverloads
    public fun delete(params: AcsUsersDeleteParams = AcsUsersDeleteParams()): SeamFuture<Void?> =
        calls.future(AcsUsersOperations.delete(params), executor)

    /**
     * Changes a user of an access system. What is not given stays as it is. It needs `acs_user_id` or `user_identity_id`. It gives a future
     * of the answer.
     */
    @JvmOverloads
    public fun update(params: AcsUsersUpdateParams = AcsUsersUpdateParams()): SeamFuture<Void?> =
        calls.future(AcsUsersOperations.update(params), executor)

    /**
     * Suspends a user of an access system: its credentials open nothing until it is unsuspended. It needs `acs_user_id` or
     * `user_identity_id`. It gives a future of the answer.
     */
    @JvmOverloads
    public fun suspend(params: AcsUsersSuspendParams = AcsUsersSuspendParams()): SeamFuture<Void?> =
        calls.future(AcsUsersOperations.suspend(params), executor)

    /**
     * Gives a suspended user of an access system its access back. It needs `acs_user_id` or `user_identity_id`. It gives a future of the
     * answer.
     */
    @JvmOverloads
    public fun unsuspend(params: AcsUsersUnsuspendParams = AcsUsersUnsuspendParams()): SeamFuture<Void?> =
        calls.future(AcsUsersOperations.unsuspend(params), executor)
}

/** Credentials of access control systems. */
public class FutureAcsCredentials internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) {
    /**
     * Creates a credential. A mobile key that is a multi-phone sync credential reaches every phone of its user. It gives a future of the
     * answer.
     *
     * @param accessMethod How the credential opens doors. One of `code`, `card`, `mobile_key`, `cloud_key`.
     */
    @JvmOverloads
    public fun create(
        accessMethod: String,
        params: AcsCredentialsCreateParams = AcsCredentialsCreateParams(),
    ): SeamFuture<AcsCredential> = calls.future(AcsCredentialsOperations.create(accessMethod, params), executor)

    /**
     * Gets one credential. It gives a future of the answer.
     *
     * @param acsCredentialId The credential's id.
     */
    @JvmOverloads
    public fun get(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsGetParams = AcsCredentialsGetParams(),
    ): SeamFuture<AcsCredential> = calls.future(AcsCredentialsOperations.get(acsCredentialId, params), executor)

    /** Lists credentials, one page at a time. It gives a future of the answer. */
    @JvmOverloads
    public fun list(params: AcsCredentialsListParams = AcsCredentialsListParams()): SeamFuture<Page<AcsCredential>> =
        calls.future(AcsCredentialsOperations.list(params), executor)

    /**
     * Deletes a credential. It gives a future of the answer.
     *
     * @param acsCredentialId The credential's id.
     */
    @JvmOverloads
    public fun delete(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsDeleteParams = AcsCredentialsDeleteParams(),
    ): SeamFuture<Void?> = calls.future(AcsCredentialsOperations.delete(acsCredentialId, params), executor)

    /**
     * Changes the code or the end of a credential. What is not given stays as it is. It gives a future of the answer.
     *
     * @param acsCredentialId The credential's id.
     */
    @JvmOverloads
    public fun update(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsUpdateParams = AcsCredentialsUpdateParams(),
    ): SeamFuture<AcsCredential> = calls.future(AcsCredentialsOperations.update(acsCredentialId, params), executor)

    /**
     * Assigns a credential to a user of its access system. A multi-phone sync credential reaches every phone of that user. It needs
     * `acs_user_id` or `user_identity_id`. It gives a future of the answer.
     *
     * @param acsCredentialId The credential's id.
     */
    @JvmOverloads
    public fun assign(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsAssignParams = AcsCredentialsAssignParams(),
    ): SeamFuture<AcsCredential> = calls.future(AcsCredentialsOperations.assign(acsCredentialId, params), executor)

    /**
     * Takes a credential from its user, and from that user's phones. It gives a future of the answer.
     *
     * @param acsCredentialId The credential's id.
     */
    @JvmOverloads
    public fun unassign(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsUnassignParams = AcsCredentialsUnassignParams(),
    ): SeamFuture<AcsCredential> = calls.future(AcsCredentialsOperations.unassign(acsCredentialId, params), executor)
}

/** Access control systems, their users and their credentials. */
public class FutureAcs internal constructor(
    calls: Calls,
    executor: Executor,
) {
    /** Access control systems. */
    @get:JvmName("systems")
    public val systems: FutureAcsSystems = FutureAcsSystems(calls, executor)

    /** Entrances of access control systems. */
    @get:JvmName("entrances")
    public val entrances: FutureAcsEntrances = FutureAcsEntrances(calls, executor)

    /** Users of access control systems. */
    @get:JvmName("users")
    public val users: FutureAcsUsers = FutureAcsUsers(calls, executor)

    /** Credentials of access control systems. */
    @get:JvmName("credentials")
    public val credentials: FutureAcsCredentials = FutureAcsCredentials(calls, executor)
}
