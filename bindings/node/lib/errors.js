'use strict'

// The errors: one tree under SeamError, with the names of the official package. Every message is the core's own.

/** The root of all errors of this package. */
class SeamError extends Error {
  /** What happened, from a closed set. One kind, one class. */
  kind = 'unknown'
  /** Seam's own type of error, an open set. */
  code = undefined
  attempts = 0
  retryable = false
  outcomeUnknown = false

  #validationErrors = {}

  constructor(message, details = {}) {
    super(message)
    for (const [member, property] of MEMBERS) {
      if (details[member] !== undefined) this[property] = details[member]
    }
    if (details.validation_errors != null) this.#validationErrors = details.validation_errors
  }

  /** The parameters that were refused, and why. */
  get validationErrors() {
    return Object.keys(this.#validationErrors)
      .filter((name) => name !== '_errors')
      .map((name) => ({ parameterName: name, errorMessages: this.getValidationErrorMessages(name) }))
  }

  /** What is wrong with a parameter, or with a part of one: "phone_metadata.os_version". */
  getValidationErrorMessages(parameterName) {
    const node = parameterName.split('.').reduce((at, name) => own(at, name), this.#validationErrors)
    const messages = own(node, '_errors')
    return Array.isArray(messages) ? [...messages] : []
  }

  /** As Seam or the core wrote them, by parameter. Not shown, since `validationErrors` is easier to read. */
  static validationErrorsOf(error) {
    return error.#validationErrors
  }
}

function own(node, name) {
  return node !== null && typeof node === 'object' && Object.hasOwn(node, name) ? node[name] : undefined
}

/** The property for each member of the core's errors. */
const MEMBERS = new Map([
  ['kind', 'kind'],
  ['type', 'code'],
  ['status_code', 'statusCode'],
  ['request_id', 'requestId'],
  ['data', 'data'],
  ['attempts', 'attempts'],
  ['retryable', 'retryable'],
  ['outcome_unknown', 'outcomeUnknown'],
  ['retry_after_ms', 'retryAfterMs'],
  ['operation', 'operation'],
])

/** Seam refused the call, with an answer of its own. */
class SeamHttpApiError extends SeamError {
  constructor(error, statusCode, requestId) {
    super(error.message, { kind: 'api', status_code: statusCode, request_id: requestId, ...error })
  }
}

/** Seam does not accept the credentials. */
class SeamHttpUnauthorizedError extends SeamHttpApiError {
  constructor(requestIdOrError) {
    const isError = requestIdOrError !== null && typeof requestIdOrError === 'object'
    const error = isError
      ? requestIdOrError
      : { type: 'unauthorized', message: 'Unauthorized', request_id: requestIdOrError }
    super({ kind: 'unauthorized', status_code: 401, ...error }, 401, error.request_id)
  }
}

/** Seam does not accept the parameters. */
class SeamHttpInvalidInputError extends SeamHttpApiError {
  constructor(error, statusCode, requestId) {
    super({ kind: 'invalid_input', type: 'invalid_input', ...error }, statusCode, requestId)
  }
}

/**
 * The parameters were refused here, and nothing was sent. Code that handles Seam's own refusal handles this one too; it has no
 * status and no request id.
 */
class SeamInvalidParamsError extends SeamHttpInvalidInputError {}

/** The token is of another kind than the option that it was given for, or no token at all. */
class SeamHttpInvalidTokenError extends SeamError {}

/** The options of a client or of a call are unknown, incomplete or do not go together. */
class SeamHttpInvalidOptionsError extends SeamError {}

/** Something answered, but not as Seam does: a gateway, a proxy, a truncated answer. */
class SeamInvalidResponseError extends SeamError {}

/** No connection to Seam, or one that broke. */
class SeamConnectionError extends SeamError {}

/** The time that was allowed for the whole call has passed. */
class SeamTimeoutError extends SeamError {}

/** The call was cancelled before it ended. Its `cause` says why: the reason of the signal. */
class SeamCancelledError extends SeamError {}

/** The client is closed. */
class SeamInvalidHandleError extends SeamError {}

/** A fault in the library itself, worth a report. */
class SeamInternalError extends SeamError {}

/** The webhook was not sent by Seam, is too old, or is no event. */
class SeamWebhookVerificationError extends SeamError {}

/** The native library could not be found or loaded. */
class SeamLibraryError extends SeamError {
  kind = 'library'
}

/** The official package's errors for an action attempt that is waited for. No operation here waits for one: they never come. */
class SeamActionAttemptError extends SeamError {
  constructor(message, actionAttempt) {
    super(message)
    this.actionAttempt = actionAttempt
  }
}

class SeamActionAttemptFailedError extends SeamActionAttemptError {
  constructor(actionAttempt) {
    super(actionAttempt.error.message, actionAttempt)
    this.code = actionAttempt.error.type
  }
}

class SeamActionAttemptTimeoutError extends SeamActionAttemptError {
  constructor(actionAttempt, timeout) {
    // The very words of the official package.
    super(`Timed out waiting for action action attempt after ${timeout}ms`, actionAttempt)
  }
}

const OF_ACTION_ATTEMPTS = [SeamActionAttemptError, SeamActionAttemptFailedError, SeamActionAttemptTimeoutError]

const BY_KIND = {
  invalid_options: SeamHttpInvalidOptionsError,
  invalid_token: SeamHttpInvalidTokenError,
  invalid_params: SeamInvalidParamsError,
  unauthorized: SeamHttpUnauthorizedError,
  invalid_input: SeamHttpInvalidInputError,
  api: SeamHttpApiError,
  invalid_response: SeamInvalidResponseError,
  connection: SeamConnectionError,
  timeout: SeamTimeoutError,
  cancelled: SeamCancelledError,
  invalid_handle: SeamInvalidHandleError,
  internal: SeamInternalError,
  invalid_webhook: SeamWebhookVerificationError,
}

// As those of JavaScript's own errors, so that a stack begins with the name.
for (const one of [SeamError, SeamLibraryError, ...OF_ACTION_ATTEMPTS, ...Object.values(BY_KIND)]) {
  Object.defineProperty(one.prototype, 'name', { value: one.name, configurable: true, writable: true })
}

/** The constructors that are the official package's; the others take a message and details. */
const OFFICIAL = new Set(['api', 'unauthorized', 'invalid_input', 'invalid_params'])

/** The error for one of the core's. A kind that this version does not know is a plain SeamError. */
function fromCore(error) {
  const kind = Object.hasOwn(BY_KIND, error.kind) ? error.kind : undefined
  if (kind === undefined) return new SeamError(error.message, error)
  return OFFICIAL.has(kind)
    ? new BY_KIND[kind](error, error.status_code, error.request_id)
    : new BY_KIND[kind](error.message, error)
}

/** The error for what could not even be handed to the core. */
function refusal(kind, message, details) {
  return fromCore({ kind, type: kind, message, ...details })
}

const isSeamHttpApiError = (error) => error instanceof SeamHttpApiError
const isSeamHttpUnauthorizedError = (error) => error instanceof SeamHttpUnauthorizedError
const isSeamHttpInvalidInputError = (error) => error instanceof SeamHttpInvalidInputError
const isSeamActionAttemptError = (error) => error instanceof SeamActionAttemptError
const isSeamActionAttemptFailedError = (error) => error instanceof SeamActionAttemptFailedError
const isSeamActionAttemptTimeoutError = (error) => error instanceof SeamActionAttemptTimeoutError

module.exports = {
  SeamError,
  SeamHttpApiError,
  SeamHttpUnauthorizedError,
  SeamHttpInvalidInputError,
  SeamInvalidParamsError,
  SeamHttpInvalidTokenError,
  SeamHttpInvalidOptionsError,
  SeamInvalidResponseError,
  SeamConnectionError,
  SeamTimeoutError,
  SeamCancelledError,
  SeamInvalidHandleError,
  SeamInternalError,
  SeamWebhookVerificationError,
  SeamLibraryError,
  SeamActionAttemptError,
  SeamActionAttemptFailedError,
  SeamActionAttemptTimeoutError,
  isSeamHttpApiError,
  isSeamHttpUnauthorizedError,
  isSeamHttpInvalidInputError,
  isSeamActionAttemptError,
  isSeamActionAttemptFailedError,
  isSeamActionAttemptTimeoutError,
  BY_KIND,
  fromCore,
  refusal,
}
