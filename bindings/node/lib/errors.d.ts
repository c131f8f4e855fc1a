import type { ActionAttempt } from './objects'

/** What happened, from a closed set. */
export type SeamErrorKind =
  | 'invalid_options'
  | 'invalid_token'
  | 'invalid_params'
  | 'unauthorized'
  | 'invalid_input'
  | 'api'
  | 'invalid_response'
  | 'connection'
  | 'timeout'
  | 'cancelled'
  | 'invalid_handle'
  | 'invalid_webhook'
  | 'internal'
  | 'library'
  | (string & {})

/** A parameter that was refused, and why. */
export interface SeamValidationError {
  parameterName: string
  errorMessages: string[]
}

/** What the constructors of the official package take. */
export interface SeamApiError {
  type: string
  message: string
  data?: unknown
  validation_errors?: Record<string, unknown>
}

/** The root of all errors of this package. */
export declare class SeamError extends Error {
  constructor(message: string)
  /** What happened, from a closed set. One kind, one class. */
  kind: SeamErrorKind
  /** Seam's own type of error, an open set: `phone_not_found`. */
  code: string | undefined
  /** The status of the HTTP answer, where there was one. */
  statusCode?: number
  /** Seam's id of the request, to be named when asking Seam about it. */
  requestId?: string
  /** Further data that Seam sent with the error. */
  data?: unknown
  /** How many requests were sent. */
  attempts: number
  /** True if repeating the call is safe and may succeed. False if the first call may have taken effect. */
  retryable: boolean
  /** True when a request was sent and nobody knows whether Seam carried it out. */
  outcomeUnknown: boolean
  /** How long Seam asked to wait, where it did. */
  retryAfterMs?: number
  /** The operation that failed, such as `phones.deactivate`. */
  operation?: string
  /** Why a call was cancelled. */
  cause?: unknown
  /** The parameters that were refused, and why. */
  get validationErrors(): SeamValidationError[]
  /** What is wrong with a parameter, or with a part of one: `phone_metadata.os_version`. */
  getValidationErrorMessages(parameterName: string): string[]
}

/** Seam refused the call, with an answer of its own. */
export declare class SeamHttpApiError extends SeamError {
  constructor(error: SeamApiError, statusCode: number, requestId: string)
  code: string
  /** As in the official package. Only a SeamInvalidParamsError has none: nothing was sent. */
  statusCode: number
  /** As in the official package. Only a SeamInvalidParamsError, or an answer without it, has none. */
  requestId: string
}

/** Seam does not accept the credentials. */
export declare class SeamHttpUnauthorizedError extends SeamHttpApiError {
  constructor(requestId: string)
}

/** Seam does not accept the parameters. */
export declare class SeamHttpInvalidInputError extends SeamHttpApiError {}

/**
 * The parameters were refused here, and nothing was sent. Code that handles Seam's own refusal handles this one too; it has no
 * status and no request id.
 */
export declare class SeamInvalidParamsError extends SeamHttpInvalidInputError {}

/** The token is of another kind than the option that it was given for, or no token at all. */
export declare class SeamHttpInvalidTokenError extends SeamError {}

/** The options of a client or of a call are unknown, incomplete or do not go together. */
export declare class SeamHttpInvalidOptionsError extends SeamError {}

/** Something answered, but not as Seam does: a gateway, a proxy, a truncated answer. */
export declare class SeamInvalidResponseError extends SeamError {}

/** No connection to Seam, or one that broke. */
export declare class SeamConnectionError extends SeamError {}

/** The time that was allowed for the whole call has passed. */
export declare class SeamTimeoutError extends SeamError {}

/** The call was cancelled before it ended. Its `cause` says why: the reason of the signal. */
export declare class SeamCancelledError extends SeamError {}

/** The client is closed. */
export declare class SeamInvalidHandleError extends SeamError {}

/** A fault in the library itself, worth a report. */
export declare class SeamInternalError extends SeamError {}

/** The webhook was not sent by Seam, is too old, or is no event. */
export declare class SeamWebhookVerificationError extends SeamError {}

/** The native library could not be found or loaded. */
export declare class SeamLibraryError extends SeamError {}

/** The official package's errors for an action attempt that is waited for. No operation here waits for one: they never come. */
export declare class SeamActionAttemptError<T extends ActionAttempt = ActionAttempt> extends SeamError {
  constructor(message: string, actionAttempt: T)
  actionAttempt: T
}

/** The action failed. Never thrown here. */
export declare class SeamActionAttemptFailedError<
  T extends ActionAttempt = ActionAttempt,
> extends SeamActionAttemptError<T> {
  constructor(actionAttempt: T)
}

/** The action took too long. Never thrown here. */
export declare class SeamActionAttemptTimeoutError<
  T extends ActionAttempt = ActionAttempt,
> extends SeamActionAttemptError<T> {
  constructor(actionAttempt: T, timeout: number)
}

export declare const isSeamActionAttemptError: <T extends ActionAttempt = ActionAttempt>(
  error: unknown,
) => error is SeamActionAttemptError<T>
export declare const isSeamActionAttemptFailedError: <T extends ActionAttempt = ActionAttempt>(
  error: unknown,
) => error is SeamActionAttemptFailedError<T>
export declare const isSeamActionAttemptTimeoutError: <T extends ActionAttempt = ActionAttempt>(
  error: unknown,
) => error is SeamActionAttemptTimeoutError<T>
export declare const isSeamHttpApiError: (error: unknown) => error is SeamHttpApiError
export declare const isSeamHttpUnauthorizedError: (error: unknown) => error is SeamHttpUnauthorizedError
export declare const isSeamHttpInvalidInputError: (error: unknown) => error is SeamHttpInvalidInputError
