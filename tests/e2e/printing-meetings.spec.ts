import type { Page } from '@playwright/test'
import { exampleId, exampleNetworkId, network, people } from '../../main/services/example/content.ts'
import { consultations } from '../../main/services/example/around.ts'
import { meetings, place, times } from '../../main/services/example/meetings.ts'
import { exampleMeetingId } from '../../main/services/example/store-meetings.ts'
import { requestAddress, type PrintRequest } from '../../renderer/print/request.ts'
import type { SheetId } from '../../renderer/print/catalogue.ts'
import { meetingWords as words, totalMinutes } from '../../renderer/print/meeting-words.ts'
import { defaultRunSheet } from '../../shared/content/run-sheet.ts'
import { shortEvaluation } from '../../shared/content/short-evaluation.ts'
import { preparationTemplate } from '../../shared/content/template-preparation.ts'
import { workFormById } from '../../shared/content/work-forms.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import { isIn, schoolYearOf } from '../../shared/domain/school-year.ts'
import type { Language } from '../../shared/domain/settings.ts'
import { roundsAfter } from '../../shared/domain/year-plan.ts'
import { axe, expect, test, type App } from '../support/app.ts'
import { dated } from '../support/example-dates.ts'
import { readPdf, type Pdf } from '../support/pdf.ts'
import { tooLarge } from '../support/paper.ts'

const inWords = (on: LocalDate, language: Language): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${on}T00:00:00Z`))

/** The fifth meeting of the example, the first that is still to come. */
const nextOn = dated('2026-12-02')
const next = { number: 5, ...meetings[4], on: nextOn }
const nextHead = `Bijeenkomst 5 · ${inWords(nextOn, 'nl')}`
const consultedOn = inWords(dated(consultations.past.on), 'nl')
const practiceCode = next.practice ?? ''
const practiceName = people.find(({ code }) => code === practiceCode)?.name ?? ''

const asked = (sheets: readonly SheetId[], changes: Partial<PrintRequest> = {}): PrintRequest => ({
  networkId: exampleNetworkId,
  language: 'nl',
  date: nextOn,
  sheets: sheets.map((sheet) => ({ sheet, copies: { kind: 'unnamed', count: 1 } })),
  isFilled: false,
  asksCloseness: false,
  meetingId: exampleMeetingId(next.number),
  consultationId: null,
  showsNames: false,
  showsMarks: false,
  half: null,
  isOutside: false,
  ...changes,
})

/** Where a line may break a reader of PDFs sees a space; and not everybody writes a comma after a weekday. */
const tight = (text: string): string => text.replace(/[\s,]+/gu, '')

async function openPaper(app: App, request: PrintRequest): Promise<Page> {
  const page = await app.open(requestAddress(request))
  await expect(page.locator('html')).toHaveAttribute('data-print-ready', 'yes', { timeout: 60_000 })
  expect(await tooLarge(page)).toEqual([])
  return page
}

async function toPdf(page: Page): Promise<Pdf> {
  const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }))
  for (const { width, height } of pdf.pages) {
    expect(Math.abs(width - 210)).toBeLessThan(0.5)
    expect(Math.abs(height - 297)).toBeLessThan(0.5)
  }
  return pdf
}

/** Holds a text to sentences, in this order; where a line may break a reader of PDFs sees a space. */
function expectInOrder(text: string, sentences: readonly string[]): void {
  let at = 0
  for (const sentence of sentences) {
    const found = tight(text).indexOf(tight(sentence), at)
    expect(found, sentence).toBeGreaterThanOrEqual(at)
    at = found
  }
}

for (const language of ['nl', 'en'] as const) {
  test(`the run sheet of the next meeting, with clock times and codes (${language})`, async ({
    sharedApp: app,
  }) => {
    await app.makeExample()
    const page = await openPaper(app, asked(['runSheet'], { language }))
    const pdf = await toPdf(page)
    expect(pdf.pages).toHaveLength(1)
    expect(pdf.title).toBe(`${language === 'nl' ? 'Draaiboek' : 'Run sheet'} ${nextOn}`)
    const text = pdf.pages[0]?.text ?? ''
    expectInOrder(text, [
      `${words.meeting[language]} 5 · ${inWords(nextOn, language)}`,
      `${times.starts}–${times.ends} · ${place}`,
      words.learningAim[language],
      ...[words.time, words.item, words.lead, words.materials, words.notes].map((word) => word[language]),
      // What the coach wrote stays in the coach's language.
      `14:00 15 min ${defaultRunSheet[0]?.title.nl ?? ''}`,
      '14:15 10 min',
      `14:25 20 min ${defaultRunSheet[2]?.title.nl ?? ''} ${practiceCode}`,
      `14:45 50 min ${next.core?.title ?? ''}`,
      next.core?.materials ?? '',
      '15:35 10 min',
      '15:45 5 min',
      '15:50 10 min',
      workFormById('plusDelta').name[language],
      totalMinutes(120, 120)[language],
    ])
    for (const { name } of people) expect(text).not.toContain(name)
    if (language === 'nl') await axe(page)
  })
}

test('names stand on the run sheet only where they were chosen, and never where a coach assesses', async ({
  app,
}) => {
  const window = await app.openExample()
  const named = asked(['runSheet'], { showsNames: true })
  const pdf = await toPdf(await openPaper(app, named))
  expect(pdf.pages[0]?.text).toContain(practiceName)
  await window.getByRole('button', { name: 'Privacykaart' }).click()
  await window.getByLabel('Beoordeelt een coach ook deelnemers').selectOption('yes')
  await expect(window.getByLabel('Beoordeelt een coach ook deelnemers')).toHaveValue('yes')
  await expect(async () => {
    const forced = await app.open(requestAddress(named))
    await expect(forced.locator('html')).toHaveAttribute('data-print-ready', 'no')
    await expect(forced.getByText('Bladen in dit netwerk blijven naamloos')).toBeVisible()
    await forced.close()
  }).toPass()
})

test('without a meeting there are lines to write on, and a meeting that is gone is told', async ({
  sharedApp: app,
}) => {
  await app.makeExample()
  const blank = await openPaper(
    app,
    asked(['runSheet', 'preparationList', 'shortEvaluation', 'meetingAgreements', 'consultationNotes'], {
      meetingId: null,
      networkId: null,
      date: null,
    }),
  )
  const pdf = await toPdf(blank)
  expect(pdf.pages).toHaveLength(5)
  for (const { text } of pdf.pages) expect(text).toContain('Netwerk')
  const gone = await app.open(
    requestAddress(asked(['runSheet'], { meetingId: crypto.randomUUID() as PrintRequest['meetingId'] })),
  )
  await expect(gone.locator('html')).toHaveAttribute('data-print-ready', 'no')
  await expect(gone.getByText('Deze bijeenkomst bestaat niet meer.')).toBeVisible()
})

test('the year plan has every meeting, the holidays and the two rounds', async ({ sharedApp: app }) => {
  await app.makeExample()
  const pdf = await toPdf(await openPaper(app, asked(['yearPlan'])))
  expect(pdf.pages).toHaveLength(1)
  const text = pdf.pages[0]?.text ?? ''
  const year = schoolYearOf(nextOn)
  const inYear = meetings.flatMap(({ on }, n) => (isIn(year, dated(on)) ? [n + 1] : []))
  const rounds = roundsAfter(inYear.length)
  expectInOrder(text, [
    `Schooljaar ${year.name}`,
    ...inYear.flatMap((number, n) => [
      `${times.starts}–${times.ends}`,
      `Bijeenkomst ${String(number)}`,
      ...(rounds.includes(n + 1) ? [words.round.nl] : []),
    ]),
  ])
})

test('everything for this meeting, from the meeting itself, in one go', async ({ sharedApp: app }) => {
  const page = await app.openExample()
  const address = new URL(page.url())
  await page.goto(
    `${address.origin}${address.pathname}#/network/${exampleNetworkId}/meetings/${exampleMeetingId(next.number)}`,
  )
  await page.getByRole('button', { name: 'Alles afdrukken' }).press('Enter')
  const preview = page.getByRole('region', { name: 'Voorbeeld' })
  await expect(preview.getByText(nextHead)).toBeVisible()
  const expected = people.length
  await expect(page.getByLabel('Aantal: Korte evaluatie')).toHaveValue(String(expected))
  for (const name of ['Draaiboek', 'Voorbereidingslijst', 'Korte evaluatie', 'Werkvormen van de bijeenkomst'])
    await expect(page.getByLabel(name, { exact: true })).toBeChecked()
  await expect(page.getByLabel('Evaluatieblad', { exact: true })).not.toBeChecked()
  await axe(page)

  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['asked'] = document.title
    }
  })
  // Not needed this time.
  await page.getByLabel('Voorbereidingslijst', { exact: true }).press('Space')
  await page.getByRole('button', { name: 'Afdrukken', exact: true }).press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-asked', `Bladen ${nextOn}`)
  expect(await page.locator('.paper-only .paper').count()).toBeGreaterThan(expected)
  const pdf = await toPdf(page)
  const titles = pdf.pages.map(({ text }) => text)
  const evaluations = titles.filter((text) => tight(text).includes(tight(shortEvaluation[0]?.text.nl ?? '-')))
  expect(evaluations).toHaveLength(expected)
  for (const text of evaluations) expect(text).toContain(nextHead)
  expect(titles[0]).toContain('Draaiboek')
  expect(titles.join(' ')).not.toContain(preparationTemplate.sections[0].title.nl)
  expect(tight(titles.at(expected + 1) ?? '')).toContain(tight(workFormById('plusDelta').steps[0]?.nl ?? '-'))
  // Each sheet has a code of its own, and each page says which it is of how many.
  const feet = titles.map((text) => /Blad ([3-9A-Z]{4}) · (\d+) van (\d+)$/u.exec(text)?.slice(1) ?? [])
  expect(feet.every((foot) => foot.length === 3)).toBe(true)
  const codes = new Set(feet.map(([code]) => code))
  expect(codes.size).toBe(feet.filter(([, number]) => number === '1').length)
})

test('the longest words and the longest texts stand on paper whole', async ({ app }) => {
  const page = await app.openExample()
  await page.goto(page.url())
  const address = new URL(page.url())
  await page.goto(
    `${address.origin}${address.pathname}#/network/${exampleNetworkId}/meetings/${exampleMeetingId(next.number)}`,
  )
  const long = 'Professionaliseringsbijeenkomstvoorbereidingslijst '.repeat(40)
  const aim = `${'Eerst dit.\n\n'.repeat(20)}${long}`.slice(0, 990).trim()
  await page.getByRole('textbox', { name: 'Waar willen we na vandaag' }).fill(aim)
  await page.getByRole('textbox', { name: 'Waar willen we na vandaag' }).blur()
  await expect(page.getByText(/^Bewaard/u).first()).toBeVisible()
  const paper = await openPaper(app, asked(['runSheet']))
  const pdf = await toPdf(paper)
  expect(pdf.pages.length).toBeGreaterThan(1)
  const text = pdf.pages.map((one) => tight(one.text)).join('')
  expect(text.split(tight('Eerst dit.'))).toHaveLength(21)
  await expect(paper.locator('.paper').first().getByText('Eerst dit.').first()).toHaveCSS(
    'white-space-collapse',
    'preserve',
  )
})

test('the notes of a consultation, from the consultation itself: points and actions, and no participant', async ({
  sharedApp: app,
}) => {
  const page = await app.openExample()
  await page.goto(`${new URL(page.url()).origin}/#/consultations/${exampleId('consultation past')}`)
  await page.getByRole('button', { name: 'Verslag afdrukken' }).press('Enter')
  const preview = page.getByRole('region', { name: 'Voorbeeld' })
  await expect(preview.getByText(consultedOn)).toBeVisible()
  await expect(page.getByLabel('Coachoverleg', { exact: true })).toHaveValue(exampleId('consultation past'))
  await expect(page.getByLabel('Verslag van het coachoverleg', { exact: true })).toBeChecked()
  const paper = await openPaper(
    app,
    asked(['consultationNotes'], {
      consultationId: exampleId('consultation past') as PrintRequest['consultationId'],
      meetingId: null,
    }),
  )
  const text = (await toPdf(paper)).pages.map((one) => one.text).join(' ')
  expectInOrder(text, [
    'Verslag van het coachoverleg',
    network.name,
    consultedOn,
    words.action.nl,
    'De opdracht aan de drie schoolleiders sturen',
  ])
  for (const { name, code } of people) {
    expect(text).not.toContain(name)
    expect(text).not.toMatch(new RegExp(`\\b${code}\\b`, 'u'))
  }
})
