// The scripted server of the repository (tests/support), which plays the answers that a test writes.

import { ROOT, started } from './programs.mjs'
import { Seam } from '../../lib/index.mjs'

export class Stage {
  #server
  #endpoint
  #name
  #count = 0

  static async start() {
    const stage = new Stage()
    stage.#server = await started('python3', ['-B', `${ROOT}tests/support/scripted_server.py`])
    stage.#endpoint = JSON.parse(stage.#server.first).endpoint
    return stage
  }

  async stop() {
    await this.#server.stop()
  }

  /** Where these answers are given, one a request; again and again with { repeat: true }. */
  async endpoint(answers, { repeat = false } = {}) {
    this.#name = `node_${++this.#count}`
    return await this.register({ name: this.#name, server: answers, repeat })
  }

  /** A client that is given these answers. */
  async client(answers, options = {}) {
    return new Seam({ apiKey: 'seam_test_key', endpoint: await this.endpoint(answers), ...options })
  }

  /** Where a conformance case is played. */
  async register(document) {
    return (await this.#post('/_case', document)).endpoint
  }

  /** The requests that came for a case, and what is wrong with them; the case is rewound. */
  async report(name = this.#name) {
    return await this.#post(`/_report/${name}`)
  }

  /** What was sent to the endpoint made last. */
  async requests() {
    return (await this.report()).requests
  }

  async #post(path, document) {
    const answer = await fetch(this.#endpoint + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify(document ?? null),
    })
    return await answer.json()
  }
}

export const DEVICE_ID = '22222222-2222-2222-2222-444444444444'
export const OWNER_ID = '11111111-1111-1111-1111-111111111111'

/** A phone as Seam sends it. */
export const phone = (changes = {}) => ({
  device_id: DEVICE_ID,
  device_type: 'android_phone',
  display_name: "Ada's phone",
  workspace_id: '33333333-3333-3333-3333-333333333333',
  created_at: '2025-01-01T10:40:00+00:00',
  custom_metadata: { team: 'blue', is_vip: true },
  errors: [],
  warnings: [{ warning_code: 'new_one', message: 'm', created_at: '2025-01-01T10:40:00+00:00' }],
  properties: {
    assa_abloy_credential_service_metadata: {
      endpoints: [{ endpoint_id: 'e1', is_active: true }],
      has_active_endpoint: true,
    },
  },
  ...changes,
})

/** An answer of the scripted server. */
export const answered = (body, more = {}) => ({ status: 200, json: body, ...more })

/** An error of Seam's. */
export const refused = (status, error) =>
  answered({ ok: false, error }, { status, headers: { 'seam-request-id': 'request_1' } })

/** An answer that never comes. */
export const HANGS = { hang_ms: 600_000 }
