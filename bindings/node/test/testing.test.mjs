// What gives the tests of an app their sandboxes, in test runs of their own.

import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { inspect } from 'node:util'
import { SeamHttpUnauthorizedError } from '../lib/index.mjs'
import { eventsOf, inSandbox, sandbox, server, withSandbox, withServer } from '../lib/testing.mjs'
import { PACKAGE, ROOT, run } from './support/programs.mjs'

process.env.SEAM_PHONES_BIN ??= `${ROOT}dist/bin/seam-phones`

const TESTING = new URL('testing.mjs', PACKAGE).href
const SEED = { user_identities: [{ user_identity_key: 'jane', phones: [{}] }] }

const LOSE_A_PHONE = `
import test from 'node:test'
import { inSandbox, inServer, withSandbox, withServer } from ${JSON.stringify(TESTING)}
const loseAPhone = async (seam) => {
  const owner = await seam.userIdentities.create()
  const phone = await seam.phones.simulate.createSandboxPhone({ user_identity_id: owner.user_identity_id })
  await seam.phones.deactivate({ device_id: phone.device_id })
}
`

/** What Node's test runner prints of these tests. */
async function play(tests, environment = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'seam-testing-'))
  const { NODE_TEST_CONTEXT: _, ...env } = { ...process.env, ...environment }
  try {
    await writeFile(join(folder, 'app.test.mjs'), LOSE_A_PHONE + tests)
    return await run(process.execPath, ['--test', '--test-reporter=tap', join(folder, 'app.test.mjs')], { env })
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('a sandbox of a test', () => {
  it('is fresh, and begins with a seed and a clock', async (t) => {
    const clock = '2026-01-31T12:00:00.000Z'
    const seams = [await withSandbox(t, { seed: SEED, clock }), (await withServer(t, { seed: SEED, clock })).seam]
    for (const seam of seams) {
      const identities = await seam.userIdentities.list()
      assert.deepEqual(
        identities.map((one) => one.user_identity_key),
        ['jane'],
      )
      assert.equal((await seam.testHelpers.clock.get()).now, clock)
    }
    assert.deepEqual(await (await withSandbox(t)).userIdentities.list(), [])
  })

  it('begins with a seed of a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seam-seed-'))
    await writeFile(join(folder, 'seed.json'), JSON.stringify(SEED))
    const seam = await sandbox({ seed: join(folder, 'seed.json') })
    assert.equal((await seam.phones.list()).length, 1)
    seam.close()
    await rm(folder, { recursive: true })
  })

  it('tells its events when the test fails', async (t) => {
    if (!('passed' in t)) return t.skip('this version of Node does not tell whether a test has failed')

    const { stdout } = await play(`
test('fails', async (t) => { await loseAPhone(await withSandbox(t)); throw new Error('not promised') })
test('fails at a server', async (t) => { await loseAPhone((await withServer(t)).seam); throw new Error('not promised') })
test('nothing happens', async (t) => { await withSandbox(t); throw new Error('not promised') })
test('passes', async (t) => { await loseAPhone(await withSandbox(t)) })
`)
    assert.match(stdout, /^# pass 1$/m)
    assert.match(stdout, /Events of the sandbox:\n# \S+Z {2}phone\.deactivated {2}device_id=[0-9a-f]{8}-/)
    assert.match(stdout, /Events of the server:\n# \S+Z {2}phone\.deactivated {2}device_id=[0-9a-f]{8}-/)
    assert.match(stdout, /Events of the sandbox:\n# none/)
    assert.equal(stdout.match(/Events of/g).length, 3)
  })

  it('tells its events in any runner', async () => {
    const { stdout } = await play(`
test('fails', inSandbox(async (seam) => { await loseAPhone(seam); throw new Error('not promised') }))
test('fails at a server', inServer(async ({ seam }) => { await loseAPhone(seam); throw new Error('not promised') }))
test('passes', inSandbox(loseAPhone))
`)
    assert.match(stdout, /^# pass 1$/m)
    for (const what of ['sandbox', 'server']) {
      assert.match(stdout, new RegExp(`Events of the ${what}:\\n# \\S+Z  phone\\.deactivated  device_id=[0-9a-f]{8}-`))
    }
    assert.equal(stdout.match(/Events of/g).length, 2)
  })

  it('is a function without parameters, which no runner takes for one that calls back', async () => {
    const test = inSandbox(async (seam) => (await seam.phones.list()).length)
    assert.equal(test.length, 0)
    assert.equal(await test(), 0)
  })

  it('that is closed says so', async () => {
    const seam = await sandbox()
    seam.close()
    assert.match(await eventsOf(seam), /^cannot be had: /)
  })
})

describe('a server', () => {
  it('has a workspace for each test, which is gone afterwards', async () => {
    const servers = await Promise.all(Array.from({ length: 8 }, (_, number) => server({ name: `test ${number}` })))
    assert.equal(new Set(servers.map((one) => one.endpoint)).size, 1)
    assert.equal(new Set(servers.map((one) => one.environment.SEAM_API_KEY)).size, 8)
    await Promise.all(servers.map((one) => one.seam.userIdentities.create({ user_identity_key: 'jane' })))
    const [first] = servers
    assert.equal((await first.seam.workspaces.get()).name, 'test 0')
    assert.ok(!inspect(first).includes(first.apiKey) && !JSON.stringify(first).includes(first.apiKey))
    const other = await server({ name: 'other' })
    const names = async () => (await other.seam.testHelpers.workspaces.list()).map((one) => one.name)
    assert.ok((await names()).includes('test 0'))
    await Promise.all(servers.map((one) => one.close()))
    assert.ok(!(await names()).includes('test 0'))
    await other.close()
  })

  it('refuses the keys of a test that has ended', async () => {
    const one = await server()
    await one.close()
    const { Seam } = await import('../lib/index.mjs')
    const late = new Seam({ apiKey: one.apiKey, endpoint: one.endpoint })
    await assert.rejects(async () => await late.phones.list(), SeamHttpUnauthorizedError)
    late.close()
  })

  it('ends with its process, and does not keep it alive', async () => {
    const source = `import { server } from ${JSON.stringify(TESTING)}; console.log((await server()).endpoint)`
    const { status, stdout } = await run(process.execPath, ['--input-type=module', '--eval', source])
    assert.equal(status, 0)
    const { hostname, port } = new URL(stdout.trim())
    // It was told to end, and may take a moment.
    for (let attempts = 0; ; attempts += 1) {
      const socket = connect(Number(port), hostname)
      const refused = await once(socket, 'connect').then(
        () => false,
        () => true,
      )
      socket.destroy()
      if (refused) break
      assert.ok(attempts < 600, 'it goes on')
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })

  it('that cannot be started says why', async () => {
    const tests = `test('it', inServer(() => {}))`
    const none = await play(tests, { SEAM_PHONES_BIN: '/nowhere/seam-phones' })
    assert.match(none.stdout, /cannot start the command line \(SEAM_PHONES_BIN, or seam-phones on the PATH\)/)
    const broken = await play(tests, { SEAM_PHONES_BIN: '/bin/false' })
    assert.match(broken.stdout, /\/bin\/false serve ended with 1/)
  })
})
