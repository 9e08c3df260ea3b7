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

/** An app, and what its pages complained of besides what was allowed; `complaints` forgets what it tells. */
interface Running {
  readonly app: App
  readonly context: BrowserContext
  readonly complaints: () => readonly string[]
  readonly close: () => Promise<void>
}

async function run(context: BrowserContext): Promise<Running> {
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

  const app: App = {
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
  }
  return {
    app,
    context,
    complaints: () => complaints.splice(0).filter((text) => !allowed.some((pattern) => pattern.test(text))),
    close: async () => {
      await context.close()
      host.process.kill('SIGTERM')
      await host.exited
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The app that the tests of one file share; the next file gets another. */
interface Shared {
  of(file: string): Promise<Running>
}

/**
 * `test` with an `app` of its own, or `sharedApp`: one that all tests in a file share, for those that leave its data as
 * they found them; windows opened in a test are closed after it. A page error, a console warning or a breach of the
 * content policy fails the test.
 */
export const test = base.extend<{ app: App; sharedApp: App }, { shared: Shared }>({
  app: async ({ context }, use) => {
    const running = await run(context)
    await use(running.app)
    await running.close()
    expect(running.complaints()).toEqual([])
  },
  shared: [
    async ({ browser }, use, { project }) => {
      const { locale = 'nl-NL', timezoneId = 'Europe/Amsterdam', viewport = null } = project.use
      const held: { file: string; running: Running }[] = []
      const letGo = async () => {
        for (const { running } of held.splice(0)) await running.close()
      }
      await use({
        of: async (file) => {
          const [present] = held
          if (present?.file === file) return present.running
          await letGo()
          const running = await run(await browser.newContext({ locale, timezoneId, viewport }))
          held.push({ file, running })
          return running
        },
      })
      await letGo()
    },
    { scope: 'worker' },
  ],
  sharedApp: async ({ shared }, use, { file }) => {
    const { app, context, complaints } = await shared.of(file)
    const before = new Set(context.pages())
    await use(app)
    for (const page of context.pages()) if (!before.has(page)) await page.close()
    expect(complaints()).toEqual([])
  },
})
export { expect }

/** No accessibility findings on the page as it is now, or in the part of it that `within` selects. */
export async function axe(page: Page, within = 'html'): Promise<void> {
  // Legacy: without a second page to work in, which is for frames of others. We have none.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .include(within)
    .options({ resultTypes: ['violations'] })
    .analyze()
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target }) => String(target)) })),
  ).toEqual([])
}

/** Hears everything the pages of a context complain of. */
async function listen(context: BrowserContext): Promise<string[]> {
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
