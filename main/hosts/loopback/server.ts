import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { sessionHeader } from '../../../shared/session.ts'
import type { Pages } from './files.ts'
import { header, judge, originOf, type Verdict } from './guard.ts'
import { answerHeaders } from './headers.ts'
import { holderHeader } from './holder.ts'
import type { RpcSockets } from './rpc.ts'
import type { Sessions } from './session.ts'

// Imported, it reads all it exports, and so loads the client behind `fetch`: half of what the host takes to start.
const { createServer, STATUS_CODES } = process.getBuiltinModule('node:http')

const mostBody = 4 * 1024
const mostConnections = 200
const goodbye = 500

export interface Doors {
  readonly pages: Pages
  readonly sessions: Sessions
  /** Set once the core runs; until then nobody is let in. */
  readonly sockets: () => RpcSockets | null
  /** Answers a second start; null refuses. */
  readonly answerHolder: (asked: string, example: boolean) => Promise<object | null>
  readonly launchUrl: () => string
}

export interface LoopbackServer {
  readonly port: number
  /** The server itself, for the development server's own socket. */
  readonly http: Server
  close(): Promise<void>
}

/**
 * Listens on 127.0.0.1 and on nothing else.
 * @param port 0 for any that is free
 * @throws when the port is taken (`EADDRINUSE`) or not allowed (`EACCES`)
 */
export async function listen(port: number, makeDoors: (port: number, http: Server) => Promise<Doors>) {
  const http = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 1_000,
    insecureHTTPParser: false,
    // A request without one is for the guard to refuse, like any other.
    requireHostHeader: false,
  })
  http.maxConnections = mostConnections
  const connections = new Set<Socket>()
  http.on('connection', (socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      http.off('error', reject)
      resolve()
    })
  })
  const actual = (http.address() as AddressInfo).port
  const doors = await makeDoors(actual, http)
  const headers = answerHeaders(actual, doors.pages.policy)

  http.on('request', (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const verdict = verdictOn(request, false)
    if (!verdict.allow) refuse(response, verdict.status)
    else if (verdict.door === 'page') doors.pages.serve(request, response, verdict.path)
    else void answerDoor(request, response, verdict.door)
  })
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (doors.pages.ownsUpgrade?.(request) === true) return
    const verdict = verdictOn(request, true)
    if (!verdict.allow) refuseRaw(socket, verdict.status)
    else if (doors.sockets()?.accept(request, socket, head) !== true) refuseRaw(socket, 503)
  })
  http.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'HPE_HEADER_OVERFLOW') refuseRaw(socket, 431)
    else if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') refuseRaw(socket, 408)
    else refuseRaw(socket, 400)
  })

  function verdictOn(request: IncomingMessage, upgrade: boolean): Verdict {
    const { method = '', url: target = '', httpVersion, rawHeaders } = request
    return judge(
      { method, target, httpVersion, rawHeaders, upgrade },
      { port: actual, hasPage: (path) => doors.pages.hasPage(path) },
    )
  }

  async function answerDoor(request: IncomingMessage, response: ServerResponse, door: string): Promise<void> {
    const body = await readBody(request)
    if (typeof body === 'number') refuse(response, body)
    else if (door === 'session') answer(response, exchange(body))
    else if (door === 'holder') answer(response, await holder(header(request, holderHeader) ?? '', body))
    else answer(response, launch(header(request, sessionHeader) ?? ''))
  }

  function exchange(body: Readonly<Record<string, unknown>>) {
    const token = typeof body['launch'] === 'string' ? doors.sessions.exchange(body['launch']) : null
    return token === null ? null : { session: token }
  }

  // A second start is answered, or refused; what went amiss inside is not for its ears.
  const holder = (asked: string, body: Readonly<Record<string, unknown>>) =>
    doors.answerHolder(asked, body['example'] === true).catch(() => null)

  const launch = (session: string) => (doors.sessions.has(session) ? { url: doors.launchUrl() } : null)

  function refuseRaw(socket: Duplex, status: number) {
    if (!socket.writable) {
      socket.destroy()
      return
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    socket.end(
      [
        `HTTP/1.1 ${String(status)} ${reason(status)}`,
        ...lines,
        'content-length: 0',
        'connection: close',
        '',
        '',
      ].join('\r\n'),
      () => {
        socket.destroy()
      },
    )
  }

  const server: LoopbackServer = {
    port: actual,
    http,
    async close() {
      const closed = new Promise<void>((resolve) => {
        http.close(() => {
          resolve()
        })
      })
      http.closeAllConnections()
      // Sockets that were upgraded are no longer the server's; they get a moment to say goodbye.
      const patience = setTimeout(() => {
        for (const socket of connections) socket.destroy()
      }, goodbye)
      await closed
      clearTimeout(patience)
    },
  }
  return server
}

/** The address a window begins with; the token is in the fragment, which no browser sends anywhere. */
export function launchUrl(port: number, token: string, to: string | null): string {
  return `${originOf(port)}/#launch=${token}${to === null ? '' : `&to=${encodeURIComponent(to)}`}`
}

function answer(response: ServerResponse, body: object | null) {
  if (body === null) refuse(response, 401)
  else
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

function refuse(response: ServerResponse, status: number) {
  response.writeHead(status, { 'content-length': 0, connection: 'close' }).end()
}

const reason = (status: number) => STATUS_CODES[status] ?? ''

/** The body as an object; a status when it is none, or larger than any door needs. */
async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | number> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      length += part.length
      if (length > mostBody) return 413
      parts.push(part)
    }
    const body: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'))
    return typeof body === 'object' && body !== null ? { ...body } : 400
  } catch {
    return 400
  }
}
