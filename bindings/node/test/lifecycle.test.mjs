// Programs that end, workers, other processes, garbage: each in a process of its own.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { PACKAGE, runNode } from './support/programs.mjs'
import { answered, HANGS, phone, Stage } from './support/stage.mjs'

let stage, folder
before(async () => {
  stage = await Stage.start()
  folder = mkdtempSync(join(tmpdir(), 'seam-phones-node-'))
})
after(async () => {
  rmSync(folder, { recursive: true })
  await stage.stop()
})

const phones = answered({ phones: [phone()], ok: true })

/** What the program prints, after it has ended well and by itself. */
async function printed(source, options) {
  const ended = await runNode(source, options)
  assert.deepEqual(
    { status: ended.status, signal: ended.signal, stderr: ended.stderr },
    { status: 0, signal: null, stderr: '' },
  )
  return ended.stdout
}

const clientOf = (endpoint) => `new seamPhones.Seam({ apiKey: 'seam_test_key', endpoint: ${JSON.stringify(endpoint)} })`

describe('a program', () => {
  it('ends with a client that is idle', async () => {
    const endpoint = await stage.endpoint([phones])
    assert.equal(
      await printed(`const seam = ${clientOf(endpoint)}; console.log((await seam.phones.list()).length)`),
      '1\n',
    )
  })

  it('lives as long as a call is under way', async () => {
    const endpoint = await stage.endpoint([{ hang_ms: 300, ...phones }])
    const source = `${clientOf(endpoint)}.phones.list().then((found) => console.log(found.length))`
    assert.equal(await printed(source), '1\n')
  })

  it('ends at once when it says so, with calls under way', async () => {
    const endpoint = await stage.endpoint([HANGS], { repeat: true })
    const source = `const seam = ${clientOf(endpoint)}
      for (let at = 0; at < 20; at++) seam.phones.list().catch(() => {})
      setTimeout(() => { console.log('out'); process.exit(0) }, 50)`
    assert.equal(await printed(source), 'out\n')
  })

  it('ends at once from within the end of a call', async () => {
    const endpoint = await stage.endpoint([phones], { repeat: true })
    const source = `const seam = ${clientOf(endpoint)}
      for (let at = 0; at < 20; at++) seam.phones.list().then(() => process.exit(0))`
    assert.equal(await printed(source), '')
  })

  it('hears of an error that nobody handles', async () => {
    const ended = await runNode(`seamPhones.Seam.sandbox().phones.get('nobody').then(() => {})`)
    assert.equal(ended.status, 1)
    assert.match(ended.stderr, /SeamInvalidParamsError/)
  })

  it('that only imports the package loads no library', async () => {
    const environment = { ...process.env, SEAM_PHONES_LIBRARY: '/nowhere/libseam_phones.so' }
    const source = `console.log(typeof seamPhones.Seam)
      try { seamPhones.Seam.sandbox() } catch (error) { console.log(error instanceof seamPhones.SeamLibraryError, error.message) }`
    assert.match(
      await printed(source, { env: environment }),
      /^function\ntrue the native library \/nowhere\/libseam_phones.so cannot be used: /,
    )
  })

  it('of Bun or Deno is told so, and does not crash', async () => {
    const source = `Object.defineProperty(process.versions, 'bun', { value: '1.4.5' })
      try { seamPhones.Seam.sandbox() } catch (error) { console.log(error.name, error.message) }`
    assert.match(await printed(source), /^SeamLibraryError this package needs Node.js: bun /)
  })

  it('works on with its own library after another one was no library', async () => {
    const source = `process.env.SEAM_PHONES_LIBRARY = '/bin/true'
      try { seamPhones.Seam.sandbox() } catch (error) { console.log(error.name) }
      process.env.SEAM_PHONES_LIBRARY = ${JSON.stringify(process.env.SEAM_PHONES_LIBRARY)}
      console.log(await seamPhones.Seam.sandbox().phones.list())`
    assert.equal(await printed(source), 'SeamLibraryError\n[]\n')
  })
})

describe('workers', () => {
  /** A program whose function `newWorker` starts a worker that runs this module. */
  const withWorkers = (work, main) => {
    const module = `import { Seam } from ${JSON.stringify(PACKAGE)}
      import { parentPort } from 'node:worker_threads'
      ${work}`
    return `import { Worker } from 'node:worker_threads'
      import { once } from 'node:events'
      const newWorker = () => new Worker(new URL(${JSON.stringify(`data:text/javascript,${encodeURIComponent(module)}`)}))
      ${main}`
  }
  const client = (endpoint) =>
    `const seam = new Seam({ apiKey: 'seam_test_key', endpoint: ${JSON.stringify(endpoint)} })`

  it('have clients of their own, at once', async () => {
    const work = `${client(await stage.endpoint([phones], { repeat: true }))}
      const all = await Promise.all(Array.from({ length: 20 }, () => seam.phones.list()))
      parentPort.postMessage(all.every((found) => found.length === 1))`
    const main = `const workers = Array.from({ length: 4 }, newWorker)
      const told = await Promise.all(workers.map((worker) => Promise.all([once(worker, 'message'), once(worker, 'exit')])))
      console.log(JSON.stringify(told.flat(2)))`
    assert.equal(await printed(withWorkers(work, main)), '[true,0,true,0,true,0,true,0]\n')
  })

  it('are ended with calls under way, and others go on', async () => {
    const work = `${client(await stage.endpoint([HANGS], { repeat: true }))}
      for (let at = 0; at < 5; at++) seam.phones.list().catch(() => {})
      parentPort.postMessage('started')`
    const main = `const seam = seamPhones.Seam.sandbox()
      for (let turn = 0; turn < 10; turn++) {
        const worker = newWorker()
        await once(worker, 'message')
        await worker.terminate()
        console.log((await seam.phones.list()).length)
      }`
    assert.equal(await printed(withWorkers(work, main)), '0\n'.repeat(10))
  })

  it('are ended while outcomes arrive', async () => {
    const work = `${client(await stage.endpoint([phones], { repeat: true }))}
      parentPort.postMessage('started')
      for (;;) await Promise.all(Array.from({ length: 8 }, () => seam.phones.list()))`
    const main = `for (let turn = 0; turn < 10; turn++) {
        const worker = newWorker()
        await once(worker, 'message')
        await worker.terminate()
      }
      console.log('well')`
    assert.equal(await printed(withWorkers(work, main)), 'well\n')
  })
})

describe('other processes', () => {
  it('share a sandbox in a file', async () => {
    const open = `seamPhones.Seam.sandbox(${JSON.stringify(join(folder, 'shared.db'))})`
    const child = `import * as seamPhones from ${JSON.stringify(PACKAGE)}
      await ${open}.userIdentities.create({ user_identity_key: 'made by the child' })`
    const source = `import { execFileSync } from 'node:child_process'
      const seam = ${open}
      await seam.userIdentities.create({ user_identity_key: 'made by the parent' })
      execFileSync(process.execPath, ['--input-type=module', '--eval', ${JSON.stringify(child)}])
      for (const { user_identity_key: key } of await seam.userIdentities.list()) console.log(key)`
    assert.equal(await printed(source), 'made by the parent\nmade by the child\n')
  })
})

describe('the garbage collector', () => {
  it('frees clients that nothing refers to, and with them the descriptors of their sandboxes', async () => {
    const source = `
      import { readdirSync } from 'node:fs'
      import { setImmediate as turn } from 'node:timers/promises'
      const open = () => readdirSync('/proc/self/fd').length
      async function use(name) {
        const seam = seamPhones.Seam.sandbox(${JSON.stringify(join(folder, 'garbage-'))} + name)
        await seam.phones.list()
      }
      await use('first')
      const before = open()
      for (let at = 0; at < 40; at++) await use(at)
      const between = open()
      for (let at = 0; at < 200 && open() > before; at++) { globalThis.gc(); await turn() }
      console.log(between > before, open() <= before)`
    assert.equal(await printed(source, { flags: ['--expose-gc'] }), 'true true\n')
  })

  it('leaves nothing of calls, however many there were', async () => {
    const source = `
      const seam = seamPhones.Seam.sandbox()
      const used = () => { globalThis.gc(); return process.memoryUsage().rss }
      const many = async () => { for (let at = 0; at < 20000; at++) await seam.phones.list() }
      await many()
      const before = used()
      await many(); await many()
      console.log(used() - before < 24e6)`
    assert.equal(await printed(source, { flags: ['--expose-gc'] }), 'true\n')
  })
})

describe('the package', () => {
  it('is one, however it is loaded', async () => {
    const source = `
      import { createRequire } from 'node:module'
      const required = createRequire(${JSON.stringify(import.meta.url)})('../lib/index.js')
      const names = Object.keys(required).sort()
      console.log(JSON.stringify(names) === JSON.stringify(Object.keys(seamPhones).sort()))
      console.log(names.every((name) => required[name] === seamPhones[name]))`
    assert.equal(await printed(source), 'true\ntrue\n')
  })

  it('works beside another copy of itself in one thread, as test runners load it', async () => {
    const source = `
      import { createRequire } from 'node:module'
      const require = createRequire(${JSON.stringify(import.meta.url)})
      const load = () => {
        for (const name of Object.keys(require.cache)) delete require.cache[name]
        return require('../lib/index.js')
      }
      const clients = [load(), load(), seamPhones].map(({ Seam }) => Seam.sandbox())
      await Promise.all(clients.map((seam) => seam.userIdentities.create()))
      console.log((await Promise.all(clients.map((seam) => seam.userIdentities.list()))).map((found) => found.length).join())`
    assert.equal(await printed(source), '1,1,1\n')
  })

  it('has the version of the library', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url)))
    assert.match(
      readFileSync(new URL('../../../Cargo.toml', import.meta.url), 'utf8'),
      new RegExp(`^version = "${version}"$`, 'm'),
    )
  })
})
