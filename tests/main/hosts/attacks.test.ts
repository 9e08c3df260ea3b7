import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { readHolder } from '../../../main/hosts/loopback/holder.ts'
import { unknownSession } from '../../../shared/session.ts'
import { attacksOn, type Target } from './attacks.ts'
import { post, sendRaw, startTestHost, type TestHost } from './support.ts'

let host: TestHost
let target: Target

beforeAll(async () => {
  host = await startTestHost()
  const usedLaunch = await host.launch()
  const exchanged = await post(host.origin, '/session', { launch: usedLaunch })
  const { session } = (await exchanged.json()) as { readonly session: string }
  target = {
    port: host.port,
    freshLaunch: await host.launch(),
    usedLaunch,
    session,
    holderSecret: readHolder(host.dataFolder)?.secret ?? '',
  }
})
afterAll(() => host.discard())

describe('on the wire', () => {
  test('every attack is refused, and the host lives on', async () => {
    const attacks = attacksOn(target)
    expect(attacks.length).toBeGreaterThan(300)
    expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length)

    const getThrough: string[] = []
    for (let from = 0; from < attacks.length; from += 10) {
      await Promise.all(
        attacks.slice(from, from + 10).map(async ({ name, bytes }) => {
          const { status, head, body } = await sendRaw(host.port, bytes)
          if (status !== null && status < 400) getThrough.push(`${name}: answered ${status}`)
          if (body !== '') getThrough.push(`${name}: said ${body.slice(0, 100)}`)
          if (/^access-control-/imu.test(head)) getThrough.push(`${name}: let another origin in`)
          if (status !== null && !isArmoured(head)) getThrough.push(`${name}: without security headers`)
        }),
      )
    }
    expect(getThrough).toEqual([])

    // What was refused used nothing up: the same token, asked for properly, is still good, and good once.
    expect((await post(host.origin, '/session', { launch: target.freshLaunch })).status).toBe(200)
    expect((await post(host.origin, '/session', { launch: target.freshLaunch })).status).toBe(401)
  })

  test('the same requests unspoilt are answered', async () => {
    const own = `127.0.0.1:${host.port}`
    const page = await sendRaw(host.port, `GET / HTTP/1.1\r\nHost: ${own}\r\nSec-Fetch-Site: none\r\n\r\n`)
    expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>page</title>' })
    expect(isArmoured(page.head)).toBe(true)
    const asset = `GET /assets/page-a1.js HTTP/1.1\r\nHost: ${own}\r\nSec-Fetch-Site: same-origin\r\n\r\n`
    expect(await sendRaw(host.port, asset)).toMatchObject({ status: 200, body: 'export {}' })
    const head = await sendRaw(host.port, `HEAD / HTTP/1.1\r\nHost: ${own}\r\n\r\n`)
    expect(head).toMatchObject({ status: 200, body: '' })

    const launch = await post(host.origin, '/launch', {}, { 'x-netwerkcoach-session': target.session })
    expect(await launch.json()).toEqual({
      url: expect.stringMatching(new RegExp(`^http://${own}/#launch=[\\w-]{43}$`, 'u')) as string,
    })
  })
})

test('a request that never ends is ended', { timeout: 20_000 }, async () => {
  const own = `Host: 127.0.0.1:${host.port}\r\n`
  const top = `POST /session HTTP/1.1\r\n${own}Origin: ${host.origin}\r\nContent-Type: application/json\r\n`
  const dripping = ['', `GET / HTTP/1.1\r\n${own}X-A: `, `${top}Content-Length: 100\r\n\r\n{`, 'G']
  const silence = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { origin: host.origin })
  const [silent, ...ended] = await Promise.all([
    closingOf(silence),
    ...dripping.map((bytes) => dripUntilClosed(host.port, bytes)),
  ])
  expect(silent).toBe(unknownSession)
  for (const seconds of ended) expect(seconds).toBeLessThan(13)
})

describe('the socket', () => {
  const open = () => new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { origin: host.origin })

  const firstWords: readonly (readonly [string, string | Buffer])[] = [
    ['nothing useful', ''],
    ['another token', 'A'.repeat(43)],
    ['a launch token', 'LAUNCH'],
    ['the session as bytes', Buffer.from('SESSION')],
    ['a request at once', JSON.stringify({ i: '1', p: { u: '/app/status' } })],
    ['a long one', 'x'.repeat(1_000_000)],
  ]
  test.each(firstWords)('is closed to whoever begins with %s', async (_name, words) => {
    const socket = open()
    const closed = closingOf(socket)
    const heard: string[] = []
    socket.on('message', (data: Buffer) => heard.push(data.toString()))
    socket.once('open', () => {
      const first =
        words === 'LAUNCH' ? target.freshLaunch : Buffer.isBuffer(words) ? Buffer.from(target.session) : words
      socket.send(first)
      socket.send('{"i":"1","p":{"u":"/app/status"}}')
    })
    expect(await closed).toBe(unknownSession)
    expect(heard).toEqual([])
  })

  test('is closed when a message is larger than the host takes', { timeout: 30_000 }, async () => {
    const socket = open()
    const closed = closingOf(socket)
    await new Promise((resolve) => socket.once('open', resolve))
    socket.send(await host.session())
    await new Promise((resolve) => socket.once('message', resolve))
    socket.send(Buffer.alloc(65 * 1024 * 1024))
    expect(await closed).toBe(1009)
  })

  test('there are not endlessly many', { timeout: 20_000 }, async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const socket = open()
        const outcome = await new Promise<string>((resolve) => {
          socket.once('open', () => resolve('open'))
          socket.once('unexpected-response', (_request, response) => resolve(String(response.statusCode)))
          socket.on('error', () => resolve('error'))
        })
        return { socket, outcome }
      }),
    )
    for (const { socket } of outcomes) socket.terminate()
    expect(outcomes.filter(({ outcome }) => outcome === 'open')).toHaveLength(32)
    expect(outcomes.filter(({ outcome }) => outcome === '503')).toHaveLength(8)
  })
})

test('nobody listens but on 127.0.0.1', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address, scopeid }) => (scopeid === undefined || scopeid === 0 ? address : null))
    .filter((address) => address !== null)
  for (const address of ['127.0.0.2', '::1', ...others]) {
    expect(await canConnect(address, host.port), address).toBe(false)
  }
  expect(await canConnect('127.0.0.1', host.port)).toBe(true)
})

/** The code a socket is closed with. */
function closingOf(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => {
    socket.once('close', resolve)
    socket.on('error', () => undefined)
  })
}

function isArmoured(head: string): boolean {
  return (
    /^content-security-policy: default-src 'none'; script-src 'self';.*frame-ancestors 'none'/imu.test(
      head,
    ) &&
    !/unsafe-/u.test(head) &&
    /^x-content-type-options: nosniff/imu.test(head) &&
    /^referrer-policy: no-referrer/imu.test(head) &&
    /^cross-origin-resource-policy: same-origin/imu.test(head) &&
    /^cross-origin-opener-policy: same-origin/imu.test(head) &&
    /^cache-control: no-store/imu.test(head)
  )
}

/** Sends a byte a second after the beginning; answers after how many seconds the other side had enough. */
function dripUntilClosed(port: number, beginning: string): Promise<number> {
  return new Promise((resolve) => {
    const began = Date.now()
    const socket = connect({ port, host: '127.0.0.1' })
    const drip = setInterval(() => socket.write('a'), 1_000)
    socket.on('error', () => undefined)
    socket.once('connect', () => socket.write(beginning))
    socket.resume()
    socket.once('close', () => {
      clearInterval(drip)
      resolve((Date.now() - began) / 1_000)
    })
  })
}

function canConnect(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: address, timeout: 2_000 })
    const end = (connected: boolean) => () => {
      socket.destroy()
      resolve(connected)
    }
    socket.once('connect', end(true))
    socket.once('error', end(false))
    socket.once('timeout', end(false))
  })
}
