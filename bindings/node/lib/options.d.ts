// Generated from operations.json by tools/generate-bindings: do not edit.

/** The options of a client that are the core's. */
export interface SeamCoreOptions {
  /** The API key of a workspace, for servers. Environment: `SEAM_API_KEY`. */
  apiKey?: string | null | undefined
  /** A personal access token, for servers. It needs a `workspaceId`. Environment: `SEAM_PERSONAL_ACCESS_TOKEN`. */
  personalAccessToken?: string | null | undefined
  /** The workspace that a personal access token acts in. Environment: `SEAM_WORKSPACE_ID`. */
  workspaceId?: string | null | undefined
  /** The token of a client session, for the app on the phone, which may deactivate its own phone. */
  clientSessionToken?: string | null | undefined
  /** The publishable key of a workspace, for an app that makes its client session. It needs a `userIdentifierKey`. */
  publishableKey?: string | null | undefined
  /** Your own id for the user of the app, beside a publishable key. */
  userIdentifierKey?: string | null | undefined
  /**
   * A URL; or `sandbox:` for a sandbox in memory, of this client alone; or `sandbox:memory-NAME` for one that the
   * clients of this process share that name it; or `sandbox:PATH` for one in a file (`sandbox:file:PATH`, whatever the
   * path begins with). Plain `http://` reaches this machine only. Default: https://connect.getseam.com. Environment:
   * `SEAM_ENDPOINT`, `SEAM_API_URL`.
   */
  endpoint?: string | null | undefined
  /**
   * The time for a whole call: connecting, all attempts, the waits between, reading. In milliseconds. Default: 30000.
   */
  timeoutMs?: number | null | undefined
  /** The time for making one connection. In milliseconds. Default: 10000. */
  connectTimeoutMs?: number | null | undefined
  /** How many attempts may follow the first, at most 100. Default: 2. */
  maxRetries?: number | null | undefined
  /** The longest body of an answer that is read. In bytes. Default: 67108864. */
  maxResponseBytes?: number | null | undefined
  /**
   * `query` sends a `GET` or a `DELETE` with a query where it can, as the official SDKs do; `body` always sends a
   * `POST` of JSON. Default: query.
   */
  sendParametersIn?: string | null | undefined
  /** Headers to send with each request, by name. */
  headers?: Record<string, string> | null | undefined
  /** The `user-agent` header of each request. */
  userAgent?: string | null | undefined
  /** The `seam-sdk-name` header of each request. */
  sdkName?: string | null | undefined
  /** The `seam-sdk-version` header of each request. */
  sdkVersion?: string | null | undefined
  /**
   * The URL of a proxy. A proxy of the environment never applies to this machine. Environment: `HTTPS_PROXY`,
   * `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`.
   */
  proxy?: string | null | undefined
  /**
   * Whose certificates are trusted. `system`: those of the system, or Mozilla's where it has none that can be read.
   * `bundled`: Mozilla's, as of this release. `own`: only those of `caCertificatesPem`. Default: system.
   */
  trust?: string | null | undefined
  /** Certificates to trust besides those of `trust`, in PEM form. */
  caCertificatesPem?: string | null | undefined
  /** Whether plain `http://` may reach other machines. Default: false. */
  allowInsecureHttp?: boolean | null | undefined
  /** Faults that a sandbox simulates: objects with `operation`, `times`, and what goes wrong. */
  sandboxFaults?: ReadonlyArray<Record<string, unknown>> | null | undefined
  /**
   * The time at which the clock of a new sandbox stands, such as `2026-01-31T12:00:00Z`. A sandbox that has something
   * in it keeps its own clock.
   */
  sandboxClock?: string | null | undefined
}

/** The options of a call that are the core's. */
export interface SeamCoreCallOptions {
  /** The time for the whole call, instead of the client's. In milliseconds. */
  timeoutMs?: number | undefined
  /** How many attempts may follow the first, instead of the client's. */
  maxRetries?: number | undefined
}
