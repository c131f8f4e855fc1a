// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.routes.blocking

import co.seam.phones.Page
import co.seam.phones.internal.Calls
import co.seam.phones.internal.allPagesWaiting
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

/** Access control systems. */
public class BlockingAcsSystems internal constructor(
    private val calls: Calls,
) {
    /**
     * Gets one access system. It waits for the answer.
     *
     * @param acsSystemId The access system's id.
     */
    @JvmOverloads
    public fun get(
        acsSystemId: AcsSystemId,
        params: AcsSystemsGetParams = AcsSystemsGetParams(),
    ): AcsSystem = calls.block(AcsSystemsOperations.get(acsSystemId, params))

    /** Lists the access systems of the workspace. It waits for the answer. */
    @JvmOverloads
    public fun list(params: AcsSystemsListParams = AcsSystemsListParams()): List<AcsSystem> = calls.block(AcsSystemsOperations.list(params))
}

/** Entrances of access control systems. */
public class BlockingAcsEntrances internal constructor(
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
public class BlockingAcsUsers internal constructor(
    private val calls: Calls,
) {
    /**
     * Creates a user in an access system. It waits for the answer.
     *
     * @param acsSystemId The access system that the user is added to.
     * @param fullName The user's full name.
     */
    @JvmOverloads
    public fun create(
        acsSystemId: AcsSystemId,
        fullName: String,
        params: AcsUsersCreateParams = AcsUsersCreateParams(),
    ): AcsUser = calls.block(AcsUsersOperations.create(acsSystemId, fullName, params))

    /**
     * Gets one user of an access system, by its id, or by its user identity and access system. It needs `acs_user_id` or
     * `user_identity_id`. It waits for the answer.
     */
    @JvmOverloads
    public fun get(params: AcsUsersGetParams = AcsUsersGetParams()): AcsUser = calls.block(AcsUsersOperations.get(params))

    /** Lists users of access systems, one page at a time. It waits for the answer. */
    @JvmOverloads
    public fun list(params: AcsUsersListParams = AcsUsersListParams()): Page<AcsUser> = calls.block(AcsUsersOperations.list(params))

    /** The items of all pages of [list]. Each page is fetched when it is reached. */
    @JvmOverloads
    public fun listAll(params: AcsUsersListParams = AcsUsersListParams()): Iterable<AcsUser> =
        allPagesWaiting { cursor -> list(params.at(cursor)) }

    /**
     * Deletes a user from its access system, and invalidates the user's credentials. It needs `acs_user_id` or `user_identity_id`. It waits
     * for the answer.
     */
    @JvmOverloads
    public fun delete(params: AcsUsersDeleteParams = AcsUsersDeleteParams()) {
        calls.block(AcsUsersOperations.delete(params))
    }

    /**
     * Changes a user of an access system. What is not given stays as it is. It needs `acs_user_id` or `user_identity_id`. It waits for the
     * answer.
     */
    @JvmOverloads
    public fun update(params: AcsUsersUpdateParams = AcsUsersUpdateParams()) {
        calls.block(AcsUsersOperations.update(params))
    }

    /**
     * Suspends a user of an access system: its credentials open nothing until it is unsuspended. It needs `acs_user_id` or
     * `user_identity_id`. It waits for the answer.
     */
    @JvmOverloads
    public fun suspend(params: AcsUsersSuspendParams = AcsUsersSuspendParams()) {
        calls.block(AcsUsersOperations.suspend(params))
    }

    /**
     * Gives a suspended user of an access system its access back. It needs `acs_user_id` or `user_identity_id`. It waits for the answer.
     */
    @JvmOverloads
    public fun unsuspend(params: AcsUsersUnsuspendParams = AcsUsersUnsuspendParams()) {
        calls.block(AcsUsersOperations.unsuspend(params))
    }
}

/** Credentials of access control systems. */
public class BlockingAcsCredentials internal constructor(
    private val calls: Calls,
) {
    /**
     * Creates a credential. A mobile key that is a multi-phone sync credential reaches every phone of its user. It waits for the answer.
     *
     * @param accessMethod How the credential opens doors. One of `code`, `card`, `mobile_key`, `cloud_key`.
     */
    @JvmOverloads
    public fun create(
        accessMethod: String,
        params: AcsCredentialsCreateParams = AcsCredentialsCreateParams(),
    ): AcsCredential = calls.block(AcsCredentialsOperations.create(accessMethod, params))

    /**
     * Gets one credential. It waits for the answer.
     *
     * @param acsCredentialId The credential's id.
     */
    @JvmOverloads
    public fun get(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsGetParams = AcsCredentialsGetParams(),
    ): AcsCredential = calls.block(AcsCredentialsOperations.get(acsCredentialId, params))

    /** Lists credentials, one page at a time. It waits for the answer. */
    @JvmOverloads
    public fun list(params: AcsCredentialsListParams = AcsCredentialsListParams()): Page<AcsCredential> =
        calls.block(AcsCredentialsOperations.list(params))

    /** The items of all pages of [list]. Each page is fetched when it is reached. */
    @JvmOverloads
    public fun listAll(params: AcsCredentialsListParams = AcsCredentialsListParams()): Iterable<AcsCredential> =
        allPagesWaiting { cursor -> list(params.at(cursor)) }

    /**
     * Deletes a credential. It waits for the answer.
     *
     * @param acsCredentialId The credential's id.
     */
    @JvmOverloads
    public fun delete(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsDeleteParams = AcsCredentialsDeleteParams(),
    ) {
        calls.block(AcsCredentialsOperations.delete(acsCredentialId, params))
    }

    /**
     * Changes the code or the end of a credential. What is not given stays as it is. It waits for the answer.
     *
     * @param acsCredentialId The credential's id.
     */
    @JvmOverloads
    public fun update(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsUpdateParams = AcsCredentialsUpdateParams(),
    ): AcsCredential = calls.block(AcsCredentialsOperations.update(acsCredentialId, params))

    /**
     * Assigns a credential to a user of its access system. A multi-phone sync credential reaches every phone of that user. It needs
     * `acs_user_id` or `user_identity_id`. It waits for the answer.
     *
     * @param acsCredentialId The credential's id.
     */
    @JvmOverloads
    public fun assign(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsAssignParams = AcsCredentialsAssignParams(),
    ): AcsCredential = calls.block(AcsCredentialsOperations.assign(acsCredentialId, params))

    /**
     * Takes a credential from its user, and from that user's phones. It waits for the answer.
     *
     * @param acsCredentialId The credential's id.
     */
    @JvmOverloads
    public fun unassign(
        acsCredentialId: AcsCredentialId,
        params: AcsCredentialsUnassignParams = AcsCredentialsUnassignParams(),
    ): AcsCredential = calls.block(AcsCredentialsOperations.unassign(acsCredentialId, params))
}

/** Access control systems, their users and their credentials. */
public class BlockingAcs internal constructor(
    calls: Calls,
) {
    /** Access control systems. */
    @get:JvmName("systems")
    public val systems: BlockingAcsSystems = BlockingAcsSystems(calls)

    /** Entrances of access control systems. */
    @get:JvmName("entrances")
    public val entrances: BlockingAcsEntrances = BlockingAcsEntrances(calls)

    /** Users of access control systems. */
    @get:JvmName("users")
    public val users: BlockingAcsUsers = BlockingAcsUsers(calls)

    /** Credentials of access control systems. */
    @get:JvmName("credentials")
    public val credentials: BlockingAcsCredentials = BlockingAcsCredentials(calls)
}
