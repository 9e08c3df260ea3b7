import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { NetworkId, PersonId, RoundId, SheetId } from '../../shared/domain/ids.ts'
import type { SheetRefusal } from '../../shared/domain/monitoring.ts'
import { type SheetAnswers, type SheetPageFacts, designOf } from '../../shared/domain/sheet-file.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  type AskedRound,
  askedPerson,
  askedRound,
  inTheWayOf,
  insertReturned,
} from '../store/repositories/sheet-files.ts'
import type { Outcome } from '../store/write.ts'
import { required } from './required.ts'

const refused = (path: string, rule: string) => fail('INVALID_INPUT', { fields: [{ path, rule }] })

function personFor(db: ReadableDb, round: AskedRound, personId: PersonId | null): SheetPageFacts['person'] {
  if (!round.isNamed) {
    if (personId !== null) throw refused('personId', 'unnamed')
    return null
  }
  if (personId === null) throw refused('personId', 'named')
  return { id: personId, code: required('person', askedPerson(db, round.roundId, personId)).code }
}

function facts(
  db: ReadableDb,
  { roundId, personId }: { readonly roundId: RoundId; readonly personId: PersonId | null },
): SheetPageFacts {
  const round = required('round', askedRound(db, roundId))
  if (round.isClosed) throw refused('roundId', 'closed')
  if (round.isRevealed) throw refused('roundId', 'revealed')
  const { networkId, networkName, roundName, on, key, asksDesired, indicators } = round
  return {
    networkId,
    networkName,
    roundId,
    roundName,
    on,
    key,
    design: designOf(indicators, asksDesired),
    asksDesired,
    person: personFor(db, round, personId),
    indicators,
  }
}

/** Why these answers are not taken; null when nothing is against it. */
function against(
  db: ReadableDb,
  round: AskedRound | undefined,
  answers: SheetAnswers,
  networkId: NetworkId | null,
): SheetRefusal | null {
  if (networkId !== null && (round?.networkId ?? answers.networkId) !== networkId) return 'otherNetwork'
  // A page that this store made has the key of its round; one that only says so has not.
  if (round === undefined || round.networkId !== answers.networkId || round.key !== answers.key)
    return 'otherRound'
  if (round.isClosed) return 'closed'
  const { roundId } = round
  const { token, code, personId, marks, remark } = answers
  const taken = inTheWayOf(db, { roundId, token, code, personId })
  if (taken === 'twice') return 'twice'
  if (round.isRevealed) return 'revealed'
  if (designOf(round.indicators, round.asksDesired) !== answers.design) return 'otherVersion'
  const asked = new Set(round.indicators.map(({ indicatorId }) => indicatorId))
  if (
    marks.some(
      ({ indicatorId, kind }) => !asked.has(indicatorId) || (kind === 'desired' && !round.asksDesired),
    )
  )
    return 'damaged'
  if (round.isNamed !== (personId !== null)) return 'otherVersion'
  if (personId !== null) {
    const person = askedPerson(db, roundId, personId)
    if (person === undefined) return 'notAsked'
    if (person.hasLeft) return 'left'
  }
  if (taken !== null) return taken
  return marks.length === 0 && remark.trim() === '' ? 'empty' : null
}

export interface ReadFile {
  readonly file: string
  readonly answers: SheetAnswers | SheetRefusal
}

interface Taken {
  readonly file: string
  readonly networkId: NetworkId
  readonly networkName: string
  readonly roundId: RoundId
  readonly roundName: string
}

/** Each by itself, so that two files with one code in one go are one sheet and one refusal. */
function take(
  db: WritableDb,
  { networkId, read }: { readonly networkId: NetworkId | null; readonly read: readonly ReadFile[] },
): Outcome<{ taken: Taken[]; refused: { file: string; reason: SheetRefusal }[] }> {
  const taken: Taken[] = []
  const notTaken: { file: string; reason: SheetRefusal }[] = []
  for (const { file, answers } of read) {
    const round = typeof answers === 'string' ? undefined : askedRound(db, answers.roundId)
    const reason = typeof answers === 'string' ? answers : against(db, round, answers, networkId)
    if (typeof answers === 'string' || round === undefined || reason !== null) {
      notTaken.push({ file, reason: reason ?? 'otherRound' })
      continue
    }
    const { roundId, token, code, personId, marks, remark } = answers
    insertReturned(db, {
      id: randomUUID() as SheetId,
      roundId,
      token,
      // In a named round the person says whose it is.
      code: round.isNamed ? '' : code,
      personId,
      remark,
      marks,
    })
    taken.push({
      file,
      networkId: round.networkId,
      networkName: round.networkName,
      roundId,
      roundName: round.roundName,
    })
  }
  const networks = new Set(taken.map((each) => each.networkId))
  return {
    result: { taken, refused: notTaken },
    networkId: networks.size === 1 ? (taken[0]?.networkId ?? null) : null,
    summary: { counts: { sheets: taken.length } },
  }
}

export const queries = { 'sheetFiles.facts': facts } as const
export const commands = { 'sheetFiles.take': take } as const
