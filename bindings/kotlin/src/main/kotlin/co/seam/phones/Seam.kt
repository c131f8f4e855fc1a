package co.seam.phones

import co.seam.phones.internal.Calls
import co.seam.phones.internal.callsOf
import co.seam.phones.internal.requestOf
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonValue
import co.seam.phones.routes.Acs
import co.seam.phones.routes.ClientSessions
import co.seam.phones.routes.Events
import co.seam.phones.routes.Phones
import co.seam.phones.routes.TestHelpers
import co.seam.phones.routes.UserIdentities
import co.seam.phones.routes.Workspaces
import java.util.concurrent.Executor
import java.util.concurrent.ForkJoinPool

/**
 * A client of Seam's API for servers, or of a sandbox. Any number of threads and coroutines use it at once. Its functions suspend; no
 * call holds a thread. From Java, and where threads may wait, use [blocking] or [futures].
 *
 * The app on a phone has another client: [SeamApp].
 */
public class Seam private constructor(
    private val calls: Calls,
) : AutoCloseable {
    /** A client with these options. What they leave out comes from the environment, and then from the defaults. */
    @JvmOverloads
    public constructor(options: SeamOptions = SeamOptions()) : this(callsOf(options.json(), options.logger))

    /** A client with an API key. */
    public constructor(apiKey: String) : this(SeamOptions().apiKey(apiKey))

    /** A client with the options that are set in a block. */
    public constructor(options: SeamOptions.() -> Unit) : this(SeamOptions().apply(options))

    /** The phones that app users have signed in on. */
    public val phones: Phones = Phones(calls)

    /** App users, who own phones and credentials. */
    public val userIdentities: UserIdentities = UserIdentities(calls)

    /** Access control systems, their users and their credentials. */
    public val acs: Acs = Acs(calls)

    /** Sessions of the app on a phone. */
    public val clientSessions: ClientSessions = ClientSessions(calls)

    /** What happened in the workspace. */
    public val events: Events = Events(calls)

    /** The workspace that the credentials belong to. */
    public val workspaces: Workspaces = Workspaces(calls)

    /** What tests do with a sandbox: an embedded one, or that of `seam-phones serve`. */
    public val testHelpers: TestHelpers = TestHelpers(calls)

    /**
     * Seam's answer to a path that has no function here, such as `/devices/list`: the parameters are posted as they are. What they can
     * hold is said at [JsonValue.of].
     */
    public suspend fun request(
        path: String,
        params: Map<String, Any?> = emptyMap(),
        options: RequestOptions = RequestOptions(),
    ): JsonValue = calls.await(requestOf(path, params, options))

    /** This client, with functions that wait. A thread that is interrupted cancels its call at once. */
    public fun blocking(): BlockingSeam = BlockingSeam(calls)

    /** This client, with functions that give futures. [executor] runs what depends on them. */
    @JvmOverloads
    public fun futures(executor: Executor = ForkJoinPool.commonPool()): FutureSeam = FutureSeam(calls, executor)

    /**
     * Replaces the token while the client is in use: a key that is rotated by the next one. Calls that have begun go on with the token that they began with.
     *
     * @param token Another token of the kind that the client has. One of another kind is refused, and the client keeps its own.
     */
    public fun replaceToken(token: String): Unit = calls.client.replaceToken(token)

    /** Frees the client. Calls that are under way end as usual, further ones are refused. */
    override fun close(): Unit = calls.client.close()

    /** Whether it is open. The options hold secrets, and are not shown. */
    override fun toString(): String = if (calls.client.isOpen) "Seam client, open" else "Seam client, closed"

    public companion object {
        /** A client of a sandbox: the whole system inside this process, without account or network, in memory. */
        @JvmStatic
        public fun sandbox(): Seam = Seam(SeamOptions().endpoint("sandbox:"))

        /** A client of a sandbox that is kept in a file, which several processes may share. */
        @JvmStatic
        public fun sandbox(path: String): Seam = Seam(SeamOptions().endpoint("sandbox:file:$path"))

        /** A client whose options are JSON, such as those of a configuration file. Unknown options are refused. */
        @JvmStatic
        @JvmOverloads
        public fun ofJson(
            options: JsonObject,
            logger: SeamLogger? = null,
        ): Seam = Seam(callsOf(options, logger))
    }
}
