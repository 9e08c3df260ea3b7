import type { RespondentStatus } from '../entities.ts'
import type { PersonId } from '../ids.ts'
import { cleanText, wholeNumberIn } from './cells.ts'
import { columnsOf } from './mapping.ts'
import { longest } from './plan-people.ts'
import type { Refusals } from './refusals.ts'
import type { Roster, RosterPerson } from './roster.ts'
import type { ImportSurvey, RefusalReason, TableMapping } from './shapes.ts'
import type { PersonToStore, TiesToStore } from './state.ts'
import { columnName, isBlank, rowNumber, type TableRows } from './table.ts'

export interface TiesPlan {
  readonly ties: TiesToStore
  /** People who come in because a tie names them. */
  readonly people: PersonToStore[]
  readonly create: number
  readonly merge: number
  readonly noTie: number
}

interface Cell {
  readonly column: number
  readonly text: string
}

/** Who an end of a tie is, or why it is nobody that a tie can be stored with. */
type End = { readonly person: RosterPerson } | { readonly reason: RefusalReason }

/**
 * Takes an edge list apart, row by row. A value of 0 means "asked, no tie": nothing is stored for it, and who said
 * so has answered. Each pair counts once a direction: a second row about it is refused.
 * @param members everybody who is a member when the import is done, whether a tie names them or not
 */
export function planTies(
  table: TableRows,
  mapping: TableMapping,
  survey: ImportSurvey,
  roster: Roster,
  members: readonly PersonId[],
  refusals: Refusals,
  newPersonId: () => PersonId,
  onRow: () => void,
): TiesPlan {
  const { at } = columnsOf(mapping)
  const valueAt = at('value')
  const people: PersonToStore[] = []
  const arcs: TiesToStore['arcs'] = []
  const answered = new Set<PersonId>()
  const named = new Set<PersonId>()
  const pairs = new Map<PersonId, Set<PersonId>>()
  const counts = { create: 0, merge: 0, noTie: 0 }

  function endOf(id: string): End {
    const meaning = roster.meaningOf(id)
    if (meaning.kind === 'ambiguous') return { reason: 'sameButForCase' }
    if (meaning.kind === 'person' && meaning.person.isMember) return { person: meaning.person }
    if (meaning.kind === 'refused' || survey.unknownIds === 'refuse') return { reason: 'unknownId' }
    if (meaning.kind === 'unknown' && id.length > longest.code) return { reason: 'tooLong' }
    return meaning.kind === 'person'
      ? { person: meaning.person }
      : { person: { personId: newPersonId(), code: id, isKnown: false, isMember: false } }
  }

  /** Somebody a stored row names who was no member yet comes in with that row, not before. */
  function welcome(id: string, person: RosterPerson): void {
    named.add(person.personId)
    if (person.isMember) return
    person.isMember = true
    roster.take(id, person)
    counts[person.isKnown ? 'merge' : 'create'] += 1
    people.push({ personId: person.personId, isNew: !person.isKnown, code: person.code, values: [] })
  }

  for (let index = mapping.hasHeader ? 1 : 0; index < table.rowCount; index += 1) {
    onRow()
    const cells = table.row(index)
    const cell = (column: number): Cell => ({ column, text: cleanText(cells[column] ?? '') })
    const refuse = (reason: RefusalReason, where: Cell | null) => {
      const column = where === null ? null : columnName(table, where.column, mapping.hasHeader)
      refusals.refuse('ties', rowNumber(table, index), reason, column, where?.text)
    }
    if (isBlank(cells)) {
      refuse('emptyRow', null)
      continue
    }
    const extra = cells.findIndex((text, column) => column >= table.columnCount && cleanText(text) !== '')
    if (extra !== -1) {
      refuse('tooManyCells', { column: extra, text: cells[extra] ?? '' })
      continue
    }
    const from = cell(at('from'))
    const to = cell(at('to'))
    const empty = [from, to].find(({ text }) => text === '')
    if (empty !== undefined) {
      refuse('missingId', empty)
      continue
    }
    // An edge list without values says who is named: the least a tie can be.
    const value = valueAt === -1 ? 1 : wholeNumberIn(cell(valueAt).text)
    if (value === null) {
      refuse('notANumber', cell(valueAt))
      continue
    }
    if (value < 0 || value > survey.scaleMax) {
      refuse('outsideScale', valueAt === -1 ? null : cell(valueAt))
      continue
    }
    const giver = endOf(from.text)
    if ('reason' in giver) {
      refuse(giver.reason, from)
      continue
    }
    const isSelf = from.text === to.text
    const taker = isSelf ? giver : endOf(to.text)
    if ('reason' in taker) {
      refuse(taker.reason, to)
      continue
    }
    const [one, other] = [giver.person, taker.person]
    if (one.code === other.code) {
      // The diagonal of a square table often holds zeros: nothing was said there.
      if (value === 0) counts.noTie += 1
      else refuse('selfTie', to)
      continue
    }
    const known = pairs.get(one.personId) ?? new Set()
    if (known.has(other.personId)) {
      refuse('duplicate', null)
      continue
    }
    pairs.set(one.personId, known.add(other.personId))
    welcome(from.text, one)
    welcome(to.text, other)
    answered.add(one.personId)
    if (value === 0) counts.noTie += 1
    else arcs.push({ from: one.personId, to: other.personId, value })
  }

  const respondents = [...new Set([...members, ...named])].map((personId) => {
    const status: RespondentStatus = answered.has(personId) ? 'answered' : survey.silent
    return { personId, status }
  })
  const { name, question, waveLabel, scaleMax } = survey
  return { ties: { survey: { name, question, waveLabel, scaleMax }, respondents, arcs }, people, ...counts }
}
