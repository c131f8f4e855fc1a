'use strict'

const { spawn } = require('node:child_process')
const { inspect } = require('node:util')
const { SeamError } = require('./errors.js')
const { Seam } = require('./seam.js')

/** The keys of the server of this process: a promise, once somebody has asked. */
let running

/** A fresh workspace of a running `seam-phones serve`. One server serves all tests of a process. */
class SeamServer {
  #owner

  constructor(endpoint, made, owner) {
    this.endpoint = endpoint
    this.workspaceId = made.workspace_id
    // They do not show when a server is inspected or logged.
    for (const [name, value] of Object.entries({
      apiKey: made.api_key,
      personalAccessToken: made.personal_access_token,
      publishableKey: made.publishable_key,
    })) {
      Object.defineProperty(this, name, { value, enumerable: false })
    }
    this.#owner = owner
    this.seam = new Seam({ apiKey: made.api_key, endpoint })
  }

  static async open(name) {
    const keys = await (running ??= start())
    const owner = new Seam({ apiKey: keys.api_key, endpoint: keys.endpoint })
    try {
      const made = await owner.testHelpers.workspaces.create(name == null ? {} : { name })
      return new SeamServer(keys.endpoint, made, owner)
    } catch (error) {
      owner.close()
      throw error
    }
  }

  /** The variables by which an app in another process finds the sandbox. */
  get environment() {
    return { SEAM_ENDPOINT: this.endpoint, SEAM_API_KEY: this.apiKey }
  }

  /** Deletes the workspace. */
  async close() {
    try {
      await this.#owner.testHelpers.workspaces.delete({ workspace_id: this.workspaceId })
    } catch (error) {
      // A server that the test has ended has nothing to be deleted.
      if (!(error instanceof SeamError)) throw error
    } finally {
      this.seam.close()
      this.#owner.close()
    }
  }

  [inspect.custom]() {
    return `SeamServer { ${this.endpoint} ${this.workspaceId} }`
  }
}

/** Starts a server, which ends with this process and does not keep it alive. */
function start() {
  const program = process.env.SEAM_PHONES_BIN || 'seam-phones'
  // What the environment says of Seam could make it a sandbox that is not fresh.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SEAM_')))
  const child = spawn(program, ['serve', '--listen', '127.0.0.1:0', '--quiet', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  process.on('exit', () => child.kill())
  return new Promise((resolve, reject) => {
    let said = ''
    child.on('error', (error) => {
      const told = `cannot start the command line (SEAM_PHONES_BIN, or seam-phones on the PATH): ${error.message}`
      reject(new Error(told, { cause: error }))
    })
    child.on('exit', (status) => reject(new Error(`${program} serve ended with ${status}`)))
    child.stdout.setEncoding('utf8').on('data', (more) => {
      said += more
      // One line once it listens.
      if (!said.includes('\n')) return
      child.unref()
      child.stdout.unref()
      resolve(JSON.parse(said.slice(0, said.indexOf('\n'))))
    })
  })
}

module.exports = { SeamServer }
