import type { RespondentStatus } from '../entities.ts'
import type { PersonId } from '../ids.ts'
import { keyOf, wholeNumberIn } from './cells.ts'
import { columnsOf } from './mapping.ts'
import { newcomers } from './newcomers.ts'
import type { Planning } from './plan-people.ts'
import { eachRow } from './rows.ts'
import type { ImportSurvey, TableMapping } from './shapes.ts'
import type { WaveToStore } from './state.ts'
import type { TableRows } from './table.ts'

export interface TiesPlan {
  readonly respondents: WaveToStore['respondents']
  /** Arcs stored. */
  readonly arcs: number
  /** Rows that say "asked, no tie". */
  readonly noTie: number
  /** People who are made, or come in, because a tie names them. */
  readonly create: number
  readonly merge: number
}

/**
 * Takes an edge list apart, row by row. A value of 0 means "asked, no tie": nothing is stored for it, and who said
 * so has answered. Each pair counts once a direction: a second row about it is refused.
 * @param members everybody who is a member when the import is done, whether a tie names them or not
 */
export function planTies(
  table: TableRows,
  mapping: TableMapping,
  survey: ImportSurvey,
  members: readonly PersonId[],
  planning: Planning,
  onArc: (arc: WaveToStore['arcs'][number]) => void,
): TiesPlan {
  const { refusals, onRow } = planning
  const columns = columnsOf(mapping)
  const fromAt = columns.at('from')
  const toAt = columns.at('to')
  const valueAt = columns.at('value')
  const answered = new Set<PersonId>()
  const asked = new Set(members)
  const pairs = new Map<PersonId, Set<PersonId>>()
  const counts = { arcs: 0, noTie: 0 }
  const { endOf, welcome, came } = newcomers(planning, survey.unknownIds)

  eachRow('ties', table, mapping.hasHeader, refusals, onRow, (row) => {
    const from = row.text(fromAt)
    const to = row.text(toAt)
    if (from === '' || to === '') {
      row.refuse('missingId', from === '' ? fromAt : toAt)
      return
    }
    // An edge list without values says who is named: the least a tie can be.
    const value = valueAt === -1 ? 1 : wholeNumberIn(row.text(valueAt))
    if (value === null || value < 0 || value > survey.scaleMax) {
      row.refuse(value === null ? 'notANumber' : 'outsideScale', valueAt)
      return
    }
    const giver = endOf(from)
    if ('reason' in giver) {
      row.refuse(giver.reason, fromAt)
      return
    }
    const taker = to === from ? giver : endOf(to)
    if ('reason' in taker) {
      row.refuse(taker.reason, toAt)
      return
    }
    const [one, other] = [giver.person, taker.person]
    if (keyOf(one.code) === keyOf(other.code)) {
      // The diagonal of a square table often holds zeros: nothing was said there.
      if (value === 0) counts.noTie += 1
      else row.refuse('selfTie', toAt)
      return
    }
    const known = pairs.get(one.personId) ?? new Set()
    if (known.has(other.personId)) {
      row.refuse('duplicate')
      return
    }
    pairs.set(one.personId, known.add(other.personId))
    for (const [id, person] of [
      [from, one],
      [to, other],
    ] as const) {
      asked.add(person.personId)
      welcome(id, person)
    }
    answered.add(one.personId)
    if (value === 0) counts.noTie += 1
    else {
      counts.arcs += 1
      onArc({ from: one.personId, to: other.personId, value })
    }
  })

  const respondents = [...asked].map((personId) => {
    const status: RespondentStatus = answered.has(personId) ? 'answered' : survey.silent
    return { personId, status }
  })
  return { ...counts, ...came, respondents }
}
