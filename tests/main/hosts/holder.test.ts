import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerHolder, askHolder, readHolder, writeHolder } from '../../../main/hosts/loopback/holder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netwerkcoach-holder-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
const file = () => join(folder, 'holder.json')

test('what is written is found again, and is for this user only', () => {
  const { holder, remove } = writeHolder(folder, 4_000)
  expect(readHolder(folder)).toEqual(holder)
  expect(holder).toMatchObject({ pid: process.pid, port: 4_000 })
  if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600)
  remove()
  expect(readHolder(folder)).toBeNull()
})

test('whoever took over is left alone', () => {
  const first = writeHolder(folder, 4_000)
  const second = writeHolder(folder, 4_001)
  first.remove()
  expect(readHolder(folder)).toEqual(second.holder)
})

test.each([
  ['nothing', ''],
  ['no JSON', 'pid 1'],
  ['another shape', '{"pid":"1","port":2}'],
  ['a list', '[1,2,3]'],
  ['null', 'null'],
])('a file with %s is no holder', (_name, text) => {
  writeFileSync(file(), text)
  expect(readHolder(folder)).toBeNull()
})

test('a holder whose process has gone is none', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeHolder(folder, 4_000)
  const text = readFileSync(file(), 'utf8').replace(`"pid":${process.pid}`, `"pid":${pid}`)
  writeFileSync(file(), text)
  expect(readHolder(folder)).toBeNull()
})

test('nobody on the port gives no address', async () => {
  const { holder } = writeHolder(folder, 1)
  expect(await askHolder(holder, false)).toBeNull()
})

test('a stranger on the port gets no secret, and its address is not believed', async () => {
  const seen: string[] = []
  const stranger = createServer((request, response) => {
    seen.push(JSON.stringify(request.headers))
    request.on('data', (part: Buffer) => seen.push(part.toString()))
    response.end(JSON.stringify({ url: 'http://127.0.0.1:1/#launch=x', proof: 'A'.repeat(43) }))
  })
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
  const { holder } = writeHolder(folder, (stranger.address() as AddressInfo).port)
  expect(await askHolder(holder, false)).toBeNull()
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.join()).not.toContain(holder.secret)
  await new Promise((resolve) => stranger.close(resolve))
})

test('a stranger that leads elsewhere is not followed', async () => {
  let followed = false
  const stranger = createServer((request, response) => {
    if (request.url !== '/holder') followed = true
    response.writeHead(307, { location: '/elsewhere' }).end()
  })
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
  const { holder } = writeHolder(folder, (stranger.address() as AddressInfo).port)
  expect(await askHolder(holder, false)).toBeNull()
  expect(followed).toBe(false)
  await new Promise((resolve) => stranger.close(resolve))
})

test('an asker without the secret makes the holder do nothing', async () => {
  const { holder } = writeHolder(folder, 4_000)
  let made = 0
  const newUrl = () => {
    made++
    return Promise.resolve('http://127.0.0.1:4000/#launch=x')
  }
  for (const asked of ['', '.', holder.secret, `${'A'.repeat(43)}.${holder.secret}`, `${'A'.repeat(43)}.`]) {
    expect(await answerHolder(holder, asked, newUrl)).toBeNull()
  }
  expect(made).toBe(0)
})
