// Managing phones for a user identity: the three walk-throughs of Seam's guide in JavaScript.
//
// managing_phones.mjs [FILE]                             on a sandbox in memory or in FILE; makes the phones that it needs
// managing_phones.mjs USER_IDENTITY_ID [LOST_PHONE_ID]   on Seam, if SEAM_API_KEY is set; creates nothing, and deactivates
//                                                        only the phone that you name

import { Seam, SeamError } from '../../bindings/node/lib/index.mjs' // 'seam-phones', where it is installed

const USAGE = `usage: managing_phones.mjs [FILE]
       managing_phones.mjs USER_IDENTITY_ID [LOST_PHONE_ID]   with SEAM_API_KEY set`

async function retrieveThePhones(seam, user_identity) {
  const phones = await seam.phones.list({
    owner_user_identity_id: user_identity.id,
  })
  show(phones)
  return phones
}

async function retrieveAPhone(seam, deviceId) {
  const phone = await seam.phones.get({
    device_id: deviceId,
  })
  show(phone)
}

async function deactivateTheLostPhone(seam, lostPhoneId) {
  const done = await seam.phones.deactivate({
    device_id: lostPhoneId,
  })
  console.log(done)
}

async function walkThrough(seam, user_identity, lostPhoneId) {
  console.log('\n# Retrieving phones for a user identity\n')
  const [first] = await retrieveThePhones(seam, user_identity)
  if (first) {
    console.log('\n# Retrieving a phone by ID\n')
    await retrieveAPhone(seam, first.device_id)
  }
  if (lostPhoneId) {
    console.log('\n# App user lost phone process\n')
    await deactivateTheLostPhone(seam, lostPhoneId)
    console.log('\n# The phones after the loss\n')
    await retrieveThePhones(seam, user_identity)
  }
}

/** Does what an app and its users would do: creates a user identity and two phones. The first one gets lost. */
async function prepareASandbox(seam) {
  const user_identity = await seam.userIdentities.create({ full_name: 'Jane Doe' })
  const first = await seam.phones.simulate.createSandboxPhone({ user_identity_id: user_identity.id })
  await seam.phones.simulate.createSandboxPhone({
    user_identity_id: user_identity.id,
    phone_metadata: {
      operating_system: 'ios',
      os_version: '18',
      device_manufacturer: 'Apple',
      device_model: 'iPhone 16',
    },
  })
  return [user_identity, first.device_id]
}

function show(value) {
  console.log(JSON.stringify(value, null, 2))
}

async function main(given) {
  const isOnSeam = Boolean(process.env.SEAM_API_KEY)
  if (given.length > (isOnSeam ? 2 : 1) || (isOnSeam && given.length === 0)) {
    console.error(USAGE)
    process.exitCode = 2
  } else if (isOnSeam) {
    const seam = new Seam() // takes the key and the endpoint from the environment
    const user_identity = await seam.userIdentities.get({ user_identity_id: given[0] })
    await walkThrough(seam, user_identity, given[1])
  } else {
    const seam = Seam.sandbox(...given)
    await walkThrough(seam, ...(await prepareASandbox(seam)))
  }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof SeamError)) throw error
  console.error(`${error.name}: ${error.message}`)
  process.exitCode = 1
}
