// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.AcsSystemId
import co.seam.phones.objects.AcsUserId
import co.seam.phones.objects.UserIdentityId

/** What may be given to `acs.credentials.list` besides what it requires. */
public class AcsCredentialsListParams : CallParams<AcsCredentialsListParams>() {
    /** The access system that it belongs to. */
    public var acsSystemId: AcsSystemId?
        get() = read("acs_system_id")
        set(value) = write("acs_system_id", value)

    /** [acsSystemId], for chains. */
    public fun acsSystemId(value: AcsSystemId?): AcsCredentialsListParams = apply { acsSystemId = value }

    /** The user of an access system, by its id. */
    public var acsUserId: AcsUserId?
        get() = read("acs_user_id")
        set(value) = write("acs_user_id", value)

    /** [acsUserId], for chains. */
    public fun acsUserId(value: AcsUserId?): AcsCredentialsListParams = apply { acsUserId = value }

    /** Only what was created before this time. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    public var createdBefore: String?
        get() = read("created_before")
        set(value) = write("created_before", value)

    /** [createdBefore], for chains. */
    public fun createdBefore(value: String?): AcsCredentialsListParams = apply { createdBefore = value }

    /** Only credentials that are, or are not, multi-phone sync credentials. */
    public var isMultiPhoneSyncCredential: Boolean?
        get() = read("is_multi_phone_sync_credential")
        set(value) = write("is_multi_phone_sync_credential", value)

    /** [isMultiPhoneSyncCredential], for chains. */
    public fun isMultiPhoneSyncCredential(value: Boolean?): AcsCredentialsListParams = apply { isMultiPhoneSyncCredential = value }

    /** How many credentials a page holds at most. Default: 500. */
    public var limit: Number?
        get() = read("limit")
        set(value) = write("limit", value)

    /** [limit], for chains. */
    public fun limit(value: Number?): AcsCredentialsListParams = apply { limit = value }

    /** Where the page starts: the `next_page_cursor` of the page before. Null means the first page. */
    public var pageCursor: String?
        get() = read("page_cursor")
        set(value) = write("page_cursor", value)

    /** [pageCursor], for chains. */
    public fun pageCursor(value: String?): AcsCredentialsListParams = apply { pageCursor = value }

    /** Only what holds this text in a name or an id. */
    public var search: String?
        get() = read("search")
        set(value) = write("search", value)

    /** [search], for chains. */
    public fun search(value: String?): AcsCredentialsListParams = apply { search = value }

    /** The user identity that it belongs to. */
    public var userIdentityId: UserIdentityId?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: UserIdentityId?): AcsCredentialsListParams = apply { userIdentityId = value }

    internal fun at(cursor: String?): AcsCredentialsListParams {
        val page = AcsCredentialsListParams().timeoutMs(timeoutMs).maxRetries(maxRetries)
        page.given.putAll(given)
        return if (cursor == null) page else page.pageCursor(cursor)
    }
}
