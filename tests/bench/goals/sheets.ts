import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { requestAddress } from '../../../renderer/print/request.ts'
import { mostSheets } from '../../../renderer/print/sheet-number.ts'
import { browserOptions } from '../../support/chromium.ts'
import { dataFileIn, generateStore } from '../../support/generate/index.ts'
import { compare } from '../compare.ts'
import { freshUrl, serveApp } from '../hosts.ts'
import type { Finding } from '../line.ts'
import { plainSheets } from '../peers/plain-sheets.ts'
import { scratch } from '../scratch.ts'

/** From the page as it stands to the bytes of its PDF, in milliseconds. */
async function printed(page: Page, tagged: boolean): Promise<number> {
  const start = performance.now()
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged })
  const took = performance.now() - start
  const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length
  if (pages !== mostSheets) throw new Error(`A PDF of ${String(pages)} pages`)
  return took
}

/** Goal 14. */
export async function sheets({ rounds = 5 }: { readonly rounds?: number } = {}): Promise<Finding> {
  const folder = mkdtempSync(join(scratch(), 'sheets-'))
  const stops: (() => Promise<void>)[] = []
  try {
    generateStore({ file: dataFileIn(folder), size: 'small' })
    const app = await serveApp(folder)
    stops.push(() => app.stop())
    const browser = await chromium.launch(await browserOptions())
    stops.push(() => browser.close())
    const address = requestAddress({
      networkId: null,
      language: 'nl',
      date: '2026-11-04',
      sheets: [{ sheet: 'evaluationSheet', copies: { kind: 'unnamed', count: mostSheets } }],
      isFilled: false,
      asksCloseness: false,
      meetingId: null,
      consultationId: null,
      showsNames: false,
      showsMarks: false,
      half: null,
      isOutside: false,
    })
    const ours = await browser.newPage()
    await ours.goto(`${await freshUrl(folder)}&to=${encodeURIComponent(address)}`)
    await ours.waitForSelector('html[data-print-ready=yes]', { timeout: 60_000, state: 'attached' })
    const peer = await browser.newPage()
    await peer.setContent(plainSheets(mostSheets))
    const found = await compare(
      { rounds, warmUps: 1 },
      () => printed(ours, true),
      () => printed(peer, false),
    )
    return { ...found, unit: 'ms' }
  } finally {
    for (const stop of stops.reverse()) await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
