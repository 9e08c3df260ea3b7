import { matrixIn } from './matrix.ts'
import { byCode, planMatrix, type OrderedPerson } from './plan-matrix.ts'
import type { Planning } from './plan-people.ts'
import { planTies } from './plan-ties.ts'
import type { ImportTables } from './plan.ts'
import type { ImportBlocker, ImportRequest, MatrixPlan } from './shapes.ts'
import type { WaveToStore } from './state.ts'

export interface WavesPlan {
  /** In the order of the list of edges first, then the matrices; nothing when something blocks it. */
  readonly waves: readonly Omit<WaveToStore, 'arcs'>[]
  readonly matrices: readonly MatrixPlan[]
  readonly arcs: number
  readonly noTie: number
  readonly blank: number
  /** People who are made, or come in, because a tie or a matrix names them. */
  readonly create: number
  readonly merge: number
  readonly blockers: readonly ImportBlocker[]
}

/**
 * Plans the waves of one survey: the list of edges, where there is one, and every matrix.
 * @param people who the table of people is about, in its order
 * @param members everybody who is a member once that table is in
 * @param onArc hears every tie, with the place of its wave
 */
export function planWaves(
  tables: ImportTables,
  { ties, matrices, survey }: ImportRequest,
  people: readonly OrderedPerson[],
  members: readonly OrderedPerson[],
  planning: Planning,
  onArc: (wave: number, arc: WaveToStore['arcs'][number]) => void,
): WavesPlan {
  const waves: Omit<WaveToStore, 'arcs'>[] = []
  const plans: MatrixPlan[] = []
  const blockers = new Set<ImportBlocker>()
  const counts = { arcs: 0, noTie: 0, blank: 0, create: 0, merge: 0 }
  const memberIds = members.map(({ personId }) => personId)
  const byCodeOrder = byCode(members)

  if (survey !== null && ties !== null && tables.ties !== null) {
    const place = waves.length
    const planned = planTies(tables.ties, ties, survey, memberIds, planning, (arc) => {
      onArc(place, arc)
    })
    counts.arcs += planned.arcs
    counts.noTie += planned.noTie
    counts.create += planned.create
    counts.merge += planned.merge
    waves.push({ label: survey.waveLabel, respondents: planned.respondents })
  }
  for (const [index, mapping] of matrices.entries()) {
    const table = tables.matrices[index]
    const matrix = table === undefined ? null : matrixIn(table, mapping.labels)
    if (survey === null || table === undefined || matrix === null) {
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
    const place = waves.length
    const planned = planMatrix(table, matrix, mapping, order, survey, memberIds, planning, (arc) => {
      onArc(place, arc)
    })
    plans.push(planned.plan)
    counts.arcs += planned.plan.ties
    counts.noTie += planned.plan.noTie
    counts.blank += planned.plan.blank
    counts.create += planned.create
    counts.merge += planned.merge
    waves.push({ label: mapping.waveLabel, respondents: planned.respondents })
  }
  return { ...counts, waves, matrices: plans, blockers: [...blockers] }
}
