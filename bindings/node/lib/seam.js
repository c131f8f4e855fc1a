'use strict'

const { fileURLToPath } = require('node:url')
const { inspect } = require('node:util')
const { version } = require('../package.json')
const { Calls } = require('./calls.js')
const { refusal } = require('./errors.js')
const { isPlainObject, nameOf } = require('./json_text.js')
const { OPTIONS } = require('./options.js')
const { SeamPaginator } = require('./paginator.js')
const { SeamRequest } = require('./request.js')
const { Acs, ClientSessions, Events, Phones, TestHelpers, UserIdentities, Workspaces } = require('./routes.js')

/** A client of Seam's API, or of a sandbox. Many calls can be under way at once. */
class Seam {
  #calls

  constructor(apiKeyOrOptions = {}) {
    const { logger, ...options } = optionsOf(apiKeyOrOptions)
    const calls = (this.#calls = new Calls(configuration(options), logger))
    this.phones = new Phones(calls)
    this.userIdentities = new UserIdentities(calls)
    this.acs = new Acs(calls)
    this.clientSessions = new ClientSessions(calls)
    this.events = new Events(calls)
    this.workspaces = new Workspaces(calls)
    this.testHelpers = new TestHelpers(calls)
  }

  static fromApiKey(apiKey, options = {}) {
    return new this({ ...options, apiKey: given('apiKey', apiKey) })
  }

  static fromPersonalAccessToken(personalAccessToken, workspaceId, options = {}) {
    const named = {
      personalAccessToken: given('personalAccessToken', personalAccessToken),
      workspaceId: given('workspaceId', workspaceId),
    }
    return new this({ ...options, ...named })
  }

  static fromClientSessionToken(clientSessionToken, options = {}) {
    return new this({ ...options, clientSessionToken: given('clientSessionToken', clientSessionToken) })
  }

  /** Makes a client session for the user of an app, and gives the client that has its token. */
  static async fromPublishableKey(publishableKey, userIdentifierKey, options = {}) {
    const named = {
      publishableKey: given('publishableKey', publishableKey),
      userIdentifierKey: given('userIdentifierKey', userIdentifierKey),
    }
    const app = new this({ ...options, ...named })
    try {
      const { token } = await app.clientSessions.getOrCreate({ user_identifier_key: userIdentifierKey })
      return this.fromClientSessionToken(token, options)
    } finally {
      app.close()
    }
  }

  /** A client of a sandbox: in memory when no path is given, else in a file that several processes may share. */
  static sandbox(...path) {
    return new this({ endpoint: path.length > 0 ? `sandbox:file:${fileOf(path[0])}` : 'sandbox:' })
  }

  /** Seam's answer to a path that has no method here: the parameters are posted as they are. */
  request(path, parameters, options) {
    return new SeamRequest(this.#calls, { operation: path, pathname: path, kind: 'raw' }, parameters, options)
  }

  createPaginator(request) {
    return new SeamPaginator(request)
  }

  /** Replaces the token of this client. Calls that are under way go on with the token that they began with. */
  replaceToken(token) {
    this.#calls.replaceToken(token)
  }

  /** The official package's name for it: the new session is asked for, too. */
  async updateClientSessionToken(clientSessionToken) {
    this.replaceToken(clientSessionToken)
    await this.clientSessions.get()
  }

  /** Frees the client. Calls that are under way end as usual, further ones are refused. */
  close() {
    this.#calls.close()
  }

  [inspect.custom]() {
    return `${this.constructor.name} { ${this.#calls.isClosed ? 'closed' : 'open'} }`
  }
}

// Node 18 has no `using`.
if (Symbol.dispose !== undefined) {
  Object.defineProperty(Seam.prototype, Symbol.dispose, {
    value: Seam.prototype.close,
    configurable: true,
    writable: true,
  })
}

function optionsOf(apiKeyOrOptions) {
  if (typeof apiKeyOrOptions === 'string') return { apiKey: apiKeyOrOptions }
  if (isPlainObject(apiKeyOrOptions)) return apiKeyOrOptions
  const message = `the options must be a plain object, or an API key, received ${nameOf(apiKeyOrOptions)}`
  throw refusal('invalid_options', message)
}

/** The options of a client as the core takes them. An option that is undefined or null is the same as none. */
function configuration(options) {
  const config = Object.assign(Object.create(null), { sdk_name: 'seam-phones-node', sdk_version: version })
  for (const [name, value] of Object.entries(options)) {
    if (value == null || IGNORED.has(name)) continue
    config[Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : name] = value
  }
  return config
}

/** Options of the official package that change nothing here: no operation has to wait for an action attempt. */
const IGNORED = new Set(['waitForActionAttempt', 'isUndocumentedApiEnabled'])

/** What must be there when a client is made by it: without it, the environment would be asked instead. */
function given(name, value) {
  if (value == null) throw refusal('invalid_options', `${name} is ${nameOf(value)}`)
  return value
}

/** The path of a sandbox's file. One that is missing is mostly a setting that was not set: what is to be kept would be lost. */
function fileOf(path) {
  const file = path instanceof URL && path.protocol === 'file:' ? fileURLToPath(path) : path
  if (typeof file === 'string') return file
  const problem = `the path of a sandbox is ${nameOf(file)}: give the path of a file, or leave it out for a sandbox in memory`
  throw refusal('invalid_options', problem)
}

module.exports = { Seam }
