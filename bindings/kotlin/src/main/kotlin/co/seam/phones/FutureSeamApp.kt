package co.seam.phones

import co.seam.phones.app.futures.FutureAppAcs
import co.seam.phones.app.futures.FutureAppClientSessions
import co.seam.phones.app.futures.FutureAppCredentials
import co.seam.phones.app.futures.FutureAppEvents
import co.seam.phones.app.futures.FutureAppPhoneSessions
import co.seam.phones.app.futures.FutureAppPhones
import co.seam.phones.app.futures.FutureAppUserIdentities
import co.seam.phones.app.futures.FutureAppWorkspaces
import co.seam.phones.internal.Calls
import java.util.concurrent.Executor

/** A [SeamApp] whose functions give futures; see [FutureSeam]. */
public class FutureSeamApp internal constructor(
    private val calls: Calls,
    executor: Executor,
) : AutoCloseable {
    /** The phones of the app's user, its own among them. */
    @get:JvmName("phones")
    public val phones: FutureAppPhones = FutureAppPhones(calls, executor)

    /** The app's registration on the phone that it runs on. */
    @get:JvmName("phoneSessions")
    public val phoneSessions: FutureAppPhoneSessions = FutureAppPhoneSessions(calls, executor)

    /** The credentials of the app's own user. */
    @get:JvmName("credentials")
    public val credentials: FutureAppCredentials = FutureAppCredentials(calls, executor)

    /** The app's own user. */
    @get:JvmName("userIdentities")
    public val userIdentities: FutureAppUserIdentities = FutureAppUserIdentities(calls, executor)

    /** The access systems that the user is known to, and what the user has there. */
    @get:JvmName("acs")
    public val acs: FutureAppAcs = FutureAppAcs(calls, executor)

    /** The session of the app. */
    @get:JvmName("clientSessions")
    public val clientSessions: FutureAppClientSessions = FutureAppClientSessions(calls, executor)

    /** What happened, as far as the user may see it. */
    @get:JvmName("events")
    public val events: FutureAppEvents = FutureAppEvents(calls, executor)

    /** The workspace that the session belongs to. */
    @get:JvmName("workspaces")
    public val workspaces: FutureAppWorkspaces = FutureAppWorkspaces(calls, executor)

    /** See [SeamApp.replaceToken]. */
    public fun replaceToken(token: String): Unit = calls.client.replaceToken(token)

    /** Frees the client, in all its forms. */
    override fun close(): Unit = calls.client.close()
}
