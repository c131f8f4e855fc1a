// Programs that the tests start: they end with the tests, and hear nothing of the developer's account.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
export const PACKAGE = new URL('../../lib/index.mjs', import.meta.url).href

// The environment of the developer must not reach the clients; where the library and the program are may come from it.
for (const name of Object.keys(process.env)) {
  if (name.startsWith('SEAM_') && !name.startsWith('SEAM_PHONES_')) delete process.env[name]
}

/** What a program prints and how it ends. A program that does not end is ended. */
export async function run(command, commandArguments, options = {}) {
  const child = spawn(command, commandArguments, { timeout: 60_000, killSignal: 'SIGKILL', ...options })
  const printed = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => (printed[0] += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (printed[1] += text))
  const [status, signal] = await once(child, 'close')
  return { status, signal, stdout: printed[0], stderr: printed[1] }
}

/** A program of Node's that uses this package, written as a module. */
export function runNode(source, options = {}) {
  const text = `import * as seamPhones from ${JSON.stringify(PACKAGE)}\n${source}`
  return run(process.execPath, [...(options.flags ?? []), '--input-type=module', '--eval', text], options)
}

/** The first line that a program prints, and what ends it. */
export async function started(command, commandArguments) {
  const child = spawn(command, commandArguments, { stdio: ['pipe', 'pipe', 'inherit'] })
  const first = await new Promise((resolve, reject) => {
    let text = ''
    child.on('error', reject).on('exit', (status) => reject(new Error(`${command} ended with ${status}`)))
    child.stdout.setEncoding('utf8').on('data', (more) => {
      text += more
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')))
    })
  })
  const stop = async () => {
    const ended = once(child, 'close')
    child.removeAllListeners('exit').kill()
    await ended
  }
  return { first, stop }
}

export const table = JSON.parse(readFileSync(`${ROOT}operations.json`, 'utf8'))
