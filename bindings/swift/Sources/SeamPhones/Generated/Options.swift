// Generated from operations.json by tools/generate-bindings: do not edit.

extension SeamOption {
    /// The API key of a workspace, for servers. Environment: `SEAM_API_KEY`.
    public static func apiKey(_ value: String) -> Self { Self("api_key", value) }

    /// A personal access token, for servers. It needs a `workspace_id`. Environment: `SEAM_PERSONAL_ACCESS_TOKEN`.
    public static func personalAccessToken(_ value: String) -> Self { Self("personal_access_token", value) }

    /// The workspace that a personal access token acts in. Environment: `SEAM_WORKSPACE_ID`.
    public static func workspaceID(_ value: String) -> Self { Self("workspace_id", value) }

    /// The token of a client session, for the app on the phone, which may deactivate its own phone.
    public static func clientSessionToken(_ value: String) -> Self { Self("client_session_token", value) }

    /// The publishable key of a workspace, for an app that makes its client session. It needs a `user_identifier_key`.
    public static func publishableKey(_ value: String) -> Self { Self("publishable_key", value) }

    /// Your own id for the user of the app, beside a publishable key.
    public static func userIdentifierKey(_ value: String) -> Self { Self("user_identifier_key", value) }

    /// A URL; or `sandbox:` for a sandbox in memory, of this client alone; or `sandbox:memory-NAME` for one that the clients of this
    /// process share that name it; or `sandbox:PATH` for one in a file (`sandbox:file:PATH`, whatever the path begins with). Plain
    /// `http://` reaches this machine only. Default: https://connect.getseam.com. Environment: `SEAM_ENDPOINT`, `SEAM_API_URL`.
    public static func endpoint(_ value: String) -> Self { Self("endpoint", value) }

    /// The time for a whole call: connecting, all attempts, the waits between, reading. In milliseconds. Default: 30000.
    public static func timeoutMs(_ value: Int) -> Self { Self("timeout_ms", value) }

    /// The time for making one connection. In milliseconds. Default: 10000.
    public static func connectTimeoutMs(_ value: Int) -> Self { Self("connect_timeout_ms", value) }

    /// How many attempts may follow the first, at most 100. Default: 2.
    public static func maxRetries(_ value: Int) -> Self { Self("max_retries", value) }

    /// The longest body of an answer that is read. In bytes. Default: 67108864.
    public static func maxResponseBytes(_ value: Int) -> Self { Self("max_response_bytes", value) }

    /// `query` sends a `GET` or a `DELETE` with a query where it can, as the official SDKs do; `body` always sends a `POST` of JSON.
    /// Default: query.
    public static func sendParametersIn(_ value: String) -> Self { Self("send_parameters_in", value) }

    /// Headers to send with each request, by name.
    public static func headers(_ value: [String: String]) -> Self { Self("headers", value) }

    /// The `user-agent` header of each request.
    public static func userAgent(_ value: String) -> Self { Self("user_agent", value) }

    /// The `seam-sdk-name` header of each request.
    public static func sdkName(_ value: String) -> Self { Self("sdk_name", value) }

    /// The `seam-sdk-version` header of each request.
    public static func sdkVersion(_ value: String) -> Self { Self("sdk_version", value) }

    /// The URL of a proxy. A proxy of the environment never applies to this machine. Environment: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`,
    /// `NO_PROXY`.
    public static func proxy(_ value: String) -> Self { Self("proxy", value) }

    /// Whose certificates are trusted. `system`: those of the system, or Mozilla's where it has none that can be read. `bundled`:
    /// Mozilla's, as of this release. `own`: only those of `ca_certificates_pem`. Default: system.
    public static func trust(_ value: String) -> Self { Self("trust", value) }

    /// Certificates to trust besides those of `trust`, in PEM form.
    public static func caCertificatesPEM(_ value: String) -> Self { Self("ca_certificates_pem", value) }

    /// Whether plain `http://` may reach other machines. Default: false.
    public static func allowInsecureHTTP(_ value: Bool) -> Self { Self("allow_insecure_http", value) }

    /// Faults that a sandbox simulates: objects with `operation`, `times`, and what goes wrong.
    public static func sandboxFaults(_ value: [JSONObject]) -> Self { Self("sandbox_faults", value) }

    /// The time at which the clock of a new sandbox stands, such as `2026-01-31T12:00:00Z`. A sandbox that has something in it keeps its
    /// own clock.
    public static func sandboxClock(_ value: String) -> Self { Self("sandbox_clock", value) }
}
