// What happens to calls: their call forms, cancellation, deadlines, progress, and the event loop beside them.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { clearImmediate, setImmediate } from 'node:timers'
import { setTimeout as sleep } from 'node:timers/promises'
import { URLSearchParams } from 'node:url'
import {
  Seam,
  SeamCancelledError,
  SeamHttpInvalidOptionsError,
  SeamInvalidHandleError,
  SeamInvalidParamsError,
  SeamRequest,
  SeamTimeoutError,
} from '../lib/index.mjs'
import { answered, DEVICE_ID, HANGS, OWNER_ID, phone, refused, Stage } from './support/stage.mjs'

let stage
before(async () => (stage = await Stage.start()))
after(() => stage.stop())

const phones = answered({ phones: [phone()], ok: true })

/** Waits until the server has been asked. */
async function asked(name = undefined) {
  // The report rewinds the case, so it is asked for once there is something to wait for.
  for (;;) {
    const { requests } = await stage.report(name)
    if (requests.length > 0) return requests
    await sleep(10)
  }
}

describe('a request', () => {
  it('is sent when it is awaited, and once', async () => {
    const seam = await stage.client([phones])
    const request = seam.phones.list({ owner_user_identity_id: OWNER_ID })
    assert.ok(request instanceof SeamRequest)
    assert.equal(request.pathname, '/phones/list')
    assert.equal(request.responseKey, 'phones')
    assert.deepEqual(await stage.requests(), [])
    const [first, second] = [await request, await request.finally(() => {})]
    assert.equal(first, second)
    assert.equal((await stage.requests()).length, 1)
  })

  it('is sent again by execute, and gives the whole answer by fetchResponse', async () => {
    const seam = await stage.client([phones, phones])
    const request = seam.phones.list()
    assert.deepEqual(await request.execute(), [phone()])
    assert.deepEqual(await request.fetchResponse(), { phones: [phone()], ok: true })
    assert.equal((await stage.requests()).length, 2)
  })

  it('rejects for catch', async () => {
    const seam = await stage.client([refused(404, { type: 'phone_not_found', message: 'Phone not found' })])
    assert.equal(await seam.phones.get(DEVICE_ID).catch((error) => error.code), 'phone_not_found')
  })

  it('has the caller in the stack of its error', async () => {
    const seam = Seam.sandbox()
    async function whoCalls() {
      await seam.phones.get(DEVICE_ID)
    }
    await assert.rejects(whoCalls(), (error) => /at async whoCalls .*calls\.test\.mjs/.test(error.stack))
  })

  it('takes a single id without its name', async () => {
    const seam = await stage.client([answered({ phone: phone(), ok: true }), answered({ ok: true })])
    assert.equal((await seam.phones.get(DEVICE_ID)).id, DEVICE_ID)
    assert.equal(await seam.phones.deactivate(DEVICE_ID), undefined)
    assert.deepEqual(
      (await stage.requests()).map((one) => one.path),
      ['/phones/get', '/phones/deactivate'],
    )
  })
})

describe('parameters', () => {
  const seam = Seam.sandbox()

  it('that are no object are refused', async () => {
    for (const given of [null, 5, [DEVICE_ID], 'everything']) {
      await assert.rejects(seam.phones.list(given), SeamInvalidParamsError)
    }
  })

  it('that are no plain object are refused, since their filters would be lost', async () => {
    class Filter {
      get owner_user_identity_id() {
        return OWNER_ID
      }
    }
    const filter = { owner_user_identity_id: OWNER_ID }
    const given = {
      Map: new Map(Object.entries(filter)),
      Set: new Set([OWNER_ID]),
      Promise: Promise.resolve(filter),
      URLSearchParams: new URLSearchParams(filter),
      RegExp: /id/,
      Filter: new Filter(),
      Object: Object.create(filter),
    }
    for (const [name, parameters] of Object.entries(given)) {
      for (const request of [seam.phones.list(parameters), seam.request('/phones/list', parameters)]) {
        await assert.rejects(request, (error) => {
          assert.ok(error instanceof SeamInvalidParamsError)
          assert.match(error.message, new RegExp(`must be a plain object of names and values, received ${name}\\b`))
          assert.equal(error.message.endsWith('is an await missing?'), name === 'Promise')
          return true
        })
      }
    }
    for (const toJSON of [() => undefined, () => filter]) {
      await assert.rejects(seam.phones.list({ toJSON }), SeamInvalidParamsError)
    }
  })

  it('may be an object of another realm, or one without a prototype', async () => {
    const { runInNewContext } = await import('node:vm')
    const bare = Object.assign(Object.create(null), { limit: 1 })
    for (const given of [bare, runInNewContext('({ limit: 1, created_before: new Date(0) })')]) {
      assert.deepEqual(await seam.userIdentities.list(given), [])
    }
  })

  it('that filter by an id that is undefined are refused', async () => {
    const lost = [undefined, { toJSON: () => undefined }]
    for (const owner_user_identity_id of lost) {
      const requests = [
        seam.phones.list({ owner_user_identity_id }),
        seam.request('/phones/list', { owner_user_identity_id }),
      ]
      for (const request of requests) {
        await assert.rejects(request, (error) => {
          assert.ok(error instanceof SeamInvalidParamsError)
          assert.equal(error.message, 'Expected an id, received undefined for "owner_user_identity_id"')
          return error.getValidationErrorMessages('owner_user_identity_id').length === 1
        })
      }
    }
    await assert.rejects(seam.phones.list({ owner_user_identity_id: null }), /must not be null/)
    await assert.rejects(seam.acs.users.list({ user_identity_id: undefined }), SeamInvalidParamsError)
    assert.deepEqual(await seam.userIdentities.list({ page_cursor: undefined }), [])
  })

  it('that JSON cannot hold are refused, and named', async () => {
    const cyclic = {}
    cyclic.within = cyclic
    const wrong = [
      NaN,
      Infinity,
      1n,
      () => {},
      Symbol('one'),
      new Map(),
      new Set(),
      Promise.resolve('Ada'),
      /Ada/,
      Buffer.from('a'),
      new Date(NaN),
      '\ud800',
      cyclic,
      { toJSON: () => 1n },
      {
        toJSON: () => {
          throw new TypeError('no')
        },
      },
    ]
    for (const value of wrong) {
      await assert.rejects(seam.userIdentities.create({ full_name: value }), (error) => {
        assert.ok(error instanceof SeamInvalidParamsError)
        assert.match(error.message, /for "full_name"/)
        assert.equal(error.getValidationErrorMessages('full_name').length, 1)
        return true
      })
    }
    const metadata = { phone_metadata: { os_version: NaN } }
    await assert.rejects(
      seam.phones.simulate.createSandboxPhone({ user_identity_id: OWNER_ID, ...metadata }),
      (error) => {
        assert.deepEqual(error.validationErrors[0].parameterName, 'phone_metadata')
        return error.getValidationErrorMessages('phone_metadata.os_version')[0].includes('NaN')
      },
    )
  })

  it('may hold a Date, what makes JSON of itself, and any text', async () => {
    const since = new Date('2020-01-01T00:00:00Z')
    assert.deepEqual(await seam.events.list({ since }), [])
    const written = { toJSON: () => '2020-01-01T00:00:00Z' }
    assert.deepEqual(await seam.events.list({ since: written, event_type: new String('phone.deactivated') }), [])
    const name = 'a\0b"\\ \\ud800 é 日本 😀'
    const made = await seam.userIdentities.create({ full_name: name })
    assert.equal((await seam.userIdentities.get(made.id && { user_identity_id: made.id })).full_name, name)
  })

  it('are not changed', async () => {
    const given = Object.freeze({ owner_user_identity_id: undefined })
    await assert.rejects(seam.phones.list(given), SeamInvalidParamsError)
    assert.deepEqual(Object.keys(given), ['owner_user_identity_id'])
  })
})

describe('a call', () => {
  it('is cancelled by a signal, whose reason is the cause', async () => {
    const seam = await stage.client([HANGS])
    const controller = new AbortController()
    const call = seam.phones.deactivate({ device_id: DEVICE_ID }, { signal: controller.signal }).execute()
    await asked()
    const reason = new Error('the user has left')
    controller.abort(reason)
    await assert.rejects(call, (error) => {
      assert.ok(error instanceof SeamCancelledError)
      assert.equal(error.cause, reason)
      assert.equal(error.outcomeUnknown, true)
      assert.equal(error.operation, 'phones.deactivate')
      return true
    })
  })

  it('is not begun when its signal has been aborted', async () => {
    const seam = await stage.client([phones])
    await assert.rejects(seam.phones.list({}, { signal: AbortSignal.abort('no more') }), (error) => {
      assert.ok(error instanceof SeamCancelledError)
      assert.deepEqual([error.cause, error.attempts, error.outcomeUnknown], ['no more', 0, false])
      return true
    })
    assert.deepEqual(await stage.requests(), [])
  })

  it('leaves nothing at its signal', async () => {
    const seam = await stage.client([phones])
    const { signal } = new AbortController()
    let listeners = 0
    const counted = {
      addEventListener: (...told) => (listeners++, signal.addEventListener(...told)),
      removeEventListener: (...told) => (listeners--, signal.removeEventListener(...told)),
    }
    await seam.phones.list({}, { signal: counted })
    assert.equal(listeners, 0)
  })

  it('has a deadline of its own', async () => {
    const seam = await stage.client([HANGS])
    await assert.rejects(seam.phones.list({}, { timeoutMs: 100 }), SeamTimeoutError)
  })

  it('has retries of its own', async () => {
    const seam = await stage.client([{ status: 503 }])
    await assert.rejects(seam.phones.list({}, { maxRetries: 0 }), (error) => error.attempts === 1)
  })

  it('refuses options that are wrong, before anything is sent', async () => {
    const seam = await stage.client([phones])
    const wrong = [{ signal: {} }, { onProgress: 5 }, { timeoutMs: 'soon' }, { timeoutMs: 0 }, { retries: 1 }]
    for (const options of wrong) await assert.rejects(seam.phones.list({}, options), SeamHttpInvalidOptionsError)
    assert.deepEqual(await stage.requests(), [])
  })

  it('refuses options that are no plain object, since a signal among them would be lost', async () => {
    const seam = Seam.sandbox()
    const controller = new AbortController()
    for (const options of [controller.signal, controller, new Map(), 5, 'soon', () => {}]) {
      await assert.rejects(seam.phones.list({}, options), (error) => {
        assert.ok(error instanceof SeamHttpInvalidOptionsError)
        assert.match(error.message, /must be a plain object, such as \{ signal: controller.signal \}, received /)
        return true
      })
    }
  })

  it('names an option that is unknown as it was given', async () => {
    for (const name of ['toString', 'constructor', '__proto__']) {
      const options = Object.fromEntries([[name, 1]])
      await assert.rejects(Seam.sandbox().phones.list({}, options), new RegExp(`unknown call option "${name}"`))
    }
  })

  it('takes options that are undefined, null or the official ones', async () => {
    const seam = await stage.client([phones])
    const options = { timeoutMs: undefined, signal: null, onProgress: undefined, waitForActionAttempt: false }
    assert.equal((await seam.phones.list({}, options)).length, 1)
  })

  it('goes on when its client is closed, and a further one is refused', async () => {
    const seam = await stage.client([{ hang_ms: 100, ...phones }])
    const call = seam.phones.list().execute()
    seam.close()
    seam.close()
    assert.equal((await call).length, 1)
    await assert.rejects(
      seam.phones.list(),
      (error) => error instanceof SeamInvalidHandleError && error.message === 'the client is closed',
    )
    assert.throws(() => seam.replaceToken('seam_key'), {
      name: 'SeamInvalidHandleError',
      message: 'the client is closed',
    })
  })

  it('leaves the event loop free while it waits', async () => {
    const seam = await stage.client([HANGS])
    const controller = new AbortController()
    const call = seam.phones.list({}, { signal: controller.signal }).execute()
    for (let turn = 0; turn < 20; turn++) await sleep(1)
    controller.abort()
    await assert.rejects(call, SeamCancelledError)
  })

  it('gives the event loop its turn, even when each is followed by another one that ends at once', async () => {
    const seam = Seam.sandbox()
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    for (let count = 0; count < 20_000 && turns < 3; count++) await seam.phones.list()
    clearInterval(timer)
    assert.equal(turns, 3)
  })

  it('gives the event loop its turn among many that have ended', async () => {
    const seam = Seam.sandbox()
    let turns = 0
    const turn = () => (next = setImmediate(turn, turns++))
    let next = setImmediate(turn)
    const seen = await Promise.all(Array.from({ length: 100 }, () => seam.phones.list().then(() => turns)))
    clearImmediate(next)
    assert.ok(new Set(seen).size > 1)
  })

  it('needs no thread of the pool: more are under way than it has, and its threads are free', async () => {
    const count = 50
    const seam = new Seam({ apiKey: 'seam_test_key', endpoint: await stage.endpoint(Array(count).fill(HANGS)) })
    const controller = new AbortController()
    const warnings = []
    const hear = (warning) => warnings.push(warning.name)
    process.on('warning', hear)
    const calls = Array.from({ length: count }, () => seam.phones.list({}, { signal: controller.signal }).execute())
    const requests = []
    while (requests.length < count) requests.push(...(await asked()))
    const { readFile } = await import('node:fs/promises')
    assert.ok((await readFile(new URL(import.meta.url))).length > 0)
    controller.abort()
    for (const { reason } of await Promise.allSettled(calls)) assert.ok(reason instanceof SeamCancelledError)
    // Nor does Node warn of so many listeners at one signal.
    process.off('warning', hear)
    assert.ok(!warnings.includes('MaxListenersExceededWarning'))
  })

  it('keeps the context of its caller', async () => {
    const { AsyncLocalStorage } = await import('node:async_hooks')
    const storage = new AsyncLocalStorage()
    const seam = await stage.client([phones])
    await storage.run('mine', async () => {
      await seam.phones.list()
      assert.equal(storage.getStore(), 'mine')
    })
  })
})

describe('many phones', () => {
  const ids = Array.from({ length: 6 }, (_, at) => `00000000-0000-4000-8000-00000000000${at}`)
  const gone = refused(404, { type: 'phone_not_found', message: 'Phone not found' })

  it('tell what became of each, and how far it is', async () => {
    const seam = await stage.client([
      answered({ ok: true }),
      gone,
      ...Array(4).fill(answered({ ok: true }, { hang_ms: 120 })),
    ])
    const told = []
    const options = { onProgress: (progress) => told.push(progress) }
    const report = await seam.phones.deactivateMany({ device_ids: ids, max_concurrency: 1 }, options)
    assert.equal(report.ok, undefined)
    assert.deepEqual(
      report.results.map((one) => one.outcome),
      ['deactivated', 'failed', ...Array(4).fill('deactivated')],
    )
    assert.ok(told.length > 1)
    assert.deepEqual(told.at(-1), { done: 6, failed: 1, total: 6 })
    for (const [at, progress] of told.slice(1).entries()) assert.ok(progress.done >= told[at].done)
  })

  it('are given up when their listener throws, which is the cause', async () => {
    const seam = await stage.client([answered({ ok: true }), HANGS])
    const problem = new Error('enough')
    const options = {
      onProgress: ({ done }) => {
        if (done > 0) throw problem
      },
    }
    await assert.rejects(seam.phones.deactivateMany({ device_ids: ids, max_concurrency: 1 }, options), (error) => {
      assert.ok(error instanceof SeamCancelledError)
      assert.equal(error.cause, problem)
      assert.equal(error.data.results[0].outcome, 'deactivated')
      assert.ok(['unknown', 'not_attempted'].includes(error.data.results[1].outcome))
      return true
    })
  })

  it('are given up when the promise of their listener is rejected', async () => {
    const seam = await stage.client([answered({ ok: true }), HANGS])
    const problem = new Error('enough')
    const options = {
      onProgress: async ({ done }) => {
        if (done > 0) throw problem
      },
    }
    await assert.rejects(seam.phones.deactivateMany({ device_ids: ids, max_concurrency: 1 }, options), (error) => {
      assert.ok(error instanceof SeamCancelledError)
      return error.cause === problem && error.data.results[0].outcome === 'deactivated'
    })
  })

  it('keep their answer when the promise of their listener is rejected after the end', async () => {
    const seam = await stage.client([answered({ ok: true })])
    const options = {
      onProgress: async ({ done }) => {
        if (done === 1) throw new Error('too late')
      },
    }
    const report = await seam.phones.deactivateMany({ device_ids: ids.slice(0, 1) }, options)
    assert.equal(report.deactivated, 1)
  })

  it('do not count as done when the time was over before their turn', async () => {
    const seam = await stage.client([answered({ ok: true }), HANGS])
    const told = []
    const options = { timeoutMs: 500, onProgress: (progress) => told.push(progress) }
    const report = await seam.phones.deactivateMany({ device_ids: ids, max_concurrency: 1 }, options)
    assert.ok(report.not_attempted > 0)
    assert.deepEqual(told.at(-1), {
      done: report.total - report.not_attempted,
      failed: report.failed + report.unknown,
      total: ids.length,
    })
  })

  it('are told by the error when their listener throws at the very end', async () => {
    const seam = await stage.client([answered({ ok: true })])
    const problem = new Error('enough')
    const options = {
      onProgress: ({ done, total }) => {
        if (done === 1 && total === 1) throw problem
      },
    }
    await assert.rejects(seam.phones.deactivateMany({ device_ids: ids.slice(0, 1) }, options), (error) => {
      assert.ok(error instanceof SeamCancelledError)
      assert.equal(error.cause, problem)
      assert.equal(error.data.results[0].outcome, 'deactivated')
      return true
    })
  })
})

describe('a sandbox', () => {
  it('needs the path of a file, or none', () => {
    for (const path of [undefined, null, '', 5]) assert.throws(() => Seam.sandbox(path), SeamHttpInvalidOptionsError)
  })
})
