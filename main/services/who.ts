import { fail } from '../../shared/contract/failures.ts'
import type { NetworkId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { Who } from '../../shared/domain/meetings.ts'
import type { ReadableDb } from '../store/db.ts'
import { findCoach } from '../store/repositories/coaches.ts'
import { wasEverMember } from '../store/repositories/memberships.ts'
import { findPerson } from '../store/repositories/people.ts'
import { requiredNetwork, within } from './required.ts'

/**
 * Holds a role to what it may say: at most one of person, coach and words (INVALID_INPUT `oneWho` at `path`), of this
 * werkplaats (NOT_FOUND). Somebody who left the network may still be named.
 */
export function checkWho(db: ReadableDb, workplaceId: WorkplaceId, who: Who, path: string): void {
  const said = [who.personId !== null, who.coachId !== null, who.text !== ''].filter(Boolean).length
  if (said > 1) throw fail('INVALID_INPUT', { fields: [{ path, rule: 'oneWho' }] })
  if (who.personId !== null) within('person', workplaceId, findPerson(db, who.personId))
  if (who.coachId !== null) within('coach', workplaceId, findCoach(db, who.coachId))
}

/** Somebody of the network, also when they have left since; a coach of the werkplaats; or words. */
export function checkWhoIn(db: ReadableDb, networkId: NetworkId, who: Who, path: string): void {
  checkWho(db, requiredNetwork(db, networkId).workplaceId, who, path)
  if (who.personId !== null && !wasEverMember(db, networkId, who.personId))
    throw fail('NOT_FOUND', { what: 'person' })
}
