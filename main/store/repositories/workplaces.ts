import type { Workplace } from '../../../shared/domain/entities.ts'
import type { WorkplaceId } from '../../../shared/domain/ids.ts'
import { type ReadableDb, type SqlRow, type WritableDb, boolean, flag, text } from '../db.ts'

const toWorkplace = (row: SqlRow): Workplace => ({
  id: text(row, 'id') as WorkplaceId,
  name: text(row, 'name'),
  fictitious: boolean(row, 'fictitious'),
})

export const allWorkplaces = (db: ReadableDb): Workplace[] =>
  db.all('SELECT id, name, fictitious FROM workplace', {}, toWorkplace)

export const findWorkplace = (db: ReadableDb, id: WorkplaceId): Workplace | undefined =>
  db.get('SELECT id, name, fictitious FROM workplace WHERE id = :id', { id }, toWorkplace)

export function insertWorkplace(db: WritableDb, { id, name, fictitious }: Workplace): void {
  db.run('INSERT INTO workplace (id, name, fictitious) VALUES (:id, :name, :fictitious)', {
    id,
    name,
    fictitious: flag(fictitious),
  })
}

export function renameWorkplace(db: WritableDb, id: WorkplaceId, name: string): void {
  db.run('UPDATE workplace SET name = :name WHERE id = :id', { id, name })
}

/** Takes everything that belongs to it along. */
export function deleteWorkplace(db: WritableDb, id: WorkplaceId): void {
  db.run('DELETE FROM workplace WHERE id = :id', { id })
}
