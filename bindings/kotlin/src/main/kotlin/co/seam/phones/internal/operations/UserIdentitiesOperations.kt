// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.Page
import co.seam.phones.internal.Operation
import co.seam.phones.internal.items
import co.seam.phones.internal.member
import co.seam.phones.internal.page
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

/** What the operations of `user_identities` send, and what their answers mean. */
internal object UserIdentitiesOperations {
    fun create(params: UserIdentitiesCreateParams): Operation<UserIdentity> =
        Operation("user_identities.create", emptyMap(), params) { UserIdentity(member(it, "user_identity")) }

    fun get(params: UserIdentitiesGetParams): Operation<UserIdentity> =
        Operation("user_identities.get", emptyMap(), params) { UserIdentity(member(it, "user_identity")) }

    fun list(params: UserIdentitiesListParams): Operation<Page<UserIdentity>> =
        Operation("user_identities.list", emptyMap(), params) { page(it, "user_identities", ::UserIdentity) }

    fun update(
        userIdentityId: UserIdentityId,
        params: UserIdentitiesUpdateParams,
    ): Operation<Void?> = Operation("user_identities.update", mapOf("user_identity_id" to userIdentityId), params) { null }

    fun delete(
        userIdentityId: UserIdentityId,
        params: UserIdentitiesDeleteParams,
    ): Operation<Void?> = Operation("user_identities.delete", mapOf("user_identity_id" to userIdentityId), params) { null }

    fun addAcsUser(
        acsUserId: AcsUserId,
        params: UserIdentitiesAddAcsUserParams,
    ): Operation<Void?> = Operation("user_identities.add_acs_user", mapOf("acs_user_id" to acsUserId), params) { null }

    fun removeAcsUser(
        acsUserId: AcsUserId,
        userIdentityId: UserIdentityId,
        params: UserIdentitiesRemoveAcsUserParams,
    ): Operation<Void?> =
        Operation(
            "user_identities.remove_acs_user",
            mapOf("acs_user_id" to acsUserId, "user_identity_id" to userIdentityId),
            params,
        ) { null }

    fun listAcsUsers(
        userIdentityId: UserIdentityId,
        params: UserIdentitiesListAcsUsersParams,
    ): Operation<List<AcsUser>> =
        Operation(
            "user_identities.list_acs_users",
            mapOf("user_identity_id" to userIdentityId),
            params,
        ) { items(it, "acs_users", ::AcsUser) }
}
