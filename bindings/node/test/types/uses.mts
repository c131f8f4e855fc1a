// What compiles, and what must not: `tsc` reads it, nothing runs it. An error that is expected and does not come is one, too.

import {
  isSeamActionAttemptFailedError,
  isSeamHttpApiError,
  isSeamHttpInvalidInputError,
  Seam,
  SeamCancelledError,
  SeamError,
  SeamHttpApiError,
  SeamWebhook,
  type DeactivationReport,
  type Phone,
  type PhonesListParameters,
  type PhonesListResponse,
  type PhonesSimulateCreateSandboxPhoneParameters,
  type SeamEvent,
  type SeamOptions,
  type SeamRequest,
} from 'seam-phones'
import { eventsOf, inSandbox, sandbox, withSandbox, withServer, type SeamServer } from 'seam-phones/testing'
import test from 'node:test'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(_: Same<A, B>): void => {}

const seam = new Seam({ apiKey: 'seam_key', timeoutMs: 1000, headers: { 'x-app': '1' }, logger: console })
export const others: Seam[] = [
  new Seam('seam_key'),
  new Seam(),
  Seam.fromApiKey('seam_key', { endpoint: 'http://127.0.0.1:1' }),
  Seam.fromPersonalAccessToken('seam_at1', 'workspace'),
  Seam.fromClientSessionToken('seam_cst1'),
  await Seam.fromPublishableKey('seam_pk1', 'jane'),
  Seam.sandbox(),
  Seam.sandbox(new URL('file:///tmp/phones.db')),
]

// Requests are promises of what they return.
const request = seam.phones.list({ owner_user_identity_id: 'id' })
same<typeof request, SeamRequest<Phone[], PhonesListResponse>>(true)
const whole: PhonesListResponse = await request.fetchResponse()
same<typeof whole, { phones: Phone[]; ok: boolean }>(true)
export const cursor: string | null = (await seam.userIdentities.list().fetchResponse()).pagination.next_page_cursor
const phones = await request
same<typeof phones, Phone[]>(true)
const phone = await seam.phones.get('id')
same<typeof phone, Phone>(true)
const nothing = await seam.userIdentities.delete({ user_identity_id: phone.id })
same<typeof nothing, undefined>(true)
const deactivation = await seam.phones.deactivate({ device_id: phone.device_id, confirm: true })
export const confirmed: boolean | undefined = deactivation?.confirmed
const event = await seam.events.get({ event_id: 'id' })
same<typeof event, SeamEvent | undefined>(true)
export const all: [Phone[], Phone | string] = await Promise.all([
  seam.phones.list(),
  seam.phones.get('id').catch(() => 'gone'),
])

// Fields: those that are known, with their values; an open set takes a new one.
if (phone.device_type === 'ios_phone')
  console.log(phone.properties.assa_abloy_credential_service_metadata?.endpoints?.[0]?.is_active)
const kind: string = phone.device_type
const vip: string | boolean | undefined = phone.custom_metadata['vip']
// @ts-expect-error -- misspelt
console.log(phone.devise_id, kind, vip)
// @ts-expect-error -- an id does not change
phone.id = 'other'

// Parameters.
const filter: PhonesListParameters = {}
await seam.phones.list(filter, { timeoutMs: 5, maxRetries: 0, signal: new AbortController().signal })
// @ts-expect-error -- an id that is undefined is refused, since the list would be that of everything
await seam.phones.list({ owner_user_identity_id: undefined })
// @ts-expect-error -- null, too
await seam.phones.list({ owner_user_identity_id: null })
// @ts-expect-error -- no such parameter
await seam.phones.list({ owner: 'id' })
// @ts-expect-error -- an id is needed
await seam.phones.get()
// @ts-expect-error -- an id is needed
await seam.phones.get({})
await seam.events.list({ since: new Date() })
await seam.userIdentities.update({ user_identity_id: 'id', full_name: null })
await seam.phones.simulate.createSandboxPhone({ user_identity_id: 'id', phone_metadata: { operating_system: 'ios' } })
const onWindows = {
  user_identity_id: 'id',
  // @ts-expect-error -- one of two
  phone_metadata: { operating_system: 'windows' },
} satisfies PhonesSimulateCreateSandboxPhoneParameters
console.log(onWindows)
// @ts-expect-error -- no such option
await seam.phones.list({}, { retries: 1 })
// @ts-expect-error -- no such option
export const wrong: SeamOptions = { axiosOptions: {} }

// Many.
const report = await seam.phones.deactivateMany(
  { device_ids: ['id'] },
  { onProgress: ({ done, total }) => console.log(done / total) },
)
same<typeof report, DeactivationReport>(true)
for (const { device_id, outcome, error } of report.results) console.log(device_id, outcome === 'failed', error?.message)
// @ts-expect-error -- progress is of many
await seam.phones.get({ device_id: 'id' }, { onProgress: () => {} })

// Pages.
const paginator = seam.createPaginator(seam.userIdentities.list({ limit: 2 }))
const [page, { nextPageCursor }] = await paginator.firstPage()
if (nextPageCursor !== null) await paginator.nextPage(nextPageCursor)
for await (const identity of paginator.flatten()) console.log(identity.full_name, page.length)
for await (const pageAgain of paginator) console.log(pageAgain[0]?.user_identity_id)
// @ts-expect-error -- no list
seam.createPaginator(seam.workspaces.get())
same<typeof paginator extends AsyncIterable<infer T> ? T : never, Awaited<ReturnType<typeof paginator.flattenToArray>>>(
  true,
)

// Errors.
try {
  await seam.request<{ devices: unknown[] }>('/devices/list', { limit: 1 })
} catch (error) {
  if (isSeamHttpInvalidInputError(error)) console.log(error.getValidationErrorMessages('limit').join())
  else if (isSeamHttpApiError(error)) {
    const known: [number, string] = [error.statusCode, error.requestId]
    console.log(known)
  } else if (isSeamActionAttemptFailedError(error)) console.log(error.actionAttempt.action_attempt_id)
  else if (error instanceof SeamHttpApiError) console.log(error.code.length, error.statusCode, error.requestId)
  else if (error instanceof SeamCancelledError) console.log(error.outcomeUnknown, error.cause)
  else if (error instanceof SeamError && error.kind === 'timeout') console.log(error.retryAfterMs)
}

// Webhooks.
const told: SeamEvent = new SeamWebhook('whsec_').verify('{}', { 'svix-id': '1' })
new SeamWebhook('whsec_').verify(Buffer.from(''), new Headers())
console.log(told.event_type, told.id)

// Loggers.
export const loggers: SeamOptions[] = [
  { logger: (one) => console.log(one.level, one.message) },
  { logger: { warn: (message: string) => console.log(message) } },
]
// @ts-expect-error -- it has none of the methods
export const unfit: SeamOptions = { logger: { log: () => {} } }

// For the tests of an app.
test('in a sandbox', async (t) => {
  const tested: Seam = await withSandbox(t, { seed: { user_identities: [] }, clock: null })
  const served: SeamServer = await withServer(t, { name: 'one' })
  console.log(await eventsOf(tested), served.environment.SEAM_API_KEY)
  // @ts-expect-error: there is no such option
  await sandbox({ seeds: {} })
})
test(
  'in any runner',
  inSandbox(async (tested) => void (await tested.phones.list())),
)
