// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.objects.AcsCredentialId
import co.seam.phones.objects.AcsEntranceId
import co.seam.phones.objects.AcsSystemId

/** What may be given to `acs.entrances.list` besides what it requires. */
public class AcsEntrancesListParams : CallParams<AcsEntrancesListParams>() {
    /** Only entrances that this credential opens. */
    public var acsCredentialId: AcsCredentialId?
        get() = read("acs_credential_id")
        set(value) = write("acs_credential_id", value)

    /** [acsCredentialId], for chains. */
    public fun acsCredentialId(value: AcsCredentialId?): AcsEntrancesListParams = apply { acsCredentialId = value }

    /** Only these entrances. */
    public var acsEntranceIds: List<AcsEntranceId>?
        get() = read("acs_entrance_ids")
        set(value) = write("acs_entrance_ids", value)

    /** [acsEntranceIds], for chains. */
    public fun acsEntranceIds(value: List<AcsEntranceId>?): AcsEntrancesListParams = apply { acsEntranceIds = value }

    /** The access system that it belongs to. */
    public var acsSystemId: AcsSystemId?
        get() = read("acs_system_id")
        set(value) = write("acs_system_id", value)

    /** [acsSystemId], for chains. */
    public fun acsSystemId(value: AcsSystemId?): AcsEntrancesListParams = apply { acsSystemId = value }

    /** Only entrances of this connected account. */
    public var connectedAccountId: String?
        get() = read("connected_account_id")
        set(value) = write("connected_account_id", value)

    /** [connectedAccountId], for chains. */
    public fun connectedAccountId(value: String?): AcsEntrancesListParams = apply { connectedAccountId = value }

    /** Only entrances of the customer with this key of yours. */
    public var customerKey: String?
        get() = read("customer_key")
        set(value) = write("customer_key", value)

    /** [customerKey], for chains. */
    public fun customerKey(value: String?): AcsEntrancesListParams = apply { customerKey = value }

    /** How many entrances a page holds at most. Default: 900. */
    public var limit: Int?
        get() = read("limit")
        set(value) = write("limit", value)

    /** [limit], for chains. */
    public fun limit(value: Int?): AcsEntrancesListParams = apply { limit = value }

    /** Deprecated: give `space_id` instead. Null means every entrance. */
    public var locationId: String?
        get() = read("location_id")
        set(value) = write("location_id", value)

    /** [locationId], for chains. */
    public fun locationId(value: String?): AcsEntrancesListParams = apply { locationId = value }

    /** Where the page starts: the `next_page_cursor` of the page before. Null means the first page. */
    public var pageCursor: String?
        get() = read("page_cursor")
        set(value) = write("page_cursor", value)

    /** [pageCursor], for chains. */
    public fun pageCursor(value: String?): AcsEntrancesListParams = apply { pageCursor = value }

    /** Only entrances that hold this text in their display name. */
    public var search: String?
        get() = read("search")
        set(value) = write("search", value)

    /** [search], for chains. */
    public fun search(value: String?): AcsEntrancesListParams = apply { search = value }

    /** Only entrances of this space. */
    public var spaceId: String?
        get() = read("space_id")
        set(value) = write("space_id", value)

    /** [spaceId], for chains. */
    public fun spaceId(value: String?): AcsEntrancesListParams = apply { spaceId = value }

    internal fun at(cursor: String?): AcsEntrancesListParams {
        val page = AcsEntrancesListParams().timeoutMs(timeoutMs).maxRetries(maxRetries)
        page.given.putAll(given)
        return if (cursor == null) page else page.pageCursor(cursor)
    }
}
