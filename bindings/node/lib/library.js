'use strict'

// Finds the addon and the native library, and loads both when the first client is made.

const { existsSync } = require('node:fs')
const path = require('node:path')
const { SeamLibraryError } = require('./errors.js')

const ABI_VERSION = 1

/** Says where the library is, for a package that does not carry it. */
const VARIABLE = 'SEAM_PHONES_LIBRARY'

const FILE_NAMES = { darwin: 'libseam_phones.dylib', win32: 'seam_phones.dll' }
const FILE_NAME = FILE_NAMES[process.platform] ?? 'libseam_phones.so'

/** What carries both for this platform. npm installs it beside this package, since that one names it as optional. */
const PLATFORM_PACKAGE = `@seam-phones/${process.platform}-${process.arch}`

/** What `build_addon` leaves in the source tree. */
const BUILT = path.join(__dirname, '..', 'build', 'seam_phones.node')

let loaded

/** The functions of the addon, the library loaded. */
function library() {
  return (loaded ??= load())
}

function load() {
  // They take the addon, and then crash at what they lack of libuv.
  const other = ['bun', 'deno'].find((name) => process.versions[name] !== undefined)
  if (other) throw new SeamLibraryError(`this package needs Node.js: ${other} cannot watch the queue of its calls`)
  const addonPath = findAddon()
  const libraryPath = findLibrary(path.dirname(addonPath))
  let addon, version
  try {
    addon = require(addonPath)
    version = addon.open(libraryPath)
  } catch (error) {
    throw new SeamLibraryError(`the native library ${libraryPath} cannot be used: ${error.message}`)
  }
  if (version !== ABI_VERSION) {
    throw new SeamLibraryError(
      `the native library ${libraryPath} speaks version ${version} of the interface, this package version ${ABI_VERSION}`,
    )
  }
  // Test runners load this package anew for each file, and the addon once: what is under way belongs to the addon.
  addon.underWay ??= underWay(addon)
  return addon
}

/** The outcome of a call that could not be started, or whose answer is no text, because JavaScript has none that is so long. */
function failed(message, attempts = 0) {
  return JSON.stringify({
    ok: false,
    error: { kind: 'internal', type: 'internal', message, attempts, retryable: false },
  })
}

/** What the outcomes of the calls go to, by their tags. */
function underWay(addon) {
  const waiting = new Map()
  const deliver = (tag, text) => {
    const resolve = waiting.get(tag)
    waiting.delete(tag)
    resolve(typeof text === 'string' ? text : failed(text.message, 1))
  }
  addon.onOutcome(deliver)
  return { waiting, deliver, lastTag: 0 }
}

function findAddon() {
  if (existsSync(BUILT)) return BUILT
  try {
    return require.resolve(`${PLATFORM_PACKAGE}/seam_phones.node`)
  } catch {
    throw new SeamLibraryError(
      `there is no addon for this platform: the package ${PLATFORM_PACKAGE} is not installed. ` +
        'It is an optional dependency: install without --omit=optional, on the platform that the program runs on',
    )
  }
}

function findLibrary(folder) {
  const beside = path.join(folder, FILE_NAME)
  // By name alone, the system's loader looks for it.
  return existsSync(beside) ? beside : process.env[VARIABLE] || FILE_NAME
}

module.exports = { failed, library, PLATFORM_PACKAGE }
