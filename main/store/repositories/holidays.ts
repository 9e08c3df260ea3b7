import type { HolidayId, WorkplaceId } from '../../../shared/domain/ids.ts'
import type { Holiday } from '../../../shared/domain/meetings.ts'
import { type ReadableDb, type SqlRow, type WritableDb, text } from '../db.ts'

const toHoliday = (row: SqlRow): Holiday => ({
  id: text(row, 'id') as HolidayId,
  workplaceId: text(row, 'workplace_id') as WorkplaceId,
  name: text(row, 'name'),
  from: text(row, 'from'),
  to: text(row, 'to'),
})

/** By their first day. */
export const holidaysOf = (db: ReadableDb, workplaceId: WorkplaceId): Holiday[] =>
  db.all(
    'SELECT * FROM holiday WHERE workplace_id = :workplaceId ORDER BY "from", "to", name, id',
    { workplaceId },
    toHoliday,
  )

export const findHoliday = (db: ReadableDb, id: HolidayId): Holiday | undefined =>
  db.get('SELECT * FROM holiday WHERE id = :id', { id }, toHoliday)

export function insertHoliday(db: WritableDb, holiday: Holiday): void {
  db.run(
    'INSERT INTO holiday (id, workplace_id, name, "from", "to") VALUES (:id, :workplaceId, :name, :from, :to)',
    { ...holiday },
  )
}

export function updateHoliday(db: WritableDb, { id, name, from, to }: Holiday): void {
  db.run('UPDATE holiday SET name = :name, "from" = :from, "to" = :to WHERE id = :id', { id, name, from, to })
}

export function deleteHoliday(db: WritableDb, id: HolidayId): void {
  db.run('DELETE FROM holiday WHERE id = :id', { id })
}
