import type { Attribute } from '../../../shared/domain/entities.ts'
import type { AttributeId, NetworkId, PersonId, TieWaveId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { keyOf } from '../../../shared/domain/import/cells.ts'
import { type ReadableDb, type SqlRow, type WritableDb, text } from '../db.ts'

const toAttribute = (row: SqlRow): Attribute => ({
  id: text(row, 'id') as AttributeId,
  workplaceId: text(row, 'workplace_id') as WorkplaceId,
  name: text(row, 'name'),
})

export const attributesOf = (db: ReadableDb, workplaceId: WorkplaceId): Attribute[] =>
  db.all(
    'SELECT id, workplace_id, name FROM attribute WHERE workplace_id = :workplaceId',
    { workplaceId },
    toAttribute,
  )

export const findAttribute = (db: ReadableDb, id: AttributeId): Attribute | undefined =>
  db.get('SELECT id, workplace_id, name FROM attribute WHERE id = :id', { id }, toAttribute)

/** The attribute a coach would call the same, whatever the capitals and spaces. */
export const attributeNamed = (
  db: ReadableDb,
  workplaceId: WorkplaceId,
  name: string,
): Attribute | undefined =>
  db.get(
    'SELECT id, workplace_id, name FROM attribute WHERE workplace_id = :workplaceId AND name_key = :key',
    { workplaceId, key: keyOf(name) },
    toAttribute,
  )

export function insertAttribute(db: WritableDb, { id, workplaceId, name }: Attribute): void {
  db.run('INSERT INTO attribute (id, workplace_id, name, name_key) VALUES (:id, :workplaceId, :name, :key)', {
    id,
    workplaceId,
    name,
    key: keyOf(name),
  })
}

export function renameAttribute(db: WritableDb, id: AttributeId, name: string): void {
  db.run('UPDATE attribute SET name = :name, name_key = :key WHERE id = :id', { id, name, key: keyOf(name) })
}

/** Takes everybody's values of it along. */
export function deleteAttribute(db: WritableDb, id: AttributeId): void {
  db.run('DELETE FROM attribute WHERE id = :id', { id })
}

export type ValuesByPerson = ReadonlyMap<PersonId, Readonly<Record<AttributeId, string>>>

function gathered(
  rows: readonly { person: PersonId; attribute: AttributeId; value: string }[],
): ValuesByPerson {
  const values = new Map<PersonId, Record<AttributeId, string>>()
  for (const { person, attribute, value } of rows) {
    const own = values.get(person) ?? {}
    own[attribute] = value
    values.set(person, own)
  }
  return values
}

const toValue = (row: SqlRow) => ({
  person: text(row, 'person_id') as PersonId,
  attribute: text(row, 'attribute_id') as AttributeId,
  value: text(row, 'value'),
})

/** The values of everybody who is or was a member of a network. */
export const valuesInNetwork = (db: ReadableDb, networkId: NetworkId): ValuesByPerson =>
  gathered(
    db.all(
      `SELECT person_id, attribute_id, value FROM attribute_value
       WHERE person_id IN (SELECT person_id FROM membership WHERE network_id = :networkId)`,
      { networkId },
      toValue,
    ),
  )

/** The values of everybody in one wave. */
export const valuesInWave = (db: ReadableDb, waveId: TieWaveId): ValuesByPerson =>
  gathered(
    db.all(
      `SELECT person_id, attribute_id, value FROM attribute_value
       WHERE person_id IN (SELECT person_id FROM tie_respondent WHERE wave_id = :waveId)`,
      { waveId },
      toValue,
    ),
  )

export const valuesOfPerson = (db: ReadableDb, personId: PersonId): Readonly<Record<AttributeId, string>> =>
  gathered(
    db.all(
      'SELECT person_id, attribute_id, value FROM attribute_value WHERE person_id = :personId',
      { personId },
      toValue,
    ),
  ).get(personId) ?? {}

export function putValue(db: WritableDb, personId: PersonId, attributeId: AttributeId, value: string): void {
  db.run(
    `INSERT INTO attribute_value (person_id, attribute_id, value) VALUES (:personId, :attributeId, :value)
     ON CONFLICT (person_id, attribute_id) DO UPDATE SET value = excluded.value`,
    { personId, attributeId, value },
  )
}

export function deleteValue(db: WritableDb, personId: PersonId, attributeId: AttributeId): void {
  db.run('DELETE FROM attribute_value WHERE person_id = :personId AND attribute_id = :attributeId', {
    personId,
    attributeId,
  })
}
