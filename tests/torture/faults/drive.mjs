// Makes the calls of a plan through the Node.js package: drive.mjs PACKAGE CLIENTS CALLS OUT LIMIT, so many at a time.

import { createWriteStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [folder, clientsFile, callsFile, outFile, limit] = process.argv.slice(2)
const { Seam } = createRequire(import.meta.url)(folder)
const linesOf = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean)
const clients = linesOf(clientsFile).map((line) => new Seam(JSON.parse(line)))
const calls = linesOf(callsFile).map((line) => line.split('\t'))
const out = createWriteStream(outFile)

const told = ({ kind, code, message, attempts, outcomeUnknown, statusCode }) => ({
  ok: false,
  error: { kind, type: code, message, attempts, outcome_unknown: outcomeUnknown, status_code: statusCode },
})

async function work() {
  for (let call; (call = calls.shift()) !== undefined; ) {
    const [number, client, operation, params, options, , cancelMs] = call
    const { timeout_ms: timeoutMs, max_retries: maxRetries } = JSON.parse(options)
    const signal = Number(cancelMs) < 0 ? undefined : AbortSignal.timeout(Number(cancelMs))
    const began = process.hrtime.bigint()
    let outcome
    try {
      outcome = await clients[Number(client)].request(operation, JSON.parse(params), { timeoutMs, maxRetries, signal })
    } catch (error) {
      if (error.kind === undefined) throw error
      outcome = told(error)
    }
    const took = (process.hrtime.bigint() - began) / 1000n
    out.write(`${number}\t${took}\t${JSON.stringify(outcome)}\n`)
  }
}

await Promise.all(Array.from({ length: Number(limit) }, work))
await new Promise((resolve) => out.end(resolve))
