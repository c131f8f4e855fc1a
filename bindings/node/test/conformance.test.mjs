// The conformance cases, played through this package.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { Seam, SeamError, SeamHttpInvalidInputError } from '../lib/index.mjs'
import errors from '../lib/errors.js'
import { differences, lookUp, substitute } from './support/patterns.mjs'
import { ROOT } from './support/programs.mjs'
import { Stage } from './support/stage.mjs'

const FOLDER = `${ROOT}tests/conformance/`
const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(FOLDER + name, 'utf8')))
  .filter((played) => (played.faces ?? ['node']).includes('node'))

/** Where an operation's answer holds what its method returns. */
const RESULT = Object.fromEntries(
  JSON.parse(readFileSync(`${ROOT}operations.json`, 'utf8')).operations.map(({ name, answer }) => [name, answer.key]),
)

/** The operations whose answer is what their method returns. */
const WHOLE = ['phones.deactivate', 'phones.deactivate_many']

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())

/** What the case expects and what happened, both as the core's envelope. */
async function outcome(played, config) {
  const variables = {}
  let seam
  try {
    seam = new Seam(config)
    for (const { operation, params = {}, save = {} } of played.setup ?? []) {
      const answer = await seam.request(operation, substitute(params, variables))
      for (const [name, path] of Object.entries(save)) variables[name] = lookUp(answer, path)
    }
    const envelope = await called(seam, played, substitute(played.params ?? {}, variables))
    return [spoken(played, substitute(played.expect, variables)), envelope]
  } catch (error) {
    if (!(error instanceof SeamError)) throw error
    return [substitute(played.expect, variables), { ok: false, error: failure(error) }]
  } finally {
    seam?.close()
  }
}

async function called(seam, { operation, generic, options = {} }, params) {
  if (generic) return await seam.request(operation, params, options)
  const names = operation.split('.').map(camel)
  const method = names.pop()
  const returned = await names.reduce((group, name) => group[name], seam)[method](params, options)
  if (returned === undefined) return { ok: true }
  return WHOLE.includes(operation) ? { ok: true, ...returned } : { ok: true, [RESULT[operation]]: returned }
}

/** The expectation without what a method does not tell: that something had been deleted before. */
function spoken({ generic, operation }, expected) {
  if (generic || !expected.ok || WHOLE.includes(operation)) return expected
  return Object.fromEntries(Object.entries(expected).filter(([name]) => name === 'ok' || name === RESULT[operation]))
}

/** The error of the envelope again, from the properties of the error. */
function failure(error) {
  const told = { message: error.message }
  for (const [name, value] of Object.entries(error)) {
    const member = name === 'code' ? 'type' : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    if (member !== 'outcome_unknown' || value) told[member] = value
  }
  const validationErrors = SeamError.validationErrorsOf(error)
  return Object.keys(validationErrors).length > 0 ? { ...told, validation_errors: validationErrors } : told
}

describe('conformance', () => {
  let stage
  before(async () => (stage = await Stage.start()))
  after(() => stage.stop())

  it('has cases', () => assert.ok(CASES.length > 300))

  for (const played of CASES) {
    it(played.name, async () => {
      const isRemote = played.backend === 'remote'
      const endpoint = isRemote ? await stage.register(played) : 'sandbox:'
      const config = { endpoint, ...(played.config ?? (isRemote ? { api_key: 'seam_test_key' } : {})) }
      assert.deepEqual(differences(...(await outcome(played, config))), [])
      if (isRemote) assert.deepEqual((await stage.report(played.name)).problems, [])
    })
  }
})

describe('kinds of errors', () => {
  const { error_kinds: kinds } = JSON.parse(readFileSync(`${ROOT}operations.json`, 'utf8'))

  it('have one class each', () => {
    assert.deepEqual(Object.keys(errors.BY_KIND).sort(), kinds.map((one) => one.name).sort())
    assert.equal(new Set(Object.values(errors.BY_KIND)).size, kinds.length)
    const types = readFileSync(`${ROOT}bindings/node/lib/errors.d.ts`, 'utf8')
    for (const { name } of kinds) assert.ok(types.includes(`  | '${name}'\n`), name)
  })

  it('are under one root, and those that are refused here under those that Seam refuses', () => {
    for (const one of Object.values(errors.BY_KIND)) assert.ok(one.prototype instanceof SeamError)
    assert.ok(errors.BY_KIND.invalid_params.prototype instanceof SeamHttpInvalidInputError)
  })
})
