import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { portOffer, sessionReady, socketPath, unknownSession } from '../../shared/session.ts'
import { create } from '../app/tiny-store.ts'
import { createLiveLink, Refused, type ConnectionState, type Line } from './live-link.ts'

/** How this window stands with its host, for the screen to show. */
export const connectionState = create<ConnectionState>('connecting')

const inElectron = location.protocol === 'app:'
const storageKey = 'netwerkcoach.session'
let launch = inElectron ? null : takeLaunch()

const live = createLiveLink(inElectron ? dialPort : dialSocket, connectionState.set)
/** The contract's transport: a MessagePort in Electron, a WebSocket in the browser. */
export const link = live.link

for (const moment of ['online', 'focus', 'pageshow'] as const) {
  window.addEventListener(moment, () => {
    live.hurry()
  })
}

/**
 * Takes the launch token out of the address, at once and before anything else reads the address: a token is not for
 * the history, nor for a bookmark.
 */
function takeLaunch(): string | null {
  const fragment = new URLSearchParams(location.hash.slice(1))
  const token = fragment.get('launch')
  if (token === null) return null
  const to = fragment.get('to')
  history.replaceState(null, '', to?.startsWith('/') === true ? `#${to}` : location.pathname)
  return token
}

/** The session of this tab: exchanged for the launch token once, kept as long as the tab. */
async function session(): Promise<string> {
  if (launch !== null) {
    const response = await fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ launch }),
    })
    launch = null
    if (response.ok) {
      const answer = (await response.json()) as { readonly session: string }
      sessionStorage.setItem(storageKey, answer.session)
    }
  }
  const kept = sessionStorage.getItem(storageKey)
  if (kept === null) throw new Refused()
  return kept
}

async function dialSocket(): Promise<Line> {
  const token = await session()
  const socket = new WebSocket(`ws://${location.host}${socketPath}`)
  const ended = new Promise<'lost' | 'refused'>((resolve) => {
    socket.addEventListener('close', ({ code }) => {
      if (code === unknownSession) sessionStorage.removeItem(storageKey)
      resolve(code === unknownSession ? 'refused' : 'lost')
    })
  })
  const ready = new Promise<void>((resolve) => {
    socket.addEventListener('open', () => {
      socket.send(token)
    })
    socket.addEventListener(
      'message',
      ({ data }) => {
        if (data === sessionReady) resolve()
        else socket.close()
      },
      { once: true },
    )
  })
  const before = await Promise.race([ready, ended])
  if (before === 'refused') throw new Refused()
  if (before === 'lost') throw new Error('the socket closed before it was ready')
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
