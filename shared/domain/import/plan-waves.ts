import type { RespondentStatus } from '../entities.ts'
import type { PersonId } from '../ids.ts'
import { numberIn } from './cells.ts'
import { columnsOf } from './mapping.ts'
import { matrixIn } from './matrix.ts'
import { byCode, planMatrix, type OrderedPerson } from './plan-matrix.ts'
import type { Planning } from './plan-people.ts'
import { planTies } from './plan-ties.ts'
import type { ImportTables } from './plan.ts'
import type { ImportBlocker, ImportPlan, ImportRequest, MatrixPlan } from './shapes.ts'
import type { WaveToStore } from './state.ts'
import { boundsOf, groupsOf } from './values.ts'
import type { Asked, WaveSink } from './wave.ts'

/** A wave without its long lists, and the survey it is of, by its place in the request. */
export interface PlannedWave {
  readonly survey: number
  readonly label: string
  readonly respondents: WaveToStore['respondents']
  readonly asksCloseness: boolean
  readonly asksFormality: boolean
}

export interface WavesPlan {
  /** In the order of the lists of ties first, then the matrices; nothing when something blocks it. */
  readonly waves: readonly PlannedWave[]
  readonly lists: ImportPlan['lists']
  readonly matrices: readonly MatrixPlan[]
  readonly groups: ImportPlan['groups']
  readonly ties: number
  readonly noTie: number
  readonly blank: number
  /** People who are made, or come in, because a tie or a matrix names them. */
  readonly create: number
  readonly merge: number
  readonly blockers: readonly ImportBlocker[]
}

/** What the table of people came down to. */
export interface PeopleSaid {
  /** Whom it is about, in its order. */
  readonly people: readonly OrderedPerson[]
  /** Everybody who is a member once it is in. */
  readonly members: readonly OrderedPerson[]
  readonly statuses: ReadonlyMap<PersonId, RespondentStatus>
}

/**
 * Plans the waves of every survey: the lists of ties, and every matrix.
 * @param sinkOf where the answers of a wave go, by its place
 */
export function planWaves(
  tables: ImportTables,
  request: ImportRequest,
  { people, members, statuses }: PeopleSaid,
  planning: Planning,
  sinkOf: (wave: number) => WaveSink,
): WavesPlan {
  const { ties, matrices, surveys } = request
  const waves: PlannedWave[] = []
  const lists: ImportPlan['lists'] = []
  const plans: MatrixPlan[] = []
  const blockers = new Set<ImportBlocker>()
  const counts = { ties: 0, noTie: 0, blank: 0, create: 0, merge: 0 }
  const memberIds = members.map(({ personId }) => personId)
  const byCodeOrder = byCode(members)
  const numbers = numbersInGroups(tables, request)
  const bounds = new Map([...numbers].map(([survey, found]) => [survey, boundsOf(found)]))
  const add = (planned: Record<keyof typeof counts, number>) => {
    for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] += planned[key]
  }

  for (const [index, mapping] of ties.entries()) {
    const table = tables.ties[index]
    const survey = surveys[mapping.survey]
    if (table === undefined || survey === undefined) continue
    // A file that says itself who is in it leaves the others out: they were not asked.
    const isWhole = request.people?.draftId === mapping.draftId
    const asked: Asked = isWhole
      ? { members: people.map(({ personId }) => personId), others: memberIds, statuses }
      : { members: memberIds, others: [], statuses }
    const planned = planTies(
      table,
      mapping,
      survey,
      bounds.get(mapping.survey) ?? [],
      asked,
      planning,
      sinkOf(waves.length),
      ties.length > 1 ? mapping.waveLabel : null,
    )
    add(planned)
    const { respondents, asksCloseness, asksFormality, refuse } = planned
    lists.push({ ties: planned.ties, noTie: planned.noTie, blank: planned.blank, refuse })
    waves.push({
      survey: mapping.survey,
      label: mapping.waveLabel,
      respondents,
      asksCloseness,
      asksFormality,
    })
  }
  for (const [index, mapping] of matrices.entries()) {
    const table = tables.matrices[index]
    const survey = surveys[mapping.survey]
    const matrix = table === undefined ? null : matrixIn(table, mapping.labels)
    if (survey === undefined || table === undefined || matrix === null) {
      blockers.add('noMatrix')
      plans.push({ size: 0, people: 0, codes: [], ties: 0, noTie: 0, blank: 0, refuse: 0 })
      continue
    }
    const order = mapping.order === 'people' ? people : byCodeOrder
    if (mapping.labels === 'none' && order.length !== matrix.size) {
      blockers.add('matrixPeopleCount')
      const codes = Array.from({ length: matrix.size }, (_, row) => order[row]?.code ?? null)
      plans.push({ size: matrix.size, people: order.length, codes, ties: 0, noTie: 0, blank: 0, refuse: 0 })
      continue
    }
    const planned = planMatrix(
      table,
      matrix,
      mapping,
      order,
      survey,
      bounds.get(mapping.survey) ?? [],
      { members: [], others: memberIds, statuses },
      planning,
      sinkOf(waves.length),
    )
    plans.push(planned.plan)
    const { ties: found, noTie, blank } = planned.plan
    add({ ties: found, noTie, blank, create: planned.create, merge: planned.merge })
    waves.push({
      survey: mapping.survey,
      label: mapping.waveLabel,
      respondents: planned.respondents,
      asksCloseness: false,
      asksFormality: false,
    })
  }
  return {
    ...counts,
    waves,
    lists,
    matrices: plans,
    groups: [...numbers].map(([survey, found]) => ({ survey, groups: groupsOf(found) })),
    blockers: [...blockers],
  }
}

/** The numbers above 0 of the tables taken in groups, for each survey: one set of bounds for all of its waves. */
function numbersInGroups(
  tables: ImportTables,
  request: ImportRequest,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  const listFor = (survey: number) => {
    const list = found.get(survey) ?? []
    found.set(survey, list)
    return list
  }
  const add = (list: number[], cell: string) => {
    const number = numberIn(cell)
    if (number !== null && number > 0) list.push(number)
  }
  for (const [index, mapping] of request.ties.entries()) {
    const table = tables.ties[index]
    if (table === undefined || mapping.reading !== 'inGroups') continue
    const list = listFor(mapping.survey)
    const at = columnsOf(mapping).at('value')
    if (at === -1) continue
    for (let row = mapping.hasHeader ? 1 : 0; row < table.rowCount; row += 1) {
      add(list, table.row(row)[at] ?? '')
    }
  }
  for (const [index, mapping] of request.matrices.entries()) {
    const table = tables.matrices[index]
    const matrix = table === undefined ? null : matrixIn(table, mapping.labels)
    if (matrix === null || mapping.reading !== 'inGroups') continue
    const list = listFor(mapping.survey)
    for (let row = 0; row < matrix.size; row += 1) {
      for (const [column, cell] of matrix.row(row).entries()) if (column !== row) add(list, cell)
    }
  }
  return found
}
