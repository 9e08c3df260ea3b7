import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { Membership } from '../../shared/domain/entities.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { MembershipId, NetworkId, PersonId } from '../../shared/domain/ids.ts'
import type { WritableDb } from '../store/db.ts'
import { insertMembership, overlapsAnother } from '../store/repositories/memberships.ts'

/**
 * Makes somebody a member. Without a first day none is made up (null: since when is not said), except for who was a
 * member before: they come back today. Throws ALREADY_EXISTS when that overlaps a membership there is.
 */
export function enter(
  db: WritableDb,
  who: { readonly networkId: NetworkId; readonly personId: PersonId },
  from: LocalDate | null | undefined,
  today: LocalDate,
): Membership {
  const open: Membership = { ...who, id: randomUUID() as MembershipId, from: from ?? null, to: null }
  const membership = from === undefined && overlapsAnother(db, open) ? { ...open, from: today } : open
  if (overlapsAnother(db, membership)) throw fail('ALREADY_EXISTS', { field: 'membership' })
  insertMembership(db, membership)
  return membership
}
