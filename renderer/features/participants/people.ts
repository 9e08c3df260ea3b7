import type { ParticipantRow } from '../../../shared/contract/participants.ts'
import type { Membership, Person } from '../../../shared/domain/entities.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { localDateOf } from '../../../shared/domain/today.ts'

/** The day it is here, where the coach is. */
export const today = (): LocalDate => localDateOf(new Date())

/** Whether somebody has left: the last day itself still counts as taking part. */
export function hasEnded({ to }: Pick<Membership, 'to'>, on: LocalDate): boolean {
  return to !== null && to < on
}

/** How somebody is called on screen: the code, or where names are shown the name, if there is one. */
export function personLabel(
  { code, displayName }: Pick<Person, 'code' | 'displayName'>,
  showCodes: boolean,
): string {
  return showCodes || displayName === '' ? code : displayName
}

/** How many of these rows have something filled in for an attribute. */
export function countFilled(
  rows: readonly ParticipantRow[],
  attributeId: keyof ParticipantRow['values'],
): number {
  return rows.filter(({ values }) => (values[attributeId] ?? '') !== '').length
}

const pupilWords = /(^|\P{L})(leerlingen|leerling|pupils?|schoolkind(eren)?)(?!\p{L})/iu
const group = /(^|\P{L})(groep|group|klas|class)\s*[0-9]{1,2}(?![0-9])/iu
// Somebody who works with a group is no pupil: "leerkracht groep 7", "coördinator leerlingen".
const staff =
  /leerkracht|leraar|lerares|docent|teacher|juf|meester|mentor|co[oö]rdinator|begeleid|directeur|intern|ib'?er|assisten|specialist|stagiair|student|coach|lead|zorg|counsell?or/iu

/**
 * Whether a name or a role reads like a pupil ("leerling", "pupil", "groep 8"), who has no place in a network here.
 * A reason to ask, never to refuse: a word about staff beside it takes the doubt away.
 */
export function looksLikePupil(text: string): boolean {
  return (pupilWords.test(text) || group.test(text)) && !staff.test(text)
}
