import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import type { Api } from '../../shared/contract/index.ts'
import { sessionReady, socketPath } from '../../shared/session.ts'

/** What a page of the app has of its host, without the page: the same calls over the same socket. */
export interface Window {
  readonly api: Api
  close(): void
}

/** Opens a window at an address that was printed or asked for, as renderer/api does it. */
export async function openWindow(url: string): Promise<Window> {
  const { origin, host, hash } = new URL(url)
  const launch = new URLSearchParams(hash.slice(1)).get('launch')
  const response = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ launch }),
  })
  if (!response.ok) throw new Error('The host gives no session')
  const { session } = (await response.json()) as { readonly session: string }
  const socket = new WebSocket(`ws://${host}${socketPath}`, { origin, perMessageDeflate: false })
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.once('open', () => {
      socket.send(session)
    })
    socket.once('message', (data) => {
      if (data instanceof Buffer && data.toString() === sessionReady) resolve()
      else reject(new Error('The host does not know this session'))
    })
  })
  const websocket = socket as ConstructorParameters<typeof RPCLink>[0]['websocket']
  const api: Api = createORPCClient(new RPCLink({ websocket }))
  return {
    api,
    close: () => {
      socket.close()
    },
  }
}
