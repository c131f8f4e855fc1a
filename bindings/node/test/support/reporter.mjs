// A reporter of Node's test runner that tells of failures and of how many there were, and nothing else.

import { inspect } from 'node:util'

export default async function* report(source) {
  const counted = { passed: 0, failed: 0, skipped: 0 }
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (type === 'test:fail')
      yield `${data.file ?? ''}: ${data.name}\n${inspect(data.details.error?.cause ?? data.details.error)}\n`
    // A suite is as good as its tests.
    if (type === 'test:fail' || data.details.type !== 'suite') {
      counted[data.skip !== undefined ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed'] += 1
    }
  }
  yield `${counted.passed} passed, ${counted.failed} failed${counted.skipped ? `, ${counted.skipped} skipped` : ''}\n`
}
