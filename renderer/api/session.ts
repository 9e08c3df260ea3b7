import { sessionReady, socketPath, unknownSession } from '../../shared/session.ts'
import { Refused } from './refused.ts'

export interface OpenSocket {
  readonly socket: WebSocket
  /** Settles when the socket has gone. */
  readonly ended: Promise<'lost' | 'refused'>
}

const storageKey = 'netwerkcoach.session'
const isInBrowser = location.protocol !== 'app:'
let launch = isInBrowser ? takeLaunch() : null

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

async function dial(): Promise<OpenSocket> {
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
  return { socket, ended }
}

// This file runs by itself while the rest of the first screen is still being fetched and read: by then there is a line.
let early = isInBrowser ? dial() : null
// Whoever takes it hears of it.
early?.catch(() => undefined)

/** A socket of which the host knows the session; the first one was dialled already. */
export function openSocket(): Promise<OpenSocket> {
  const first = early
  early = null
  return first ?? dial()
}
