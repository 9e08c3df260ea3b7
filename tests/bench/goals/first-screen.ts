import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { browserOptions } from '../../support/chromium.ts'
import { dataFileIn, generateStore } from '../../support/generate/index.ts'
import { compare } from '../compare.ts'
import { freshUrl, serveApp, serveHello } from '../hosts.ts'
import type { Finding } from '../line.ts'
import { scratch } from '../scratch.ts'

/** Runs in the page before anything of its own: notes when, after the start of the navigation, the answer stood there. */
function noteAnswer(): void {
  const changes = new MutationObserver(() => {
    if (document.querySelector('[role=dialog]') === null) return
    changes.disconnect()
    performance.mark('answered')
  })
  changes.observe(document, { childList: true, subtree: true })
}

/**
 * A window of its own, with nothing kept from the one before: from the start of the navigation until a real click (seen,
 * still, not covered) on the button has brought a dialog, in milliseconds by the page's own clock.
 */
async function answered(browser: Browser, url: string, button: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(noteAnswer)
    await page.goto(url, { waitUntil: 'commit' })
    // Playwright looks for a button at moments ever further apart, up to half a second; a hand sees it at once.
    await page.waitForFunction(
      (name) => [...document.querySelectorAll('button')].some(({ textContent }) => textContent === name),
      button,
    )
    await page.getByRole('button', { name: button, exact: true }).click()
    const mark = await page.waitForFunction(() => performance.getEntriesByName('answered')[0]?.startTime)
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
