package co.seam.phones

import co.seam.phones.app.blocking.BlockingAppAcs
import co.seam.phones.app.blocking.BlockingAppClientSessions
import co.seam.phones.app.blocking.BlockingAppCredentials
import co.seam.phones.app.blocking.BlockingAppEvents
import co.seam.phones.app.blocking.BlockingAppPhoneSessions
import co.seam.phones.app.blocking.BlockingAppPhones
import co.seam.phones.app.blocking.BlockingAppUserIdentities
import co.seam.phones.app.blocking.BlockingAppWorkspaces
import co.seam.phones.internal.Calls

/** A [SeamApp] whose functions wait; see [BlockingSeam]. Do not use it on the main thread of an app. */
public class BlockingSeamApp internal constructor(
    private val calls: Calls,
) : AutoCloseable {
    /** The phones of the app's user, its own among them. */
    @get:JvmName("phones")
    public val phones: BlockingAppPhones = BlockingAppPhones(calls)

    /** The app's registration on the phone that it runs on. */
    @get:JvmName("phoneSessions")
    public val phoneSessions: BlockingAppPhoneSessions = BlockingAppPhoneSessions(calls)

    /** The credentials of the app's own user. */
    @get:JvmName("credentials")
    public val credentials: BlockingAppCredentials = BlockingAppCredentials(calls)

    /** The app's own user. */
    @get:JvmName("userIdentities")
    public val userIdentities: BlockingAppUserIdentities = BlockingAppUserIdentities(calls)

    /** The access systems that the user is known to, and what the user has there. */
    @get:JvmName("acs")
    public val acs: BlockingAppAcs = BlockingAppAcs(calls)

    /** The session of the app. */
    @get:JvmName("clientSessions")
    public val clientSessions: BlockingAppClientSessions = BlockingAppClientSessions(calls)

    /** What happened, as far as the user may see it. */
    @get:JvmName("events")
    public val events: BlockingAppEvents = BlockingAppEvents(calls)

    /** The workspace that the session belongs to. */
    @get:JvmName("workspaces")
    public val workspaces: BlockingAppWorkspaces = BlockingAppWorkspaces(calls)

    /** See [SeamApp.replaceToken]. */
    public fun replaceToken(token: String): Unit = calls.client.replaceToken(token)

    /** Frees the client, in all its forms. */
    override fun close(): Unit = calls.client.close()

    public companion object {
        /**
         * A client for an app that gets its client session itself, which asks Seam once; see [SeamApp.fromPublishableKey].
         *
         * @param options Further options. They keep neither the key nor the session.
         */
        @JvmStatic
        @JvmOverloads
        public fun fromPublishableKey(
            publishableKey: String,
            userIdentifierKey: String,
            options: SeamOptions = SeamOptions(),
        ): BlockingSeamApp {
            val session =
                Seam(options.copy().publishableKey(publishableKey).userIdentifierKey(userIdentifierKey))
                    .blocking()
                    .use { it.clientSessions.getOrCreate() }
            return SeamApp(options.copy().clientSessionToken(session.token)).blocking()
        }
    }
}
