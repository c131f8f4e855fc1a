// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.AcsSystemId
import co.seam.phones.objects.UserIdentityId

/** What may be given to `user_identities.list` besides what it requires. */
public class UserIdentitiesListParams : CallParams<UserIdentitiesListParams>() {
    /** Only user identities that were created before this time. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    public var createdBefore: String?
        get() = read("created_before")
        set(value) = write("created_before", value)

    /** [createdBefore], for chains. */
    public fun createdBefore(value: String?): UserIdentitiesListParams = apply { createdBefore = value }

    /** Only user identities that this credential manager serves. */
    public var credentialManagerAcsSystemId: AcsSystemId?
        get() = read("credential_manager_acs_system_id")
        set(value) = write("credential_manager_acs_system_id", value)

    /** [credentialManagerAcsSystemId], for chains. */
    public fun credentialManagerAcsSystemId(value: AcsSystemId?): UserIdentitiesListParams = apply { credentialManagerAcsSystemId = value }

    /** How many user identities a page holds at most. Default: 500. */
    public var limit: Int?
        get() = read("limit")
        set(value) = write("limit", value)

    /** [limit], for chains. */
    public fun limit(value: Int?): UserIdentitiesListParams = apply { limit = value }

    /** Where the page starts: the `next_page_cursor` of the page before. Null means the first page. */
    public var pageCursor: String?
        get() = read("page_cursor")
        set(value) = write("page_cursor", value)

    /** [pageCursor], for chains. */
    public fun pageCursor(value: String?): UserIdentitiesListParams = apply { pageCursor = value }

    /** Only user identities whose name, email address, phone number or key holds this text. */
    public var search: String?
        get() = read("search")
        set(value) = write("search", value)

    /** [search], for chains. */
    public fun search(value: String?): UserIdentitiesListParams = apply { search = value }

    /** Only these user identities. */
    public var userIdentityIds: List<UserIdentityId>?
        get() = read("user_identity_ids")
        set(value) = write("user_identity_ids", value)

    /** [userIdentityIds], for chains. */
    public fun userIdentityIds(value: List<UserIdentityId>?): UserIdentitiesListParams = apply { userIdentityIds = value }

    internal fun at(cursor: String?): UserIdentitiesListParams {
        val page = UserIdentitiesListParams().timeoutMs(timeoutMs).maxRetries(maxRetries)
        page.given.putAll(given)
        return if (cursor == null) page else page.pageCursor(cursor)
    }
}
