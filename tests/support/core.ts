import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { Api } from '../../shared/contract/index.ts'
import { type Core, type HostCapabilities, startCore } from '../../main/core.ts'
import { temporaryFolder } from './store.ts'

const quietHost: HostCapabilities = {
  kind: 'loopback',
  openWindow: () => Promise.resolve({ address: null }),
  printPage: () => Promise.resolve({ done: false }),
}

/** The whole core on a folder of its own, closed when the test is done. */
export async function temporaryCore(
  options: { readonly host?: Partial<HostCapabilities>; readonly dataFolder?: string } = {},
): Promise<Core> {
  const dataFolder = options.dataFolder ?? temporaryFolder()
  const core = await startCore({ dataFolder, version: '0.0.0-test', host: { ...quietHost, ...options.host } })
  onTestFinished(() => core.close())
  return core
}

/**
 * One core for all tests of a file, because a thread takes a while to start; each test makes a werkplaats of its own.
 * `host` says what the host does from then on.
 */
export function sharedCore(): { readonly core: Core; host: Partial<HostCapabilities> } {
  const dataFolder = mkdtempSync(join(tmpdir(), 'netwerkcoach-test-'))
  let started: Core | null = null
  const shared = {
    host: {} as Partial<HostCapabilities>,
    get core() {
      if (started === null) throw new Error('Only inside a test')
      return started
    },
  }
  beforeAll(async () => {
    started = await startCore({
      dataFolder,
      version: '0.0.0-test',
      host: {
        kind: 'loopback',
        openWindow: () => ({ ...quietHost, ...shared.host }).openWindow(),
        printPage: (address, to) => ({ ...quietHost, ...shared.host }).printPage(address, to),
      },
    })
  })
  afterAll(async () => {
    await started?.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return shared
}

/** A window: the client of the contract at the other end of a real MessagePort. `leave` closes the port. */
export function openWindow(core: Core): { readonly api: Api; readonly leave: () => void } {
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(core.router, core.handlerOptions).upgrade(port1, { context: core.context })
  port1.start()
  port2.start()
  const leave = () => {
    port2.close()
    port1.close()
  }
  onTestFinished(leave)
  return { api: createORPCClient(new RPCLink({ port: port2 })), leave }
}

/** The lines of the log, as written. */
export const logOf = (dataFolder: string): string =>
  readFileSync(join(dataFolder, 'log', 'netwerkcoach.log'), 'utf8')
