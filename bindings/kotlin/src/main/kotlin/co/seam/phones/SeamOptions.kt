// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones

import co.seam.phones.json.JsonObject
import co.seam.phones.json.jsonOf

/** The options of a client, all of them optional. Null is the same as none given. */
@SeamDsl
public class SeamOptions {
    private val given = LinkedHashMap<String, Any?>()

    /** The API key of a workspace, for servers. Environment: `SEAM_API_KEY`. */
    public var apiKey: String?
        get() = given["api_key"] as String?
        set(value) {
            given["api_key"] = value
        }

    /** [apiKey], for chains. */
    public fun apiKey(value: String?): SeamOptions = apply { apiKey = value }

    /** A personal access token, for servers. It needs a `workspace_id`. Environment: `SEAM_PERSONAL_ACCESS_TOKEN`. */
    public var personalAccessToken: String?
        get() = given["personal_access_token"] as String?
        set(value) {
            given["personal_access_token"] = value
        }

    /** [personalAccessToken], for chains. */
    public fun personalAccessToken(value: String?): SeamOptions = apply { personalAccessToken = value }

    /** The workspace that a personal access token acts in. Environment: `SEAM_WORKSPACE_ID`. */
    public var workspaceId: String?
        get() = given["workspace_id"] as String?
        set(value) {
            given["workspace_id"] = value
        }

    /** [workspaceId], for chains. */
    public fun workspaceId(value: String?): SeamOptions = apply { workspaceId = value }

    /** The token of a client session, for the app on the phone, which may deactivate its own phone. */
    public var clientSessionToken: String?
        get() = given["client_session_token"] as String?
        set(value) {
            given["client_session_token"] = value
        }

    /** [clientSessionToken], for chains. */
    public fun clientSessionToken(value: String?): SeamOptions = apply { clientSessionToken = value }

    /** The publishable key of a workspace, for an app that makes its client session. It needs a `user_identifier_key`. */
    public var publishableKey: String?
        get() = given["publishable_key"] as String?
        set(value) {
            given["publishable_key"] = value
        }

    /** [publishableKey], for chains. */
    public fun publishableKey(value: String?): SeamOptions = apply { publishableKey = value }

    /** Your own id for the user of the app, beside a publishable key. */
    public var userIdentifierKey: String?
        get() = given["user_identifier_key"] as String?
        set(value) {
            given["user_identifier_key"] = value
        }

    /** [userIdentifierKey], for chains. */
    public fun userIdentifierKey(value: String?): SeamOptions = apply { userIdentifierKey = value }

    /**
     * A URL; or `sandbox:` for a sandbox in memory, of this client alone; or `sandbox:memory-NAME` for one that the clients of this process
     * share that name it; or `sandbox:PATH` for one in a file (`sandbox:file:PATH`, whatever the path begins with). Plain `http://` reaches
     * this machine only. Default: https://connect.getseam.com. Environment: `SEAM_ENDPOINT`, `SEAM_API_URL`.
     */
    public var endpoint: String?
        get() = given["endpoint"] as String?
        set(value) {
            given["endpoint"] = value
        }

    /** [endpoint], for chains. */
    public fun endpoint(value: String?): SeamOptions = apply { endpoint = value }

    /** The time for a whole call: connecting, all attempts, the waits between, reading. In milliseconds. Default: 30000. */
    public var timeoutMs: Long?
        get() = given["timeout_ms"] as Long?
        set(value) {
            given["timeout_ms"] = value
        }

    /** [timeoutMs], for chains. */
    public fun timeoutMs(value: Long?): SeamOptions = apply { timeoutMs = value }

    /** The time for making one connection. In milliseconds. Default: 10000. */
    public var connectTimeoutMs: Long?
        get() = given["connect_timeout_ms"] as Long?
        set(value) {
            given["connect_timeout_ms"] = value
        }

    /** [connectTimeoutMs], for chains. */
    public fun connectTimeoutMs(value: Long?): SeamOptions = apply { connectTimeoutMs = value }

    /** How many attempts may follow the first, at most 100. Default: 2. */
    public var maxRetries: Long?
        get() = given["max_retries"] as Long?
        set(value) {
            given["max_retries"] = value
        }

    /** [maxRetries], for chains. */
    public fun maxRetries(value: Long?): SeamOptions = apply { maxRetries = value }

    /** The longest body of an answer that is read. In bytes. Default: 67108864. */
    public var maxResponseBytes: Long?
        get() = given["max_response_bytes"] as Long?
        set(value) {
            given["max_response_bytes"] = value
        }

    /** [maxResponseBytes], for chains. */
    public fun maxResponseBytes(value: Long?): SeamOptions = apply { maxResponseBytes = value }

    /**
     * `query` sends a `GET` or a `DELETE` with a query where it can, as the official SDKs do; `body` always sends a `POST` of JSON.
     * Default: query.
     */
    public var sendParametersIn: String?
        get() = given["send_parameters_in"] as String?
        set(value) {
            given["send_parameters_in"] = value
        }

    /** [sendParametersIn], for chains. */
    public fun sendParametersIn(value: String?): SeamOptions = apply { sendParametersIn = value }

    /** Headers to send with each request, by name. */
    @Suppress("UNCHECKED_CAST")
    public var headers: Map<String, String>?
        get() = given["headers"] as Map<String, String>?
        set(value) {
            given["headers"] = value
        }

    /** [headers], for chains. */
    public fun headers(value: Map<String, String>?): SeamOptions = apply { headers = value }

    /** The `user-agent` header of each request. */
    public var userAgent: String?
        get() = given["user_agent"] as String?
        set(value) {
            given["user_agent"] = value
        }

    /** [userAgent], for chains. */
    public fun userAgent(value: String?): SeamOptions = apply { userAgent = value }

    /** The `seam-sdk-name` header of each request. */
    public var sdkName: String?
        get() = given["sdk_name"] as String?
        set(value) {
            given["sdk_name"] = value
        }

    /** [sdkName], for chains. */
    public fun sdkName(value: String?): SeamOptions = apply { sdkName = value }

    /** The `seam-sdk-version` header of each request. */
    public var sdkVersion: String?
        get() = given["sdk_version"] as String?
        set(value) {
            given["sdk_version"] = value
        }

    /** [sdkVersion], for chains. */
    public fun sdkVersion(value: String?): SeamOptions = apply { sdkVersion = value }

    /**
     * The URL of a proxy. A proxy of the environment never applies to this machine. Environment: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`,
     * `NO_PROXY`.
     */
    public var proxy: String?
        get() = given["proxy"] as String?
        set(value) {
            given["proxy"] = value
        }

    /** [proxy], for chains. */
    public fun proxy(value: String?): SeamOptions = apply { proxy = value }

    /**
     * Whose certificates are trusted. `system`: those of the system, or Mozilla's where it has none that can be read. `bundled`: Mozilla's,
     * as of this release. `own`: only those of `ca_certificates_pem`. Default: system.
     */
    public var trust: String?
        get() = given["trust"] as String?
        set(value) {
            given["trust"] = value
        }

    /** [trust], for chains. */
    public fun trust(value: String?): SeamOptions = apply { trust = value }

    /** Certificates to trust besides those of `trust`, in PEM form. */
    public var caCertificatesPem: String?
        get() = given["ca_certificates_pem"] as String?
        set(value) {
            given["ca_certificates_pem"] = value
        }

    /** [caCertificatesPem], for chains. */
    public fun caCertificatesPem(value: String?): SeamOptions = apply { caCertificatesPem = value }

    /** Whether plain `http://` may reach other machines. Default: false. */
    public var allowInsecureHttp: Boolean?
        get() = given["allow_insecure_http"] as Boolean?
        set(value) {
            given["allow_insecure_http"] = value
        }

    /** [allowInsecureHttp], for chains. */
    public fun allowInsecureHttp(value: Boolean?): SeamOptions = apply { allowInsecureHttp = value }

    /** Faults that a sandbox simulates: objects with `operation`, `times`, and what goes wrong. */
    @Suppress("UNCHECKED_CAST")
    public var sandboxFaults: List<Map<String, Any?>>?
        get() = given["sandbox_faults"] as List<Map<String, Any?>>?
        set(value) {
            given["sandbox_faults"] = value
        }

    /** [sandboxFaults], for chains. */
    public fun sandboxFaults(value: List<Map<String, Any?>>?): SeamOptions = apply { sandboxFaults = value }

    /**
     * The time at which the clock of a new sandbox stands, such as `2026-01-31T12:00:00Z`. A sandbox that has something in it keeps its own
     * clock.
     */
    public var sandboxClock: String?
        get() = given["sandbox_clock"] as String?
        set(value) {
            given["sandbox_clock"] = value
        }

    /** [sandboxClock], for chains. */
    public fun sandboxClock(value: String?): SeamOptions = apply { sandboxClock = value }

    /** Is told what happens in the calls of the client. Without one nothing is kept, and it costs nothing. */
    public var logger: SeamLogger? = null

    /** [logger], for chains. */
    public fun logger(value: SeamLogger?): SeamOptions = apply { logger = value }

    internal fun json(): JsonObject = jsonOf(given.filterValues { it != null }) as JsonObject

    /** Options of their own, with the same values. */
    internal fun copy(): SeamOptions = SeamOptions().also { it.given.putAll(given) }.logger(logger)

    /** The names of what is given. The values may be secrets. */
    override fun toString(): String = "SeamOptions${given.filterValues { it != null }.keys}"
}
