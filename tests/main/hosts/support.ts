import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCore } from '../../../main/core.ts'
import { builtPages } from '../../../main/hosts/loopback/files.ts'
import { startLoopback, type LoopbackHost, type LoopbackOptions } from '../../../main/hosts/loopback/host.ts'

/** A page and one asset: enough to tell what is handed out from what is not. */
export const testPages = builtPages(
  new Map([
    ['/', { type: 'text/html; charset=utf-8', body: Buffer.from('<!doctype html><title>page</title>') }],
    ['/assets/page-a1.js', { type: 'text/javascript; charset=utf-8', body: Buffer.from('export {}') }],
  ]),
)

export interface TestHost extends LoopbackHost {
  readonly origin: string
  readonly dataFolder: string
  /** A launch token nobody used yet. */
  launch(): Promise<string>
  session(): Promise<string>
  /** Stops the host and removes its data. */
  discard(): Promise<void>
}

/** The real host with the real core on a folder of its own. */
export async function startTestHost(options: Partial<LoopbackOptions> = {}): Promise<TestHost> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'netwerkcoach-host-'))
  const host = await startLoopback({
    dataFolder,
    port: 0,
    idleMinutes: 30,
    example: false,
    startCore: (capabilities) => startCore({ dataFolder, version: '0.0.0-test', host: capabilities }),
    pages: () => Promise.resolve(testPages),
    ...options,
  })
  const origin = `http://127.0.0.1:${host.port}`
  const launch = async () => {
    const { address } = await host.core.context.host.openWindow()
    return launchOf(address ?? '')
  }
  return {
    ...host,
    origin,
    dataFolder,
    launch,
    session: async () => {
      const answer = await post(origin, '/session', { launch: await launch() })
      return ((await answer.json()) as { readonly session: string }).session
    },
    discard: async () => {
      await host.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The launch token in an address. */
export function launchOf(url: string): string {
  const token = new URLSearchParams(new URL(url).hash.slice(1)).get('launch')
  if (token === null) throw new Error(`no launch token in ${url}`)
  return token
}

/** A POST as our own page would send it. */
export function post(origin: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

export interface RawAnswer {
  /** null when the connection was closed without an answer. */
  readonly status: number | null
  readonly head: string
  readonly body: string
}

/**
 * Sends bytes as they are, and gives back what came: until the other side closes, or has answered and is silent.
 * @param address where to connect; 127.0.0.1 unless given
 */
export function sendRaw(port: number, bytes: string | Buffer, patience = 1_500): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' })
    const parts: Buffer[] = []
    const timer = setTimeout(() => socket.destroy(), patience)
    let quiet: NodeJS.Timeout | undefined
    socket.once('connect', () => socket.write(bytes))
    socket.on('data', (part) => {
      parts.push(part)
      clearTimeout(quiet)
      quiet = setTimeout(() => socket.destroy(), 50)
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      // A refusal may come as a reset, when more was still being sent.
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
    })
    socket.once('close', () => {
      clearTimeout(timer)
      clearTimeout(quiet)
      const text = Buffer.concat(parts).toString('latin1')
      const [head = '', body = ''] = text.split(/\r\n\r\n/u, 2)
      const status = /^HTTP\/1\.1 (\d{3})/u.exec(head)?.[1]
      resolve({ status: status === undefined ? null : Number(status), head, body })
    })
  })
}
