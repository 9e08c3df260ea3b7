import type { Page } from '@playwright/test'
import { boards, product, decision } from '../../main/services/example/board.ts'
import { exampleId, exampleNetworkId, network, people } from '../../main/services/example/content.ts'
import { needs, parties, questions, situations } from '../../main/services/example/starting.ts'
import { markLine } from '../../renderer/charts/mark-line/geometry.ts'
import { requestAddress, type PrintRequest, type SheetAsk } from '../../renderer/print/request.ts'
import { workWords as words } from '../../renderer/print/work-words.ts'
import { checklists } from '../../shared/content/checklists.ts'
import { planSections } from '../../shared/content/project-plan.ts'
import { learningForms } from '../../shared/content/learning-forms.ts'
import { workFormHandouts } from '../../shared/content/work-form-handouts.ts'
import { workFormById } from '../../shared/content/work-forms.ts'
import type { RichBlock } from '../../shared/domain/rich-text.ts'
import type { SheetId } from '../../renderer/print/catalogue.ts'
import { withApi } from '../support/api.ts'
import { axe, expect, test, type App } from '../support/app.ts'
import { tooLarge } from '../support/paper.ts'
import { readPdf, type Pdf } from '../support/pdf.ts'

const one = (sheet: SheetId, of?: string): SheetAsk => ({
  sheet,
  copies: { kind: 'unnamed', count: 1 },
  ...(of === undefined ? {} : { of }),
})

const asked = (sheets: readonly SheetAsk[], changes: Partial<PrintRequest> = {}): PrintRequest => ({
  networkId: exampleNetworkId,
  language: 'nl',
  date: '2026-11-22',
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

/** Where a line may break, a reader of PDFs sees a space. */
const tight = (text: string): string => text.replace(/\s+/gu, '')

async function toPdf(app: App, request: PrintRequest): Promise<Pdf> {
  const page = await app.open(requestAddress(request))
  await expect(page.locator('html')).toHaveAttribute('data-print-ready', 'yes', { timeout: 60_000 })
  expect(await tooLarge(page)).toEqual([])
  const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }))
  for (const { width, height } of pdf.pages) {
    expect(Math.abs(width - 210)).toBeLessThan(0.5)
    expect(Math.abs(height - 297)).toBeLessThan(0.5)
  }
  return pdf
}

/** The pages of one sheet of a run, by the title that stands on each. */
const textOf = (pdf: Pdf, title: string): string =>
  tight(
    pdf.pages
      .map(({ text }) => text)
      .filter((text) => text.startsWith(title))
      .join(' '),
  )

for (const language of ['nl', 'en'] as const) {
  test(`what the example works with stands on paper, filled in and by code (${language})`, async ({
    sharedApp: app,
  }) => {
    await app.makeExample()
    const pdf = await toPdf(
      app,
      asked(
        [
          one('startingWell'),
          one('expertiseMap'),
          one('projectPlan', exampleId('document projectPlan')),
          one('leadershipChecklist', exampleId('document leadership')),
          one('productSheet', exampleId('product')),
          one('boardSheet', exampleId('board ideas')),
          one('workForm', 'valueStories'),
          one('evaluationSheet'),
        ],
        { language },
      ),
    )
    const all = pdf.pages.map(({ text }) => text).join(' ')
    for (const { name } of people) expect(all).not.toContain(name)
    const holds = (title: Readonly<Record<'nl' | 'en', string>>, texts: readonly string[]) => {
      const text = textOf(pdf, title[language])
      for (const each of texts) expect(text).toContain(tight(each))
    }
    holds({ nl: 'Het begin van het netwerk', en: 'The beginning of the network' }, [
      network.assignment,
      ...parties.flatMap(({ name, brings, gets }) => [name, brings, gets]),
      ...situations.flatMap(({ initiatives, asks }) => [initiatives, asks]),
      ...questions.map(({ text }) => text),
      ...learningForms.map(({ name }) => name[language]),
    ])
    holds({ nl: 'Wie weet wat', en: 'Who knows what' }, [
      ...needs.map(({ text }) => text),
      words.gap[language],
    ])
    holds({ nl: 'Projectplan', en: 'Project plan' }, [
      `${words.version[language]} 1`,
      words.agreed[language],
      ...planSections.map(({ name }, n) => `${String(n + 1)} ${name.nl}`),
      // What is empty has what helps to write it; what is written has not.
      planSections.find(({ id }) => id === 'requirements')?.guidance.nl ?? '',
      'https://werkplaats.example/zelfgestuurd-leren',
    ])
    holds(checklists.leadership.name, [
      ...checklists.leadership.items.map(({ text }) => text.nl),
      words.own[language],
      words.agreements[language],
    ])
    holds({ nl: 'Product', en: 'Product' }, [
      product.name,
      ...product.versions.map(({ changes }) => changes),
      ...product.tryOuts.flatMap(({ findings }) => findings.map(({ text }) => text)),
      `${words.answeredIn[language]} 2`,
      words.notAnsweredYet[language],
    ])
    const [ideas] = boards
    holds({ nl: 'Prikbord', en: 'Pin board' }, [
      ideas?.question ?? '-',
      ...(ideas?.clusters ?? []).flatMap(({ name, cards }) => [name, ...cards.map(({ text }) => text)]),
      ...(ideas?.loose ?? []).map(({ text }) => text),
      decision.reason,
      decision.owner,
    ])
    holds({ nl: 'Werkvorm', en: 'Work form' }, [
      workFormById('valueStories').name[language],
      ...workFormHandouts.valueStories.map((line) => line[language]),
    ])
    // The lines to put a ruler along keep their length beside all this.
    const measured = pdf.pages
      .at(-1)
      ?.shapes.filter(({ width, height }) => height < 1 && Math.abs(width - 100) < 4)
    expect(measured?.length).toBeGreaterThanOrEqual(12)
    for (const { width } of measured ?? []) expect(Math.abs(width - markLine.length)).toBeLessThan(0.1)
  })
}

test('each screen brings its own sheet to the desk, where another can be chosen or none', async ({
  sharedApp: app,
}) => {
  const page = await app.openExample()
  const desk = async (path: string, sheet: string): Promise<Page> => {
    await page.goto(`${new URL(page.url()).origin}/#/network/${exampleNetworkId}/${path}`)
    // The desk has a button of that name itself.
    await expect(page.getByRole('region', { name: 'Voorbeeld' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Afdrukken', exact: true }).press('Enter')
    await expect(page.getByLabel(sheet, { exact: true })).toBeChecked()
    return page
  }
  const paper = page.getByRole('region', { name: 'Voorbeeld' }).getByRole('article')
  await desk('documents/start', 'Het begin van het netwerk')
  await expect(paper.getByText(network.assignment)).toBeVisible()
  await desk(`documents/products/${exampleId('product')}`, 'Product')
  await expect(paper.getByRole('heading', { name: product.name })).toBeVisible()
  await desk(`documents/boards/${exampleId('board celebrating')}`, 'Prikbord')
  await expect(paper.getByText('Een kwartier in de teamvergadering')).toBeVisible()
  // Estimates that are not shown are on no paper.
  await expect(paper.getByText(words.estimates.nl)).toHaveCount(0)
  await page.getByLabel('Welk bord').selectOption({ label: boards[0]?.title ?? '-' })
  await expect(paper.getByText(words.estimates.nl)).toBeVisible()
  await desk(`documents/checklists/${exampleId('document leadership')}`, checklists.leadership.name.nl)
  await expect(paper.getByText('Woensdagmiddag is vrij op de drie scholen.')).toBeVisible()
  await desk(`documents/plan/${exampleId('document projectPlan')}`, 'Projectplan')
  await expect(paper.getByText(words.agreed.nl)).toBeVisible()
  await page.getByLabel('Welk document').selectOption({ label: 'Leeg blad: zelf invullen' })
  await expect(paper.getByText(words.agreed.nl)).toHaveCount(0)
  await expect(paper.getByText(planSections[0]?.guidance.nl ?? '-')).toBeVisible()
  await axe(page)
})

const long = (most: number): string =>
  'Professionaliseringsbijeenkomstvoorbereidingslijsten '.repeat(400).slice(0, most).trim()
const wide = (most: number): string => 'W'.repeat(most)
const broken = (most: number): string => 'Regel\n\n'.repeat(2_000).slice(0, most).trim()
const text = (of: string): { type: 'text'; text: string } => ({ type: 'text', text: of })

test('the longest texts the app takes go on over pages whole; a design list has the version before beside it', async ({
  sharedApp: app,
}) => {
  test.slow()
  const href = `https://www.example.org/${'w'.repeat(1_900)}`
  const sheets = await withApi(app.dataFolder, async (api) => {
    const { result: workplace } = await api.workplaces.create({ name: 'Lang' })
    const { result: own } = await api.networks.create({ workplaceId: workplace.id, name: wide(120) })
    const networkId = own.id
    const inNetwork = { networkId, meetingId: null, language: 'nl' as const }
    const { result: plan } = await api.documents.make({
      ...inNetwork,
      productVersionId: null,
      template: 'builtIn:projectPlan',
    })
    const blocks: RichBlock[] = [
      { type: 'heading', attrs: { level: 3 }, content: [text(wide(600))] },
      {
        type: 'paragraph',
        content: [
          { ...text(long(9_000)), marks: [{ type: 'bold' }] },
          { type: 'hardBreak' },
          { ...text('hier'), marks: [{ type: 'link', attrs: { href } }] },
        ],
      },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              { type: 'paragraph', content: [text(wide(1_500))] },
              {
                type: 'orderedList',
                content: Array.from({ length: 60 }, (_, n) => ({
                  type: 'listItem' as const,
                  content: [{ type: 'paragraph' as const, content: [text(`Stap ${String(n + 1)}`)] }],
                })),
              },
            ],
          },
        ],
      },
    ]
    for (const { id } of plan.sections.slice(0, 1))
      await api.documents.writeSection({ id, body: { type: 'doc', content: blocks } })
    await api.versions.keep({ documentId: plan.document.id, name: wide(120) })

    const { result: board } = await api.boards.add({ networkId, title: wide(120), question: wide(300) })
    const { result: cards } = await api.cards.add({
      boardId: board.id,
      clusterId: null,
      texts: [wide(500), long(500), ...Array.from({ length: 60 }, (_, n) => `Kaart ${String(n + 1)}`)],
    })
    const [first, second] = cards
    if (first === undefined || second === undefined) throw new Error('there are cards')
    await api.cards.update({ id: first.id, patch: { note: wide(4_000) } })
    await api.cards.update({ id: second.id, patch: { note: broken(4_000) } })
    const { result: cluster } = await api.clusters.add({
      boardId: board.id,
      name: wide(120),
      cardIds: [first.id, second.id],
    })
    await api.clusters.update({ id: cluster.id, patch: { note: broken(2_000) } })

    const { result: form } = await api.workForms.add({
      workplaceId: workplace.id,
      form: {
        title: wide(120),
        purpose: broken(1_000),
        materials: Array.from({ length: 30 }, () => wide(200)),
        steps: Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? wide(600) : long(600))),
        handout: `${wide(1_500)}\n${long(1_200)}:\n${'Regel\n\n'.repeat(150)}`,
      },
    })

    const { result: made } = await api.products.add({
      networkId,
      product: { name: wide(160), purpose: broken(2_000) },
    })
    const [version] = (await api.products.list({ networkId }))[0]?.versions ?? []
    const { result: next } = await api.products.addVersion({
      productId: made.id,
      version: { name: wide(120), changes: long(4_000) },
    })
    if (version === undefined) throw new Error('there is a version')
    const design = async (productVersionId: typeof next.id, note: string) => {
      const { result } = await api.documents.make({
        ...inNetwork,
        productVersionId,
        template: 'builtIn:design',
      })
      const [point] = result.points
      if (point === undefined) throw new Error('there is a point')
      await api.documents.answer({ id: point.id, patch: { answer: 'partly', note } })
      return result.document.id
    }
    await design(version.id, 'Zo was het eerst.')
    const list = await design(next.id, wide(2_000))
    return {
      networkId,
      asks: [
        one('projectPlan', plan.document.id),
        one('boardSheet', board.id),
        one('workForm', form.ref),
        one('productSheet', made.id),
        one('designChecklist', list),
      ],
    }
  })
  const pdf = await toPdf(app, asked(sheets.asks, { networkId: sheets.networkId }))
  const plan = textOf(pdf, 'Projectplan')
  expect(plan).toContain('Stap60')
  expect(plan.split('w').length).toBeGreaterThan(1_900)
  const board = textOf(pdf, 'Prikbord')
  expect(board).toContain('Kaart60')
  expect(board.split('Regel').length - 1).toBe(`${broken(4_000)}${broken(2_000)}`.split('Regel').length - 1)
  expect(textOf(pdf, 'Werkvorm').split('Regel').length - 1).toBeGreaterThanOrEqual(150 + 142)
  const design = textOf(pdf, checklists.design.name.nl)
  expect(design).toContain(tight(`${words.before.nl}: versie 1`))
  expect(design).toContain(tight('deels Zo was het eerst.'))
})
