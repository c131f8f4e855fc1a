// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `acs.systems.list` besides what it requires. */
public class AcsSystemsListParams : CallParams<AcsSystemsListParams>() {
    /** Only access systems of this connected account. */
    public var connectedAccountId: String?
        get() = read("connected_account_id")
        set(value) = write("connected_account_id", value)

    /** [connectedAccountId], for chains. */
    public fun connectedAccountId(value: String?): AcsSystemsListParams = apply { connectedAccountId = value }

    /** Only access systems of the customer with this key of yours. */
    public var customerKey: String?
        get() = read("customer_key")
        set(value) = write("customer_key", value)

    /** [customerKey], for chains. */
    public fun customerKey(value: String?): AcsSystemsListParams = apply { customerKey = value }

    /** Only what holds this text in a name or an id. */
    public var search: String?
        get() = read("search")
        set(value) = write("search", value)

    /** [search], for chains. */
    public fun search(value: String?): AcsSystemsListParams = apply { search = value }
}
