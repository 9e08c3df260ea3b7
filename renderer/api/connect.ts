import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { portOffer } from '../../shared/session.ts'
import { create } from '../app/tiny-store.ts'
import { createLiveLink, type ConnectionState, type Line } from './live-link.ts'
import { openSocket } from './session.ts'

/** How this window stands with its host, for the screen to show. */
export const connectionState = create<ConnectionState>('connecting')

const live = createLiveLink(location.protocol === 'app:' ? dialPort : dialSocket, connectionState.set)
/** The contract's transport: a MessagePort in Electron, a WebSocket in the browser. */
export const link = live.link

for (const moment of ['online', 'focus', 'pageshow'] as const) {
  window.addEventListener(moment, () => {
    live.hurry()
  })
}

async function dialSocket(): Promise<Line> {
  const { socket, ended } = await openSocket()
  return { link: new SocketLink({ websocket: socket }), ended }
}

/** Hands one end of a fresh channel to the preload, which passes it to the main process. */
function dialPort(): Promise<Line> {
  const { port1, port2 } = new MessageChannel()
  // The link listens first: what arrives before `start()` would be lost otherwise.
  const portLink = new PortLink({ port: port1 })
  const ended = new Promise<'lost'>((resolve) => {
    port1.addEventListener('close', () => {
      resolve('lost')
    })
  })
  port1.start()
  window.postMessage(portOffer, '/', [port2])
  return Promise.resolve({ link: portLink, ended })
}
