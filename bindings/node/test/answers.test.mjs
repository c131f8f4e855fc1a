// What comes back: objects, pages, webhooks, logs; and that no secret shows.

import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { inspect } from 'node:util'
import * as official from 'seam'
import * as ours from '../lib/index.mjs'
import {
  isSeamHttpApiError,
  isSeamHttpInvalidInputError,
  isSeamHttpUnauthorizedError,
  Seam,
  SeamError,
  SeamHttpApiError,
  SeamHttpInvalidInputError,
  SeamHttpInvalidOptionsError,
  SeamHttpInvalidTokenError,
  SeamHttpUnauthorizedError,
  SeamInvalidParamsError,
  SeamPaginator,
  SeamWebhook,
  SeamWebhookVerificationError,
} from '../lib/index.mjs'
import { answered, DEVICE_ID, phone, refused, Stage } from './support/stage.mjs'

let stage
before(async () => (stage = await Stage.start()))
after(() => stage.stop())

describe('an object', () => {
  it('is a plain one, whose id can be read as id', async () => {
    const seam = await stage.client([answered({ phones: [phone({ new_field: { within: [1] } })], ok: true })])
    const [found] = await seam.phones.list()
    assert.equal(found.id, DEVICE_ID)
    assert.deepEqual(found, phone({ new_field: { within: [1] } }))
    assert.equal(Object.getPrototypeOf(found), Object.prototype)
    assert.equal(
      'id' in { ...found } || 'id' in structuredClone(found) || 'id' in JSON.parse(JSON.stringify(found)),
      false,
    )
  })

  it('keeps an id of its own', async () => {
    const seam = await stage.client([answered({ phones: [phone({ id: 'of Seam' })], ok: true })])
    assert.equal((await seam.phones.list())[0].id, 'of Seam')
  })

  it('cannot change what objects are', async () => {
    const body = JSON.stringify({ phones: [phone()], ok: true }).replace(
      '"errors"',
      '"__proto__":{"polluted":true},"errors"',
    )
    const seam = await stage.client([{ status: 200, text: body, headers: { 'content-type': 'application/json' } }])
    const [found] = await seam.phones.list()
    assert.equal(found.polluted, undefined)
    assert.equal({}.polluted, undefined)
  })

  it('may be absent', async () => {
    assert.equal(await (await stage.client([answered({ ok: true })])).events.get({ event_id: DEVICE_ID }), undefined)
  })
})

describe('pages', () => {
  let seam, made
  before(async () => {
    seam = Seam.sandbox()
    made = []
    for (let at = 0; at < 5; at++) made.push((await seam.userIdentities.create({ full_name: `Guest ${at}` })).id)
  })
  const ids = (identities) => identities.map((one) => one.user_identity_id)

  it('come one by one', async () => {
    const paginator = seam.createPaginator(seam.userIdentities.list({ limit: 2 }))
    assert.ok(paginator instanceof SeamPaginator)
    const [first, { hasNextPage, nextPageCursor }] = await paginator.firstPage()
    assert.deepEqual(ids(first), made.slice(0, 2))
    assert.equal(hasNextPage, true)
    const [second] = await paginator.nextPage(nextPageCursor)
    assert.deepEqual(ids(second), made.slice(2, 4))
  })

  it('come all together, as items, and as pages', async () => {
    const paginator = seam.createPaginator(seam.userIdentities.list({ limit: 2 }))
    assert.deepEqual(ids(await paginator.flattenToArray()), made)
    const [items, sizes] = [[], []]
    for await (const item of paginator.flatten()) items.push(item)
    for await (const page of paginator) sizes.push(page.length)
    assert.deepEqual(ids(items), made)
    assert.equal(items[0].id, made[0])
    assert.deepEqual(sizes, [2, 2, 1])
  })

  it('may be large', async () => {
    const text = JSON.stringify({ phones: Array(200_000).fill({ device_id: DEVICE_ID }), ok: true })
    const headers = { 'content-type': 'application/json' }
    const large = await stage.client([{ status: 200, text, headers }])
    assert.equal((await large.createPaginator(large.phones.list()).flattenToArray()).length, 200_000)
  })

  it('are one when the list has none', async () => {
    assert.deepEqual(await seam.createPaginator(seam.phones.list()).flattenToArray(), [])
    const [, pagination] = await seam.createPaginator(seam.phones.list()).firstPage()
    assert.deepEqual(pagination, { hasNextPage: false, nextPageCursor: null, nextPageUrl: null })
  })

  it('end when a cursor comes again', async () => {
    const page = {
      user_identities: [],
      pagination: { has_next_page: true, next_page_cursor: 'again', next_page_url: null },
      ok: true,
    }
    const endless = new Seam({
      apiKey: 'seam_test_key',
      endpoint: await stage.endpoint([answered(page)], { repeat: true }),
    })
    assert.deepEqual(await endless.createPaginator(endless.userIdentities.list()).flattenToArray(), [])
  })

  it('are of lists that have not been awaited, and have a cursor', async () => {
    assert.throws(() => seam.createPaginator(seam.workspaces.get()), SeamInvalidParamsError)
    const awaited = await seam.phones.list()
    assert.throws(() => seam.createPaginator(awaited), SeamInvalidParamsError)
    await assert.rejects(seam.createPaginator(seam.phones.list()).nextPage(null), SeamInvalidParamsError)
  })
})

describe('a webhook', () => {
  const secret = `whsec_${Buffer.from('a secret of thirty-two bytes....').toString('base64')}`
  const event = {
    event_id: DEVICE_ID,
    event_type: 'phone.deactivated',
    workspace_id: DEVICE_ID,
    created_at: '2025-01-01T00:00:00Z',
    occurred_at: '2025-01-01T00:00:00Z',
    device_id: DEVICE_ID,
  }
  const body = JSON.stringify({ ...event, name: 'é' })
  const signed = (text = body, at = Math.floor(Date.now() / 1000)) => ({
    'Svix-Id': 'msg_1',
    'Svix-Timestamp': `${at}`,
    'Svix-Signature': `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update(`msg_1.${at}.${text}`)
      .digest('base64')}`,
  })

  it('gives its event, from a text or bytes, with plain headers or those of fetch', () => {
    const webhook = new SeamWebhook(secret)
    for (const payload of [body, Buffer.from(body), new Uint8Array(Buffer.from(body))]) {
      for (const headers of [
        signed(),
        new Headers(signed()),
        { ...signed(), 'x-more': undefined, accept: ['a', 'b'] },
      ]) {
        const found = webhook.verify(payload, headers)
        assert.equal(found.event_type, 'phone.deactivated')
        assert.equal(found.name, 'é')
        assert.equal(found.id, DEVICE_ID)
      }
    }
  })

  it('that cannot be trusted is refused', () => {
    const webhook = new SeamWebhook(secret)
    const wrong = [
      [`${body} `, signed()],
      [body, signed(body, 1)],
      [body, {}],
      [body, null],
      [body, { entries: () => 5 }],
      [body, { entries: () => [1] }],
      [body, { 'svix-id': { toJSON: () => 1n } }],
      [undefined, signed()],
      [{ ...event }, signed()],
    ]
    for (const [payload, headers] of wrong)
      assert.throws(() => webhook.verify(payload, headers), SeamWebhookVerificationError)
    assert.throws(() => new SeamWebhook(undefined).verify(body, signed()), SeamWebhookVerificationError)
    assert.throws(
      () => new SeamWebhook(secret.slice(0, -4)).verify(body, signed()),
      (error) => !error.message.includes(secret.slice(6)),
    )
  })
})

describe('a logger', () => {
  const calls = async (logger, answers = [{ status: 503 }, answered({ phones: [], ok: true })]) => {
    const seam = await stage.client(answers, { logger })
    await seam.phones.list()
  }

  it('that is a function gets every event of a call, and its end', async () => {
    const events = []
    await calls((event) => events.push(event))
    const kinds = events.map((one) => one.event)
    assert.ok(kinds.includes('attempt_started') && kinds.includes('attempt_repeated'))
    assert.equal(kinds.at(-1), 'call_ended')
    assert.ok(events.every((one) => typeof one.message === 'string' && one.operation === 'phones.list'))
  })

  it('that is an object gets messages by their level', async () => {
    const told = { debug: [], warn: [] }
    await calls({ debug: (message) => told.debug.push(message), warn: (message) => told.warn.push(message) })
    assert.ok(told.debug.length > 2)
    assert.equal(told.warn.length, 1)
  })

  it('without a method debug gets warnings only', async () => {
    const told = []
    await calls({ warn: (message) => told.push(message) })
    assert.equal(told.length, 1)
  })

  it('hears while a call goes on', async () => {
    const controller = new AbortController()
    const seam = await stage.client([{ hang_ms: 600_000 }], {
      logger: (event) => event.event === 'attempt_started' && controller.abort(),
    })
    await assert.rejects(seam.phones.list({}, { signal: controller.signal }), SeamError)
  })

  it('that fails costs its events, and no answer', async () => {
    await calls(() => {
      throw new Error('the disk is full')
    })
    await calls({ debug: async () => await Promise.reject(new Error('the disk is full')) })
  })

  it('must be one', () => {
    for (const logger of [5, {}, 'console'])
      assert.throws(() => new Seam({ endpoint: 'sandbox:', logger }), SeamHttpInvalidOptionsError)
  })

  it('never gets a secret', async () => {
    const events = []
    await calls((event) => events.push(event), [answered({ phones: [], ok: true })])
    assert.ok(!JSON.stringify(events).includes('seam_test_key'))
  })
})

describe('secrets', () => {
  const shown = (value) => inspect(value, { depth: 20, showHidden: true }) + JSON.stringify(value) + String(value)

  it('do not show in clients, requests, paginators, webhooks and errors', async () => {
    const seam = await stage.client([refused(401, { type: 'unauthorized', message: 'no' })], {
      apiKey: 'seam_secret_1',
    })
    const request = seam.clientSessions.list({ user_identifier_key: 'seam_secret_2' })
    const error = await seam.phones.list().catch((error) => error)
    const all = [seam, seam.phones, request, seam.createPaginator(request), new SeamWebhook('seam_secret_3'), error]
    for (const one of all) assert.ok(!shown(one).includes('seam_secret_'), shown(one))
    assert.throws(
      () => new Seam({ apiKey: 'seam_cst_secret_4' }),
      (error) => error instanceof SeamHttpInvalidTokenError && !shown(error).includes('secret_4'),
    )
  })

  it('of a session do not show when it is inspected, and are there', async () => {
    const seam = Seam.sandbox()
    const owner = await seam.userIdentities.create()
    const session = await seam.clientSessions.create({ user_identity_id: owner.id })
    assert.match(session.token, /^seam_cst/)
    assert.ok(!inspect([session], { depth: 5 }).includes(session.token))
    assert.equal(JSON.parse(JSON.stringify(session)).token, session.token)
    const path = '/client_sessions/get'
    const parameters = { client_session_id: session.client_session_id }
    const answers = [
      await seam.clientSessions.get(parameters).fetchResponse(),
      await seam.request(path, parameters),
      await seam.request(path, parameters).fetchResponse(),
    ]
    for (const answer of answers) {
      for (const one of [answer, answer.client_session, [answer]])
        assert.ok(!inspect(one, { depth: 9 }).includes(session.token))
      assert.equal(answer.client_session.token, session.token)
    }
  })
})

describe('errors', () => {
  it('have the shape of the official ones', async () => {
    const seam = await stage.client([
      refused(404, { type: 'phone_not_found', message: 'Phone not found', data: { a: 1 } }),
      refused(401, { type: 'unauthorized', message: 'No API key' }),
      refused(400, {
        type: 'invalid_input',
        message: 'wrong',
        validation_errors: { _errors: [], device_id: { _errors: ['Invalid uuid'] } },
      }),
    ])
    const failure = () =>
      seam.phones
        .get(DEVICE_ID)
        .execute()
        .catch((error) => error)
    const [api, unauthorized, input] = [await failure(), await failure(), await failure()]
    assert.ok(isSeamHttpApiError(api) && !isSeamHttpUnauthorizedError(api) && !isSeamHttpInvalidInputError(api))
    assert.deepEqual(
      [api.name, api.message, api.code, api.statusCode, api.requestId, api.data],
      ['SeamHttpApiError', 'Phone not found', 'phone_not_found', 404, 'request_1', { a: 1 }],
    )
    assert.ok(isSeamHttpUnauthorizedError(unauthorized) && isSeamHttpApiError(unauthorized))
    assert.deepEqual(
      [unauthorized.code, unauthorized.statusCode, unauthorized.message],
      ['unauthorized', 401, 'No API key'],
    )
    assert.ok(isSeamHttpInvalidInputError(input))
    assert.deepEqual(input.getValidationErrorMessages('device_id'), ['Invalid uuid'])
    assert.deepEqual(input.getValidationErrorMessages('constructor'), [])
    assert.deepEqual(input.validationErrors, [{ parameterName: 'device_id', errorMessages: ['Invalid uuid'] }])
    for (const error of [api, unauthorized, input])
      assert.ok(error instanceof SeamError && error.stack.startsWith(`${error.name}: `))
  })

  it('of action attempts are those of the official package, which never come here', () => {
    const actionAttempt = { action_attempt_id: DEVICE_ID, status: 'error', error: { type: 'jammed', message: 'It is' } }
    const told = ({ SeamActionAttemptFailedError, SeamActionAttemptTimeoutError, ...names }) =>
      [new SeamActionAttemptFailedError(actionAttempt), new SeamActionAttemptTimeoutError(actionAttempt, 5)].map(
        (error) => [
          error.name,
          error.message,
          error.code,
          error.actionAttempt,
          ...['', 'Failed', 'Timeout'].map((kind) => names[`isSeamActionAttempt${kind}Error`](error)),
        ],
      )
    assert.deepEqual(told(ours), told(official))
  })

  it('can be made as the official ones are, for the tests of programs', () => {
    const api = new SeamHttpApiError({ type: 'phone_not_found', message: 'gone' }, 404, 'request_2')
    assert.deepEqual(
      [api.kind, api.code, api.statusCode, api.requestId, api.message],
      ['api', 'phone_not_found', 404, 'request_2', 'gone'],
    )
    const unauthorized = new SeamHttpUnauthorizedError('request_3')
    assert.deepEqual(
      [unauthorized.kind, unauthorized.code, unauthorized.statusCode, unauthorized.requestId],
      ['unauthorized', 'unauthorized', 401, 'request_3'],
    )
    const input = new SeamHttpInvalidInputError(
      { type: 'invalid_input', message: 'm', validation_errors: { a: { _errors: ['b'] } } },
      400,
      'request_4',
    )
    assert.deepEqual(
      [input.kind, input.code, input.getValidationErrorMessages('a')],
      ['invalid_input', 'invalid_input', ['b']],
    )
  })
})
