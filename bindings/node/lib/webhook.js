'use strict'

const { verifiedEvent } = require('./calls.js')

/** Verifies webhooks with the secret of an endpoint, "whsec_...". */
class SeamWebhook {
  #secret

  constructor(secret) {
    this.#secret = secret
  }

  /**
   * The event in the body of a request, given as it came, with the request's headers. Throws a SeamWebhookVerificationError
   * when Seam did not send it, when it is too old, or when it is no event. Seam repeats deliveries: remember the event_id.
   */
  verify(payload, headers) {
    const event = verifiedEvent(this.#secret, payload, headers)
    return Object.defineProperty(event, 'id', { value: event.event_id, configurable: true, writable: true })
  }
}

module.exports = { SeamWebhook }
