import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Core, HostCapabilities } from '../../core.ts'
import { openExample } from '../example.ts'
import type { Pages } from './files.ts'
import { answerHolder, writeHolder } from './holder.ts'
import { createRpcSockets, type RpcSockets } from './rpc.ts'
import { launchUrl, listen } from './server.ts'
import { createSessions, type Sessions } from './session.ts'

export interface LoopbackOptions {
  readonly dataFolder: string
  /** 0 for any that is free. */
  readonly port: number
  /** How long the host stays after its last window has gone. */
  readonly idleMinutes: number
  readonly startCore: (host: HostCapabilities) => Promise<Core>
  readonly pages: (port: number, http: Server) => Promise<Pages>
  /** Who is let in; only the development host brings its own, to outlive its restarts. */
  readonly sessions?: Sessions
  /** Whether the first window begins at the fictitious example. */
  readonly example: boolean
}

export interface LoopbackHost {
  readonly port: number
  /** For the first window. */
  readonly url: string
  readonly core: Core
  /** Settles when the host has stopped, whoever asked for it. */
  readonly stopped: Promise<void>
  /** Says goodbye to the windows, finishes the last write and frees the port; may be called again. */
  stop(): Promise<void>
}

/**
 * Starts the core behind a server on 127.0.0.1.
 * @throws the core's failure (`STORE_BUSY` when another process holds the data) or the port's, with all undone
 */
export async function startLoopback(options: LoopbackOptions): Promise<LoopbackHost> {
  mkdirSync(options.dataFolder, { recursive: true, mode: 0o700 })
  const sessions = options.sessions ?? createSessions()
  let sockets: RpcSockets | null = null
  let holding: ReturnType<typeof writeHolder> | null = null
  let port = 0
  const newUrl = (to: string | null = null) => launchUrl(port, sessions.newLaunch(), to)
  const firstUrl = async (example: boolean) => newUrl(example ? await openExample(core) : null)

  const core = await options.startCore({
    kind: 'loopback',
    openWindow: () => Promise.resolve({ address: newUrl() }),
    // The browser prints: a page has its own `window.print`.
    printPage: () => Promise.resolve({ done: false }),
  })
  const server = await listen(options.port, async (actual, http) => {
    port = actual
    return {
      pages: await options.pages(actual, http),
      sessions,
      sockets: () => sockets,
      answerHolder: (asked, example) =>
        holding === null
          ? Promise.resolve(null)
          : answerHolder(holding.holder, asked, () => firstUrl(example)),
      launchUrl: newUrl,
    }
  }).catch(async (error: unknown) => {
    await core.close()
    throw error
  })

  let stopping: Promise<void> | null = null
  let idle: NodeJS.Timeout | undefined
  const whenIdle = (windows: number) => {
    clearTimeout(idle)
    if (windows === 0) idle = setTimeout(() => void stop(), options.idleMinutes * 60_000)
  }
  let settle: () => void
  const stopped = new Promise<void>((resolve) => {
    settle = resolve
  })

  function stop(): Promise<void> {
    stopping ??= (async () => {
      clearTimeout(idle)
      holding?.remove()
      sockets?.close()
      await core.close()
      await server.close()
    })().finally(() => {
      settle()
    })
    return stopping
  }

  sockets = createRpcSockets(core, sessions, whenIdle)
  whenIdle(0)
  try {
    const url = await firstUrl(options.example)
    holding = writeHolder(options.dataFolder, server.port)
    return { port: server.port, url, core, stopped, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
