/** The loopback host and `npm start` as processes: what they print, how they end. Runs on the build. */
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { launchOf, post } from './support.ts'

const root = join(import.meta.dirname, '../../..')
const loopback = join(root, 'out/main/loopback.js')
if (!existsSync(loopback)) throw new Error('There is no build to test: npm run build')

interface Run {
  readonly child: ChildProcess
  readonly said: { out: string; err: string }
  readonly ended: Promise<number | null>
}

let folder: string
let data: string
const runs: Run[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netwerkcoach-process-'))
  data = join(folder, 'data')
})
afterEach(async () => {
  for (const { child } of runs) child.kill('SIGKILL')
  await Promise.all(runs.splice(0).map(({ ended }) => ended))
  rmSync(folder, { recursive: true, force: true })
})

function run(args: readonly string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, INIT_CWD: folder, ...env },
  })
  const said = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  // Not the process's own `close`, which never comes once its channel was cut.
  const ended = Promise.all([
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
    ...[child.stdout, child.stderr].map((stream) => new Promise((resolve) => stream?.once('close', resolve))),
  ]).then(([code]) => code)
  const made = { child, said, ended }
  runs.push(made)
  return made
}
const runHost = (...args: readonly string[]) => run([loopback, '--data', data, ...args])

/** The address printed; fails when the process ends first. */
async function addressOf({ said, ended }: Run): Promise<string> {
  let code: number | null | undefined
  void ended.then((value) => (code = value))
  for (;;) {
    const url = /^Netwerkcoach: (\S+)\n/mu.exec(said.out)?.[1]
    if (url !== undefined) return url
    if (code !== undefined) throw new Error(`ended with ${String(code)}: ${said.out}${said.err}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const originIn = (url: string) => new URL(url).origin

describe('the loopback host', () => {
  test('prints one line, serves the built page, and ends cleanly on SIGTERM', async () => {
    const host = runHost()
    const url = await addressOf(host)
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]{43}$/u)
    const page = await fetch(originIn(url))
    expect(await page.text()).toContain('<title>Netwerkcoach</title>')
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe|\*/u)
    expect((await post(originIn(url), '/session', { launch: launchOf(url) })).status).toBe(200)
    if (process.platform !== 'win32') expect(statSync(data).mode & 0o077).toBe(0)

    host.child.kill('SIGTERM')
    expect(await host.ended).toBe(0)
    expect(host.said).toEqual({ out: `Netwerkcoach: ${url}\n`, err: '' })
    await expect(fetch(originIn(url))).rejects.toThrow()
    expect(existsSync(join(data, 'holder.json'))).toBe(false)
  })

  test('every file in the list of the build is served as it is on the disk, and nothing beside it', async () => {
    const origin = originIn(await addressOf(runHost()))
    const list = JSON.parse(readFileSync(join(root, 'out/page-files.json'), 'utf8')) as {
      readonly files: readonly { readonly file: string; readonly type: string }[]
    }
    expect(list.files.length).toBeGreaterThan(3)
    for (const { file, type } of list.files) {
      const answer = await fetch(`${origin}/${file === 'index.html' ? '' : file}`)
      expect(answer.headers.get('content-type')).toBe(type)
      expect(
        Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(root, 'out/renderer', file))),
      ).toBe(true)
    }
    for (const other of [
      'page-files.json',
      'build-stamp',
      '.vite/manifest.json',
      'main/loopback.js',
      'index.html',
    ]) {
      expect((await fetch(`${origin}/${other}`)).status).toBe(404)
    }
  })

  test('ends cleanly on SIGINT, twice, and when whoever started it has gone', async () => {
    const host = runHost()
    await addressOf(host)
    host.child.kill('SIGINT')
    host.child.kill('SIGINT')
    expect(await host.ended).toBe(0)

    const orphan = runHost()
    await addressOf(orphan)
    orphan.child.disconnect()
    expect(await orphan.ended).toBe(0)
  })

  test('a second start prints a fresh address of the first and ends', async () => {
    const first = await addressOf(runHost())
    const second = runHost()
    const url = await addressOf(second)
    expect(await second.ended).toBe(0)
    expect(originIn(url)).toBe(originIn(first))
    expect(launchOf(url)).not.toBe(launchOf(first))
    expect((await post(originIn(url), '/session', { launch: launchOf(url) })).status).toBe(200)
  })

  test('two starts at the same moment end in one host and two addresses', async () => {
    const both = [runHost(), runHost()]
    const [one = '', two = ''] = await Promise.all(both.map(addressOf))
    expect(originIn(one)).toBe(originIn(two))
    for (const url of [one, two]) {
      expect((await post(originIn(url), '/session', { launch: launchOf(url) })).status).toBe(200)
    }
  })

  test('after a crash the next start is not held up by what was left', async () => {
    const first = runHost()
    await addressOf(first)
    first.child.kill('SIGKILL')
    await first.ended
    expect(existsSync(join(data, 'holder.json'))).toBe(true)
    const second = runHost()
    const url = await addressOf(second)
    expect((await post(originIn(url), '/session', { launch: launchOf(url) })).status).toBe(200)
  })

  test('says so when the data are held by an app that gives no address', async () => {
    await addressOf(runHost())
    rmSync(join(data, 'holder.json'))
    const second = runHost()
    expect(await second.ended).toBe(1)
    expect(second.said).toEqual({
      out: '',
      err: `Another Netwerkcoach is using the data in ${data}. Close it first.\n`,
    })
  })

  test('says in a sentence what is amiss', async () => {
    const option = runHost('--prot', '1')
    expect(await option.ended).toBe(2)
    expect(option.said.out).toBe('')
    expect(option.said.err).toContain('--prot')

    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const taken = runHost('--port', String(port))
    expect(await taken.ended).toBe(1)
    expect(taken.said).toEqual({
      out: '',
      err: `Port ${port} is in use. Choose another one, or leave --port out.\n`,
    })
    await new Promise((resolve) => other.close(resolve))
  })
})

describe('npm start', () => {
  const runStart = (args: readonly string[], env?: Record<string, string>) =>
    run([join(root, 'scripts/start.mjs'), '--data', 'data', ...args], env)

  test('opens nothing when asked not to, takes a folder from where it was called, passes signals on', async () => {
    const start = runStart(['--browser', '--no-open'])
    const url = await addressOf(start)
    expect(existsSync(join(data, 'holder.json'))).toBe(true)
    start.child.kill('SIGTERM')
    expect(await start.ended).toBe(0)
    expect(start.said.out).toBe(`Netwerkcoach: ${url}\n`)
    await expect(fetch(originIn(url))).rejects.toThrow()
  })

  test.skipIf(process.platform === 'win32')('ends when npm is told to end, which tells nobody', async () => {
    const npm = spawn('npm', ['start', '--', '--no-open', '--data', data], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const said = { out: '', err: '' }
    npm.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
    const ended = new Promise<number | null>((resolve) => npm.once('exit', resolve))
    const url = await addressOf({ child: npm, said, ended })
    npm.kill('SIGTERM')
    await ended
    const isThere = () =>
      fetch(originIn(url)).then(
        () => true,
        () => false,
      )
    for (let tenth = 0; (await isThere()) && tenth < 50; tenth++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(await isThere()).toBe(false)
  })

  test('ends with the code of the host', async () => {
    const start = runStart(['--no-open', '--port', '1'])
    // Below 1024 only an administrator may listen; as one, the port is simply free.
    if (process.getuid?.() === 0) {
      await addressOf(start)
      start.child.kill('SIGINT')
      expect(await start.ended).toBe(0)
    } else expect(await start.ended).toBe(1)
  })

  test.skipIf(process.platform !== 'linux')(
    'without Electron says so in one line, and opens the browser at the address',
    async () => {
      const opened = join(folder, 'opened')
      const opener = join(folder, 'xdg-open')
      writeFileSync(opener, `#!/bin/sh\nprintf %s "$1" > "${opened}"\n`)
      chmodSync(opener, 0o755)
      const path = `${folder}:${process.env['PATH'] ?? ''}`
      const start = runStart([], { PATH: path, DISPLAY: '', WAYLAND_DISPLAY: '' })
      const url = await addressOf(start)
      for (let tenth = 0; !existsSync(opened) && tenth < 50; tenth++) {
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      expect(readFileSync(opened, 'utf8')).toBe(url)
      expect(start.said.err).toBe(
        'Electron needs a display and there is none here; opening Netwerkcoach in the browser instead.\n',
      )
    },
  )

  test.each([['--prot'], ['--port=x'], ['--port=65536'], ['--data='], ['loose']])(
    'says what it takes when given %s',
    async (arg) => {
      const start = run([join(root, 'scripts/start.mjs'), arg])
      expect(await start.ended).toBe(2)
      expect(start.said.out).toBe('')
      expect(start.said.err).toContain('npm start -- [options]')
      expect(start.said.err).not.toMatch(/^ +at /mu)
    },
  )
})
