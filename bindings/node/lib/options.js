'use strict'

// Generated from operations.json by tools/generate-bindings: do not edit.

/** What the core calls each option of a client. */
const OPTIONS = {
  apiKey: 'api_key',
  personalAccessToken: 'personal_access_token',
  workspaceId: 'workspace_id',
  clientSessionToken: 'client_session_token',
  publishableKey: 'publishable_key',
  userIdentifierKey: 'user_identifier_key',
  endpoint: 'endpoint',
  timeoutMs: 'timeout_ms',
  connectTimeoutMs: 'connect_timeout_ms',
  maxRetries: 'max_retries',
  maxResponseBytes: 'max_response_bytes',
  sendParametersIn: 'send_parameters_in',
  headers: 'headers',
  userAgent: 'user_agent',
  sdkName: 'sdk_name',
  sdkVersion: 'sdk_version',
  proxy: 'proxy',
  trust: 'trust',
  caCertificatesPem: 'ca_certificates_pem',
  allowInsecureHttp: 'allow_insecure_http',
  sandboxFaults: 'sandbox_faults',
  sandboxClock: 'sandbox_clock',
}

/** The fields of Seam's objects that are secret. */
const SECRETS = ['api_key', 'personal_access_token', 'publishable_key', 'token']

module.exports = { OPTIONS, SECRETS }
