// `seam-phones serve`: the sandbox over HTTP.

import { ROOT, started } from './programs.mjs'

const PROGRAM = process.env.SEAM_PHONES_BIN ?? `${ROOT}dist/bin/seam-phones`

export const API_KEY = 'seam_sandbox_api_key'
export const PERSONAL_ACCESS_TOKEN = 'seam_at1_sandbox_personal_access_token'
export const PUBLISHABLE_KEY = 'seam_pk1_sandbox_publishable_key'
export const WORKSPACE_ID = '5ea50000-0000-4000-8000-000000000001'
export const NOBODY = '00000000-0000-4000-8000-000000000000'

/** A server of a sandbox in memory, as it starts. */
export async function serve() {
  const { first, stop } = await started(PROGRAM, ['serve', '--quiet', '--listen', '127.0.0.1:0'])
  return { endpoint: first.split(/\s+/)[1], stop }
}
