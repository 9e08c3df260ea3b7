import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import {
  AmbitionKind,
  KnowledgeKind,
  LegalBasis,
  type Network,
  Phase,
} from '../../../shared/domain/entities.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { NetworkId, WorkplaceId } from '../../../shared/domain/ids.ts'
import {
  type ReadableDb,
  type SqlRow,
  type WritableDb,
  boolean,
  booleanOrNull,
  flagOrNull,
  integer,
  oneOf,
  text,
  textOrNull,
} from '../db.ts'

const toNetwork = (row: SqlRow): Network => ({
  id: text(row, 'id') as NetworkId,
  workplaceId: text(row, 'workplace_id') as WorkplaceId,
  name: text(row, 'name'),
  theme: text(row, 'theme'),
  typeLabel: text(row, 'type_label'),
  assignment: text(row, 'assignment'),
  commissioner: text(row, 'commissioner'),
  assignmentAgreedOn: textOrNull(row, 'assignment_agreed_on'),
  ambition: row['ambition'] === null ? null : oneOf(AmbitionKind.options, row, 'ambition'),
  knowledgeKind: row['knowledge_kind'] === null ? null : oneOf(KnowledgeKind.options, row, 'knowledge_kind'),
  phase: oneOf(Phase.options, row, 'phase'),
  plannedEnd: textOrNull(row, 'planned_end'),
  competition: booleanOrNull(row, 'competition'),
  endAnswered: textOrNull(row, 'end_answered'),
  closedOn: textOrNull(row, 'closed_on'),
  privacy: {
    purpose: text(row, 'privacy_purpose'),
    responsibleOrganisation: text(row, 'privacy_responsible_organisation'),
    legalBasis:
      row['privacy_legal_basis'] === null ? null : oneOf(LegalBasis.options, row, 'privacy_legal_basis'),
    retentionUntil: textOrNull(row, 'privacy_retention_until'),
    coachAssesses: booleanOrNull(row, 'privacy_coach_assesses'),
  },
  // A network is as fictitious as the werkplaats it belongs to: said once, so that it cannot contradict itself.
  fictitious: boolean(row, 'fictitious'),
})

const toSummary = (row: SqlRow): NetworkSummary => ({
  ...toNetwork(row),
  workplaceName: text(row, 'workplace_name'),
  participants: integer(row, 'participants'),
  organisations: integer(row, 'organisations'),
})

export const findNetwork = (db: ReadableDb, id: NetworkId): Network | undefined =>
  db.get(
    `SELECT network.*, workplace.fictitious
     FROM network JOIN workplace ON workplace.id = network.workplace_id
     WHERE network.id = :id`,
    { id },
    toNetwork,
  )

/** Every network, or the one asked for, with how many people and organisations take part on a day. */
export const networkSummaries = (db: ReadableDb, today: LocalDate, id: NetworkId | null): NetworkSummary[] =>
  db.all(
    `WITH present AS (
       SELECT network_id, count(DISTINCT person.id) AS participants,
         count(DISTINCT person.organisation_id) AS organisations
       FROM membership JOIN person ON person.id = membership.person_id
       WHERE coalesce("from", '0000-00-00') <= :today AND :today <= coalesce("to", '9999-99-99')
       GROUP BY network_id
     )
     SELECT network.*, workplace.fictitious, workplace.name AS workplace_name,
       coalesce(present.participants, 0) AS participants, coalesce(present.organisations, 0) AS organisations
     FROM network
     JOIN workplace ON workplace.id = network.workplace_id
     LEFT JOIN present ON present.network_id = network.id
     WHERE :id IS NULL OR network.id = :id`,
    { today, id },
    toSummary,
  )

const columns = (network: Network) => ({
  id: network.id,
  name: network.name,
  theme: network.theme,
  typeLabel: network.typeLabel,
  assignment: network.assignment,
  commissioner: network.commissioner,
  assignmentAgreedOn: network.assignmentAgreedOn,
  ambition: network.ambition,
  knowledgeKind: network.knowledgeKind,
  phase: network.phase,
  plannedEnd: network.plannedEnd,
  competition: flagOrNull(network.competition),
  endAnswered: network.endAnswered,
  closedOn: network.closedOn,
  purpose: network.privacy.purpose,
  responsibleOrganisation: network.privacy.responsibleOrganisation,
  legalBasis: network.privacy.legalBasis,
  retentionUntil: network.privacy.retentionUntil,
  coachAssesses: flagOrNull(network.privacy.coachAssesses),
})

export function insertNetwork(db: WritableDb, network: Network): void {
  db.run(
    `INSERT INTO network (id, workplace_id, name, theme, type_label, assignment, commissioner,
       assignment_agreed_on, ambition, knowledge_kind, phase, planned_end, competition, end_answered, closed_on, privacy_purpose,
       privacy_responsible_organisation, privacy_legal_basis, privacy_retention_until, privacy_coach_assesses)
     VALUES (:id, :workplaceId, :name, :theme, :typeLabel, :assignment, :commissioner, :assignmentAgreedOn,
       :ambition, :knowledgeKind, :phase, :plannedEnd, :competition, :endAnswered, :closedOn, :purpose, :responsibleOrganisation,
       :legalBasis, :retentionUntil, :coachAssesses)`,
    { ...columns(network), workplaceId: network.workplaceId },
  )
}

export function updateNetwork(db: WritableDb, network: Network): void {
  db.run(
    `UPDATE network SET name = :name, theme = :theme, type_label = :typeLabel, assignment = :assignment,
       commissioner = :commissioner, knowledge_kind = :knowledgeKind, assignment_agreed_on = :assignmentAgreedOn, ambition = :ambition, phase = :phase,
       planned_end = :plannedEnd, competition = :competition, end_answered = :endAnswered,
       closed_on = :closedOn, privacy_purpose = :purpose,
       privacy_responsible_organisation = :responsibleOrganisation, privacy_legal_basis = :legalBasis,
       privacy_retention_until = :retentionUntil, privacy_coach_assesses = :coachAssesses
     WHERE id = :id`,
    columns(network),
  )
}

/** Takes its memberships, surveys and links to coaches along; people stay. */
export function deleteNetwork(db: WritableDb, id: NetworkId): void {
  db.run('DELETE FROM network WHERE id = :id', { id })
}

/** What a list over all networks needs to know of each that is not closed. */
export const ongoingNetworks = (
  db: ReadableDb,
): {
  readonly id: NetworkId
  readonly name: string
  readonly plannedEnd: LocalDate | null
  readonly endAnswered: LocalDate | null
}[] =>
  db.all(
    'SELECT id, name, planned_end, end_answered FROM network WHERE closed_on IS NULL ORDER BY name, id',
    {},
    (row) => ({
      id: text(row, 'id') as NetworkId,
      name: text(row, 'name'),
      plannedEnd: textOrNull(row, 'planned_end'),
      endAnswered: textOrNull(row, 'end_answered'),
    }),
  )
