import { fail } from '../../shared/contract/failures.ts'
import type { Attribute, Network, Organisation, Person, Workplace } from '../../shared/domain/entities.ts'
import type {
  AttributeId,
  NetworkId,
  OrganisationId,
  PersonId,
  WorkplaceId,
} from '../../shared/domain/ids.ts'
import { isSensitiveName, missingPrivacyFields } from '../../shared/domain/privacy.ts'
import type { ReadableDb } from '../store/db.ts'
import { findAttribute } from '../store/repositories/attributes.ts'
import { findNetwork } from '../store/repositories/networks.ts'
import { findOrganisation } from '../store/repositories/organisations.ts'
import { findPerson } from '../store/repositories/people.ts'
import { findWorkplace } from '../store/repositories/workplaces.ts'

/** `found`, or the failure NOT_FOUND naming the kind of thing that is gone. */
export function required<T>(what: string, found: T | undefined): T {
  if (found === undefined) throw fail('NOT_FOUND', { what })
  return found
}

export const requiredWorkplace = (db: ReadableDb, id: WorkplaceId): Workplace =>
  required('workplace', findWorkplace(db, id))

export const requiredNetwork = (db: ReadableDb, id: NetworkId): Network =>
  required('network', findNetwork(db, id))

export const requiredPerson = (db: ReadableDb, id: PersonId): Person => required('person', findPerson(db, id))

/** An organisation of this werkplaats; another werkplaats's counts as not there. Null stays null. */
export function checkOrganisation(db: ReadableDb, workplaceId: WorkplaceId, id: OrganisationId | null): void {
  if (id !== null) within<Organisation>('organisation', workplaceId, findOrganisation(db, id))
}

export const requiredAttribute = (db: ReadableDb, workplaceId: WorkplaceId, id: AttributeId): Attribute =>
  within('attribute', workplaceId, findAttribute(db, id))

/** `found` when it belongs to this werkplaats. */
export function within<T extends { readonly workplaceId: WorkplaceId }>(
  what: string,
  workplaceId: WorkplaceId,
  found: T | undefined,
): T {
  return required(what, found?.workplaceId === workplaceId ? found : undefined)
}

/** No person enters a network before its privacy card is complete. */
export function requirePrivacyCard(network: Network): void {
  const missing = missingPrivacyFields(network.privacy)
  if (missing.length > 0) throw fail('PRIVACY_INCOMPLETE', { missing: [...missing] })
}

/** No attribute about age, gender, health, religion, pupils and the like. */
export function refuseSensitive(name: string): void {
  if (isSensitiveName(name)) throw fail('SENSITIVE_ATTRIBUTE', { name })
}
