import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { dataFileIn, generateStore } from '../../support/generate/index.ts'
import { browserOptions } from '../../support/chromium.ts'
import { compare } from '../compare.ts'
import { freshUrl, serveApp, serveHello } from '../hosts.ts'
import type { Finding } from '../line.ts'
import { scratch } from '../scratch.ts'

/**
 * Runs in the page, before anything of the page does. As soon as the button has been painted it is clicked; the page
 * writes down how many milliseconds after the start of the navigation the dialog was there.
 */
function clickWhenPainted(button: string): void {
  const whenThere = (found: () => Element | undefined, then: (element: Element) => void) => {
    const look = () => {
      const element = found()
      if (element === undefined) return
      changes.disconnect()
      then(element)
    }
    const changes = new MutationObserver(look)
    changes.observe(document, { childList: true, subtree: true })
    look()
  }
  const named = () =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === button)
  whenThere(named, (element) => {
    // A task after the frame in which it stands: nobody clicks what is not on the screen yet.
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (element.getClientRects().length === 0) throw new Error('The button cannot be seen')
        ;(element as HTMLElement).click()
        whenThere(
          () => document.querySelector('[role=dialog]') ?? undefined,
          () => {
            performance.mark('answered')
          },
        )
      }),
    )
  })
}

/** One window of its own, nothing kept from the one before. */
async function answered(browser: Browser, url: string, button: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(clickWhenPainted, button)
    await page.goto(url, { waitUntil: 'commit' })
    const mark = await page.waitForFunction(
      () => performance.getEntriesByName('answered')[0]?.startTime,
      null,
      {
        timeout: 30_000,
      },
    )
    const time = await mark.jsonValue()
    if (time === undefined) throw new Error('The page did not answer')
    return time
  } finally {
    await context.close()
  }
}

/** Goal 8. */
export async function firstScreen({ rounds = 21 }: { readonly rounds?: number } = {}): Promise<Finding> {
  const folder = mkdtempSync(join(scratch(), 'first-screen-'))
  const [dataFolder, helloFolder] = [join(folder, 'data'), join(folder, 'hello')]
  mkdirSync(dataFolder)
  mkdirSync(helloFolder)
  generateStore({ file: dataFileIn(dataFolder), size: 'small' })
  const stops: (() => Promise<void>)[] = []
  try {
    const hello = await serveHello(helloFolder)
    stops.push(() => hello.stop())
    const app = await serveApp(dataFolder)
    stops.push(() => app.stop())
    const browser = await chromium.launch(await browserOptions())
    stops.push(() => browser.close())
    const found = await compare(
      { rounds, warmUps: 3 },
      async () => answered(browser, await freshUrl(dataFolder), 'Nieuwe werkplaats'),
      () => answered(browser, hello.url, 'Hello'),
    )
    return { ...found, unit: 'ms' }
  } finally {
    for (const stop of stops.reverse()) await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
