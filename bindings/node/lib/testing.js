'use strict'

// Sandboxes for the tests of an app.

const { readFile } = require('node:fs/promises')
const { Seam } = require('./seam.js')
const { SeamError } = require('./errors.js')
const { SeamServer } = require('./testing_server.js')

const OTHER_IDS = new Set(['event_id', 'workspace_id'])

/** A client of a fresh sandbox in memory, which begins as the options say. */
async function sandbox(options = {}) {
  const seam = new Seam({ endpoint: 'sandbox:' })
  try {
    await begin(seam, options)
  } catch (error) {
    seam.close()
    throw error
  }
  return seam
}

/** A fresh workspace of the server that all tests of this process share. */
async function server(options = {}) {
  const made = await SeamServer.open(options.name)
  try {
    await begin(made.seam, options)
  } catch (error) {
    await made.close()
    throw error
  }
  return made
}

/** A sandbox for a test of `node:test`, which ends with it and tells its events when the test fails. */
async function withSandbox(t, options) {
  const seam = await sandbox(options)
  t.after(async () => {
    if (hasFailed(t)) await tell(t, 'sandbox', seam)
    seam.close()
  })
  return seam
}

/** As `withSandbox`, for an app in another process. */
async function withServer(t, options = {}) {
  const made = await server({ name: t.name, ...options })
  t.after(async () => {
    if (hasFailed(t)) await tell(t, 'server', made.seam)
    await made.close()
  })
  return made
}

/** A test for any runner: a function that makes a sandbox, plays the test with it, and tells its events when the test fails. */
function inSandbox(test, options) {
  return played(
    () => sandbox(options),
    test,
    (seam) => seam,
    'sandbox',
  )
}

/** As `inSandbox`, for an app in another process. */
function inServer(test, options) {
  return played(
    () => server(options),
    test,
    (made) => made.seam,
    'server',
  )
}

// Runners look at how many parameters a test has: one more than none may mean that it calls back.
function played(open, test, clientOf, what) {
  return async function () {
    const opened = await open()
    try {
      return await test.call(this, opened)
    } catch (error) {
      console.error(`Events of the ${what}:\n${await eventsOf(clientOf(opened))}`)
      throw error
    } finally {
      await opened.close()
    }
  }
}

/** What happened in a sandbox, a line for each event. */
async function eventsOf(seam) {
  try {
    const events = await seam.events.list({ since: '1970-01-01T00:00:00Z', limit: 1000 })
    return events.map(lineOf).join('\n') || 'none'
  } catch (error) {
    if (!(error instanceof SeamError)) throw error
    return `cannot be had: ${error.message}`
  }
}

function lineOf(event) {
  const about = Object.entries(event).filter(([name]) => name.endsWith('_id') && !OTHER_IDS.has(name))
  return [event.occurred_at, event.event_type, ...about.map(([name, id]) => `${name}=${id}`)].join('  ')
}

// The clock is a member of the seed: what is made by the seed is made at that time.
async function begin(seam, { seed, clock }) {
  if (seed == null && clock == null) return
  const isFile = typeof seed === 'string' || seed instanceof URL
  const described = isFile ? JSON.parse(await readFile(seed, 'utf8')) : seed
  await seam.testHelpers.seed({ seed: clock == null ? described : { ...described, clock } })
}

// A line at a time: reporters escape the ends of lines.
async function tell(t, what, seam) {
  t.diagnostic(`Events of the ${what}:`)
  for (const line of (await eventsOf(seam)).split('\n')) t.diagnostic(line)
}

/** Whether a test of `node:test` has failed. Versions that do not tell (before 20.12) count as passed. */
function hasFailed(t) {
  return t.passed === false
}

module.exports = { sandbox, server, withSandbox, withServer, inSandbox, inServer, eventsOf, SeamServer }
