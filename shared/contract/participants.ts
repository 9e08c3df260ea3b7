import { Attribute, Coach, Membership, Organisation, Person } from '../domain/entities.ts'
import { optionalShortText } from '../domain/fields.ts'
import {
  AttributeId,
  CoachId,
  MembershipId,
  NetworkId,
  OrganisationId,
  PersonId,
  WorkplaceId,
} from '../domain/ids.ts'
import { z } from '../z.ts'
import { nothing, procedure, written } from './base.ts'
import { OwnData } from './own-data.ts'

/** One line of the participants table: who, since when, and the values of the coach's own attributes. */
export const ParticipantRow = z.object({
  membership: Membership,
  person: Person,
  values: z.record(AttributeId, z.string()),
})
export type ParticipantRow = z.infer<typeof ParticipantRow>

export const ParticipantTable = z.object({
  rows: z.array(ParticipantRow),
  organisations: z.array(Organisation),
  attributes: z.array(Attribute),
  /** People of the werkplaats who are not in this network now and can be taken in without typing them again. */
  others: z.array(Person),
})
export type ParticipantTable = z.infer<typeof ParticipantTable>

export const participants = {
  table: procedure.input(z.object({ networkId: NetworkId })).output(ParticipantTable),
  /** Everything that is kept about somebody, for the page they can ask for. */
  ownData: procedure.input(z.object({ personId: PersonId })).output(OwnData),
  /** A new person and the membership in one step. Without a code the next free one (P01, P02, ...) is given. */
  add: procedure
    .input(
      z.object({
        networkId: NetworkId,
        person: Person.pick({ code: true, displayName: true, role: true, organisationId: true }).partial(),
        from: Membership.shape.from.optional(),
      }),
    )
    .output(written(ParticipantRow)),
  /** Takes somebody the werkplaats already knows into this network. */
  join: procedure
    .input(z.object({ networkId: NetworkId, personId: PersonId, from: Membership.shape.from.optional() }))
    .output(written(ParticipantRow)),
  updatePerson: procedure
    .input(
      z.object({
        id: PersonId,
        patch: Person.pick({ code: true, displayName: true, role: true, organisationId: true }).partial(),
      }),
    )
    .output(written(Person)),
  /** `to` before `from` is refused. */
  updateMembership: procedure
    .input(z.object({ id: MembershipId, patch: Membership.pick({ from: true, to: true }).partial() }))
    .output(written(Membership)),
  /** Takes the membership away; the person goes too when no other network and no tie holds on to them. */
  remove: procedure
    .input(z.object({ membershipIds: z.array(MembershipId).min(1).max(5_000) }))
    .output(written(nothing)),
  /** An empty value takes the value away. */
  setValue: procedure
    .input(z.object({ personId: PersonId, attributeId: AttributeId, value: optionalShortText(120) }))
    .output(written(nothing)),
}

export const attributes = {
  add: procedure.input(Attribute.omit({ id: true })).output(written(Attribute)),
  rename: procedure.input(Attribute.pick({ id: true, name: true })).output(written(Attribute)),
  remove: procedure.input(z.object({ id: AttributeId })).output(written(nothing)),
}

export const OrganisationRow = Organisation.extend({ people: z.int() })
export type OrganisationRow = z.infer<typeof OrganisationRow>

export const organisations = {
  list: procedure.input(z.object({ workplaceId: WorkplaceId })).output(z.array(OrganisationRow)),
  add: procedure.input(Organisation.omit({ id: true })).output(written(Organisation)),
  update: procedure
    .input(z.object({ id: OrganisationId, patch: Organisation.pick({ name: true, kind: true }).partial() }))
    .output(written(Organisation)),
  /** Refused as IN_USE while people or coaches belong to it. */
  remove: procedure.input(z.object({ id: OrganisationId })).output(written(nothing)),
}

export const CoachRow = Coach.extend({ networkIds: z.array(NetworkId) })
export type CoachRow = z.infer<typeof CoachRow>

export const coaches = {
  list: procedure.input(z.object({ workplaceId: WorkplaceId })).output(z.array(CoachRow)),
  add: procedure
    .input(Coach.omit({ id: true }).extend({ networkIds: z.array(NetworkId).max(200) }))
    .output(written(CoachRow)),
  update: procedure
    .input(
      z.object({
        id: CoachId,
        patch: Coach.pick({ name: true, organisationId: true })
          .extend({ networkIds: z.array(NetworkId).max(200) })
          .partial(),
      }),
    )
    .output(written(CoachRow)),
  remove: procedure.input(z.object({ id: CoachId })).output(written(nothing)),
}
