// One leg of the relay in `make demo`: lists Jane's phones, deactivates the first one, and lists them again.
//
// lost_phone.mjs FILE   Jane is the user identity with the key "jane" in the sandbox FILE

import { Seam } from '../../bindings/node/lib/index.mjs' // 'seam-phones', where it is installed

async function show(seam, when, jane) {
  const phones = await seam.phones.list({ owner_user_identity_id: jane.id })
  console.log(`  ${when} the loss: ${phones.length} phones`)
  for (const phone of phones) console.log(`    ${phone.device_id}  ${phone.display_name}`)
  return phones
}

async function main(path) {
  const seam = Seam.sandbox(path)
  const jane = await seam.userIdentities.get({ user_identity_key: 'jane' })
  const [lost] = await show(seam, 'before', jane)
  await seam.phones.deactivate({ device_id: lost.device_id })
  await show(seam, 'after', jane)
}

if (process.argv.length === 3) {
  await main(process.argv[2])
} else {
  console.error('usage: lost_phone.mjs FILE')
  process.exitCode = 2
}
