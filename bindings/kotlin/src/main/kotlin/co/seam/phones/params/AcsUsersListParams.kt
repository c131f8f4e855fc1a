// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.AcsSystemId
import co.seam.phones.objects.UserIdentityId

/** What may be given to `acs.users.list` besides what it requires. */
public class AcsUsersListParams : CallParams<AcsUsersListParams>() {
    /** The access system that it belongs to. */
    public var acsSystemId: AcsSystemId?
        get() = read("acs_system_id")
        set(value) = write("acs_system_id", value)

    /** [acsSystemId], for chains. */
    public fun acsSystemId(value: AcsSystemId?): AcsUsersListParams = apply { acsSystemId = value }

    /** Only what was created before this time. A text in ISO 8601, such as `2030-01-01T00:00:00Z`. */
    public var createdBefore: String?
        get() = read("created_before")
        set(value) = write("created_before", value)

    /** [createdBefore], for chains. */
    public fun createdBefore(value: String?): AcsUsersListParams = apply { createdBefore = value }

    /** How many users a page holds at most. Default: 500. */
    public var limit: Int?
        get() = read("limit")
        set(value) = write("limit", value)

    /** [limit], for chains. */
    public fun limit(value: Int?): AcsUsersListParams = apply { limit = value }

    /** Where the page starts: the `next_page_cursor` of the page before. Null means the first page. */
    public var pageCursor: String?
        get() = read("page_cursor")
        set(value) = write("page_cursor", value)

    /** [pageCursor], for chains. */
    public fun pageCursor(value: String?): AcsUsersListParams = apply { pageCursor = value }

    /** Only what holds this text in a name or an id. */
    public var search: String?
        get() = read("search")
        set(value) = write("search", value)

    /** [search], for chains. */
    public fun search(value: String?): AcsUsersListParams = apply { search = value }

    /** Only users whose user identity has this email address. */
    public var userIdentityEmailAddress: String?
        get() = read("user_identity_email_address")
        set(value) = write("user_identity_email_address", value)

    /** [userIdentityEmailAddress], for chains. */
    public fun userIdentityEmailAddress(value: String?): AcsUsersListParams = apply { userIdentityEmailAddress = value }

    /** The user identity that it belongs to. */
    public var userIdentityId: UserIdentityId?
        get() = read("user_identity_id")
        set(value) = write("user_identity_id", value)

    /** [userIdentityId], for chains. */
    public fun userIdentityId(value: UserIdentityId?): AcsUsersListParams = apply { userIdentityId = value }

    /** Only users whose user identity has this phone number. */
    public var userIdentityPhoneNumber: String?
        get() = read("user_identity_phone_number")
        set(value) = write("user_identity_phone_number", value)

    /** [userIdentityPhoneNumber], for chains. */
    public fun userIdentityPhoneNumber(value: String?): AcsUsersListParams = apply { userIdentityPhoneNumber = value }

    internal fun at(cursor: String?): AcsUsersListParams {
        val page = AcsUsersListParams().timeoutMs(timeoutMs).maxRetries(maxRetries)
        page.given.putAll(given)
        return if (cursor == null) page else page.pageCursor(cursor)
    }
}
