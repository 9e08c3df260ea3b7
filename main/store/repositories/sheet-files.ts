import type { NetworkId, PersonId, RoundId, SheetId } from '../../../shared/domain/ids.ts'
import type { Mark, RoundIndicator } from '../../../shared/domain/monitoring.ts'
import { type ReadableDb, type WritableDb, boolean, text, textOrNull } from '../db.ts'
import { isByPerson, toIndicator } from './rounds.ts'
import { insertSheet, putMarks } from './sheets.ts'

/** What a page is made of, and what a file that came back is held against. */
export interface AskedRound {
  readonly roundId: RoundId
  readonly roundName: string
  readonly networkId: NetworkId
  readonly networkName: string
  readonly on: string
  readonly key: string
  readonly isNamed: boolean
  readonly asksDesired: boolean
  readonly isRevealed: boolean
  readonly isClosed: boolean
  readonly indicators: RoundIndicator[]
}

export function askedRound(db: ReadableDb, id: RoundId): AskedRound | undefined {
  const indicators = db.all(
    'SELECT * FROM round_indicator WHERE round_id = :id ORDER BY position',
    { id },
    toIndicator,
  )
  return db.get(
    `SELECT monitoring_round.*, network.name AS network_name, ${isByPerson} AS is_by_person
     FROM monitoring_round JOIN network ON network.id = network_id WHERE monitoring_round.id = :id`,
    { id },
    (row) => ({
      roundId: id,
      roundName: text(row, 'name'),
      networkId: text(row, 'network_id') as NetworkId,
      networkName: text(row, 'network_name'),
      on: text(row, 'on'),
      key: text(row, 'sheet_key'),
      isNamed: boolean(row, 'is_by_person'),
      asksDesired: boolean(row, 'asks_desired'),
      isRevealed: boolean(row, 'is_revealed'),
      isClosed: textOrNull(row, 'closed_on') !== null,
      indicators,
    }),
  )
}

/** Somebody who takes part in the round, and whether they were in the network on its day. */
export const askedPerson = (
  db: ReadableDb,
  roundId: RoundId,
  personId: PersonId,
): { readonly code: string; readonly hasLeft: boolean } | undefined =>
  db.get(
    `SELECT person.code, NOT EXISTS (
       SELECT 1 FROM membership
       WHERE membership.person_id = person.id AND membership.network_id = monitoring_round.network_id
         AND monitoring_round."on" <= coalesce(membership."to", '9999-99-99')) AS has_left
     FROM round_person
     JOIN person ON person.id = round_person.person_id
     JOIN monitoring_round ON monitoring_round.id = round_person.round_id
     WHERE round_id = :roundId AND person.id = :personId`,
    { roundId, personId },
    (row) => ({ code: text(row, 'code'), hasLeft: boolean(row, 'has_left') }),
  )

interface Takers {
  readonly roundId: RoundId
  readonly token: string
  readonly code: string
  readonly personId: PersonId | null
}

/** What stands in the way of a file: that it is here already, or that somebody has its code or is this person. */
export const inTheWayOf = (
  db: ReadableDb,
  { roundId, token, code, personId }: Takers,
): 'twice' | 'codeTaken' | null =>
  db.get(
    `SELECT token = :token AS is_twice FROM sheet
     WHERE round_id = :roundId
       AND (token = :token OR (code <> '' AND code = :code COLLATE NOCASE) OR person_id = :personId)
     ORDER BY is_twice DESC NULLS LAST LIMIT 1`,
    { roundId, token, code, personId },
    (row) => (row['is_twice'] === 1 ? 'twice' : 'codeTaken'),
  ) ?? null

export interface ReturnedSheet extends Takers {
  readonly id: SheetId
  readonly remark: string
  readonly marks: readonly Mark[]
}

/** A sheet as it came back: done, so nobody reads it before the reveal. */
export function insertReturned(db: WritableDb, { marks, token, ...sheet }: ReturnedSheet): void {
  insertSheet(db, { ...sheet, origin: 'file', isDone: true }, token)
  putMarks(db, sheet.id, marks)
}
