// One set of classes for both kinds of modules: an error that is caught is the same in each.
import seam from './index.js'

export const {
  Seam,
  SeamHttp,
  SeamPaginator,
  SeamRequest,
  SeamHttpRequest,
  SeamWebhook,
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
  isSeamHttpApiError,
  isSeamHttpUnauthorizedError,
  isSeamHttpInvalidInputError,
} = seam
