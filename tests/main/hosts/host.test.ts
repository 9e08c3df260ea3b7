import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { createServer, type AddressInfo } from 'node:net'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { askHolder, readHolder } from '../../../main/hosts/loopback/holder.ts'
import type { LoopbackOptions } from '../../../main/hosts/loopback/host.ts'
import type { Api } from '../../../shared/contract/index.ts'
import { launchOf, post, startTestHost, type TestHost } from './support.ts'

const started: TestHost[] = []
const start = async (options?: Partial<LoopbackOptions>) => {
  const host = await startTestHost(options)
  started.push(host)
  return host
}
afterEach(async () => {
  await Promise.all(started.splice(0).map((host) => host.discard()))
})

/** A window as the page makes one: a socket with a session, and the contract's client on it. */
async function openWindow(host: TestHost) {
  const session = await host.session()
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { origin: host.origin })
  await new Promise((resolve) => socket.once('open', resolve))
  socket.send(session)
  await new Promise((resolve) => socket.once('message', resolve))
  const websocket = socket as ConstructorParameters<typeof RPCLink>[0]['websocket']
  const api: Api = createORPCClient(new RPCLink({ websocket }))
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  return { api, socket, closed, session }
}

test('a window speaks the contract', async () => {
  const host = await start()
  const { api } = await openWindow(host)
  expect(await api.app.status()).toMatchObject({ host: 'loopback', dataFolder: host.dataFolder })
})

test('a second window gets an address of its own, by the contract and by the door', async () => {
  const host = await start()
  const { api, session } = await openWindow(host)
  const { address } = await api.app.openWindow()
  expect(address).toMatch(new RegExp(`^${host.origin}/#launch=[\\w-]{43}$`, 'u'))
  expect((await post(host.origin, '/session', { launch: launchOf(address ?? '') })).status).toBe(200)

  const answer = await post(host.origin, '/launch', {}, { 'x-netwerkcoach-session': session })
  const { url } = (await answer.json()) as { readonly url: string }
  expect((await post(host.origin, '/session', { launch: launchOf(url) })).status).toBe(200)
})

test('the browser prints: the host says that it does not', async () => {
  const { api } = await openWindow(await start())
  expect(await api.app.printPage({ address: '/print/x', to: 'pdf' })).toEqual({ done: false })
})

test('a second start gets a fresh address, for the example when it asks for that', async () => {
  const host = await start()
  const holder = readHolder(host.dataFolder)
  if (holder === null) throw new Error('no holder')
  const [one, two] = [await askHolder(holder, false), await askHolder(holder, false)]
  expect(one).not.toBe(two)
  expect(launchOf(one ?? '')).not.toBe(launchOf(two ?? ''))

  const url = await askHolder(holder, true)
  const { networkId } = /to=%2Fnetwork%2F(?<networkId>[\w-]{36})$/u.exec(url ?? '')?.groups ?? {}
  const { api } = await openWindow(host)
  const networks = await api.networks.list()
  expect(networks.map(({ id, fictitious }) => ({ id, fictitious }))).toEqual([
    { id: networkId, fictitious: true },
  ])
})

test('begins at the example, and has one example however often it is asked for', async () => {
  const host = await start({ example: true })
  expect(host.url).toContain('&to=%2Fnetwork%2F')
  const holder = readHolder(host.dataFolder)
  if (holder === null) throw new Error('no holder')
  await askHolder(holder, true)
  const { api } = await openWindow(host)
  expect(await api.networks.list()).toHaveLength(1)
})

test('stops at once with windows open, tells them, and leaves nothing behind', async () => {
  const host = await start()
  const windows = await Promise.all([openWindow(host), openWindow(host)])
  const changes = await windows[0].api.app.changes()
  const ended = changes.next().then(
    () => 'value',
    () => 'ended',
  )
  const began = Date.now()
  const { dataFolder } = host
  // Asked for twice, as by a signal to the whole group.
  await Promise.all([host.stop(), host.stop()])
  await host.stopped
  expect(Date.now() - began).toBeLessThan(10_000)
  expect(await Promise.all(windows.map(({ closed }) => closed))).toEqual([1001, 1001])
  expect(await ended).toBe('ended')
  expect(existsSync(join(dataFolder, 'holder.json'))).toBe(false)
  await expect(fetch(host.origin)).rejects.toThrow()
})

test('stops by itself a while after the last window, not before', async () => {
  const minutes = 0.02
  const host = await start({ idleMinutes: minutes })
  let stopped = false
  void host.stopped.then(() => {
    stopped = true
  })
  const { socket } = await openWindow(host)
  await new Promise((resolve) => setTimeout(resolve, minutes * 60_000 + 300))
  expect(stopped).toBe(false)
  socket.close()
  const began = Date.now()
  await host.stopped
  expect(Date.now() - began).toBeGreaterThan(minutes * 60_000 - 100)
})

test('stops by itself when no window ever came', async () => {
  const host = await start({ idleMinutes: 0.005 })
  await host.stopped
  expect(readHolder(host.dataFolder)).toBeNull()
})

test('a port that is taken is an error, with the data free again', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await new Promise((resolve) => other.close(resolve))
  expect((await start({ port })).port).toBe(port)
})

test('a garbled message costs nobody anything: the host goes on, for that window and for others', async () => {
  const host = await start()
  const [garbling, other] = [await openWindow(host), await openWindow(host)]
  for (const garbage of ['', '{', '[]', '{"i":1}', 'null', '\u0000'.repeat(1_000), '{"__proto__":{"a":1}}'])
    garbling.socket.send(garbage)
  garbling.socket.send(Buffer.from([0xff, 0x00, 0xff, 0xfe]))
  expect(await garbling.api.app.status()).toMatchObject({ host: 'loopback' })
  expect(await other.api.app.status()).toMatchObject({ host: 'loopback' })
  expect('a' in {}).toBe(false)
})
