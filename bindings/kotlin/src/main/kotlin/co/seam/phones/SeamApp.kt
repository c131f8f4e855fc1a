package co.seam.phones

import co.seam.phones.app.AppAcs
import co.seam.phones.app.AppClientSessions
import co.seam.phones.app.AppCredentials
import co.seam.phones.app.AppEvents
import co.seam.phones.app.AppPhoneSessions
import co.seam.phones.app.AppPhones
import co.seam.phones.app.AppUserIdentities
import co.seam.phones.app.AppWorkspaces
import co.seam.phones.internal.Calls
import co.seam.phones.internal.appCallsOf
import co.seam.phones.internal.requestOf
import co.seam.phones.json.JsonValue
import java.util.concurrent.Executor
import java.util.concurrent.ForkJoinPool

/**
 * The client for the app on a phone. It acts for one app user, with a client session: the token of one that your server made, or a
 * publishable key with your own id for the user. It registers the phone, gets the user's credentials, and may deactivate its own phone.
 *
 * Its functions suspend. No call holds a thread, and while none is under way the package has no thread and wakes nobody up.
 */
public class SeamApp private constructor(
    private val calls: Calls,
) : AutoCloseable {
    /** A client with these options, `clientSessionToken` among them. For a publishable key there is [fromPublishableKey]. */
    public constructor(options: SeamOptions) : this(appCallsOf(options))

    /** A client with the options that are set in a block. */
    public constructor(options: SeamOptions.() -> Unit) : this(SeamOptions().apply(options))

    /** A client with the token of a client session. */
    public constructor(clientSessionToken: String) : this(SeamOptions().clientSessionToken(clientSessionToken))

    /** The phones of the app's user, its own among them. */
    public val phones: AppPhones = AppPhones(calls)

    /** The app's registration on the phone that it runs on. */
    public val phoneSessions: AppPhoneSessions = AppPhoneSessions(calls)

    /** The credentials of the app's own user. */
    public val credentials: AppCredentials = AppCredentials(calls)

    /** The app's own user. */
    public val userIdentities: AppUserIdentities = AppUserIdentities(calls)

    /** The access systems that the user is known to, and what the user has there. */
    public val acs: AppAcs = AppAcs(calls)

    /** The session of the app. */
    public val clientSessions: AppClientSessions = AppClientSessions(calls)

    /** What happened, as far as the user may see it. */
    public val events: AppEvents = AppEvents(calls)

    /** The workspace that the session belongs to. */
    public val workspaces: AppWorkspaces = AppWorkspaces(calls)

    /** Seam's answer to a path that has no function here; see [Seam.request]. */
    public suspend fun request(
        path: String,
        params: Map<String, Any?> = emptyMap(),
        options: RequestOptions = RequestOptions(),
    ): JsonValue = calls.await(requestOf(path, params, options))

    /** This client, with functions that wait; see [Seam.blocking]. */
    public fun blocking(): BlockingSeamApp = BlockingSeamApp(calls)

    /** This client, with functions that give futures; see [Seam.futures]. */
    @JvmOverloads
    public fun futures(executor: Executor = ForkJoinPool.commonPool()): FutureSeamApp = FutureSeamApp(calls, executor)

    /**
     * Replaces the token while the client is in use: that of a session that expires by that of the next. Calls that have begun go on with the token that they began with.
     *
     * @param token Another token of the kind that the client has. One of another kind is refused, and the client keeps its own.
     */
    public fun replaceToken(token: String): Unit = calls.client.replaceToken(token)

    /** Frees the client. Calls that are under way end as usual, further ones are refused. */
    override fun close(): Unit = calls.client.close()

    /** Whether it is open. The token is a secret, and is not shown. */
    override fun toString(): String = if (calls.client.isOpen) "SeamApp client, open" else "SeamApp client, closed"

    public companion object {
        /**
         * A client for an app that gets its client session itself, which asks Seam once.
         *
         * The publishable key of a workspace is no secret. The user identifier key is one: whoever knows both gets the session. What the
         * session may do, your server says: it makes a session with that user identifier key beforehand, or grants that session access.
         *
         * @param publishableKey The publishable key of the workspace.
         * @param userIdentifierKey Your own id for the user, which nobody can guess.
         * @param options Further options, in a block.
         */
        public suspend fun fromPublishableKey(
            publishableKey: String,
            userIdentifierKey: String,
            options: SeamOptions.() -> Unit = {},
        ): SeamApp {
            val session =
                Seam(SeamOptions().apply(options).publishableKey(publishableKey).userIdentifierKey(userIdentifierKey))
                    .use { it.clientSessions.getOrCreate() }
            return SeamApp(SeamOptions().apply(options).clientSessionToken(session.token))
        }
    }
}
