import { writeSync } from 'node:fs'
import { Failure } from '../../../shared/contract/failures.ts'
import { type Core, type HostCapabilities, startCore } from '../../../main/core.ts'
import { startLoopback } from '../../../main/hosts/loopback/host.ts'

/*
 * Starts the app on a folder as one of the hosts does, says how that went, makes a change, says that it was acknowledged,
 * and keeps the data until it is killed.
 */
const [kind = 'electron', dataFolder = ''] = process.argv.slice(2)
const say = (what: unknown) => writeSync(1, `${JSON.stringify(what)}\n`)

async function start(): Promise<Core> {
  const starting = (host: HostCapabilities) => startCore({ dataFolder, version: '0.0.0-test', host })
  if (kind === 'loopback') {
    const pages = { find: () => null, csp: '' } as never
    const options = { dataFolder, port: 0, idleMinutes: 5, example: false, startCore: starting }
    return (await startLoopback({ ...options, pages: () => Promise.resolve(pages) })).core
  }
  return starting({
    kind: 'electron',
    openWindow: () => Promise.resolve({ address: null }),
    printPage: () => Promise.resolve({ done: false }),
  })
}

const began = performance.now()
try {
  const core = await start()
  const { store } = core.context
  const { result } = await store.write('workplaces.create', { name: `van ${kind} ${process.pid}` })
  say({ opened: true, state: core.context.keeper.state().kind, acknowledged: result.id })
  setInterval(() => null, 60_000)
} catch (error) {
  const failure = error instanceof Failure ? error.body : String(error)
  say({ opened: false, failure, ms: performance.now() - began })
}
