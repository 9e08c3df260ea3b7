import type { PersonId } from '../ids.ts'
import { keyOf } from './cells.ts'
import { columnsOf } from './mapping.ts'
import { newcomers } from './newcomers.ts'
import type { Planning } from './plan-people.ts'
import { eachRow } from './rows.ts'
import type { ImportSurvey, ListMapping } from './shapes.ts'
import type { WaveToStore } from './state.ts'
import { closenessIn, formalityIn } from './status.ts'
import type { TableRows } from './table.ts'
import { type Bounds, valueIn } from './values.ts'
import { statusesOf, tellBlanks, type Asked, type WaveSink } from './wave.ts'

export interface TiesPlan {
  readonly respondents: WaveToStore['respondents']
  /** Arcs stored. */
  readonly ties: number
  /** Rows that say "asked, no tie". */
  readonly noTie: number
  /** Rows without a value: not known. */
  readonly blank: number
  readonly refuse: number
  readonly asksCloseness: boolean
  readonly asksFormality: boolean
  /** People who are made, or come in, because a tie names them. */
  readonly create: number
  readonly merge: number
}

/**
 * Takes an edge list apart, row by row. A value of 0 means "asked, no tie", an empty one that nothing is known; nothing is stored
 * of the first, and who said so has answered. Each pair counts once a direction: a second row about it is refused.
 * @param wave tells its refused rows from those of another list; null where there is one
 * @param asked whom the list could name, whether it does or not, and what is known of them
 */
export function planTies(
  table: TableRows,
  mapping: ListMapping,
  survey: ImportSurvey,
  bounds: Bounds,
  asked: Asked,
  planning: Planning,
  sink: WaveSink,
  wave: string | null,
): TiesPlan {
  const { refusals, onRow } = planning
  const columns = columnsOf(mapping)
  const fromAt = columns.at('from')
  const toAt = columns.at('to')
  const valueAt = columns.at('value')
  const closenessAt = columns.at('closeness')
  const formalityAt = columns.at('formality')
  const answered = new Set<PersonId>()
  const people = new Set(asked.members)
  const pairs = new Map<PersonId, Set<PersonId>>()
  const counts = { ties: 0, noTie: 0, blank: 0 }
  const blanks: WaveToStore['blanks'] = []
  let asksCloseness = false
  let asksFormality = false
  const { endOf, welcome, came } = newcomers(planning, survey.unknownIds)
  const before = refusals.count('ties')

  eachRow('ties', table, mapping.hasHeader, refusals, onRow, wave, (row) => {
    const from = row.text(fromAt)
    const to = row.text(toAt)
    if (from === '' || to === '') {
      row.refuse('missingId', from === '' ? fromAt : toAt)
      return
    }
    // An edge list without values says who is named: the least a tie can be. One line without a value says nothing.
    const said = valueAt === -1 ? '1' : row.text(valueAt)
    const value = said === '' ? null : valueIn(said, mapping.reading, bounds, survey.scaleMax)
    if (value !== null && typeof value !== 'number') {
      row.refuse(value.reason, valueAt)
      return
    }
    const closeness = closenessIn(row.text(closenessAt))
    if (closeness === null) {
      row.refuse('outsideScale', closenessAt)
      return
    }
    const formality = formalityIn(row.text(formalityAt))
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
    if (
      asked.statuses.get(one.personId) === 'optedOut' ||
      asked.statuses.get(other.personId) === 'optedOut'
    ) {
      row.refuse('optedOut')
      return
    }
    if (keyOf(one.code) === keyOf(other.code)) {
      // The diagonal of a square table often holds zeros: nothing was said there.
      if (value === null) counts.blank += 1
      else if (value === 0) counts.noTie += 1
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
      people.add(person.personId)
      welcome(id, person)
    }
    const pair = { from: one.personId, to: other.personId }
    if (value === null) {
      counts.blank += 1
      blanks.push(pair)
      return
    }
    answered.add(one.personId)
    if (value === 0) counts.noTie += 1
    else {
      counts.ties += 1
      asksCloseness ||= closeness !== undefined
      asksFormality ||= formality !== undefined
      sink.onArc({
        ...pair,
        value,
        ...(closeness === undefined ? {} : { closeness }),
        ...(formality === undefined ? {} : { formality }),
      })
    }
  })

  tellBlanks(blanks, answered, asked, sink)
  return {
    ...counts,
    ...came,
    asksCloseness,
    asksFormality,
    refuse: refusals.count('ties') - before,
    respondents: statusesOf(people, answered, asked, survey.silent),
  }
}
