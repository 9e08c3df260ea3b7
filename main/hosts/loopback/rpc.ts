import { RPCHandler } from '@orpc/server/ws'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Core } from '../../core.ts'
import { sessionReady, unknownSession } from '../../../shared/session.ts'
import type { Sessions } from './session.ts'

const mostSockets = 32
const mostBytes = 64 * 1024 * 1024
const tokenWait = 5_000
const heartbeat = 30_000

export interface RpcSockets {
  /** Makes a socket of a request that was let in; false when there are too many already. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Windows with a session, now. */
  count(): number
  /** Says goodbye to every window; the server ends what does not answer. */
  close(): void
}

/**
 * The contract over WebSocket. A socket says its session token first, within five seconds; only then does anything
 * listen to it.
 * @param onCount called with the number of windows, whenever it changes
 */
export function createRpcSockets(
  core: Pick<Core, 'router' | 'context' | 'handlerOptions'>,
  sessions: Sessions,
  onCount: (windows: number) => void,
): RpcSockets {
  const handler = new RPCHandler(core.router, core.handlerOptions)
  const server = new WebSocketServer({ noServer: true, maxPayload: mostBytes, perMessageDeflate: false })
  // A handshake that our own page cannot have sent is not worth an answer.
  server.on('wsClientError', (_error, socket) => socket.destroy())
  const windows = new Set<WebSocket>()
  const silent = new WeakSet<WebSocket>()

  // A window that went without a word (a laptop that slept) is not counted for ever.
  const pulse = setInterval(() => {
    for (const window of windows) {
      if (silent.has(window)) window.terminate()
      else {
        silent.add(window)
        window.ping()
      }
    }
  }, heartbeat)
  pulse.unref()

  function greet(socket: WebSocket) {
    const patience = setTimeout(() => {
      socket.close(unknownSession, 'no token')
    }, tokenWait)
    // Whatever goes amiss on a socket ends that socket, not the host.
    socket.on('error', () => {
      socket.terminate()
    })
    socket.on('close', () => {
      clearTimeout(patience)
      if (windows.delete(socket)) onCount(windows.size)
    })
    socket.on('pong', () => silent.delete(socket))
    socket.once('message', (data, isBinary) => {
      clearTimeout(patience)
      if (isBinary || !(data instanceof Buffer) || data.length > 200 || !sessions.has(data.toString())) {
        socket.close(unknownSession, 'unknown session')
        return
      }
      windows.add(socket)
      void handler.upgrade(socket, { context: core.context })
      socket.send(sessionReady)
      onCount(windows.size)
    })
  }

  return {
    accept(request, socket, head) {
      if (server.clients.size >= mostSockets) return false
      server.handleUpgrade(request, socket, head, greet)
      return true
    },
    count: () => windows.size,
    close() {
      clearInterval(pulse)
      for (const socket of server.clients) socket.close(1001, 'stopping')
    },
  }
}
