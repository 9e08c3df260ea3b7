import type { ParticipantTable } from '../../../../shared/contract/participants.ts'
import { blau, type Blau } from '../../../../shared/network/blau.ts'
import type { LocalDate } from '../../../../shared/domain/fields.ts'

type Row = ParticipantTable['rows'][number]

/** One attribute of the people, and how mixed they are on it. */
export interface Mix {
  /** `organisation`, `role`, or the id of an attribute of the coach's own. */
  readonly id: string
  /** Of an own attribute; empty for the two fixed ones. */
  readonly name: string
  readonly reading: Blau
}

/** Takes part on this day: the first and the last day count. */
export const isHere = ({ membership: { from, to } }: Row, on: LocalDate): boolean =>
  (from === null || from <= on) && (to === null || on <= to)

/**
 * How the people who take part on this day divide, per attribute: organisation, role, then the coach's own ones. A role
 * counts as the same whatever its capitals.
 */
export function mixes(
  table: Pick<ParticipantTable, 'rows' | 'organisations' | 'attributes'>,
  on: LocalDate,
): Mix[] {
  const here = table.rows.filter((row) => isHere(row, on))
  const organisations = new Map(table.organisations.map(({ id, name }) => [id, name]))
  const roles = new Map<string, string>()
  const roleOf = (role: string): string => {
    const known = roles.get(role.trim().toLocaleLowerCase())
    if (known !== undefined) return known
    roles.set(role.trim().toLocaleLowerCase(), role.trim())
    return role.trim()
  }
  const own = table.attributes.map(({ id, name }) => ({ id, name }))
  const people = here.map(({ person, values }) => ({
    id: person.id,
    answered: 'answered' as const,
    attributes: {
      ...values,
      organisation:
        person.organisationId === null ? null : (organisations.get(person.organisationId) ?? null),
      role: roleOf(person.role),
    },
  }))
  return [{ id: 'organisation', name: '' }, { id: 'role', name: '' }, ...own].map((each) => ({
    ...each,
    reading: blau({ people, arcs: [], scaleMax: 1 }, each.id),
  }))
}

/** Organisations that one participant alone connects, by their names. */
export const withOne = ({ reading }: Mix): readonly string[] =>
  reading.counts.filter(({ people }) => people === 1).map(({ value }) => value)
