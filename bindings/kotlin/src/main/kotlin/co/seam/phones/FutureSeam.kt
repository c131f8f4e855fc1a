package co.seam.phones

import co.seam.phones.internal.Calls
import co.seam.phones.internal.requestOf
import co.seam.phones.json.JsonValue
import co.seam.phones.routes.futures.FutureAcs
import co.seam.phones.routes.futures.FutureClientSessions
import co.seam.phones.routes.futures.FutureEvents
import co.seam.phones.routes.futures.FuturePhones
import co.seam.phones.routes.futures.FutureTestHelpers
import co.seam.phones.routes.futures.FutureUserIdentities
import co.seam.phones.routes.futures.FutureWorkspaces
import java.util.concurrent.Executor

/** A [Seam] whose functions give futures. No call holds a thread; to cancel a future cancels its call. */
public class FutureSeam internal constructor(
    private val calls: Calls,
    private val executor: Executor,
) : AutoCloseable {
    /** The phones that app users have signed in on. */
    @get:JvmName("phones")
    public val phones: FuturePhones = FuturePhones(calls, executor)

    /** App users, who own phones and credentials. */
    @get:JvmName("userIdentities")
    public val userIdentities: FutureUserIdentities = FutureUserIdentities(calls, executor)

    /** Access control systems, their users and their credentials. */
    @get:JvmName("acs")
    public val acs: FutureAcs = FutureAcs(calls, executor)

    /** Sessions of the app on a phone. */
    @get:JvmName("clientSessions")
    public val clientSessions: FutureClientSessions = FutureClientSessions(calls, executor)

    /** What happened in the workspace. */
    @get:JvmName("events")
    public val events: FutureEvents = FutureEvents(calls, executor)

    /** The workspace that the credentials belong to. */
    @get:JvmName("workspaces")
    public val workspaces: FutureWorkspaces = FutureWorkspaces(calls, executor)

    /** What tests do with a sandbox: an embedded one, or that of `seam-phones serve`. */
    @get:JvmName("testHelpers")
    public val testHelpers: FutureTestHelpers = FutureTestHelpers(calls, executor)

    /** See [Seam.request]. */
    @JvmOverloads
    public fun request(
        path: String,
        params: Map<String, Any?> = emptyMap(),
        options: RequestOptions = RequestOptions(),
    ): SeamFuture<JsonValue> = calls.future(requestOf(path, params, options), executor)

    /** See [Seam.replaceToken]. */
    public fun replaceToken(token: String): Unit = calls.client.replaceToken(token)

    /** Frees the client, in all its forms. */
    override fun close(): Unit = calls.client.close()
}
