import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { SheetId } from '../../../renderer/print/catalogue.ts'
import { noFacts, type PaperFacts } from '../../../renderer/print/facts.ts'
import { pagesOf } from '../../../renderer/print/pages.ts'
import type { Paper } from '../../../renderer/print/paper.ts'
import { SheetPage } from '../../../renderer/print/SheetPage.tsx'
import { workAsked } from '../../../renderer/print/work-asked.ts'
import type { WorkFacts } from '../../../renderer/print/work-facts.ts'
import { calledOnPaper, filledListOnPaper } from '../../../renderer/print/work-on-paper.ts'
import type { DocumentDesk } from '../../../shared/contract/documents.ts'
import { Document, DocumentPoint } from '../../../shared/domain/templates.ts'
import { formOnPaper, longestWork } from '../../support/work-facts.ts'

const paperOf = (sheet: SheetId, facts: Partial<PaperFacts>, changes: Partial<Paper> = {}): Paper => ({
  language: 'nl',
  network: { name: 'Zelfgestuurd leren', typeLabel: 'leerkring' },
  date: '2026-11-22',
  runs: [{ sheet, copies: [{ kind: 'unnamed', number: '7F3K' }] }],
  roster: null,
  asksCloseness: false,
  facts: { ...noFacts, ...facts },
  ...changes,
})

const pages = (paper: Paper): readonly string[] =>
  pagesOf(paper).map((page) =>
    renderToStaticMarkup(<SheetPage paper={paper} {...page} />)
      .replace(/<[^>]+>/gu, ' ')
      .replaceAll(/\s+/gu, ' '),
  )

const known = <T,>(thing: T | null): T => thing ?? expect.fail('there is one')
const { board: longBoard, starting: longStart } = longestWork
const board = known(longBoard)
const starting = known(longStart)

describe('a project plan', () => {
  const version = { number: 2, name: 'voor de scholen', keptOn: '2026-10-28', isOvertaken: false, agreed: [] }
  const link = { type: 'link' as const, attrs: { href: 'mailto:coach@example.org' } }
  const written: WorkFacts['plan'] = {
    title: 'Projectplan',
    sections: [
      {
        title: 'Aanleiding',
        guidance: 'Beschrijf wat er speelt.',
        body: {
          type: 'doc',
          content: [
            { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Hoe we dat weten' }] },
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Vraag ' },
                { type: 'text', text: 'de ', marks: [link] },
                { type: 'text', text: 'coach', marks: [{ type: 'bold' }, link] },
                { type: 'text', text: ' erom.' },
              ],
            },
          ],
        },
      },
      { title: 'Risico’s', guidance: 'Wat kan er misgaan?', body: { type: 'doc', content: [] } },
    ],
    version,
  }

  test('says what is written, with the address of a link once behind all its words; guidance where nothing is', () => {
    const [text = '', ...more] = pages(paperOf('projectPlan', { plan: written }))
    expect(more).toEqual([])
    expect(text.replaceAll(' ', '')).toContain('Vraagdecoach(coach@example.org)erom.')
    expect(text).not.toContain('Beschrijf wat er speelt.')
    expect(text).toContain('2 Risico’s')
    expect(text).toContain('Wat kan er misgaan?')
  })

  test('says which version it is, and who agreed to it and when', () => {
    const agreed = [{ who: 'P04', on: '2026-11-04' }]
    const [nobody = ''] = pages(paperOf('projectPlan', { plan: written }))
    expect(nobody).toContain('Versie 2: voor de scholen, bewaard op woensdag 28 oktober 2026.')
    expect(nobody).toContain('Akkoord met deze versie: nog niemand.')
    const some = { ...written, version: { ...version, isOvertaken: true, agreed } }
    const [text = ''] = pages(paperOf('projectPlan', { plan: some }, { language: 'en' }))
    expect(text).toMatch(/P04 \(Wed,? 4 Nov 2026\)/u)
    expect(text).toContain('It was written on since.')
    const [draft = ''] = pages(paperOf('projectPlan', { plan: { ...written, version: null } }))
    expect(draft).toContain('Nog niet als versie bewaard.')
  })
})

test('a list finds what was said before by the key of a point, and an own point by its words', () => {
  const id = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`
  const document = (n: number) =>
    Document.parse({
      id: id(n),
      networkId: id(50),
      meetingId: null,
      productVersionId: null,
      kind: 'leadership',
      title: 'Lijst',
      madeOn: '2026-11-0' + String(n),
      template: 'builtIn:leadership',
      templateVersion: 1,
    })
  const point = (n: number, key: string, text: string) =>
    DocumentPoint.parse({
      id: id(10 + n),
      documentId: id(2),
      position: n,
      section: '',
      key,
      text,
      answer: null,
      note: '',
    })
  const desk: DocumentDesk = {
    document: document(2),
    sections: [],
    points: [point(1, '', 'Van ons'), point(0, 'space', 'Nieuwe woorden'), point(2, '', 'Erbij')],
    versions: [],
    earlier: [
      {
        document: document(1),
        productVersion: null,
        answers: [
          { key: 'space', text: 'Oude woorden', answer: 'yes', note: 'toen' },
          { key: '', text: 'Van ons', answer: 'notYet', note: '' },
        ],
      },
    ],
  }
  const list = filledListOnPaper(desk, [])
  expect(list.points.map(({ text, isOwn, before }) => [text, isOwn, before?.answer ?? null])).toEqual([
    ['Nieuwe woorden', false, 'yes'],
    ['Van ons', true, 'notYet'],
    ['Erbij', true, null],
  ])
  const [text = ''] = pages(paperOf('leadershipChecklist', { lists: [list] }))
  expect(text).toContain('Eerder: ')
  expect(text).toMatch(/Nieuwe woorden .* ja toen/u)
  expect(text).toContain('stond er toen niet op')
  expect(text).toContain('Wat spreken we af?')
  expect(text).not.toMatch(/totaal/iu)
})

describe('a board', () => {
  const small = {
    ...board,
    title: 'Ideeën',
    question: '',
    clusters: [
      {
        name: 'Kiezen',
        note: '',
        cards: [],
        marks: { fit: [2, 2, 5], desirability: [], feasibility: [4] },
      },
    ],
    loose: [],
    decisions: [],
  }
  const dots = (facts: Partial<PaperFacts>) =>
    renderToStaticMarkup(
      pagesOf(paperOf('boardSheet', facts)).map((page, n) => (
        <SheetPage key={n} paper={paperOf('boardSheet', facts)} {...page} />
      )),
    ).split('class="est-dot"').length - 1

  test('shows everybody’s estimate as a dot, once they are shown', () => {
    expect(dots({ board: small })).toBe(4)
    const hidden = { ...small, clusters: small.clusters.map((each) => ({ ...each, marks: null })) }
    expect(dots({ board: hidden })).toBe(0)
    expect(pages(paperOf('boardSheet', { board: hidden })).join()).not.toContain('Een stip')
  })
})

describe('starting situations', () => {
  const situation = (organisation: string, works = 'Het plan aan de muur') => ({
    ...{ organisation, works, initiatives: '', differs: '', asks: '' },
  })
  const text = (situations: NonNullable<WorkFacts['starting']>['situations']) =>
    pages(
      paperOf('startingWell', {
        starting: {
          ...starting,
          assignment: 'Kort',
          versions: [],
          activities: [],
          parties: [],
          questions: [],
          situations,
        },
      }),
    ).join(' ')

  test('stand beside each other up to three, else under each other; what is not described is named', () => {
    const few = text([situation('School A'), situation('School B'), situation('School C', '')])
    expect(few).toMatch(/School A School B +Wat gebeurt er al\?/u)
    expect(few).toContain('Nog niet beschreven: School C.')
    const many = text(['A', 'B', 'C', 'D'].map((name) => situation(`School ${name}`)))
    expect(many).toMatch(/School A Wat gebeurt er al\?.*School B Wat gebeurt er al\?/u)
  })
})

test('a handout has room to write under what asks for it, and none under a sentence or a scale', () => {
  const form = {
    ...formOnPaper('plusDelta'),
    handout: 'Onze vraag:\nEén idee per briefje.\nPassend? (1 2 3 4 5)',
  }
  const paper = paperOf('workForm', { workForm: form })
  const page = pagesOf(paper)[1] ?? expect.fail('there is a page to hand out')
  const html = renderToStaticMarkup(<SheetPage paper={paper} {...page} />)
  expect(html.split('fl-line').length - 1).toBe(3)
  expect(pages(paperOf('workForm', { workForm: { ...form, handout: '' } }))).toHaveLength(1)
})

test('somebody is on paper by code, unless names were chosen and there is one', () => {
  expect(calledOnPaper('P03', 'Marit', false)).toBe('P03')
  expect(calledOnPaper('P03', 'Marit', true)).toBe('Marit')
  expect(calledOnPaper('P03', '', true)).toBe('P03')
  expect(calledOnPaper(null, 'Een ouder', false)).toBe('Een ouder')
})

test('nothing is asked that does not go on the paper', () => {
  const id = '5f0f6f0a-94c0-4a5e-8a50-5c1f1b8d2d10'
  const copies = { kind: 'unnamed', count: 1 } as const
  const networkId = longestWork.starting === null ? null : starting.versions[0]?.networkId
  const sheets = [
    { sheet: 'projectPlan', copies, of: id },
    { sheet: 'designChecklist', copies },
    { sheet: 'startingWell', copies },
    { sheet: 'workForm', copies, of: 'ideaWall' },
  ] as const
  const nothing = {
    documents: [],
    product: null,
    board: null,
    workForm: null,
    starting: false,
    expertise: false,
  }
  expect(workAsked({ networkId: networkId ?? null, sheets })).toEqual({
    ...nothing,
    documents: [id],
    workForm: 'ideaWall',
    starting: true,
  })
  expect(workAsked({ networkId: null, sheets })).toEqual({ ...nothing, workForm: 'ideaWall' })
})

test('the longest texts go on over pages, and nothing is left out', () => {
  const bare = (text: string) => text.replace(/\s+/gu, '')
  const count = (text: string, of: string) => text.split(of).length - 1
  const textOf = (sheet: SheetId) => bare(pages(paperOf(sheet, longestWork)).join(''))
  const onBoard = textOf('boardSheet')
  for (const n of [1, 400]) expect(onBoard).toContain(`Kaart${String(n)}`)
  // A name comes back on every page its cards go on to.
  expect(count(onBoard, 'W')).toBeGreaterThanOrEqual(count(JSON.stringify(board), 'W'))
  expect(count(onBoard, 'Regel')).toBe(count(JSON.stringify(board), 'Regel'))
  const onPlan = textOf('projectPlan')
  expect(count(onPlan, 'Kopnakop')).toBe(60)
  expect(onPlan).toContain('Punt120')
  for (const sheet of ['startingWell', 'expertiseMap', 'productSheet', 'workForm'] as const)
    expect(textOf(sheet).length).toBeGreaterThan(5_000)
  for (const sheet of ['designChecklist', 'leadershipChecklist', 'startChecklist'] as const)
    expect(textOf(sheet).length).toBeGreaterThan(5_000)
})
