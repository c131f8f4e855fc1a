// phones.list of seam-phones. usage: list_seam_phones.mjs ENDPOINT CALLS

import { Seam } from '../../bindings/node/lib/index.mjs'
import { run } from './meter.mjs'

const seam = new Seam({ apiKey: 'seam_bench1_abc', endpoint: process.argv[2] })

await run(async () => {
  const phones = await seam.phones.list({ owner_user_identity_id: '398d80b7-3f96-47c2-b85a-6f8ba21d07be' })
  if (phones[0].device_type !== 'ios_phone') throw new Error('no phones')
})
