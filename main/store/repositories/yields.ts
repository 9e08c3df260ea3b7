import type { YieldsDesk } from '../../../shared/contract/yields.ts'
import type {
  LeaderContactId,
  NetworkId,
  NetworkOutcomeId,
  OrganisationId,
  SharingId,
} from '../../../shared/domain/ids.ts'
import {
  type LeaderContact,
  type NetworkOutcome,
  OutcomeLevel,
  type Sharing,
} from '../../../shared/domain/yields.ts'
import { type ReadableDb, type SqlRow, type WritableDb, oneOf, text, textOrNull } from '../db.ts'

const outcomesWithOrganisations = `SELECT network_outcome.*, (
    SELECT json_group_array(organisation_id ORDER BY name, organisation_id) FROM outcome_organisation
    JOIN organisation ON organisation.id = organisation_id WHERE outcome_id = network_outcome.id
  ) AS organisation_ids FROM network_outcome`

const toOutcome = (row: SqlRow): NetworkOutcome => ({
  id: text(row, 'id') as NetworkOutcomeId,
  networkId: text(row, 'network_id') as NetworkId,
  level: oneOf(OutcomeLevel.options, row, 'level'),
  kind: textOrNull(row, 'kind'),
  text: text(row, 'text'),
  evidence: text(row, 'evidence'),
  on: textOrNull(row, 'on'),
  organisationIds: JSON.parse(text(row, 'organisation_ids')) as OrganisationId[],
})

/** The last first, those without a day at the end; organisations by name. */
export const outcomesOf = (db: ReadableDb, networkId: NetworkId): NetworkOutcome[] =>
  db.all(
    `${outcomesWithOrganisations} WHERE network_id = :networkId ORDER BY "on" IS NULL, "on" DESC, text, id`,
    { networkId },
    toOutcome,
  )

export const findOutcome = (db: ReadableDb, id: NetworkOutcomeId): NetworkOutcome | undefined =>
  db.get(`${outcomesWithOrganisations} WHERE id = :id`, { id }, toOutcome)

/** Leaves alone those that were linked already. */
function linkOrganisations(
  db: WritableDb,
  { id, organisationIds }: Pick<NetworkOutcome, 'id' | 'organisationIds'>,
): void {
  const ids = JSON.stringify(organisationIds)
  db.run(
    `DELETE FROM outcome_organisation
     WHERE outcome_id = :id AND organisation_id NOT IN (SELECT value FROM json_each(:ids))`,
    { id, ids },
  )
  db.run(
    `INSERT INTO outcome_organisation (outcome_id, organisation_id)
     SELECT :id, value FROM json_each(:ids) WHERE true ON CONFLICT DO NOTHING`,
    { id, ids },
  )
}

export function insertOutcome(db: WritableDb, { organisationIds, ...columns }: NetworkOutcome): void {
  db.run(
    `INSERT INTO network_outcome (id, network_id, level, kind, text, evidence, "on")
     VALUES (:id, :networkId, :level, :kind, :text, :evidence, :on)`,
    columns,
  )
  linkOrganisations(db, { id: columns.id, organisationIds })
}

export function updateOutcome(db: WritableDb, outcome: NetworkOutcome): void {
  const { id, level, kind, text: words, evidence, on } = outcome
  db.run(
    `UPDATE network_outcome SET level = :level, kind = :kind, text = :words, evidence = :evidence, "on" = :on
     WHERE id = :id`,
    { id, level, kind, words, evidence, on },
  )
  linkOrganisations(db, outcome)
}

const withName = (table: 'leader_contact' | 'sharing') =>
  `SELECT ${table}.*, organisation.name AS organisation_name
   FROM ${table} LEFT JOIN organisation ON organisation.id = ${table}.organisation_id
   WHERE network_id = :networkId ORDER BY "on" DESC, ${table}.id`
const toName = (row: SqlRow) => ({ organisationName: textOrNull(row, 'organisation_name') })

const toContact = (row: SqlRow): LeaderContact => ({
  id: text(row, 'id') as LeaderContactId,
  networkId: text(row, 'network_id') as NetworkId,
  on: text(row, 'on'),
  organisationId: textOrNull(row, 'organisation_id') as OrganisationId | null,
  role: text(row, 'role'),
  about: text(row, 'about'),
  followUp: text(row, 'follow_up'),
})

/** The last first. */
export const contactsOf = (db: ReadableDb, networkId: NetworkId): YieldsDesk['contacts'] =>
  db.all(withName('leader_contact'), { networkId }, (row) => ({ ...toContact(row), ...toName(row) }))

export const findContact = (db: ReadableDb, id: LeaderContactId): LeaderContact | undefined =>
  db.get('SELECT * FROM leader_contact WHERE id = :id', { id }, toContact)

export function insertContact(db: WritableDb, contact: LeaderContact): void {
  db.run(
    `INSERT INTO leader_contact (id, network_id, "on", organisation_id, role, about, follow_up)
     VALUES (:id, :networkId, :on, :organisationId, :role, :about, :followUp)`,
    { ...contact },
  )
}

export function updateContact(db: WritableDb, { networkId: _, ...columns }: LeaderContact): void {
  db.run(
    `UPDATE leader_contact SET "on" = :on, organisation_id = :organisationId, role = :role, about = :about,
       follow_up = :followUp
     WHERE id = :id`,
    columns,
  )
}

const toSharing = (row: SqlRow): Sharing => ({
  id: text(row, 'id') as SharingId,
  networkId: text(row, 'network_id') as NetworkId,
  on: text(row, 'on'),
  what: text(row, 'what'),
  audience: text(row, 'audience'),
  organisationId: textOrNull(row, 'organisation_id') as OrganisationId | null,
  note: text(row, 'note'),
})

/** The last first. */
export const sharingsOf = (db: ReadableDb, networkId: NetworkId): YieldsDesk['sharings'] =>
  db.all(withName('sharing'), { networkId }, (row) => ({ ...toSharing(row), ...toName(row) }))

export const findSharing = (db: ReadableDb, id: SharingId): Sharing | undefined =>
  db.get('SELECT * FROM sharing WHERE id = :id', { id }, toSharing)

export function insertSharing(db: WritableDb, sharing: Sharing): void {
  db.run(
    `INSERT INTO sharing (id, network_id, "on", what, audience, organisation_id, note)
     VALUES (:id, :networkId, :on, :what, :audience, :organisationId, :note)`,
    { ...sharing },
  )
}

export function updateSharing(db: WritableDb, { networkId: _, ...columns }: Sharing): void {
  db.run(
    `UPDATE sharing SET "on" = :on, what = :what, audience = :audience, organisation_id = :organisationId,
       note = :note
     WHERE id = :id`,
    columns,
  )
}
