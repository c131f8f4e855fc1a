package co.seam.phones

import co.seam.phones.internal.Calls
import co.seam.phones.internal.requestOf
import co.seam.phones.json.JsonValue
import co.seam.phones.routes.blocking.BlockingAcs
import co.seam.phones.routes.blocking.BlockingClientSessions
import co.seam.phones.routes.blocking.BlockingEvents
import co.seam.phones.routes.blocking.BlockingPhones
import co.seam.phones.routes.blocking.BlockingTestHelpers
import co.seam.phones.routes.blocking.BlockingUserIdentities
import co.seam.phones.routes.blocking.BlockingWorkspaces

/**
 * A [Seam] whose functions wait. An interrupt cancels the call at once: it ends with a [SeamCancelledException], and the thread stays
 * interrupted. Do not use it on the main thread of an app.
 */
public class BlockingSeam internal constructor(
    private val calls: Calls,
) : AutoCloseable {
    /** The phones that app users have signed in on. */
    @get:JvmName("phones")
    public val phones: BlockingPhones = BlockingPhones(calls)

    /** App users, who own phones and credentials. */
    @get:JvmName("userIdentities")
    public val userIdentities: BlockingUserIdentities = BlockingUserIdentities(calls)

    /** Access control systems, their users and their credentials. */
    @get:JvmName("acs")
    public val acs: BlockingAcs = BlockingAcs(calls)

    /** Sessions of the app on a phone. */
    @get:JvmName("clientSessions")
    public val clientSessions: BlockingClientSessions = BlockingClientSessions(calls)

    /** What happened in the workspace. */
    @get:JvmName("events")
    public val events: BlockingEvents = BlockingEvents(calls)

    /** The workspace that the credentials belong to. */
    @get:JvmName("workspaces")
    public val workspaces: BlockingWorkspaces = BlockingWorkspaces(calls)

    /** What tests do with a sandbox: an embedded one, or that of `seam-phones serve`. */
    @get:JvmName("testHelpers")
    public val testHelpers: BlockingTestHelpers = BlockingTestHelpers(calls)

    /** See [Seam.request]. */
    @JvmOverloads
    public fun request(
        path: String,
        params: Map<String, Any?> = emptyMap(),
        options: RequestOptions = RequestOptions(),
    ): JsonValue = calls.block(requestOf(path, params, options))

    /** See [Seam.replaceToken]. */
    public fun replaceToken(token: String): Unit = calls.client.replaceToken(token)

    /** Frees the client, in all its forms. */
    override fun close(): Unit = calls.client.close()
}
