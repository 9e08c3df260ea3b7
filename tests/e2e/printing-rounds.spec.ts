import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { markLine } from '../../renderer/charts/mark-line/geometry.ts'
import { together } from '../../renderer/charts/shared-picture/shapes.ts'
import type { SheetId } from '../../renderer/print/catalogue.ts'
import { requestAddress, type PrintRequest, type SheetAsk } from '../../renderer/print/request.ts'
import { notForAppraisal } from '../../shared/content/privacy-rules.ts'
import { NetworkId } from '../../shared/domain/ids.ts'
import { withApi } from '../support/api.ts'
import { axe, expect, test, type App } from '../support/app.ts'
import { heldHalfYear, longest, type HalfYear } from '../support/half-year.ts'
import { tooLarge } from '../support/paper.ts'
import { readPdf, type Pdf, type PdfPage, type PdfShape } from '../support/pdf.ts'

/** A tenth of a millimetre: finer than a ruler, and than the paper. */
const tolerance = 0.1

const one = (sheet: SheetId, of: string | null = null): SheetAsk => ({
  sheet,
  copies: { kind: 'unnamed', count: 1 },
  ...(of === null ? {} : { of }),
})

const asked = (
  { networkId }: HalfYear,
  sheets: readonly SheetAsk[],
  more: Partial<PrintRequest> = {},
): PrintRequest => ({
  networkId: NetworkId.parse(networkId),
  language: 'nl',
  date: '2026-11-22',
  sheets,
  isFilled: false,
  asksCloseness: false,
  meetingId: null,
  consultationId: null,
  showsNames: false,
  showsMarks: false,
  half: { schoolYear: 2026, half: 1 },
  isOutside: false,
  ...more,
})

async function openPaper(app: App, request: PrintRequest): Promise<Page> {
  const page = await app.open(requestAddress(request))
  await expect(page.locator('html')).toHaveAttribute('data-print-ready', 'yes', { timeout: 60_000 })
  return page
}

const toPdf = async (page: Page): Promise<Pdf> => readPdf(await page.pdf({ preferCSSPageSize: true }))

/** The lines of a page that are 100 mm over their ends. */
const linesOf = ({ shapes }: PdfPage): readonly PdfShape[] =>
  shapes.filter(({ width, height }) => height < 1 && Math.abs(width - markLine.length) < tolerance)

/** Where the crosses of this size stand on the lines they are on, in millimetres from the left pole. */
function placesOf(page: PdfPage, size: number): readonly number[] {
  const lines = linesOf(page)
  const strokes = page.shapes.filter(
    ({ width, height }) => Math.abs(width - size) < tolerance && Math.abs(height - size) < tolerance,
  )
  return strokes.flatMap(({ x, y, width, height }) => {
    const line = lines.find((each) => Math.abs(each.y + each.height / 2 - (y + height / 2)) < 0.3)
    return line === undefined ? [] : [x + width / 2 - line.x]
  })
}

/** Words that stick out of their page: a word without an end goes to the left where text ends at a line. */
const besidePaper = (page: Page): Promise<readonly string[]> =>
  page.locator('.paper *').evaluateAll((all) =>
    all
      .filter((element) => element.childElementCount === 0 && element.textContent !== '')
      .filter((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        const words = range.getBoundingClientRect()
        const paper = element.closest('.paper')?.getBoundingClientRect()
        return paper !== undefined && (words.left < paper.left + 50 || words.right > paper.right - 50)
      })
      .map((element) => element.textContent),
  )

test('a round on paper: to scale, with nothing before the reveal and nobody in what is handed over', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const held = await withApi(app.dataFolder, (api) => heldHalfYear(api, { people: 6, own: 2 }))

  // The desk says why a picture cannot be printed yet, and has the blank sheets.
  const desk = await app.open(`/printing?network=${held.networkId}&sheet=sharedPicture&of=${held.covered}`)
  const preview = desk.getByRole('region', { name: 'Voorbeeld' })
  await expect(preview.getByText('De kruisjes van deze ronde zijn nog niet onthuld')).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Afdrukken' })).toBeDisabled()
  await axe(desk)
  await preview.getByRole('button', { name: 'Leg de lege bladen klaar' }).click()
  await expect(preview.getByRole('heading', { name: 'Hoe werkt ons netwerk?' })).toBeVisible()
  await expect(preview.getByText('Nog bedekt · woensdag 18 november 2026')).toBeVisible()
  await expect(desk.getByText('Deze ronde gaat zonder namen')).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Afdrukken' })).toBeEnabled()
  await desk.getByLabel('Halfjaarverslag', { exact: true }).check()
  await expect(desk.getByLabel('Over welk halfjaar')).toBeVisible()
  await axe(desk)
  await desk.close()

  // A round with names: each sheet as it was filled in, for the coach.
  const marked = await openPaper(
    app,
    asked(held, [{ sheet: 'evaluationSheet', copies: { kind: 'coded' }, of: held.named }], {
      showsMarks: true,
    }),
  )
  const filled = await toPdf(marked)
  // Two sheets of two pages: the lines of the group's own take room.
  expect(filled.pages.length).toBe(4)
  for (const page of filled.pages.filter((_, n) => n % 2 === 0)) {
    const places = placesOf(page, markLine.mark)
    // A cross for now, a circle for desired.
    for (const put of [78, 91]) expect(places.some((place) => Math.abs(place - put) < tolerance)).toBe(true)
    expect(new Set(places.map((place) => Math.round(place)))).toEqual(new Set([78, 91]))
  }
  await marked.close()

  for (const language of ['nl', 'en'] as const) {
    const paper = await openPaper(
      app,
      asked(
        held,
        [
          one('evaluationSheet', held.after),
          one('groupSheet', held.after),
          one('sharedPicture', held.after),
          one('roundComparison', held.after),
          one('conclusions', held.after),
          one('valueStory', held.story),
          one('valueOverview'),
          one('halfYearReport'),
          one('schoolReport', held.schools[0] ?? null),
        ],
        { language },
      ),
    )
    expect(await tooLarge(paper)).toEqual([])
    expect(await besidePaper(paper)).toEqual([])
    if (language === 'nl') await axe(paper)
    const pdf = await toPdf(paper)
    const of = (title: string) => pdf.pages.filter(({ text }) => text.startsWith(title))
    const picture = of(language === 'nl' ? 'Gedeeld beeld' : 'Shared picture')
    expect(picture.flatMap((page) => linesOf(page))).toHaveLength(13 + picture.length)
    const places = picture.flatMap((page) => placesOf(page, together.group))
    expect(places.some((place) => Math.abs(place - 78) < tolerance)).toBe(true)
    const sheet = of(language === 'nl' ? 'Hoe werkt ons netwerk?' : 'How does our network work?')
    expect(sheet.flatMap((page) => linesOf(page))).toHaveLength(13 + sheet.length)
    expect(sheet.map(({ text }) => text).join(' ')).toContain(longest.name)
    const reports = of(language === 'nl' ? 'Halfjaarverslag' : 'Half-year report')
    const said = reports.map(({ text }) => text).join(' ')
    expect(said).toContain('Basisschool De Regenboog')
    for (const secret of held.secret) expect(said).not.toContain(secret)
    expect(said).not.toContain('geheimgehouden')
    for (const { text } of reports) expect(text).toContain(notForAppraisal[language])
    await paper.close()
  }

  // Single crosses leave by a deliberate choice alone, which stays with the round.
  const page = await app.open(`/network/${held.networkId}/monitoring/${held.after}/picture`)
  await page.getByRole('button', { name: 'Losse kruisjes bewaren' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'CSV' }).click()
  await expect(dialog.getByText('Schrijf op waarvoor.')).toBeVisible()
  await dialog.getByLabel('Waarvoor heb je ze nodig?').fill('Onderzoek waar de groep mee instemde')
  await axe(page)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text).toContain(notForAppraisal.nl)
  for (const secret of [...held.secret, 'eigen0']) expect(text).not.toContain(secret)
  await expect(dialog).toHaveCount(0)
})
