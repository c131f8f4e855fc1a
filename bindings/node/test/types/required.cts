// The same types for `require`.
import seamPhones = require('seam-phones')

const seam: seamPhones.Seam = seamPhones.Seam.sandbox()
seam.phones.list().then(
  (phones: seamPhones.Phone[]) => console.log(phones.length),
  (error: unknown) => console.log(error instanceof seamPhones.SeamError),
)
export = seam
