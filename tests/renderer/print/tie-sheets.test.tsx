import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { noFacts, type PaperFacts } from '../../../renderer/print/facts.ts'
import { makePaper, type NetworkFacts, type Paper } from '../../../renderer/print/paper.ts'
import { pagesOf } from '../../../renderer/print/pages.ts'
import {
  readRequest,
  requestAddress,
  type PrintRequest,
  type SheetAsk,
} from '../../../renderer/print/request.ts'
import { SheetPage } from '../../../renderer/print/SheetPage.tsx'
import { mergedChoice } from '../../../renderer/print/tie-picture.ts'
import { leastOnPaper } from '../../../renderer/print/tie-reading.ts'
import { surveyOnPaper } from '../../../renderer/print/tie-on-paper.ts'
import type { AttributeChoice } from '../../../renderer/app/ties/picture.ts'
import { tieQuestionnaire } from '../../../shared/content/tie-questionnaire.ts'
import type { WaveDesk, WaveRespondent } from '../../../shared/contract/ties.ts'
import { surveyDefaults } from '../../../shared/domain/ties.ts'
import { NetworkId, PersonId, TieSurveyId, TieWaveId } from '../../../shared/domain/ids.ts'

const networkId = NetworkId.parse(crypto.randomUUID())
const waveId = TieWaveId.parse(crypto.randomUUID())
const surveyId = TieSurveyId.parse(crypto.randomUUID())
const network: NetworkFacts = { name: 'Lezen', typeLabel: '', privacy: { coachAssesses: false } }

const respondent = (code: string, changes: Partial<WaveRespondent> = {}): WaveRespondent => ({
  personId: PersonId.parse(crypto.randomUUID()),
  code,
  displayName: `Naam van ${code}`,
  organisationId: null,
  status: 'noAnswer',
  informedOn: '2026-09-01',
  filled: 0,
  lines: 0,
  outside: 0,
  hasLeft: false,
  ...changes,
})

const desk = (
  people: readonly WaveRespondent[],
  survey: Partial<WaveDesk['survey']> = {},
): Pick<WaveDesk, 'survey' | 'wave' | 'people'> => ({
  survey: {
    ...surveyDefaults,
    scaleWords: [],
    id: surveyId,
    networkId,
    name: 'Overleg',
    question: 'Met wie overlegde je, bij …',
    scaleMax: 2,
    ...survey,
  },
  wave: { id: waveId, surveyId, label: 'Najaar', heldOn: '2026-10-14', people: 0, answered: 0, round: null },
  people: [...people],
})

const questionnaire = (copies: SheetAsk['copies']): SheetAsk => ({
  sheet: 'tieQuestionnaire',
  copies,
  of: waveId,
})

const asked = (sheets: readonly SheetAsk[], changes: Partial<PrintRequest> = {}): PrintRequest => ({
  networkId,
  language: 'nl',
  date: '2026-11-04',
  sheets,
  isFilled: true,
  asksCloseness: false,
  meetingId: null,
  consultationId: null,
  showsNames: false,
  showsMarks: false,
  half: null,
  isOutside: false,
  ...changes,
})

const factsOf = (of: ReturnType<typeof desk>, changes: Partial<PaperFacts> = {}): PaperFacts => ({
  ...noFacts,
  surveys: { tieQuestionnaire: surveyOnPaper(of, 'nl') },
  ...changes,
})

const words = (paper: Paper | string): readonly string[] =>
  typeof paper === 'string'
    ? [paper]
    : pagesOf(paper).map((page) =>
        renderToStaticMarkup(<SheetPage paper={paper} {...page} />)
          .replace(/<[^>]+>/gu, ' ')
          .replace(/\s+/gu, ' '),
      )

const one = { kind: 'unnamed', count: 1 } as const
const coded = { kind: 'coded' } as const

describe('the questionnaire of a wave', () => {
  const people = [
    respondent('P01'),
    respondent('P02', { informedOn: null }),
    respondent('P03', { status: 'optedOut' }),
    respondent('P04', { status: 'notAsked' }),
  ]

  test('has its question, period, words and day, and everybody but who opted out', () => {
    const of = desk(people, { period: 'dit schooljaar', scaleWords: ['nooit', 'soms', 'vaak'] })
    const [text = ''] = words(makePaper(asked([questionnaire(one)]), network, ['Q9'], factsOf(of)))
    expect(text).toContain('Najaar · woensdag 14 oktober 2026')
    expect(text).toContain('Met wie overlegde je, bij … Het gaat over dit schooljaar. nooit soms vaak')
    for (const code of ['P01', 'P02', 'P04']) expect(text).toContain(` ${code} 0 1 2 `)
    expect(text).not.toMatch(/P03|Q9|Naam van/u)
    // Outside contacts are asked only where the survey asks for them.
    expect(text).not.toContain(tieQuestionnaire.outside.role.nl)
  })

  test('is put before nobody who was not told what it is for', () => {
    const paper = makePaper(asked([questionnaire(coded)]), network, ['P01'], factsOf(desk(people))) as Paper
    expect(paper.runs[0]?.copies).toEqual([{ kind: 'coded', code: 'P01' }])
    const untold = desk(people.map((each) => ({ ...each, informedOn: null })))
    expect(makePaper(asked([questionnaire(coded)]), network, ['P01'], factsOf(untold))).toBe('nobodyInformed')
  })

  test('shows names on the list where a coach chose so, and the code of whoever has none', () => {
    const facts = factsOf(desk(people), { names: { P01: 'Naam van P01' } })
    const request = asked([questionnaire(coded)], { showsNames: true })
    const [text = ''] = words(makePaper(request, network, ['P01'], facts))
    expect(text).toContain(' Naam van P01 dit ben jij ')
    expect(text).toContain(' P02 0 1 2 ')
  })

  test('asks what the survey asks more, each along the list, over as many pages as that takes', () => {
    const many = Array.from({ length: 43 }, (_, n) => respondent(`P${String(n + 1).padStart(2, '0')}`))
    const of = desk(many, { scaleMax: 4, asksCloseness: true, asksFormality: true, asksOutside: true })
    const pages = words(makePaper(asked([questionnaire(one)]), network, ['P01'], factsOf(of)))
    const text = pages.join(' ')
    for (const { code } of many) {
      expect(text.split(` ${code} 0 1 2 3 4 `)).toHaveLength(2)
      expect(text.split(` ${code} `)).toHaveLength(4)
    }
    for (const page of pages.filter((each) => / P\d\d 0 1 2 3 4 /u.test(each)))
      expect(page).toContain('Met wie overlegde je')
    for (const { question } of [
      tieQuestionnaire.closeness,
      tieQuestionnaire.formality,
      tieQuestionnaire.outside,
    ])
      expect(text).toContain(question.nl)
  })

  test('asks for a number on a long scale, and says the words of a wide one in a line', () => {
    const long = words(
      makePaper(asked([questionnaire(one)]), network, [], factsOf(desk(people, { scaleMax: 40 }))),
    )
    expect(long[0]).toContain('een getal van 0 (niet) tot en met 40')
    expect(long[0]).not.toContain(' P01 0 1 ')
    const scaleWords = Array.from({ length: 9 }, (_, n) => `antwoordmogelijkheid ${String(n)}`)
    const wide = desk(people, { scaleMax: 8, scaleWords })
    const [text = ''] = words(makePaper(asked([questionnaire(one)]), network, [], factsOf(wide)))
    expect(text).toContain(scaleWords.map((word, n) => `${String(n)} = ${word}`).join(' · '))
  })
})

describe('a picture on paper', () => {
  const choice = (...sizes: readonly number[]): AttributeChoice => ({
    key: 'organisation',
    kind: 'organisation',
    name: '',
    categories: sizes.map((_, n) => ({ id: `c${String(n)}`, label: `School ${String(n)}` })),
    valueOf: new Map(
      sizes.flatMap((size, n) =>
        Array.from({ length: size }, (__, m): [string, string] => [
          `${String(n)} ${String(m)}`,
          `c${String(n)}`,
        ]),
      ),
    ),
  })

  test.each([
    [
      [5, 6, 9],
      [5, 6, 9],
    ],
    [
      [2, 6, 9],
      [8, 9],
    ],
    [
      [1, 2, 3, 6],
      [6, 6],
    ],
    [[4, 4, 4], null],
    [[2, 6], null],
  ])('of groups of %j tells %j apart', (sizes, left) => {
    const from = choice(...sizes)
    const merged = mergedChoice(from, [...from.valueOf.keys()], 'samen')
    if (left === null || merged === null) {
      expect(merged).toBe(left)
      return
    }
    const counts = merged.categories.map(
      ({ id }) => [...merged.valueOf.values()].filter((value) => value === id).length,
    )
    expect(counts.toSorted((a, b) => a - b)).toEqual(left)
    for (const count of counts) expect(count).toBeGreaterThanOrEqual(leastOnPaper)
  })

  test('is asked for in the address with what it tells apart and from which answer', () => {
    const sheet: SheetAsk = { sheet: 'tiePicture', copies: one, of: waveId }
    for (const picture of [
      { attribute: null, threshold: 1 },
      { attribute: 'role', threshold: 3 },
      { attribute: waveId, threshold: 100 },
    ]) {
      const request = asked([sheet], { isFilled: false, picture })
      expect(readRequest(requestAddress(request).split('?')[1] ?? '')).toEqual(request)
    }
    const address = requestAddress(asked([sheet], { isFilled: false })).split('?')[1] ?? ''
    for (const wish of ['threshold=0', 'threshold=101', 'attribute=role', 'threshold=2&attribute=name'])
      expect(readRequest(`${address}&${wish}`), wish).toBeNull()
    expect(readRequest('language=nl&sheets=evaluationSheet.1&threshold=2')).toBeNull()
  })
})
