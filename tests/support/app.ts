import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askHolder, readHolder } from '../../main/hosts/loopback/holder.ts'

/** Comes with the package for Playwright, which would bring it into the page twice for every look. */
const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
)

/** In milliseconds: what a host may take to answer on a machine that does a dozen other things. */
const patience = 60_000

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
  /** The fictitious example network is there, without a window on it. */
  makeExample(): Promise<void>
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

/** A host on a new data folder that nobody has been to yet. */
interface Fresh {
  readonly dataFolder: string
  readonly host: Host
}

/** Hosts for the tests of one worker: the next one starts while a test is on its way. */
interface Hosts {
  take(): Promise<Fresh>
  /** Asks a host to stop, without waiting for it, and takes its data away afterwards. */
  letGo(fresh: Fresh): void
}

async function startFresh(): Promise<Fresh> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'netwerkcoach-test-'))
  return { dataFolder, host: await start(dataFolder, []) }
}

async function run(context: BrowserContext, hosts: Hosts): Promise<Running> {
  const complaints = await listen(context)
  const allowed: RegExp[] = []
  const fresh = await hosts.take()
  const { dataFolder } = fresh
  let { host } = fresh

  const freshUrl = async (example: boolean) => {
    const holder = readHolder(dataFolder)
    const url = holder === null ? null : await askHolder(holder, example, patience)
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
    makeExample: async () => {
      await freshUrl(true)
    },
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
      hosts.letGo({ dataFolder, host })
    },
  }
}

/** The app that the tests of one file share; the next file gets another. */
interface Shared {
  of(file: string): Promise<Running>
}

/**
 * `test` with an `app` of its own, or `sharedApp`: one that all tests in a file share, for those that leave its data as
 * they found them, or add what no other test looks at; windows opened in a test are closed after it. A page error, a
 * console warning or a breach of the content policy fails the test.
 */
export const test = base.extend<{ app: App; sharedApp: App }, { hosts: Hosts; shared: Shared }>({
  app: async ({ context, hosts }, use) => {
    const running = await run(context, hosts)
    await use(running.app)
    await running.close()
    expect(running.complaints()).toEqual([])
  },
  hosts: [
    // Playwright reads from the first argument what a fixture needs: nothing.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const waiting: Promise<Fresh>[] = []
      const leaving: Promise<void>[] = []
      const leave = async ({ dataFolder, host }: Fresh) => {
        host.process.kill('SIGTERM')
        await host.exited
        rmSync(dataFolder, { recursive: true, force: true })
      }
      await use({
        take: async () => {
          const fresh = await (waiting.shift() ?? startFresh())
          const next = startFresh()
          // Whoever takes it hears of it; until then it is nobody's failure.
          next.catch(() => undefined)
          waiting.push(next)
          return fresh
        },
        letGo: (fresh) => {
          const left = leave(fresh)
          left.catch(() => undefined)
          leaving.push(left)
        },
      })
      for (const next of waiting) leaving.push(next.then(leave, () => undefined))
      await Promise.all(leaving)
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ browser, hosts }, use, { project }) => {
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
          const running = await run(await browser.newContext({ locale, timezoneId, viewport }), hosts)
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

/**
 * No accessibility findings on the page as it is once it stands still, or in the part of it that `within` selects.
 * What is found must be there when it is looked at again: a screen that is still on its way is no screen.
 */
export async function axe(page: Page, within = 'html'): Promise<void> {
  let found: readonly Finding[] = []
  for (let look = 0; look < 3; look += 1) {
    await settle(page)
    found = await findings(page, within)
    if (found.length === 0) return
  }
  expect(found).toEqual([])
}

/** Waits until nothing on the page has moved for a moment; a page that never does is taken as it is. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async ({ still, most }) => {
    const began = performance.now()
    let changed = began
    const watch = new MutationObserver(() => {
      changed = performance.now()
    })
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, still / 2))
      const now = performance.now()
      if (document.getAnimations().some(({ playState }) => playState === 'running')) changed = now
      if (now - changed >= still || now - began >= most) break
    }
    watch.disconnect()
  }, calm)
}

declare global {
  interface Window {
    /** Once a page was looked at: as much of axe as is used here. */
    readonly axe?: {
      run(
        within: string,
        options: object,
      ): Promise<{
        readonly violations: readonly {
          readonly id: string
          readonly help: string
          readonly nodes: readonly { readonly target: readonly unknown[] }[]
        }[]
      }>
    }
  }
}

/** In milliseconds; a page that shows the time changes every second. */
const calm = { still: 80, most: 3_000 }

interface Finding {
  readonly id: string
  readonly help: string
  readonly at: readonly string[]
}

/** Every rule there is, on this page alone: we have no frames of others, and no sound or film. */
async function findings(page: Page, within: string): Promise<readonly Finding[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axeSource}; undefined`)
  return page.evaluate(async (selector) => {
    const answer = await window.axe?.run(selector, {
      resultTypes: ['violations'],
      iframes: false,
      preload: false,
    })
    if (answer === undefined) throw new Error('axe is not in the page')
    return answer.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ target }) => String(target)),
    }))
  }, within)
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
