import { describe, expect, it } from 'vitest'
import type { SurveySummary } from '../../../shared/contract/ties.ts'
import { DraftId, NetworkId, TieSurveyId, TieWaveId } from '../../../shared/domain/ids.ts'
import { surveyDefaults } from '../../../shared/domain/ties.ts'
import { furtherSheets } from '../../../renderer/features/import/sheets.ts'
import {
  mostMatrices,
  type ColumnRole,
  type ImportDraft,
  type TableKind,
} from '../../../shared/domain/import/shapes.ts'
import {
  problemsOf,
  proposedScale,
  surveyOf,
  type SurveyChoice,
} from '../../../renderer/features/import/survey.ts'
import {
  asKind,
  hasRole,
  mostMatrices as deskMatrices,
  largestAnswer,
  noTables,
  questionsOf,
  readingOf,
  requestOf,
  rolesOf,
  withAttributeName,
  withDraft,
  without,
  withRole,
  withSheet,
  withTable,
  type Tables,
} from '../../../renderer/features/import/tables.ts'

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const networkId = NetworkId.parse(uuid(1))
const wave = 'Ingelezen op 4 november 2026'

function draft(
  number: number,
  kind: TableKind,
  people: readonly ColumnRole[],
  ties: readonly ColumnRole[],
): ImportDraft {
  return {
    draftId: DraftId.parse(uuid(number)),
    fileName: `${kind}.csv`,
    kind,
    format: 'csv',
    sheet: 0,
    sheets: [
      { name: '', isHidden: false, rowCount: 2, matrix: null, kind, isSure: true, wave: '', scaleMax: null },
    ],
    notices: [],
    matrix:
      kind === 'matrix'
        ? { labels: 'both', size: 3, numbers: { smallest: 0, largest: 5, isWhole: true } }
        : null,
    encoding: 'utf-8',
    delimiter: ';',
    hasHeader: true,
    rowCount: 2,
    columns: people.map((role, index) => ({
      index,
      letter: 'ABC'.charAt(index),
      header: ['id', 'vak', 'n'][index] ?? '',
      samples: ['1'],
      distinct: 2,
      empty: 0,
      largest: index === 2 ? 6 : null,
      numbers: index === 2 ? { smallest: 1, largest: 6, isWhole: true } : null,
      sensitive: false,
      proposal: { people: role, ties: ties[index] ?? { as: 'skip' } },
    })),
    firstRows: [['id', 'vak', 'n']],
  }
}

const asPeople: ColumnRole[] = [{ as: 'id' }, { as: 'attribute', name: 'vak' }, { as: 'skip' }]
const asTies: ColumnRole[] = [{ as: 'from' }, { as: 'to' }, { as: 'value' }]
const people = draft(2, 'people', asPeople, asTies)
const ties = draft(3, 'ties', asPeople, asTies)
const both: Tables = withDraft(withDraft(noTables, people), ties)
const peopleTable = () => {
  if (both.people === null) throw new Error('no people')
  return both.people
}

describe('the tables on the desk', () => {
  it('stand in the place of their kind, with what is proposed for it', () => {
    expect(both.people?.roles).toEqual(asPeople)
    expect(both.ties[0]?.roles).toEqual(asTies)
  })

  it('give way to another file of their kind', () => {
    const other = draft(4, 'people', asPeople, asTies)
    expect(withDraft(both, other).people?.draft).toBe(other)
    expect(without(both, { draft: ties }).ties).toEqual([])
    // Of lists there may be several.
    expect(withDraft(both, draft(9, 'ties', asPeople, asTies)).ties).toHaveLength(2)
  })

  it('change places when one of them was meant as the other kind, each with other proposals', () => {
    const changed = asKind(both, peopleTable(), 'ties')
    expect(changed.ties).toMatchObject([{ draft: people, kind: 'ties', roles: asTies }])
    expect(changed.people).toMatchObject({ draft: ties, kind: 'people', roles: asPeople })
    const alone = withDraft(noTables, ties)
    const [only] = alone.ties
    expect(only && asKind(alone, only, 'people')).toMatchObject({ people: { draft: ties }, ties: [] })
  })

  it('have each role once, attributes as often as one likes', () => {
    const moved = withRole(peopleTable(), 1, 'id')
    expect(moved.roles).toEqual([{ as: 'skip' }, { as: 'id' }, { as: 'skip' }])
    const twice = withRole(peopleTable(), 2, 'attribute')
    expect(twice.roles.slice(1)).toEqual([
      { as: 'attribute', name: 'vak' },
      { as: 'attribute', name: 'n' },
    ])
    expect(hasRole(moved, 'id')).toBe(true)
    expect(hasRole(moved, 'attribute')).toBe(false)
  })

  it('offer for ties what ties have, for people what people have', () => {
    expect(rolesOf.people.filter((role) => rolesOf.ties.includes(role))).toEqual(['skip'])
  })

  it('are asked about only when every attribute has a name', () => {
    const unnamed = { ...both, people: withAttributeName(peopleTable(), 1, '  ') }
    expect(requestOf(networkId, unnamed, null, wave)).toBeNull()
    expect(requestOf(networkId, noTables, null, wave)).toBeNull()
    expect(requestOf(networkId, both, null, wave)).toMatchObject({
      networkId,
      people: { draftId: people.draftId, hasHeader: true, roles: asPeople },
      ties: [{ draftId: ties.draftId, survey: 0, waveLabel: wave, reading: 'asIs' }],
      surveys: [],
    })
  })
})

describe('matrices on the desk', () => {
  const jaar1 = { ...draft(5, 'matrix', asPeople, asTies), fileName: 'jaar 1.xlsx' }
  const jaar3 = { ...draft(6, 'matrix', asPeople, asTies), fileName: 'jaar 3.xlsx' }
  const desk = withDraft(withDraft(withDraft(noTables, people), jaar1), jaar3)

  it('stand beside each other, each a wave named after its file', () => {
    expect(desk.matrices.map(({ waveLabel }) => waveLabel)).toEqual(['jaar 1', 'jaar 3'])
    const again = withDraft(desk, { ...draft(7, 'matrix', asPeople, asTies), fileName: 'Jaar 1.csv' })
    expect(again.matrices.map(({ waveLabel }) => waveLabel)).toEqual(['jaar 1', 'jaar 3', 'Jaar 1 2'])
    expect(largestAnswer(desk.matrices)).toBe(5)
  })

  it('are named after their sheets where a workbook has several', () => {
    const square = { labels: 'none', size: 3, numbers: { smallest: 0, largest: 1, isWhole: true } } as const
    const sheets = ['T0', 'T1', 'Toelichting'].map((name, index) => ({
      name,
      isHidden: false,
      rowCount: 3,
      matrix: index === 2 ? null : square,
      kind: index === 2 ? ('people' as const) : ('matrix' as const),
      isSure: index !== 2,
      wave: '',
      scaleMax: null,
    }))
    const book = { ...jaar1, sheets, sheet: 1, matrix: square }
    expect(withDraft(noTables, book).matrices[0]?.waveLabel).toBe('T1')
    expect(furtherSheets({ ...book, sheet: 0 })).toEqual([1])
    expect(furtherSheets(people)).toEqual([])
  })

  it('follow the people in the import, or else those of the network', () => {
    const orders = (tables: Tables) =>
      requestOf(networkId, tables, null, wave)?.matrices.map(({ order }) => order)
    expect(orders(desk)).toEqual(['people', 'people'])
    expect(orders(without(desk, { draft: people }))).toEqual(['network', 'network'])
  })

  it('are not asked about without a name for the wave, and leave one by one', () => {
    const [first] = desk.matrices
    if (first === undefined) throw new Error('no matrix')
    expect(requestOf(networkId, withTable(desk, { ...first, waveLabel: ' ' }), null, wave)).toBeNull()
    expect(without(desk, first).matrices.map(({ draft: { fileName } }) => fileName)).toEqual(['jaar 3.xlsx'])
    expect(asKind(desk, first, 'ties')).toMatchObject({
      ties: [{ draft: jaar1 }],
      matrices: [{ draft: jaar3 }],
    })
  })

  it('give way to another sheet, which keeps their kind where its own place is taken', () => {
    const [first] = desk.matrices
    if (first === undefined) throw new Error('no matrix')
    const list = { ...jaar1, sheet: 1, kind: 'people' as const, matrix: null }
    const kept = withSheet(desk, first, list)
    expect(kept.people?.draft).toBe(people)
    expect(kept.matrices.map(({ draft: { sheet } }) => sheet)).toEqual([0, 1])
    expect(withSheet(without(desk, { draft: people }), first, list)).toMatchObject({
      people: { draft: list },
      matrices: [{ draft: jaar3 }],
    })
  })

  it('are as many as the contract takes, and no more', () => {
    const many = Array.from({ length: 12 }, (_, index) => draft(20 + index, 'matrix', asPeople, asTies))
    expect(many.reduce((tables, each) => withDraft(tables, each), noTables).matrices).toHaveLength(
      mostMatrices,
    )
    expect(deskMatrices).toBe(mostMatrices)
  })
})

describe('the survey of the ties', () => {
  const known: SurveySummary = {
    ...surveyDefaults,
    id: TieSurveyId.parse(uuid(8)),
    networkId,
    name: 'Wie zoekt wie op?',
    question: 'Hoe vaak?',
    scaleMax: 5,
    waves: [
      {
        id: TieWaveId.parse(uuid(9)),
        surveyId: TieSurveyId.parse(uuid(8)),
        label: 'Juni',
        heldOn: null,
        people: 3,
        answered: 3,
        round: null,
      },
    ],
  }
  const choice: SurveyChoice = {
    surveyId: null,
    name: 'Nieuw',
    question: '',
    scaleMax: null,
    silent: 'noAnswer',
    unknownIds: 'refuse',
  }

  it('gets the scale that the answers need', () => {
    expect([1, 2, 4, 7, 100].map(proposedScale)).toEqual([1, 4, 4, 7, 100])
    expect(largestAnswer(both.ties)).toBe(6)
    expect(largestAnswer(both.ties.map((list) => withRole(list, 2, 'skip')))).toBe(1)
    expect(largestAnswer(both.ties.map((list) => ({ ...list, reading: 'any' as const })))).toBe(1)
    expect(largestAnswer(both.ties.map((list) => ({ ...list, reading: 'inGroups' as const })))).toBe(4)
    expect(surveyOf(choice, [known], 6)).toMatchObject({ name: 'Nieuw', scaleMax: 6 })
    expect(surveyOf({ ...choice, scaleMax: 9 }, [known], 6)?.scaleMax).toBe(9)
  })

  it('keeps name, question and scale where it is another wave of one there is', () => {
    expect(surveyOf({ ...choice, surveyId: known.id }, [known], 6)).toMatchObject({
      name: known.name,
      question: known.question,
      scaleMax: 5,
    })
  })

  it.each([
    [{ name: ' ' }, ['noName']],
    [{ name: 'WIE zoekt  wie op?' }, ['nameTaken']],
    [{ scaleMax: Number.NaN }, ['noScale']],
    [{ scaleMax: 101 }, ['noScale']],
    [{}, []],
  ] as const)('is asked for: %j', (patch, problems) => {
    expect(problemsOf({ ...choice, ...patch }, [known], 4)).toEqual(problems)
    expect(surveyOf({ ...choice, ...patch }, [known], 4) === null).toBe(problems.length > 0)
  })

  it('sees when a wave has no name, or one that the survey has already', () => {
    const asked = { ...choice, surveyId: known.id }
    expect(problemsOf(asked, [known], 4, ['Mei'])).toEqual([])
    expect(problemsOf(asked, [known], 4, ['Mei', ' juni'])).toEqual(['waveTaken'])
    expect(problemsOf(asked, [known], 4, [' '])).toEqual(['noWave'])
    expect(problemsOf(choice, [known], 4, ['Juni'])).toEqual([])
  })
})

describe('the questions of a network file', () => {
  const relations = ['', 'advice', 'TIME_1', 'TIME_2']
  const sheet = (index: number): ImportDraft => ({
    ...draft(30, index === 0 ? 'people' : 'ties', asPeople, asTies),
    format: 'dl',
    sheet: index,
    sheets: relations.map((name, at) => ({
      name,
      isHidden: false,
      rowCount: 3,
      matrix: null,
      kind: at === 0 ? ('people' as const) : ('ties' as const),
      isSure: true,
      wave: '',
      scaleMax: at === 1 ? 7 : null,
    })),
  })
  const desk = [0, 1, 2, 3].reduce((tables, index) => withDraft(tables, sheet(index)), noTables)

  it('come along with it, one for each relation; two times of one are waves of one question', () => {
    expect(furtherSheets(sheet(0))).toEqual([1, 2, 3])
    const questions = questionsOf(desk)
    expect(questions.map(({ name, tables }) => [name, tables.map(({ waveLabel }) => waveLabel)])).toEqual([
      ['advice', [null]],
      ['TIME', ['TIME_1', 'TIME_2']],
    ])
    expect(questions.map(({ tables }) => largestAnswer(tables))).toEqual([7, 6])
    const places = requestOf(networkId, desk, null, wave)?.ties.map(({ survey, waveLabel }) => [
      survey,
      waveLabel,
    ])
    expect(places).toEqual([
      [0, wave],
      [1, 'TIME_1'],
      [1, 'TIME_2'],
    ])
  })

  it('take counts and fractions in groups unless the coach says otherwise', () => {
    const [list] = desk.ties
    if (list === undefined) throw new Error('no list')
    const withNumbers = (largest: number, isWhole: boolean) => ({
      ...list,
      draft: {
        ...list.draft,
        columns: list.draft.columns.map((column) => ({
          ...column,
          numbers: column.index === 2 ? { smallest: 0, largest, isWhole } : null,
        })),
      },
    })
    expect(readingOf(list)).toBe('asIs')
    expect(readingOf(withNumbers(559, true))).toBe('inGroups')
    expect(readingOf(withNumbers(0.8, false))).toBe('inGroups')
    expect(readingOf({ ...withNumbers(559, true), reading: 'any' })).toBe('any')
  })
})
