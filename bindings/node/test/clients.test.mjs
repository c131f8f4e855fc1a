// How clients are made, and that they have the operations of operations.json.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { after, before, describe, it } from 'node:test'
import { inspect } from 'node:util'
import {
  Seam,
  SeamError,
  SeamHttp,
  SeamHttpInvalidOptionsError,
  SeamHttpInvalidTokenError,
  SeamInvalidParamsError,
} from '../lib/index.mjs'
import { runNode, table } from './support/programs.mjs'
import { answered, DEVICE_ID, Stage } from './support/stage.mjs'

let stage
before(async () => (stage = await Stage.start()))
after(() => stage.stop())

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
const none = answered({ phones: [], ok: true })

/** The headers that a client sends which is made so, and whose endpoint is the server. */
async function headersOf(make, answers = [none]) {
  const seam = await make(await stage.endpoint(answers))
  await seam.phones.list()
  return (await stage.requests()).at(-1).headers
}

describe('a client', () => {
  it('is made as the official one is', async () => {
    assert.equal(SeamHttp, Seam)
    const key = 'Bearer seam_key'
    assert.equal((await headersOf((endpoint) => new Seam({ apiKey: 'seam_key', endpoint }))).authorization, key)
    assert.equal((await headersOf((endpoint) => Seam.fromApiKey('seam_key', { endpoint }))).authorization, key)
    const sent = await headersOf((endpoint) => Seam.fromPersonalAccessToken('seam_at1', DEVICE_ID, { endpoint }))
    assert.deepEqual([sent.authorization, sent['seam-workspace']], ['Bearer seam_at1', DEVICE_ID])
    const session = await headersOf((endpoint) => Seam.fromClientSessionToken('seam_cst1', { endpoint }))
    assert.equal(session['client-session-token'], 'seam_cst1')
  })

  it('names itself', async () => {
    const sent = await headersOf((endpoint) => new Seam({ apiKey: 'seam_key', endpoint }))
    assert.equal(sent['seam-sdk-name'], 'seam-phones-node')
    assert.match(sent['seam-sdk-version'], /^\d+\.\d+\.\d+/)
  })

  it('is made with a publishable key, which gets it a session', async () => {
    const made = await headersOf(
      (endpoint) => Seam.fromPublishableKey('seam_pk1', 'jane', { endpoint }),
      [answered({ client_session: { client_session_id: DEVICE_ID, token: 'seam_cst2' }, ok: true }), none],
    )
    assert.equal(made['client-session-token'], 'seam_cst2')
  })

  it('takes its key from a text or the environment', async () => {
    const endpoint = await stage.endpoint([none, none])
    const environment = { ...process.env, SEAM_API_KEY: 'seam_env_key', SEAM_ENDPOINT: endpoint }
    const ended = await runNode(
      'await new seamPhones.Seam().phones.list(); await new seamPhones.Seam("seam_text_key").phones.list()',
      { env: environment },
    )
    assert.equal(ended.stderr, '')
    assert.deepEqual(
      (await stage.requests()).map((one) => one.headers.authorization),
      ['Bearer seam_env_key', 'Bearer seam_text_key'],
    )
  })

  it('is not made with options that are wrong', () => {
    const wrong = [
      null,
      5,
      new Map(),
      Promise.resolve({}),
      { axiosOptions: {} },
      { timeoutMs: 'soon' },
      { timeoutMs: NaN },
      { apiKey: 'seam_key', personalAccessToken: 'seam_at1' },
    ]
    for (const options of wrong)
      assert.throws(() => new Seam(options), SeamHttpInvalidOptionsError, JSON.stringify(options))
    for (const value of [1, { endpoint: 'sandbox:' }]) {
      const options = Object.fromEntries([
        ['endpoint', 'sandbox:'],
        ['__proto__', value],
      ])
      assert.throws(() => new Seam(options), /unknown option "__proto__"/)
    }
    for (const key of [undefined, null]) assert.throws(() => Seam.fromApiKey(key), SeamHttpInvalidOptionsError)
    assert.throws(() => new Seam('no key'), SeamHttpInvalidTokenError)
  })

  it('takes options that are undefined, null or the official ones', () => {
    new Seam({
      endpoint: 'sandbox:',
      apiKey: undefined,
      proxy: null,
      waitForActionAttempt: true,
      isUndocumentedApiEnabled: false,
    }).close()
  })

  it('shares a sandbox in memory with those that name it too', async () => {
    const [one, same] = [new Seam({ endpoint: 'sandbox:memory-node' }), new Seam({ endpoint: 'sandbox:memory-node' })]
    const owner = await one.userIdentities.create({})
    assert.deepEqual(await same.userIdentities.list(), [owner])
    one.close()
    same.close()
  })

  it('has its token replaced', async () => {
    const seam = new Seam({
      clientSessionToken: 'seam_cst1',
      endpoint: await stage.endpoint([
        none,
        answered({ client_session: { client_session_id: DEVICE_ID, token: 'seam_cst3' }, ok: true }),
      ]),
    })
    seam.replaceToken('seam_cst2')
    await seam.phones.list()
    await seam.updateClientSessionToken('seam_cst3')
    assert.deepEqual(
      (await stage.requests()).map((one) => one.headers['client-session-token']),
      ['seam_cst2', 'seam_cst3'],
    )
    for (const token of ['seam_api_key', '', 5, null])
      assert.throws(() => seam.replaceToken(token), SeamHttpInvalidTokenError)
    assert.throws(() => seam.replaceToken('seam_cst\0'), SeamError)
  })

  it('asks for any path', async () => {
    const seam = await stage.client([answered({ devices: [], ok: true })])
    assert.deepEqual(await seam.request('/devices/list', { limit: 1 }), { devices: [], ok: true })
    assert.deepEqual(
      (await stage.requests()).map((one) => [one.method, one.path, one.body]),
      [['POST', '/devices/list', { limit: 1 }]],
    )
  })

  it('refuses a path that is no text, and keeps nothing of what could not be started', async () => {
    const addon = createRequire(import.meta.url)('../build/seam_phones.node')
    const seam = Seam.sandbox()
    const { size } = addon.underWay.waiting
    for (const path of [undefined, null, 5, {}, Symbol('path')]) {
      const request = seam.request(path)
      assert.match(inspect(request), /^SeamRequest/)
      await assert.rejects(request, (error) => {
        assert.ok(error instanceof SeamInvalidParamsError)
        return /the path must be a text, such as "\/devices\/list", received /.test(error.message)
      })
    }
    const { start } = addon
    addon.start = () => {
      throw new Error('out of memory')
    }
    await assert
      .rejects(seam.phones.list(), { name: 'SeamInternalError', message: 'out of memory' })
      .finally(() => (addon.start = start))
    assert.equal(addon.underWay.waiting.size, size)
  })

  it('is disposed of at the end of a block, where JavaScript has that', () => {
    assert.equal(Seam.prototype[Symbol.dispose ?? 'close'], Seam.prototype.close)
  })
})

describe('the routes', () => {
  const seam = Seam.sandbox()

  for (const { name } of table.operations.filter((one) => one.server_method)) {
    it(`have ${name}`, () => {
      const names = name.split('.').map(camel)
      const request = names
        .slice(0, -1)
        .reduce((group, one) => group[one], seam)
        [names.at(-1)]({})
      assert.equal(request.pathname, `/${name.replaceAll('.', '/')}`)
    })
  }

  it('have nothing else', () => {
    const found = []
    const look = (group, path) => {
      for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(group)))
        if (name !== 'constructor') found.push(`${path}.${name}`)
      for (const name of Object.keys(group)) look(group[name], `${path}.${name}`)
    }
    for (const name of Object.keys(seam)) look(seam[name], name)
    const wanted = table.operations
      .filter((one) => one.server_method)
      .map((one) => one.name.split('.').map(camel).join('.'))
    assert.deepEqual(found.sort(), wanted.sort())
  })
})
