import type { Page } from '@playwright/test'
import { exampleNetworkId, network, people } from '../../main/services/example/content.ts'
import { markLine } from '../../renderer/charts/mark-line/geometry.ts'
import { requestAddress } from '../../renderer/print/request.ts'
import { mostSheets } from '../../renderer/print/sheet-number.ts'
import { dimensions } from '../../shared/content/dimensions.ts'
import { evaluationSheet } from '../../shared/content/evaluation-sheet.ts'
import { indicators } from '../../shared/content/indicators.ts'
import type { Language } from '../../shared/domain/settings.ts'
import { axe, expect, test, type App } from '../support/app.ts'
import { readPdf, type Pdf, type PdfPage } from '../support/pdf.ts'

const path = '/print/evaluation-sheet'
const day = '2026-11-04'

/** A tenth of a millimetre: finer than a ruler, and than the paper. */
const tolerance = 0.1

/** The lines of a page, about as long as said: eleven for the marks and the one to check the printer with. */
function linesOf({ shapes }: PdfPage, length = 100) {
  return shapes.filter(({ width, height }) => height < 1 && Math.abs(width - length) < 4)
}

/** Holds every page of a PDF against what a sheet must be. */
function expectSheets(pdf: Pdf, language: Language, count: number): void {
  expect(pdf.pages).toHaveLength(count)
  for (const page of pdf.pages) {
    expect(Math.abs(page.width - 210)).toBeLessThan(0.5)
    expect(Math.abs(page.height - 297)).toBeLessThan(0.5)
    const lines = linesOf(page)
    expect(lines).toHaveLength(indicators.length + 1)
    for (const line of lines) {
      expect(Math.abs(line.width - 100)).toBeLessThan(tolerance)
      // The ticks stand at the very ends: the line cannot be read as longer or shorter than it is.
      const ticks = page.shapes
        .filter(({ width, height }) => width < 1 && Math.abs(height - markLine.tick) < 0.5)
        .filter(({ y, height }) => y < line.y && y + height > line.y)
        .sort((a, b) => a.x - b.x)
      expect(ticks).toHaveLength(2)
      expect(Math.abs((ticks[0]?.x ?? 0) - line.x)).toBeLessThan(tolerance)
      expect(Math.abs((ticks[1]?.x ?? 0) + (ticks[1]?.width ?? 0) - line.x - line.width)).toBeLessThan(
        tolerance,
      )
    }
    for (const { name } of dimensions) expect(page.text).toContain(name[language])
    for (const { number, question, left, right } of indicators) {
      expect(page.text).toContain(`${number} ${question[language]} ${left[language]} ${right[language]}`)
    }
    for (const words of [evaluationSheet.title, evaluationSheet.footer, evaluationSheet.checkLine]) {
      expect(page.text).toContain(words[language])
    }
    for (const { name } of people) expect(page.text).not.toContain(name)
  }
}

const sheetNumbersOf = (pdf: Pdf): readonly string[] =>
  pdf.pages.map(({ text }) => /(?:Blad|Sheet) ([3-9A-Z]{4}) · 1 (?:van|of) 1/u.exec(text)?.[1] ?? '')

/** A page under `/print`, as the hidden window of the desktop app opens it. */
async function openPaper(app: App, request: Parameters<typeof requestAddress>[1]): Promise<Page> {
  const page = await app.open(requestAddress(path, request))
  await expect(page.locator('html')).toHaveAttribute('data-print-ready', 'yes', { timeout: 60_000 })
  return page
}

/** Puts something of our own in the place of the browser's print window, which a test cannot see. */
async function watchPrinting(page: Page): Promise<() => Promise<Pdf>> {
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['asked'] = document.title
    }
  })
  return async () => {
    await expect(page.locator('html')).toHaveAttribute('data-asked', /./u)
    const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }))
    await page.evaluate(() => {
      delete document.documentElement.dataset['asked']
      window.dispatchEvent(new Event('afterprint'))
    })
    await expect(page.locator('.paper-only')).toHaveCount(0)
    return pdf
  }
}

test('the sheet on paper: one A4 each, every line 100 mm, nobody named', async ({ app }) => {
  await app.openExample()
  // On a busy machine two hundred pages take their time.
  test.setTimeout(180_000)
  // As many as one run makes, in one document; and few in the other language, to look closer.
  for (const [language, count] of [
    ['nl', mostSheets],
    ['en', 2],
  ] as const) {
    const copies = { kind: 'unnamed', count } as const
    const page = await openPaper(app, { networkId: exampleNetworkId, language, date: day, copies })
    const clipped = await page
      .locator('.paper')
      .evaluateAll((sheets) =>
        sheets.filter((s) => s.scrollHeight > s.clientHeight || s.scrollWidth > s.clientWidth),
      )
    expect(clipped).toEqual([])
    const pdf = readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }))
    expectSheets(pdf, language, count)
    expect(new Set(sheetNumbersOf(pdf)).size).toBe(count)
    expect(sheetNumbersOf(pdf)).not.toContain('')
    expect(pdf.pages[0]?.text).toContain(`${network.name} · ${network.typeLabel}`)
    expect(pdf.title).toBe(`${language === 'nl' ? 'Evaluatieblad' : 'Evaluation sheet'} ${day}`)
    if (count > 2) continue

    await axe(page)
    // What a browser does by itself on A4; and on other paper, where the check line must tell the truth.
    expectSheets(readPdf(await page.pdf({ format: 'A4' })), language, count)
    const [letter] = readPdf(await page.pdf({ format: 'Letter' })).pages
    const smaller = letter === undefined ? [] : linesOf(letter, 94).map(({ width }) => width)
    expect(smaller).toHaveLength(indicators.length + 1)
    expect(Math.max(...smaller) - Math.min(...smaller)).toBeLessThan(tolerance)
  }
})

test('a sheet for everybody with a code, for those who belong to the network on the day', async ({ app }) => {
  await app.openExample()
  const date = '2026-09-30'
  const codes = people.filter(({ from }) => from <= date).map(({ code }) => code)
  expect(codes.length).toBeLessThan(people.length)
  const request = { networkId: exampleNetworkId, language: 'nl', date, copies: { kind: 'coded' } } as const
  const page = await openPaper(app, request)
  const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }))
  expectSheets(pdf, 'nl', codes.length)
  expect(pdf.pages.map(({ text }) => /Code (\S+)/u.exec(text)?.[1])).toEqual(codes)
  for (const { text } of pdf.pages) expect(text).not.toContain('Blad ')
})

test('a sheet for any network, and the longest words a coach can give it, still fill one page', async ({
  app,
}) => {
  const request = {
    networkId: null,
    language: 'nl',
    date: null,
    copies: { kind: 'unnamed', count: 1 },
  } as const
  const page = await openPaper(app, request)
  const empty = readPdf(await page.pdf({ preferCSSPageSize: true }))
  expectSheets(empty, 'nl', 1)
  expect(empty.pages[0]?.text).toContain('Netwerk Datum')
  await page
    .locator('.es header p')
    .first()
    .evaluate((line) => {
      line.removeAttribute('class')
      line.textContent = `${'Professionaliseringsbijeenkomsten '.repeat(4).slice(0, 120)} · ${'M'.repeat(60)}`
    })
  await page.locator('.es-box').evaluate((box) => {
    box.textContent = 'W'.repeat(40)
  })
  expectSheets(readPdf(await page.pdf({ preferCSSPageSize: true })), 'nl', 1)
  const paper = page.locator('.paper')
  expect(await paper.evaluate((s) => s.scrollHeight - s.clientHeight + s.scrollWidth - s.clientWidth)).toBe(0)
})

test('an address that says nothing clear is told so, and is never ready', async ({ app }) => {
  await app.openExample()
  for (const search of ['sheets=500&language=nl', 'sheets=coded&language=nl', '']) {
    const page = await app.open(`${path}?${search}`)
    await expect(page.locator('html')).toHaveAttribute('data-print-ready', 'no')
    await expect(page.getByText('zegt niet duidelijk wat er op papier moet')).toBeVisible()
    await axe(page)
    await page.close()
  }
  const gone = await app.open(`${path}?sheets=1&language=nl&network=${crypto.randomUUID()}`)
  await expect(gone.locator('html')).toHaveAttribute('data-print-ready', 'no')
  await expect(gone.getByText('Dit netwerk bestaat niet meer.')).toBeVisible()
})

test('the desk by keyboard: the preview follows, and the window prints exactly that', async ({ app }) => {
  const page = await app.openExample()
  await page.getByRole('link', { name: 'Afdrukken', exact: true }).press('Enter')
  const preview = page.getByRole('region', { name: 'Voorbeeld' })
  await expect(preview.getByRole('heading', { name: 'Hoe werkt ons netwerk?' })).toBeVisible()
  await expect(preview.getByText(`${network.name} · ${network.typeLabel}`)).toBeVisible()
  await axe(page)

  // Smaller, in true proportions: a line takes 100 of the 210 millimetres of the page.
  const [sheet, line] = await Promise.all([
    preview.locator('.paper').boundingBox(),
    preview.locator('.mark-line').first().boundingBox(),
  ])
  expect((line?.width ?? 0) / (sheet?.width ?? 1)).toBeCloseTo(100 / 210, 2)

  const printed = await watchPrinting(page)
  const count = page.getByLabel('Aantal bladen')
  await count.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('3')
  await expect(preview.getByText('Blad 1 van 3')).toBeVisible()
  await preview.getByRole('button', { name: 'Volgend blad' }).press('Enter')
  await expect(preview.getByText('Blad 2 van 3')).toBeVisible()

  // From the last field it is one step to the button.
  await count.press('Tab')
  await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeFocused()
  await page.keyboard.press('Enter')
  const unnamed = await printed()
  expectSheets(unnamed, 'nl', 3)
  expect(new Set(sheetNumbersOf(unnamed)).size).toBe(3)
  await expect(page).toHaveTitle('Netwerkcoach')

  await page.getByRole('radio', { name: 'Zonder naam' }).press('ArrowRight')
  await page.keyboard.press('Space')
  await page.getByRole('radio', { name: 'Nederlands' }).press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(preview.getByRole('heading', { name: 'How does our network work?' })).toBeVisible()
  await expect(preview.locator('.es-box')).toHaveText('P01')
  await preview.getByRole('button', { name: 'Volgend blad' }).press('Enter')
  await expect(preview.locator('.es-box')).toHaveText('P02')
  await axe(page)
  await page.getByRole('button', { name: 'Bewaar als PDF' }).press('Enter')
  const coded = await printed()
  expectSheets(coded, 'en', coded.pages.length)
  expect(coded.pages.map(({ text }) => /Code (\S+)/u.exec(text)?.[1])).toEqual(people.map(({ code }) => code))
})

test('the desk says what cannot be printed, and why sheets stay unnamed', async ({ app }) => {
  const page = await app.openExample()
  const overview = page.url()
  await page.getByRole('link', { name: 'Afdrukken', exact: true }).click()
  const print = page.getByRole('button', { name: 'Afdrukken' })
  const count = page.getByLabel('Aantal bladen')
  for (const typed of ['0', '500', '2,5', '']) {
    await count.fill(typed)
    await expect(page.getByText('Kies een aantal van 1 tot en met 200.')).toBeVisible()
    await expect(print).toBeDisabled()
  }
  await axe(page)
  await count.fill('200')
  await expect(print).toBeEnabled()

  // The privacy card changes in another window while the desk is open on sheets with codes.
  await page.getByRole('radio', { name: 'Met deelnemerscode' }).click()
  const other = await app.open(new URL(overview).hash.slice(1))
  await other.getByRole('button', { name: 'Privacykaart' }).click()
  await other.getByLabel('Beoordeelt een coach ook deelnemers').selectOption('yes')
  await expect(page.getByText('Bladen in dit netwerk blijven naamloos')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Met deelnemerscode' })).toHaveCount(0)
  await expect(page.getByText('Het bladnummer komt erop bij het afdrukken.')).toBeVisible()
  const forced = await app.open(
    requestAddress(path, {
      networkId: exampleNetworkId,
      language: 'nl',
      date: day,
      copies: { kind: 'coded' },
    }),
  )
  await expect(forced.locator('html')).toHaveAttribute('data-print-ready', 'no')

  // And then the network itself goes.
  await other.goto(`${overview.split('#')[0] ?? ''}#/`)
  await other.getByRole('button', { name: 'Voorbeeld verwijderen' }).click()
  await expect(page.getByText('Het netwerk dat je koos is er niet meer.')).toBeVisible()
  await expect(page.getByRole('article').getByText('Netwerk', { exact: true })).toBeVisible()
  await axe(page)
})

test('the desk in English begins with an English sheet', async ({ app }) => {
  const page = await app.open('/settings')
  await page.getByRole('radio', { name: 'Engels' }).click()
  await page.getByRole('link', { name: 'Print', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Print', exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'How does our network work?' })).toBeVisible()
  await page.getByRole('radio', { name: 'Dutch' }).click()
  await expect(page.getByRole('heading', { name: 'Hoe werkt ons netwerk?' })).toBeVisible()
  await axe(page)
})
