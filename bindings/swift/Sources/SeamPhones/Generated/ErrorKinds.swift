// Generated from operations.json by tools/generate-bindings: do not edit.

extension SeamError {
    /// What happened.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The configuration or the options of a call are wrong. Nothing was sent.
        case invalidOptions = "invalid_options"
        /// A token is malformed, or of another kind than the option it was given as. Nothing was sent.
        case invalidToken = "invalid_token"
        /// Parameters were refused here, before anything was sent.
        case invalidParams = "invalid_params"
        /// Seam did not accept the credentials (401).
        case unauthorized
        /// Seam refused the parameters (400 `invalid_input`).
        case invalidInput = "invalid_input"
        /// Any other structured error of Seam; `type` says which.
        case api
        /// What came back is not an answer of Seam: not JSON, of another shape, too large, or a gateway's page.
        case invalidResponse = "invalid_response"
        /// No connection, or it broke.
        case connection
        /// The call's deadline passed.
        case timeout
        /// The caller cancelled the call.
        case cancelled
        /// The client, call or queue was freed, or never existed.
        case invalidHandle = "invalid_handle"
        /// A webhook's signature, time or content cannot be trusted.
        case invalidWebhook = "invalid_webhook"
        /// A fault in this library, or a limit of this machine.
        case `internal`
        /// The native library has another version than this package was written for.
        case library
        /// A kind that this version of the package does not know.
        case other
    }
}
