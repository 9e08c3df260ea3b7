import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import { askHolder, readHolder } from '../../main/hosts/loopback/holder.ts'
import type { Api } from '../../shared/contract/index.ts'

/**
 * Does something with the app behind the browser as a window of its own would, without its screens: to put in what would
 * take a coach an afternoon to type.
 */
export async function withApi<T>(dataFolder: string, act: (api: Api) => Promise<T>): Promise<T> {
  const holder = readHolder(dataFolder)
  const url = holder === null ? null : await askHolder(holder, false, 60_000)
  if (url === null) throw new Error('the host gives no address')
  const { origin, host, hash } = new URL(url)
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ launch: new URLSearchParams(hash.slice(1)).get('launch') }),
  })
  const { session } = (await answer.json()) as { readonly session: string }
  const socket = new WebSocket(`ws://${host}/rpc`, { origin })
  await new Promise((resolve) => socket.once('open', resolve))
  socket.send(session)
  await new Promise((resolve) => socket.once('message', resolve))
  try {
    const websocket = socket as ConstructorParameters<typeof RPCLink>[0]['websocket']
    return await act(createORPCClient(new RPCLink({ websocket })))
  } finally {
    socket.close()
  }
}
