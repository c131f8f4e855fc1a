// Code that was written for the official package, played through it and through ours, each on a server of its own that is as
// it starts: every step must give the same, but for ids and times.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as official from 'seam'
import * as ours from '../lib/index.mjs'
import { table } from './support/programs.mjs'
import { API_KEY, NOBODY, PERSONAL_ACCESS_TOKEN, PUBLISHABLE_KEY, serve, WORKSPACE_ID } from './support/serve.mjs'

const ANY_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|seam_cst1[0-9a-f]{32}/g
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const CHANCE = ['next_page_cursor', 'nextPageCursor', 'card_number', 'code', 'next_page_url', 'nextPageUrl']

/** Methods that give nothing in the official package, and here the object that Seam answers with. */
const TELL_MORE = [
  'acs.credentials.update',
  'acs.credentials.assign',
  'acs.credentials.unassign',
  'clientSessions.grantAccess',
]

/** What was told, in a form that is the same each time: ids are numbered in the order in which they appear. */
function normalised(told) {
  const numbers = new Map()
  const numbered = (id) => {
    if (!numbers.has(id)) numbers.set(id, `<id ${numbers.size + 1}>`)
    return numbers.get(id)
  }
  return JSON.parse(JSON.stringify(told), (name, value) => {
    if (typeof value !== 'string') return value
    if (CHANCE.includes(name) && !value.includes('_')) return '<any>'
    return TIME.test(value) ? '<time>' : value.replace(ANY_ID, numbered)
  })
}

/** Plays what programs do with a package, and tells what each step gave. */
async function play({ Seam, ...names }, endpoint) {
  const told = []
  const called = new Set()

  /** Calls a method by its name, and tells what it gave, or how it failed. */
  const step = (seam) => async (name, parameters) => {
    const path = name.split('.')
    const method = path.pop()
    called.add(name)
    try {
      const value = await path.reduce((group, one) => group[one], seam)[method](parameters)
      told.push([name, value === undefined ? '<undefined>' : value])
      return value
    } catch (error) {
      const kinds = ['isSeamHttpApiError', 'isSeamHttpUnauthorizedError', 'isSeamHttpInvalidInputError'].map((kind) =>
        names[kind](error),
      )
      // The official package replaces what Seam says of credentials by a word of its own.
      const message = error.statusCode === 401 ? '<any>' : error.message
      const { code, statusCode, data } = error
      const validation = kinds[2] ? error.getValidationErrorMessages('device_id') : undefined
      told.push([
        name,
        { kinds, name: error.name, message, code, statusCode, data, hasRequestId: !!error.requestId, validation },
      ])
      return undefined
    }
  }

  const seam = new Seam({ apiKey: API_KEY, endpoint })
  const call = step(seam)

  // A user with a credential that follows the phones, and two phones.
  const [workspace] = [await call('workspaces.get')]
  await call('workspaces.list')
  assert.equal(workspace.workspace_id, WORKSPACE_ID)
  const jane = await call('userIdentities.create', {
    full_name: 'Jane Doe',
    email_address: 'jane@example.com',
    user_identity_key: 'jane',
  })
  const john = await call('userIdentities.create', { full_name: 'John Doe' })
  await call('userIdentities.get', { user_identity_key: 'jane' })
  await call('userIdentities.update', { user_identity_id: john.user_identity_id, full_name: 'John Roe' })
  await call('userIdentities.list')
  const systems = await call('acs.systems.list')
  const { acs_system_id } = systems.find((one) => !one.is_credential_manager)
  await call('acs.systems.get', { acs_system_id })
  const [entrance] = await call('acs.entrances.list', { acs_system_id })
  await call('acs.entrances.get', { acs_entrance_id: entrance.acs_entrance_id })
  const mobileKey = { acs_system_id, access_method: 'mobile_key' }
  const sync = await call('acs.credentials.create', {
    ...mobileKey,
    user_identity_id: jane.user_identity_id,
    is_multi_phone_sync_credential: true,
  })
  const lost = await call('phones.simulate.createSandboxPhone', {
    user_identity_id: jane.user_identity_id,
    phone_metadata: { operating_system: 'ios' },
  })
  const kept = await call('phones.simulate.createSandboxPhone', { user_identity_id: jane.user_identity_id })
  await call('userIdentities.listAcsUsers', { user_identity_id: jane.user_identity_id })
  await call('acs.credentials.list', { acs_user_id: sync.acs_user_id })
  await call('acs.credentials.get', { acs_credential_id: sync.acs_credential_id })
  await call('acs.credentials.update', { acs_credential_id: sync.acs_credential_id, ends_at: '2099-01-01T00:00:00Z' })

  // The lost phone.
  await call('phones.list', { owner_user_identity_id: jane.user_identity_id })
  await call('phones.list', { acs_credential_id: sync.acs_credential_id })
  await call('phones.get', { device_id: lost.device_id })
  await call('phones.deactivate', { device_id: lost.device_id })
  await call('phones.list', { owner_user_identity_id: jane.user_identity_id })
  await call('phones.list')
  const events = await call('events.list', { since: '2000-01-01T00:00:00Z' })
  await call('events.get', { event_id: events[0].event_id })

  // What goes wrong.
  await call('phones.get', { device_id: lost.device_id })
  await call('phones.deactivate', { device_id: lost.device_id })
  await call('phones.get', { device_id: NOBODY })
  await call('acs.users.create', { acs_system_id: NOBODY, full_name: 'Nobody' })
  await call('userIdentities.get', { user_identity_id: NOBODY })
  const stranger = step(new Seam({ apiKey: 'seam_someone_else', endpoint }))
  await stranger('phones.list')

  // Users and credentials that change hands.
  const user = await call('acs.users.create', { acs_system_id, full_name: 'John Roe' })
  await call('userIdentities.addAcsUser', { user_identity_id: john.user_identity_id, acs_user_id: user.acs_user_id })
  await call('acs.users.get', { acs_user_id: user.acs_user_id })
  await call('acs.users.list', { acs_system_id })
  await call('acs.users.update', { acs_user_id: user.acs_user_id, full_name: 'J. Roe' })
  await call('acs.users.suspend', { acs_user_id: user.acs_user_id })
  await call('acs.users.unsuspend', { acs_user_id: user.acs_user_id })
  await call('acs.credentials.assign', { acs_credential_id: sync.acs_credential_id, acs_user_id: user.acs_user_id })
  await call('acs.credentials.unassign', { acs_credential_id: sync.acs_credential_id, acs_user_id: user.acs_user_id })
  await call('acs.credentials.delete', { acs_credential_id: sync.acs_credential_id })
  await call('userIdentities.removeAcsUser', { user_identity_id: john.user_identity_id, acs_user_id: user.acs_user_id })
  await call('acs.users.delete', { acs_user_id: user.acs_user_id })
  await call('userIdentities.delete', { user_identity_id: john.user_identity_id })

  // Client sessions, and clients with other credentials.
  const session = await call('clientSessions.create', {
    user_identity_id: jane.user_identity_id,
    user_identifier_key: 'jane',
  })
  await call('clientSessions.get', { client_session_id: session.client_session_id })
  await call('clientSessions.list', { user_identity_id: jane.user_identity_id })
  await call('clientSessions.getOrCreate', { user_identifier_key: 'jane' })
  await call('clientSessions.grantAccess', {
    client_session_id: session.client_session_id,
    user_identity_ids: [jane.user_identity_id],
  })
  const app = step(Seam.fromClientSessionToken(session.token, { endpoint }))
  await app('phones.deactivate', { device_id: kept.device_id })
  await step(await Seam.fromPublishableKey(PUBLISHABLE_KEY, 'jane', { endpoint }))('clientSessions.get')
  await step(Seam.fromPersonalAccessToken(PERSONAL_ACCESS_TOKEN, WORKSPACE_ID, { endpoint }))('phones.list')
  await step(Seam.fromPersonalAccessToken(PERSONAL_ACCESS_TOKEN, NOBODY, { endpoint }))('phones.list')
  await step(Seam.fromApiKey(API_KEY, { endpoint }))('phones.list')
  await call('clientSessions.revoke', { client_session_id: session.client_session_id })
  await call('clientSessions.delete', { client_session_id: session.client_session_id })

  // Pages.
  for (let at = 0; at < 4; at++) await call('userIdentities.create', { full_name: `Guest ${at}` })
  const paginator = seam.createPaginator(seam.userIdentities.list({ limit: 2 }))
  const [first, pagination] = await paginator.firstPage()
  told.push(['first page', first, pagination], ['next page', ...(await paginator.nextPage(pagination.nextPageCursor))])
  told.push(['all', await paginator.flattenToArray()])
  const sizes = []
  for await (const page of paginator) sizes.push(page.length)
  told.push(['sizes', sizes])
  const [last] = [first[0]]
  for await (const identity of paginator.flatten())
    if (identity.user_identity_id !== last.user_identity_id) told.push(identity)

  // Requests that are looked at before they are made.
  const request = seam.phones.list()
  told.push([
    request.pathname,
    request.responseKey,
    request instanceof names.SeamHttpRequest,
    Object.keys(await request.fetchResponse()),
  ])

  await call('workspaces.resetSandbox')
  await call('userIdentities.list')
  return { told: normalised(told), called }
}

describe('a program for the official package', () => {
  let servers
  before(async () => (servers = await Promise.all([serve(), serve()])))
  after(() => Promise.all(servers.map((one) => one.stop())))

  it('gets the same values and errors from ours, in every method that both have', async () => {
    const [its, mine] = await Promise.all([play(official, servers[0].endpoint), play(ours, servers[1].endpoint)])
    for (const [at, step] of its.told.entries()) {
      if (TELL_MORE.includes(step[0])) assert.deepEqual([step[1], typeof mine.told[at][1]], ['<undefined>', 'object'])
      else assert.deepEqual(mine.told[at], step, `step ${at}`)
    }
    assert.equal(mine.told.length, its.told.length)

    const seam = new official.Seam({ apiKey: API_KEY })
    const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
    const both = table.operations
      .filter((one) => one.server_method)
      .map((one) => one.name.split('.').map(camel).join('.'))
      .filter((name) => name.split('.').reduce((group, one) => group?.[one], seam) !== undefined)
    assert.ok(both.length > 35)
    assert.deepEqual(
      both.filter((name) => !its.called.has(name)),
      [],
    )
  })

  it('finds every name that it imports, but for those that have no meaning here', () => {
    // Action attempts are waited for by locks; workspaces are chosen by the token; and there is no axios.
    const meaningless =
      /ActionAttempt|WithoutWorkspace|MultiWorkspace|^isSeamHttpOptions|^is\w+(Token|Key)$|UrlSearchParams|^SeamEndpoints$/
    const internal = ['UnserializableParamError', 'errorInterceptor', 'getOpenapiSchema']
    // The classes of routes are reached through a client.
    const isRoute = (name) => /^SeamHttp[A-Z]/.test(name) && !name.endsWith('Error')
    const missing = Object.keys(official).filter((name) => !(name in ours || isRoute(name) || meaningless.test(name)))
    assert.deepEqual(missing.sort(), internal)
  })
})

describe("the guide's samples", () => {
  // The JavaScript of "Managing Phones for a User Identity", as it stands there.
  const SAMPLES = [
    `await seam.phones.deactivate({
  device_id: lostPhoneId,
});`,
    `await seam.phones.list({
  owner_user_identity_id: user_identity.id,
});`,
  ]

  it('run with only the import changed', async () => {
    const seam = ours.Seam.sandbox()
    const user_identity = await seam.userIdentities.create({ full_name: 'Jane Doe' })
    const other = await seam.userIdentities.create({ full_name: 'John Doe' })
    await seam.phones.simulate.createSandboxPhone({ user_identity_id: other.id })
    const lost = await seam.phones.simulate.createSandboxPhone({ user_identity_id: user_identity.id })
    const kept = await seam.phones.simulate.createSandboxPhone({ user_identity_id: user_identity.id })
    const run = (sample) =>
      new Function('seam', 'lostPhoneId', 'user_identity', `return (async () => { return ${sample} })()`)(
        seam,
        lost.device_id,
        user_identity,
      )
    const [deactivate, list] = SAMPLES
    assert.equal((await run(list)).length, 2)
    assert.equal(await run(deactivate), undefined)
    // Only those of the user identity: the official package finds no id there, and lists every phone of the workspace.
    assert.deepEqual(
      (await run(list)).map((one) => one.device_id),
      [kept.device_id],
    )
  })
})
