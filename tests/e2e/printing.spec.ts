import type { Page } from '@playwright/test'
import { exampleNetworkId, network, people } from '../../main/services/example/content.ts'
import { markLine } from '../../renderer/charts/mark-line/geometry.ts'
import { catalogue, type SheetId } from '../../renderer/print/catalogue.ts'
import { requestAddress, type PrintRequest, type SheetAsk } from '../../renderer/print/request.ts'
import { mostSheets } from '../../renderer/print/sheet-number.ts'
import { evaluationSheet } from '../../shared/content/evaluation-sheet.ts'
import { indicators } from '../../shared/content/indicators.ts'
import { notForAppraisal } from '../../shared/content/privacy-rules.ts'
import type { Language } from '../../shared/domain/settings.ts'
import { withApi } from '../support/api.ts'
import { axe, expect, test, type App } from '../support/app.ts'
import { dated } from '../support/example-dates.ts'
import { tooLarge } from '../support/paper.ts'
import { readPdf, type Pdf, type PdfPage, type PdfShape } from '../support/pdf.ts'
import { sentencesOf } from '../support/sheet-content.ts'

const day = '2026-11-04'

/** A tenth of a millimetre: finer than a ruler, and than the paper. */
const tolerance = 0.1

const unnamed = (sheet: SheetId, count = 1): SheetAsk => ({ sheet, copies: { kind: 'unnamed', count } })
const coded = (sheet: SheetId): SheetAsk => ({ sheet, copies: { kind: 'coded' } })

const asked = (sheets: readonly SheetAsk[], changes: Partial<PrintRequest> = {}): PrintRequest => ({
  networkId: exampleNetworkId,
  language: 'nl',
  date: day,
  sheets,
  isFilled: false,
  asksCloseness: false,
  meetingId: null,
  consultationId: null,
  showsNames: false,
  showsMarks: false,
  half: null,
  isOutside: false,
  ...changes,
})

/**
 * The lines of a page below its head, about as long as said: eleven for the marks and the one to check the printer with.
 */
function linesOf({ shapes, height: pageHeight }: PdfPage, length = 100) {
  return shapes.filter(
    ({ y, width, height }) => y > 0.16 * pageHeight && height < 1 && Math.abs(width - length) < 4,
  )
}

/** Where a line may break, a reader of PDFs sees a space: sentences are compared without any. */
const tight = (text: string): string => text.replace(/\s+/gu, '')

/** Holds every page against what any page must be, whatever sheet it is of. */
function expectPages(pdf: Pdf): void {
  const complaints = pdf.pages.flatMap(({ width, height, text }, n) => [
    ...(Math.abs(width - 210) < 0.5 && Math.abs(height - 297) < 0.5 ? [] : [`page ${n + 1} is no A4`]),
    ...people.filter(({ name }) => text.includes(name)).map(({ name }) => `page ${n + 1} names ${name}`),
  ])
  expect(complaints).toEqual([])
}

/** Holds every page of a PDF against what an evaluation sheet must be. */
function expectEvaluationSheets(pages: readonly PdfPage[], language: Language): void {
  // Gathered first: thousands of small expectations take the runner longer than the browser takes to print.
  const complaints = pages.flatMap((page, n) => {
    const lines = linesOf(page)
    return [
      ...(lines.length === indicators.length + 1 ? [] : [`${lines.length} lines`]),
      ...lines.flatMap((line) => complaintsOf(line, page)),
      ...indicators
        .map(
          ({ number, question, left, right }) =>
            `${number} ${question[language]} ${left[language]} ${right[language]}`,
        )
        .filter((words) => !page.text.includes(words))
        .map((words) => `not there: ${words}`),
    ].map((complaint) => `page ${n + 1}: ${complaint}`)
  })
  expect(complaints).toEqual([])
}

/** What is amiss with a line that must be 100 mm, over its ticks and between them. */
function complaintsOf(line: PdfShape, { shapes }: PdfPage): readonly string[] {
  // The ticks stand at the very ends: the line cannot be read as longer or shorter than it is.
  const [first, last, ...more] = shapes
    .filter(({ width, height }) => width < 1 && Math.abs(height - markLine.tick) < 0.5)
    .filter(({ y, height }) => y < line.y && y + height > line.y)
    .sort((a, b) => a.x - b.x)
  if (first === undefined || last === undefined || more.length > 0) return ['a line without its two ticks']
  const off = [line.width - 100, first.x - line.x, last.x + last.width - line.x - line.width].filter(
    (difference) => !(Math.abs(difference) < tolerance),
  )
  return off.map((difference) => `${difference} mm off`)
}

interface Foot {
  readonly who: string
  readonly page: number
  readonly pages: number
}

/** What the foot of every page says: whose page, which of how many. */
const feetOf = (pdf: Pdf): readonly Foot[] =>
  pdf.pages.map(({ text }) => {
    const found = /(?:Blad|Sheet|Code) (\S+) · (\d+) (?:van|of) (\d+)$/u.exec(text)
    return { who: found?.[1] ?? '', page: Number(found?.[2]), pages: Number(found?.[3]) }
  })

/** The page under `/print`, as the hidden window of the desktop app opens it. */
async function openPaper(app: App, request: PrintRequest): Promise<Page> {
  const page = await app.open(requestAddress(request))
  await expect(page.locator('html')).toHaveAttribute('data-print-ready', 'yes', { timeout: 60_000 })
  return page
}

const toPdf = async (page: Page): Promise<Pdf> => readPdf(await page.pdf({ preferCSSPageSize: true }))

/** The longest words a coach can give, wherever one of them can stand. */
async function makeLongest(page: Page): Promise<void> {
  await page.evaluate(() => {
    const name = 'Professionaliseringsbijeenkomsten '.repeat(4).slice(0, 120)
    for (const article of document.querySelectorAll('.paper')) {
      const line = article.querySelector('.paper-head p')
      if (line !== null) line.textContent = `${name} · ${'M'.repeat(60)}`
      const again = article.querySelector('.paper-again span')
      if (again !== null) again.textContent = name
      for (const code of article.querySelectorAll('.paper-box, b.tq-who')) code.textContent = 'W'.repeat(40)
      // A code in the box leaves no room for the advice that goes with an empty one.
      article.querySelector('.paper-code small')?.remove()
      const foot = article.querySelector('.paper-number')?.firstChild
      if (foot !== null && foot !== undefined) foot.textContent = `Code ${'W'.repeat(40)} · `
    }
  })
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
    const pdf = await toPdf(page)
    await page.evaluate(() => {
      delete document.documentElement.dataset['asked']
      window.dispatchEvent(new Event('afterprint'))
    })
    await expect(page.locator('.paper-only')).toHaveCount(0)
    return pdf
  }
}

for (const language of ['nl', 'en'] as const) {
  test(`every sheet in one PDF, whole and on A4 (${language})`, async ({ sharedApp: app }) => {
    await app.makeExample()
    // Not in the order of the list: what comes first is what was asked first.
    const order = [...catalogue].reverse()
    const request = asked(
      order.map(({ id }) => unnamed(id)),
      { language, isFilled: true, asksCloseness: true },
    )
    const page = await openPaper(app, request)
    expect(await tooLarge(page)).toEqual([])
    if (language === 'nl') await axe(page)
    const pdf = await toPdf(page)
    expectPages(pdf)
    expect(pdf.title).toBe(`${language === 'nl' ? 'Bladen' : 'Sheets'} ${day}`)

    const feet = feetOf(pdf)
    let at = 0
    for (const { id, name, isPersonal, isMeasured } of order) {
      const { who, pages } = feet[at] ?? { who: '', pages: 0 }
      expect(who, id).toMatch(/^[3-9A-Z]{4}$/u)
      const own = pdf.pages.slice(at, at + pages)
      expect(feet.slice(at, at + pages)).toEqual(own.map((_, n) => ({ who, page: n + 1, pages })))
      const text = own.map((one) => tight(one.text)).join('')
      for (const sentence of sentencesOf[id])
        expect(text, name[language]).toContain(tight(sentence[language]))
      for (const one of own) {
        expect(one.text).toContain(network.name)
        expect(one.text).toContain((isPersonal ? evaluationSheet.footer : notForAppraisal)[language])
        expect(one.text.includes(evaluationSheet.checkLine[language])).toBe(isMeasured)
      }
      at += pages
    }
    expect(at).toBe(pdf.pages.length)
    expect(new Set(feet.map(({ who }) => who)).size).toBe(catalogue.length)
    const ties = pdf.pages.filter(({ text }) => /P01 0 1 2 3/u.test(text))
    expect(ties.length).toBeGreaterThan(0)

    // The same pages with the longest words that fit in the store.
    await makeLongest(page)
    expect(await tooLarge(page)).toEqual([])
  })
}

test('as many sheets as one run makes: one A4 each, every line 100 mm', async ({ sharedApp: app }) => {
  // On a busy machine two hundred pages take their time.
  test.setTimeout(180_000)
  await app.makeExample()
  const page = await openPaper(app, asked([unnamed('evaluationSheet', mostSheets)]))
  const pdf = await toPdf(page)
  expect(pdf.pages).toHaveLength(mostSheets)
  expectPages(pdf)
  expectEvaluationSheets(pdf.pages, 'nl')
  expect(new Set(feetOf(pdf).map(({ who }) => who)).size).toBe(mostSheets)
  expect(pdf.title).toBe(`Evaluatieblad ${day}`)
})

test('a sheet for any network, on A4 and on other paper', async ({ sharedApp: app }) => {
  await app.makeExample()
  const request = asked([unnamed('evaluationSheet'), unnamed('projectPlan')], {
    networkId: null,
    language: 'en',
    date: null,
  })
  const page = await openPaper(app, request)
  expect(await tooLarge(page)).toEqual([])
  // What a browser does by itself on A4.
  const pdf = readPdf(await page.pdf({ format: 'A4', tagged: true }))
  expectPages(pdf)
  expectEvaluationSheets(pdf.pages.slice(0, 1), 'en')
  for (const { text } of pdf.pages) expect(text).toContain('Network')
  expect(pdf.pages[0]?.text).toContain('Network Date')
  // On other paper the check line must tell the truth.
  const [letter] = readPdf(await page.pdf({ format: 'Letter' })).pages
  const smaller = letter === undefined ? [] : linesOf(letter, 94).map(({ width }) => width)
  expect(smaller).toHaveLength(indicators.length + 1)
  expect(Math.max(...smaller) - Math.min(...smaller)).toBeLessThan(tolerance)
})

test('sheets for everybody with a code, for those who belong to the network on the day', async ({
  sharedApp: app,
}) => {
  await app.makeExample()
  const date = dated('2026-09-30')
  const codes = people.filter(({ from }) => dated(from) <= date).map(({ code }) => code)
  expect(codes.length).toBeLessThan(people.length)
  const sheets = [coded('evaluationSheet'), unnamed('leadershipChecklist'), coded('tieQuestionnaire')]
  const pdf = await toPdf(await openPaper(app, asked(sheets, { date, isFilled: true })))
  expectPages(pdf)
  const first = feetOf(pdf).filter(({ page }) => page === 1)
  expect(first.map(({ who }) => who)).toEqual([...codes, expect.stringMatching(/^[3-9A-Z]{4}$/u), ...codes])
  expectEvaluationSheets(pdf.pages.slice(0, codes.length), 'nl')
  const ties = pdf.pages.filter(({ text }) => text.includes('dit ben jij'))
  expect(ties).toHaveLength(codes.length)
  for (const [n, { text }] of ties.entries()) {
    expect(text).toContain(`${codes[n] ?? ''} dit ben jij`)
    for (const { code } of people) {
      expect(text.includes(`${code} 0 1 2 3 4`)).toBe(codes.includes(code) && code !== codes[n])
    }
  }
})

test('ties on paper: what a wave asks, its picture by code, and the page about one participant', async ({
  sharedApp: app,
}) => {
  await app.makeExample()
  const made = await withApi(app.dataFolder, async (api) => ({
    waves: (await api.ties.surveys({ networkId: exampleNetworkId })).flatMap(({ waves }) => waves),
    rows: (await api.participants.table({ networkId: exampleNetworkId })).rows,
  }))
  const wave = made.waves.at(-1)
  const [somebody, ...others] = made.rows.map(({ person }) => person)
  if (wave === undefined || somebody === undefined) throw new Error('the example has no wave')
  const of = (sheet: SheetId, id: string): SheetAsk => ({ ...unnamed(sheet), of: id })

  for (const language of ['nl', 'en'] as const) {
    const page = await openPaper(
      app,
      asked(
        [
          of('tieInformation', wave.id),
          { ...coded('tieQuestionnaire'), of: wave.id },
          of('ringsSheet', wave.id),
          of('tiePicture', wave.id),
        ],
        { language, isFilled: true, picture: { attribute: 'organisation', threshold: 1 } },
      ),
    )
    expect(await tooLarge(page)).toEqual([])
    if (language === 'nl') await axe(page)
    const pdf = await toPdf(page)
    expectPages(pdf)
    const picture = pdf.pages.filter(({ text }) =>
      text.startsWith(language === 'nl' ? 'Tekening van het netwerk' : 'Picture of the network'),
    )
    for (const { code } of others) expect(picture[0]?.text).toContain(code)
    const said = picture.map(({ text }) => text).join(' ')
    expect(said).toContain(wave.label)
    // Nobody's place between the others leaves the screen of the coach.
    expect(said).not.toMatch(/schakel|tussenpositie|cut point|betweenness/iu)
    await page.close()
  }

  // The page about one participant has their name, and of the others at most the codes they chose themselves.
  const own = await toPdf(await openPaper(app, asked([of('ownData', somebody.id)])))
  const text = own.pages.map((page) => page.text).join(' ')
  expect(text).toContain(somebody.displayName)
  for (const { displayName } of others) expect(text).not.toContain(displayName)
  expect(text).toContain('mensen noemden jou')

  // From the list of participants to the desk, where a coach says whose page it is.
  const window = await app.open(`/network/${exampleNetworkId}/participants`)
  await window.getByRole('link', { name: 'Blad met eigen gegevens' }).click()
  await expect(window.getByLabel('Van wie')).toBeVisible()
  await axe(window)
})

test('an address that says nothing clear is told so, and is never ready', async ({ sharedApp: app }) => {
  await app.makeExample()
  for (const search of [
    'sheets=evaluationSheet.1000000000&language=nl',
    'sheets=evaluationSheet.1,evaluationSheet.1&language=nl',
    'sheets=toString.1&language=nl',
    '',
  ]) {
    const page = await app.open(`/print/sheets?${search}`)
    await expect(page.locator('html')).toHaveAttribute('data-print-ready', 'no')
    await expect(page.getByText('zegt niet duidelijk wat er op papier moet')).toBeVisible()
    if (search === '') await axe(page)
    await page.close()
  }
  const gone = await app.open(`/print/sheets?sheets=valueSheet.1&language=nl&network=${crypto.randomUUID()}`)
  await expect(gone.locator('html')).toHaveAttribute('data-print-ready', 'no')
  await expect(gone.getByText('Dit netwerk bestaat niet meer.')).toBeVisible()
})

test('the desk by keyboard: the preview follows, and the window prints exactly that', async ({ app }) => {
  const page = await app.openExample()
  await page.getByRole('link', { name: 'Afdrukken', exact: true }).press('Enter')
  const preview = page.getByRole('region', { name: 'Voorbeeld' })
  await expect(preview.getByRole('heading', { name: 'Hoe werkt ons netwerk?' })).toBeVisible()
  await expect(preview.getByText(`${network.name} · ${network.typeLabel}`)).toBeVisible()
  await expect(page.getByLabel('Aantal: Evaluatieblad')).toHaveValue(String(people.length))

  // Smaller, in true proportions: a line takes 100 of the 210 millimetres of the page.
  const [sheet, line] = await Promise.all([
    preview.locator('.paper').boundingBox(),
    preview.locator('.mark-line').first().boundingBox(),
  ])
  expect((line?.width ?? 0) / (sheet?.width ?? 1)).toBeCloseTo(100 / 210, 2)

  const printed = await watchPrinting(page)
  const count = page.getByLabel('Aantal: Evaluatieblad')
  await count.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('2')
  await expect(preview.getByText('Pagina 1 van 2')).toBeVisible()
  // A second sheet, for the group: one copy of two pages.
  await page.getByLabel('Aandachtspunten voor een ontwerp', { exact: true }).press('Space')
  await expect(page.getByLabel('Aantal: Aandachtspunten voor een ontwerp')).toHaveValue('1')
  await expect(preview.getByText('Pagina 1 van 4')).toBeVisible()
  await preview.getByRole('button', { name: 'Vorige pagina' }).press('Enter')
  await expect(preview.getByText('Pagina 4 van 4')).toBeVisible()
  await expect(preview.getByText('2 van 2')).toBeVisible()
  await preview.getByRole('button', { name: 'Volgende pagina' }).press('Enter')
  await expect(preview.getByText('Pagina 1 van 4')).toBeVisible()
  await axe(page)

  await page.getByRole('button', { name: 'Afdrukken' }).press('Enter')
  const first = await printed()
  expect(feetOf(first).map((foot) => `${String(foot.page)}/${String(foot.pages)}`)).toEqual([
    '1/1',
    '1/1',
    '1/2',
    '2/2',
  ])
  expectEvaluationSheets(first.pages.slice(0, 2), 'nl')
  expect(new Set(feetOf(first).map(({ who }) => who)).size).toBe(3)
  await expect(page).toHaveTitle('Netwerkcoach')

  await page.getByRole('radio', { name: 'Zonder naam' }).press('ArrowRight')
  await page.keyboard.press('Space')
  await page.getByRole('radio', { name: 'Nederlands' }).press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(preview.getByRole('heading', { name: 'How does our network work?' })).toBeVisible()
  await expect(preview.locator('.paper-box')).toHaveText('P01')
  await expect(page.getByText('één per code')).toHaveCount(1)

  // The buttons are commands too.
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('Bewaar als PDF')
  await page.keyboard.press('Enter')
  const second = await printed()
  expectPages(second)
  expect(feetOf(second).map(({ who }) => who)).toEqual([
    ...people.map(({ code }) => code),
    ...Array<unknown>(2).fill(expect.stringMatching(/^[3-9A-Z]{4}$/u)),
  ])
})

test('the list of the tie questionnaire is filled or left empty; without participants there is no choice', async ({
  app,
}) => {
  const page = await app.openExample()
  await page.getByRole('link', { name: 'Afdrukken', exact: true }).click()
  const preview = page.getByRole('region', { name: 'Voorbeeld' })
  await expect(page.getByRole('radio', { name: 'Lijst met codes' })).toHaveCount(0)
  await page.getByLabel('Evaluatieblad', { exact: true }).uncheck()
  await expect(preview.getByText('Kies een of meer bladen')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeDisabled()
  await page.getByLabel('Vragenlijst over banden', { exact: true }).check()
  await expect(preview.getByText('P14', { exact: true })).toBeVisible()
  await expect(preview.getByText('Hoe makkelijk deel je')).toHaveCount(0)
  // What a wave asks is the survey's to say; without one the coach says it here.
  await expect(page.getByRole('switch', { name: 'Vraag ook hoe makkelijk' })).toHaveCount(0)
  await page.getByLabel('Welke vragenlijst en meting').selectOption('')
  await page.getByRole('switch', { name: 'Vraag ook hoe makkelijk' }).press('Space')
  await expect(preview.getByText('Hoe makkelijk deel je')).toBeVisible()
  await axe(page)
  await page.getByRole('radio', { name: 'Lege lijst' }).click()
  await expect(preview.getByText('P14', { exact: true })).toHaveCount(0)
  await page.getByLabel('Netwerk', { exact: true }).selectOption('')
  await expect(page.getByRole('radio', { name: 'Lege lijst' })).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'Met deelnemerscode' })).toHaveCount(0)
  await expect(preview.getByRole('heading', { name: 'Wie zoekt wie op?' })).toBeVisible()
})

test('the desk says what cannot be printed, and why sheets stay unnamed', async ({ app }) => {
  const page = await app.openExample()
  const overview = page.url()
  await page.getByRole('link', { name: 'Afdrukken', exact: true }).click()
  const print = page.getByRole('button', { name: 'Afdrukken' })
  const count = page.getByLabel('Aantal: Evaluatieblad')
  for (const typed of ['0', '500', '2,5', '']) {
    await count.fill(typed)
    await expect(page.getByText('Kies een aantal van 1 tot en met 200.')).toBeVisible()
    await expect(print).toBeDisabled()
  }
  await axe(page)
  await count.fill('200')
  await expect(print).toBeEnabled()
  await page.getByLabel('Projectplan', { exact: true }).check()
  await expect(page.getByText('Samen zijn dit meer dan 200 bladen')).toBeVisible()
  await expect(print).toBeDisabled()
  await page.getByLabel('Projectplan', { exact: true }).uncheck()

  // The privacy card changes in another window while the desk is open on sheets with codes.
  await page.getByRole('radio', { name: 'Met deelnemerscode' }).click()
  const other = await app.open(new URL(overview).hash.slice(1))
  await other.getByRole('button', { name: 'Privacykaart' }).click()
  await other.getByLabel('Beoordeelt een coach ook deelnemers').selectOption('yes')
  await expect(page.getByText('Bladen in dit netwerk blijven naamloos')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Met deelnemerscode' })).toHaveCount(0)
  await expect(page.getByText('Het bladnummer komt erop bij het afdrukken.')).toBeVisible()
  const forced = await app.open(requestAddress(asked([unnamed('projectPlan'), coded('valueSheet')])))
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
