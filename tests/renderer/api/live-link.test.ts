import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/ws'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import {
  createLiveLink,
  NoConnection,
  Refused,
  type ConnectionState,
  type Line,
} from '../../../renderer/api/live-link.ts'
import { eventIterator, oc, type ContractRouterClient } from '@orpc/contract'
import { z } from '../../../shared/z.ts'

const contract = {
  echo: oc.input(z.string()).output(z.string()),
  never: oc.output(z.string()),
  ticks: oc.output(eventIterator(z.number())),
}
const os = implement(contract)
const router = os.router({
  echo: os.echo.handler(({ input }) => input),
  never: os.never.handler(() => new Promise<string>(() => undefined)),
  ticks: os.ticks.handler(async function* () {
    yield 1
    await new Promise(() => undefined)
  }),
})

const servers: WebSocketServer[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    for (const client of server.clients) client.terminate()
    server.close()
  }
})

async function serve(port = 0): Promise<{ readonly port: number; drop(): void; stop(): Promise<void> }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port })
  servers.push(server)
  server.on('connection', (socket) => void new RPCHandler(router).upgrade(socket))
  await new Promise((resolve) => server.once('listening', resolve))
  const drop = () => {
    for (const client of server.clients) client.terminate()
  }
  return {
    port: (server.address() as AddressInfo).port,
    drop,
    stop: () => {
      drop()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** Dials as the page does, on a real socket. */
function dialler(port: () => number) {
  return async (): Promise<Line> => {
    const socket = new WebSocket(`ws://127.0.0.1:${port()}`)
    const ended = new Promise<'lost'>((resolve) => {
      socket.once('close', () => resolve('lost'))
    })
    await new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    const websocket = socket as ConstructorParameters<typeof RPCLink>[0]['websocket']
    return { link: new RPCLink({ websocket }), ended }
  }
}

function connect(dial: () => Promise<Line>, call = 2_000, pauses: readonly number[] = [10, 20]) {
  const states: ConnectionState[] = []
  const live = createLiveLink(dial, (state) => states.push(state), { call, pauses })
  const api: ContractRouterClient<typeof contract> = createORPCClient(live.link)
  return { api, states, live }
}

test('calls go through, and go through again after the connection dropped', async () => {
  const server = await serve()
  const { api, states } = connect(dialler(() => server.port))
  expect(await api.echo('a')).toBe('a')
  server.drop()
  await expect.poll(() => states.at(-1)).toBe('open')
  await expect.poll(() => states).toEqual(['open', 'lost', 'open'])
  expect(await api.echo('b')).toBe('b')
})

test('a call made while there is no connection waits for it', async () => {
  const first = await serve()
  const { api, states } = connect(dialler(() => first.port))
  expect(await api.echo('a')).toBe('a')
  await first.stop()
  await expect.poll(() => states.at(-1)).toBe('lost')
  const waiting = api.echo('b')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await serve(first.port)
  expect(await waiting).toBe('b')
})

test('a call under way when the connection drops fails, and so does a stream', async () => {
  const server = await serve()
  const { api } = connect(dialler(() => server.port))
  const ticks = await api.ticks()
  expect(await ticks.next()).toEqual({ done: false, value: 1 })
  const outcomes = Promise.allSettled([api.never(), ticks.next()])
  await new Promise((resolve) => setTimeout(resolve, 50))
  server.drop()
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

test('a call does not wait for ever', async () => {
  const { api, states } = connect(() => Promise.reject(new Error('nobody')), 200)
  const began = Date.now()
  await expect(api.echo('a')).rejects.toBeInstanceOf(NoConnection)
  expect(Date.now() - began).toBeGreaterThan(150)
  expect(states.at(-1)).toBe('lost')
})

test('a call that is no longer wanted does not wait at all', async () => {
  const live = createLiveLink(
    () => Promise.reject(new Error('nobody')),
    () => undefined,
  )
  const abort = new AbortController()
  const call = live.link.call(['echo'], 'a', { context: {}, signal: abort.signal })
  abort.abort(new Error('not needed'))
  await expect(call).rejects.toThrow('not needed')
  await expect(live.link.call(['echo'], 'a', { context: {}, signal: abort.signal })).rejects.toThrow(
    'not needed',
  )
})

test('a refused window stops dialling, and its calls fail at once', async () => {
  let dialled = 0
  const { api, states } = connect(() => {
    dialled++
    return Promise.reject(new Refused())
  }, 60_000)
  await expect(api.echo('a')).rejects.toBeInstanceOf(Refused)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(dialled).toBe(1)
  expect(states).toEqual(['refused'])
})

test('a window whose session ended is refused', async () => {
  let end: (how: 'refused') => void = () => undefined
  const ended = new Promise<'refused'>((resolve) => {
    end = resolve
  })
  const link: ClientLink<ClientContext> = { call: () => Promise.resolve('x') }
  const { api, states } = connect(() => Promise.resolve({ link, ended }))
  expect(await api.echo('a')).toBe('x')
  end('refused')
  await expect.poll(() => states).toEqual(['open', 'refused'])
  await expect(api.echo('a')).rejects.toBeInstanceOf(Refused)
})

test('waking up ends the pause between attempts', async () => {
  let attempts = 0
  const link: ClientLink<ClientContext> = { call: () => Promise.resolve('x') }
  const { states, live } = connect(
    () => {
      attempts++
      return attempts === 1
        ? Promise.reject(new Error('asleep'))
        : Promise.resolve({ link, ended: new Promise<'lost'>(() => undefined) })
    },
    2_000,
    [60_000],
  )
  await expect.poll(() => states).toEqual(['lost'])
  live.hurry()
  await expect.poll(() => states).toEqual(['lost', 'open'])
})
