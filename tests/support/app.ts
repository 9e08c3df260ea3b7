import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askHolder, readHolder } from '../../main/hosts/loopback/holder.ts'

const loopback = join(import.meta.dirname, '../../out/main/loopback.js')

/** The built app behind its loopback host, on a data folder of its own, for one test. */
export interface App {
  /** The address the host printed; its launch token is unused until somebody goes there. */
  readonly url: string
  readonly dataFolder: string
  /** A new window at a page of the app (`/` unless given), each with a launch token of its own. */
  open(path?: string): Promise<Page>
  /** A new window at the fictitious example network. */
  openExample(): Promise<Page>
  /** Stops the host as a coach would and starts it again on the same data and port; windows that are open are refused. */
  restart(): Promise<void>
  /** Stops the host as a coach would; `restart` starts it again. */
  stop(): Promise<void>
  /** Kills the host without warning; `restart` starts it again. */
  kill(): Promise<void>
  /** Says that the pages may complain of this; whatever else they say in the console fails the test. */
  allow(complaint: RegExp): void
}

interface Host {
  readonly url: string
  readonly process: ChildProcess
  readonly exited: Promise<number | null>
}

/** `test` with an `app`; a page error, a console warning or a breach of the content policy fails the test. */
export const test = base.extend<{ app: App }>({
  app: async ({ context }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'netwerkcoach-test-'))
    const complaints = await listen(context)
    const allowed: RegExp[] = []
    let host = await start(dataFolder, [])

    const freshUrl = async (example: boolean) => {
      const holder = readHolder(dataFolder)
      const url = holder === null ? null : await askHolder(holder, example)
      if (url === null) throw new Error('the host gives no address')
      return url
    }
    const openAt = async (url: string) => {
      const page = await context.newPage()
      await page.goto(url)
      await page.evaluate(() => document.fonts.ready)
      return page
    }
    const stop = async (signal: NodeJS.Signals) => {
      // A page whose host has gone tries again, and the browser tells of each attempt.
      allowed.push(
        /^error: WebSocket connection to .* failed/u,
        /^error: Failed to load resource: net::ERR_CONNECTION/u,
      )
      host.process.kill(signal)
      return host.exited
    }

    await use({
      get url() {
        return host.url
      },
      dataFolder,
      open: async (path) =>
        openAt(`${await freshUrl(false)}${path === undefined ? '' : `&to=${encodeURIComponent(path)}`}`),
      openExample: async () => openAt(await freshUrl(true)),
      restart: async () => {
        const { port } = new URL(host.url)
        if (host.process.exitCode === null && host.process.signalCode === null) await stop('SIGTERM')
        host = await start(dataFolder, ['--port', port])
      },
      stop: async () => {
        await stop('SIGTERM')
      },
      kill: async () => {
        await stop('SIGKILL')
      },
      allow: (complaint) => {
        allowed.push(complaint)
      },
    })

    await context.close()
    host.process.kill('SIGTERM')
    await host.exited
    rmSync(dataFolder, { recursive: true, force: true })
    expect(complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([])
  },
})
export { expect }

/** No accessibility findings on the page as it is now. */
export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target }) => String(target)) })),
  ).toEqual([])
}

/** Hears everything the pages of a context complain of. */
async function listen(context: BrowserContext): Promise<readonly string[]> {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`${message.type()}: ${message.text()}`.slice(0, 500))
    }
  })
  context.on('weberror', (error) => {
    complaints.push(`page error: ${error.error().message}`)
  })
  await context.addInitScript(() => {
    window.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content policy: ${event.effectiveDirective} ${event.blockedURI}`)
    })
  })
  return complaints
}

async function start(dataFolder: string, args: readonly string[]): Promise<Host> {
  const child = spawn(process.execPath, [loopback, '--data', dataFolder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (text: string) => {
      said += text
      const found = /^Netwerkcoach: (\S+)\n/mu.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    void exited.then((code) => {
      reject(new Error(`the host ended with ${String(code)} before it was ready:\n${said}`))
    })
  })
  return { url, process: child, exited }
}
