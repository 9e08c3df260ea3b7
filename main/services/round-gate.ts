import { fail } from '../../shared/contract/failures.ts'
import type { RoundId } from '../../shared/domain/ids.ts'
import type { Round } from '../../shared/domain/monitoring.ts'
import type { ReadableDb } from '../store/db.ts'
import { findRound } from '../store/repositories/rounds.ts'
import { required } from './required.ts'

/** The input does not fit: `rule` says why, `path` where. */
export const refused = (rule: string, path: string) => fail('INVALID_INPUT', { fields: [{ path, rule }] })

export const requiredRound = (db: ReadableDb, id: RoundId): Round => required('round', findRound(db, id))

/** A round that is not closed: nothing changes in one that is, but for somebody who asks their sheet back. */
export function openRound(db: ReadableDb, id: RoundId, path = 'id'): Round {
  const round = requiredRound(db, id)
  if (round.closedOn !== null) throw refused('closed', path)
  return round
}

/** A round whose crosses everybody sees: the one gate that every reader of marks passes. */
export function revealedRound(db: ReadableDb, id: RoundId, path = 'id'): Round {
  const round = requiredRound(db, id)
  if (!round.isRevealed) throw refused('hidden', path)
  return round
}
