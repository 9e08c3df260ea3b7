import { randomUUID } from 'node:crypto'
import { type WritableDb, integer, text } from '../db.ts'
import { quoted } from '../recording.ts'
import type { Going } from './going.ts'
import { planWipe, wipe } from './on-record.ts'
import { idsIn, isOneOf, pointsAtOneOf } from './references.ts'
import { looseIds } from './rules.ts'

/**
 * A person without anything that says who it was, in place of one who goes: new in every way, so that nothing outside
 * (an older export, a backup) leads to it. Answers its id.
 */
function placeholderFor(db: WritableDb, personId: string): string | null {
  const workplaceId = db.get('SELECT workplace_id FROM person WHERE id = :personId', { personId }, (row) =>
    text(row, 'workplace_id'),
  )
  if (workplaceId === undefined) return null
  const number =
    1 +
    (db.get(
      `SELECT count(*) AS n FROM unnamed_person JOIN person ON person.id = person_id
       WHERE workplace_id = :workplaceId`,
      { workplaceId },
      (row) => integer(row, 'n'),
    ) ?? 0)
  const id = randomUUID()
  db.run(
    `INSERT INTO person (id, workplace_id, code, code_key, display_name, role, organisation_id)
     VALUES (:id, :workplaceId, :code, :key, '', '', NULL)`,
    { id, workplaceId, code: `?${String(number)}`, key: `unnamed ${id}` },
  )
  db.run('INSERT INTO unnamed_person (person_id) VALUES (:id)', { id })
  return id
}

const isThere = (db: WritableDb, table: string): boolean =>
  db.get("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = :table", { table }, () => true) ??
  false

function forgetLooseIds(db: WritableDb, { rows }: Going): void {
  const everything = [...rows.values()].flatMap((keys) => [...keys].flatMap(idsIn))
  for (const { table, column, of, then } of looseIds) {
    const ids = of === 'anything' ? everything : [...(rows.get(of) ?? [])].flatMap(idsIn)
    if (ids.length === 0 || !isThere(db, table)) continue
    const isGone = `${quoted(column)} IN (SELECT value FROM json_each(:ids))`
    db.run(
      then === 'removeRow'
        ? `DELETE FROM ${quoted(table)} WHERE ${isGone}`
        : `UPDATE ${quoted(table)} SET ${quoted(column)} = NULL WHERE ${isGone}`,
      { ids: JSON.stringify(ids) },
    )
  }
}

/** Rows that stay and point at one that goes, where they may do without. */
function emptyReferences(db: WritableDb, { references, present }: Going): void {
  for (const reference of references.all) {
    const keys = present.get(reference.parent) ?? []
    if (reference.goesAlong || keys.length === 0) continue
    const columns = reference.emptied.map((column) => `${quoted(column)} = NULL`).join(', ')
    db.run(`UPDATE ${quoted(reference.table)} SET ${columns} WHERE ${pointsAtOneOf(reference)}`, {
      keys: JSON.stringify(keys),
    })
  }
}

const removedByNow = (db: WritableDb): number =>
  db.get(
    `SELECT count(*) AS rows FROM change_row
     WHERE change_seq = (SELECT seq FROM running_change) AND after IS NULL`,
    {},
    (row) => integer(row, 'rows'),
  ) ?? 0

/**
 * Removes all that goes from the tables and from the record; part of a change that is an event. Throws when more went
 * along than was found: a preview must never say less than what happens.
 */
export function eraseGoing(db: WritableDb, going: Going): void {
  db.run('PRAGMA defer_foreign_keys = ON', {})
  const { references, present } = going
  const placeholders = new Map<string, string>()
  for (const id of going.unnamed) {
    const placeholder = placeholderFor(db, id)
    if (placeholder !== null) placeholders.set(id, placeholder)
  }
  // Asked while the rows that go are there: their names are looked for.
  const plan = planWipe(db, going, placeholders)
  emptyReferences(db, going)
  const before = removedByNow(db)
  let expected = 0
  for (const name of references.childrenFirst) {
    const table = references.tables.get(name)
    const keys = present.get(name) ?? []
    if (table === undefined || keys.length === 0) continue
    db.run(`DELETE FROM ${quoted(name)} WHERE ${isOneOf(table)}`, { keys: JSON.stringify(keys) })
    expected += keys.length
  }
  if (removedByNow(db) - before !== expected) throw new Error('More went along than was found')
  for (const [id, placeholder] of placeholders)
    for (const { table, column } of references.unnamedColumns)
      db.run(`UPDATE ${quoted(table)} SET ${quoted(column)} = :placeholder WHERE ${quoted(column)} = :id`, {
        id,
        placeholder,
      })
  forgetLooseIds(db, going)
  wipe(db, plan)
}
