// The same call written by hand on undici and JSON.parse. usage: list_undici.mjs ENDPOINT CALLS

import { Pool } from 'undici'
import { run } from './meter.mjs'

const endpoint = new URL(process.argv[2])
const pool = new Pool(endpoint.origin, { headersTimeout: 30_000, bodyTimeout: 30_000 })
const headers = { authorization: 'Bearer seam_bench1_abc', 'seam-sdk-name': 'bench', 'seam-sdk-version': '0.1.0' }

async function listPhones() {
  const query = new URLSearchParams({ owner_user_identity_id: '398d80b7-3f96-47c2-b85a-6f8ba21d07be', _strict: 'true' })
  const { statusCode, body } = await pool.request({ method: 'GET', path: `${endpoint.pathname}/phones/list?${query}`, headers })
  const text = await body.text()
  if (statusCode !== 200) throw new Error(text)
  const { phones } = JSON.parse(text)
  if (phones[0].device_type !== 'ios_phone') throw new Error(text)
}

await run(listPhones)
await pool.close()
