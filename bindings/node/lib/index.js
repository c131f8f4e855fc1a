'use strict'

const { Seam } = require('./seam.js')
const { SeamPaginator } = require('./paginator.js')
const { SeamRequest } = require('./request.js')
const { SeamWebhook } = require('./webhook.js')
const errors = require('./errors.js')

// Named one by one, so that `import` finds each of them in a module of this form.
module.exports = {
  Seam,
  SeamHttp: Seam,
  SeamPaginator,
  SeamRequest,
  SeamHttpRequest: SeamRequest,
  SeamWebhook,
  SeamError: errors.SeamError,
  SeamHttpApiError: errors.SeamHttpApiError,
  SeamHttpUnauthorizedError: errors.SeamHttpUnauthorizedError,
  SeamHttpInvalidInputError: errors.SeamHttpInvalidInputError,
  SeamInvalidParamsError: errors.SeamInvalidParamsError,
  SeamHttpInvalidTokenError: errors.SeamHttpInvalidTokenError,
  SeamHttpInvalidOptionsError: errors.SeamHttpInvalidOptionsError,
  SeamInvalidResponseError: errors.SeamInvalidResponseError,
  SeamConnectionError: errors.SeamConnectionError,
  SeamTimeoutError: errors.SeamTimeoutError,
  SeamCancelledError: errors.SeamCancelledError,
  SeamInvalidHandleError: errors.SeamInvalidHandleError,
  SeamInternalError: errors.SeamInternalError,
  SeamWebhookVerificationError: errors.SeamWebhookVerificationError,
  SeamLibraryError: errors.SeamLibraryError,
  SeamActionAttemptError: errors.SeamActionAttemptError,
  SeamActionAttemptFailedError: errors.SeamActionAttemptFailedError,
  SeamActionAttemptTimeoutError: errors.SeamActionAttemptTimeoutError,
  isSeamHttpApiError: errors.isSeamHttpApiError,
  isSeamHttpUnauthorizedError: errors.isSeamHttpUnauthorizedError,
  isSeamHttpInvalidInputError: errors.isSeamHttpInvalidInputError,
  isSeamActionAttemptError: errors.isSeamActionAttemptError,
  isSeamActionAttemptFailedError: errors.isSeamActionAttemptFailedError,
  isSeamActionAttemptTimeoutError: errors.isSeamActionAttemptTimeoutError,
}
