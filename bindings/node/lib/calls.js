'use strict'

// Calls into the native library: JSON goes in, JSON comes out, errors are thrown.
//
// Calls are started on the queue of this thread, and the event loop hands their outcomes over: no call takes a thread of
// Node's, and none blocks one. The loop lives as long as a call is under way, and no longer.

const { refusal } = require('./errors.js')
const { decoded, encoded, isPlainObject, nameOf } = require('./json_text.js')
const { failed, library } = require('./library.js')

/** How often progress and logs are asked for while a call is under way, in milliseconds. */
const WATCH_MS = 100

/** A client of the library, freed when nothing refers to it any more. */
class Calls {
  #library = library()
  #client
  #isClosed = false
  #log

  constructor(config, logger) {
    const level = logLevel(logger)
    const client = this.#library.newClient(encoded(config, 'invalid_options'))
    if (typeof client === 'string') decoded(client)
    this.#client = client
    if (level !== NOTHING) {
      this.#log = logger
      this.#library.enableLog(client, level)
    }
  }

  get isClosed() {
    return this.#isClosed
  }

  /** The answer to an operation. isNeeded: whether a parameter that is given needs a value. */
  async call(operation, parameters, options, isNeeded) {
    const text = encoded(parameters, 'invalid_params', { operation }, isNeeded)
    if (options === undefined && this.#log === undefined)
      return decoded(await this.#started(operation, text, undefined).outcome)

    if (options != null && !isPlainObject(options)) throw noOptions(options, operation)
    // No operation here has to wait for an action attempt; the option is the official package's.
    const { signal, onProgress, waitForActionAttempt, ...given } = options ?? {}
    check(signal, onProgress, operation)
    const settings = callOptions(given, operation)
    if (signal?.aborted) throw neverStarted(operation, signal.reason)
    const call = this.#started(operation, text, settings)
    return await this.#attended(call, operation, signal, onProgress)
  }

  replaceToken(token) {
    this.#refuseClosed()
    if (typeof token !== 'string') throw refusal('invalid_token', `the token must be a text, received ${nameOf(token)}`)
    decoded(this.#library.replaceToken(this.#client, token))
  }

  close() {
    this.#isClosed = true
    this.#library.closeClient(this.#client)
  }

  #started(operation, text, options) {
    this.#refuseClosed(operation)
    const { underWay } = this.#library
    const tag = ++underWay.lastTag
    const refused = attempt(
      () => this.#library.start(this.#client, operation, text, options, tag),
      ({ message }) => failed(message),
    )
    // Nothing waits for what was not started.
    const outcome = new Promise((resolve) =>
      refused === undefined ? underWay.waiting.set(tag, resolve) : resolve(refused),
    )
    return { tag, outcome }
  }

  #refuseClosed(operation) {
    if (this.#isClosed) throw refusal('invalid_handle', 'the client is closed', { operation })
  }

  /** The answer of a call that can be cancelled, tells its progress, or is logged. */
  async #attended({ tag, outcome }, operation, signal, onProgress) {
    let cause, thrown
    const giveUp = (why) => {
      cause ??= why
      this.#library.cancel(tag)
    }
    const onThrown = (reason) => giveUp((thrown = { reason }))
    const stopListening = signal ? listen(signal, () => giveUp({ reason: signal.reason })) : () => {}
    const watch =
      (onProgress || this.#log) &&
      setInterval(() => {
        this.#tellLog()
        if (onProgress && !cause) attempt(() => tell(onProgress, this.#library.progress(tag)), onThrown)
      }, WATCH_MS)
    try {
      const answer = decoded(await outcome)
      // The queue has handed the call over and knows it no more, so its answer tells.
      if (onProgress && !cause) attempt(() => tellEnd(onProgress, answer), onThrown)
      // A signal that came too late changes nothing. What a listener throws must be heard.
      if (thrown) throw hadSucceeded(operation, answer)
      return answer
    } catch (error) {
      throw cause && error.kind === 'cancelled' ? because(cause.reason, error) : error
    } finally {
      clearInterval(watch)
      stopListening()
      this.#tellLog()
    }
  }

  /** Logs what has happened inside since the last time. A logger that fails costs its events, and no answer. */
  #tellLog() {
    if (this.#log === undefined || this.#isClosed) return
    const events = this.#library.takeLog(this.#client)
    if (events === undefined) return
    for (const event of decoded(events))
      attempt(
        () => write(this.#log, event),
        () => {},
      )
  }
}

/** What is done when a signal is aborted. Many calls may share one, which Node would warn of if each had a listener. */
const listeners = new WeakMap()

function listen(signal, action) {
  let known = listeners.get(signal)
  if (known === undefined) {
    const actions = new Set()
    known = { actions, onAbort: () => actions.forEach((one) => one()) }
    listeners.set(signal, known)
    signal.addEventListener('abort', known.onAbort)
  }
  known.actions.add(action)
  return () => {
    known.actions.delete(action)
    if (known.actions.size > 0) return
    signal.removeEventListener('abort', known.onAbort)
    listeners.delete(signal)
  }
}

/** What is wrong with a webhook is thrown; else its event. */
function verifiedEvent(secret, payload, headers) {
  if (typeof secret !== 'string') throw notVerified('the secret must be a text, such as "whsec_..."', secret)
  if (typeof payload !== 'string' && !ArrayBuffer.isView(payload)) {
    throw notVerified('the payload must be the body of the request, as a text or a Buffer', payload)
  }
  if (headers === null || typeof headers !== 'object')
    throw notVerified('the headers must be an object of names and values', headers)
  const content =
    typeof payload === 'string'
      ? Buffer.from(payload)
      : Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength)
  // The Headers of fetch are no plain object.
  const named = attempt(
    () => (typeof headers.entries === 'function' ? Object.fromEntries(headers.entries()) : headers),
    () => undefined,
  )
  if (named === undefined) throw notVerified('the entries of the headers must be names and values', headers)
  return decoded(library().verifyWebhook(secret, encoded(named, 'invalid_webhook'), content)).event
}

function notVerified(wanted, given) {
  return refusal('invalid_webhook', `${wanted}, received ${nameOf(given)}`)
}

function check(signal, onProgress, operation) {
  const refuse = (name, wanted, given) =>
    refusal('invalid_options', `${name} must be ${wanted}, received ${nameOf(given)}`, { operation })
  if (signal != null && typeof signal.addEventListener !== 'function') throw refuse('signal', 'an AbortSignal', signal)
  if (onProgress !== undefined && typeof onProgress !== 'function') throw refuse('onProgress', 'a function', onProgress)
}

const CALL_OPTIONS = { timeoutMs: 'timeout_ms', maxRetries: 'max_retries' }

/** The options of a call as the core takes them; one that it does not know, it refuses. */
function callOptions(given, operation) {
  const settings = Object.create(null)
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) settings[Object.hasOwn(CALL_OPTIONS, name) ? CALL_OPTIONS[name] : name] = value
  }
  return Object.keys(settings).length > 0 ? encoded(settings, 'invalid_options', { operation }) : undefined
}

function noOptions(given, operation) {
  const message = `the options of a call must be a plain object, such as { signal: controller.signal }, received ${nameOf(given)}`
  return refusal('invalid_options', message, { operation })
}

function neverStarted(operation, reason) {
  const message = 'the call was cancelled before it began: its signal was aborted; nothing was sent'
  return because(reason, refusal('cancelled', message, { operation }))
}

/** The error with what caused it, which shows as that of any error does. */
function because(reason, error) {
  return Object.defineProperty(error, 'cause', { value: reason, configurable: true, writable: true })
}

function hadSucceeded(operation, answer) {
  const message = 'the call had succeeded when it was interrupted; its answer is in data'
  return refusal('cancelled', message, { operation, attempts: 1, outcome_unknown: true, data: answer })
}

function tell(onProgress, text) {
  const { ok, done, failed, total } = JSON.parse(text)
  return ok ? onProgress({ done, failed, total }) : undefined
}

/** What was not attempted has not ended. As in the core, what is unknown counts as failed. */
function tellEnd(onProgress, { total, failed, unknown, not_attempted: left }) {
  return total === undefined ? undefined : onProgress({ done: total - left, failed: failed + unknown, total })
}

/** What a logger listens to, as the library is told. */
const NOTHING = 0
const EVERYTHING = 1
const WARNINGS = 2

function logLevel(logger) {
  if (logger == null) return NOTHING
  if (typeof logger === 'function' || typeof logger.debug === 'function') return EVERYTHING
  if (typeof logger.warn === 'function') return WARNINGS
  throw refusal(
    'invalid_options',
    `the logger must have a method debug or warn, or be a function, received ${nameOf(logger)}`,
  )
}

function write(logger, event) {
  if (typeof logger === 'function') return logger(event)
  if (event.level === 'debug') return logger.debug(event.message)
  return (typeof logger.warn === 'function' ? logger.warn : logger.debug).call(logger, event.message)
}

/** Does it; what it throws, or its promise rejects with, goes to `otherwise`. */
function attempt(action, otherwise) {
  try {
    const made = action()
    if (typeof made?.then === 'function') made.then(undefined, otherwise)
    return made
  } catch (error) {
    return otherwise(error)
  }
}

module.exports = { Calls, verifiedEvent }
