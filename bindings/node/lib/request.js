'use strict'

const { inspect } = require('node:util')
const { refusal } = require('./errors.js')
const { isPlainObject, nameOf } = require('./json_text.js')
const { SECRETS } = require('./options.js')

/** The method by which a paginator asks for a page. */
const PAGE = Symbol('page')

/**
 * A call that has not been made: `await` makes it, once. As in the official package, nothing is sent before that, so that a
 * paginator can be given a list.
 */
class SeamRequest {
  #calls
  #route
  #parameters
  #options
  #answer

  constructor(calls, route, parameters, options) {
    this.#calls = calls
    this.#route = route
    this.#parameters = parameters
    this.#options = options
  }

  get [Symbol.toStringTag]() {
    return 'SeamRequest'
  }

  get pathname() {
    return this.#route.pathname
  }

  /** Where the answer holds what is returned. */
  get responseKey() {
    return this.#route.key
  }

  /** Makes the call, each time. */
  async execute() {
    return valueOf(this.#route, await this.fetchResponse())
  }

  /** Makes the call, each time, and gives the whole of Seam's answer. */
  async fetchResponse() {
    const answer = await this.#call(named(this.#route, this.#parameters))
    if (this.#route.hasSecrets || this.#route.kind === 'raw') hideSecrets(answer)
    return answer
  }

  then(onFulfilled, onRejected) {
    return (this.#answer ??= this.execute()).then(onFulfilled, onRejected)
  }

  catch(onRejected) {
    return this.then(undefined, onRejected)
  }

  finally(onFinally) {
    return (this.#answer ??= this.execute()).finally(onFinally)
  }

  /** The page of a list that a cursor stands for, and where the list goes on. */
  async [PAGE](cursor) {
    const parameters = named(this.#route, this.#parameters)
    const given = cursor === undefined ? parameters : { ...parameters, page_cursor: cursor }
    const answer = await this.#call(given)
    return [valueOf(this.#route, answer), answer.pagination]
  }

  #call(parameters) {
    return this.#calls.call(this.#route.operation, parameters, this.#options, needsValues(this.#route))
  }

  get isList() {
    return this.#route.kind === 'list'
  }

  [inspect.custom]() {
    return `SeamRequest { operation: ${inspect(this.#route.operation)} }`
  }
}

/** The parameters by their names. Of other objects than plain ones JSON would lose some or all, and with them the filters. */
function named(route, parameters) {
  if (typeof route.operation !== 'string') {
    const message = `the path must be a text, such as "/devices/list", received ${nameOf(route.operation)}`
    throw refusal('invalid_params', message)
  }
  if (parameters === undefined) return {}
  if (route.positional !== undefined && typeof parameters === 'string') return { [route.positional]: parameters }
  if (isPlainObject(parameters)) return parameters
  const hint = typeof parameters?.then === 'function' ? ': is an await missing?' : ''
  const message = `the parameters must be a plain object of names and values, received ${nameOf(parameters)}${hint}`
  throw refusal('invalid_params', message, { operation: route.operation })
}

/**
 * A filter by an id that is undefined is mostly a mistake, and JSON would lose it: the list would be that of everything. So in
 * a list, and in a request whose path is a list's, such a parameter needs a value.
 */
function needsValues({ kind, operation }) {
  return kind === 'list' || (kind === 'raw' && LIST.test(operation)) ? isId : undefined
}

const LIST = /[/.]list(_\w+)?\/?$/
const isId = (name) => /_ids?$/.test(name)

/** What a method returns of an answer. */
function valueOf(route, answer) {
  switch (route.kind) {
    case 'list':
      for (const item of answer[route.key]) complete(route, item)
      return answer[route.key]
    case 'one':
      return complete(route, answer[route.key])
    case 'whole': {
      const { ok, ...rest } = answer
      return Object.keys(rest).length > 0 ? rest : undefined
    }
    case 'raw':
      return answer
    default:
      return undefined
  }
}

/**
 * An object of Seam's stays a plain one. Its own id can also be read as `id`, and what is secret does not show when it is
 * inspected; neither can be seen by what copies, compares or sends objects.
 */
function complete(route, object) {
  if (object === undefined || object === null) return undefined
  if (route.ownId !== undefined && !Object.hasOwn(object, 'id')) {
    Object.defineProperty(object, 'id', { value: object[route.ownId], configurable: true, writable: true })
  }
  if (route.hasSecrets) hideSecrets(object)
  return object
}

/** Hides what is secret in a value, however deep within an answer. */
function hideSecrets(value) {
  if (value === null || typeof value !== 'object') return
  for (const part of Object.values(value)) hideSecrets(part)
  if (!SECRETS.some((name) => Object.hasOwn(value, name) && value[name] !== null)) return
  Object.defineProperty(value, inspect.custom, {
    value: (_, options) => inspect(masked(value), options),
    configurable: true,
  })
}

function masked(object) {
  const shown = { ...object }
  for (const name of SECRETS) if (shown[name] != null) shown[name] = '***'
  return shown
}

module.exports = { PAGE, SeamRequest, completeObject: complete }
