import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import project from '../package.json' with { type: 'json' }
import { Failure } from '../shared/contract/failures.ts'
import { startCore } from './core.ts'
import { defaultDataFolder } from './hosts/data-folder.ts'
import { builtPages } from './hosts/loopback/files.ts'
import { askHolder, readHolder } from './hosts/loopback/holder.ts'
import { startLoopback, type LoopbackHost } from './hosts/loopback/host.ts'
import { readArguments } from './hosts/loopback/options.ts'
import { readPageFiles } from './hosts/page-files.ts'

/** The app behind a server on 127.0.0.1, for the coach's own browser. Prints one line when it is ready. */
async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2))
  if (typeof asked === 'string') {
    fail(2, asked)
    return
  }
  const localFolder = defaultDataFolder(process.platform, process.env, homedir())
  const dataFolder = resolve(asked.data ?? localFolder)
  if (await printedByHolder(dataFolder, asked.example)) return

  const files = readPageFiles(join(import.meta.dirname, '..'))
  let host: LoopbackHost
  try {
    host = await startLoopback({
      dataFolder,
      port: asked.port,
      idleMinutes: asked.idleMinutes,
      startCore: (capabilities) =>
        startCore({ dataFolder, localFolder, version: project.version, host: capabilities }),
      pages: () => Promise.resolve(builtPages(files)),
      example: asked.example,
    })
  } catch (error) {
    // Two starts at the same moment: the other one has the data and is about to write down where it is.
    if (isBusy(error) && (await printedByHolder(dataFolder, asked.example, 20))) return
    fail(1, explain(error, dataFolder, asked.port))
    return
  }

  // Signals come twice when a terminal sends them to the whole group; `stop` takes that.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
    process.on(signal, () => void host.stop())
  }
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(fault, (error: unknown) => {
      host.core.log.fault(fault, error)
      process.exitCode = 1
      void host.stop()
    })
  }
  // The transport library tells the console of every message it cannot read, with a piece of it. That is for the log,
  // which keeps no texts.
  // oxlint-disable-next-line no-console -- the one place where the console is not written to but silenced
  console.error = (error: unknown) => {
    host.core.log.fault('transport', error)
  }
  print(host.url)
  await host.stopped
  // Whatever still keeps a handle open has nothing left to say.
  process.exit()
}

/** Whether a host that is already there gave an address, now or within so many tenths of a second. */
async function printedByHolder(dataFolder: string, example: boolean, tenths = 0): Promise<boolean> {
  for (let tenth = 0; tenth <= tenths; tenth++) {
    const holder = readHolder(dataFolder)
    const url = holder === null ? null : await askHolder(holder, example)
    if (url !== null) {
      print(url)
      return true
    }
    if (tenth < tenths) await wait(100)
  }
  return false
}

const isBusy = (error: unknown) => error instanceof Failure && error.body.code === 'STORE_BUSY'

function explain(error: unknown, dataFolder: string, port: number): string {
  if (error instanceof Failure) return explainFailure(error, dataFolder)
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return `Port ${String(port)} is in use. Choose another one, or leave --port out.`
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `There is no room left on the disk that holds ${dataFolder}. Make room and start again; what was saved is saved.`
  if (code === 'EACCES') return `No permission for port ${String(port)} or for ${dataFolder}.`
  return `Netwerkcoach could not start: ${error instanceof Error ? error.message : String(error)}`
}

function explainFailure({ body, message }: Failure, dataFolder: string): string {
  switch (body.code) {
    case 'STORE_BUSY':
      return `Another Netwerkcoach is using the data in ${dataFolder}. Close it first.`
    case 'STORE_READ_ONLY':
      return `The data in ${dataFolder} cannot be written to.`
    case 'DISK_FULL':
      return `There is no room left on the disk that holds ${dataFolder}.`
    case 'UNEXPECTED':
      // A file that is not ours, or from a newer version, comes with a sentence of its own.
      return message === body.code
        ? `Netwerkcoach could not start. The log in ${dataFolder} says more under ${body.data.reference}.`
        : message
    default:
      return `Netwerkcoach could not start (${body.code}).`
  }
}

function print(url: string) {
  process.stdout.write(`Netwerkcoach: ${url}\n`)
}

function fail(exitCode: number, sentence: string) {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = exitCode
}

await main()
