import { fail } from '../../shared/contract/failures.ts'
import type { WorkplaceId } from '../../shared/domain/ids.ts'
import type { Belonging } from '../store/belonging.ts'
import { bundledTables } from '../store/bundled.ts'
import { type ReadableDb, type WritableDb, integer } from '../store/db.ts'
import { errorCode } from '../store/disk.ts'
import { settleReplaced } from '../store/record-of-taking-in.ts'
import { allAttachments } from '../store/repositories/attachments.ts'
import { changedAt, linesOf, type TableLines } from '../store/repositories/bundles.ts'
import { keepSummaries } from '../store/repositories/round-picture.ts'
import { deleteWorkplace, findWorkplace } from '../store/repositories/workplaces.ts'
import { type Scratch, openScratch } from '../store/scratch.ts'
import type { Outcome } from '../store/write.ts'
import { requiredWorkplace } from './required.ts'

/** More rows than this and the way back is the backup that was made before: the record would double the file. */
export const mostRowsOnRecord = 20_000

function filesOf(db: ReadableDb, belonging: Belonging, workplaceId: WorkplaceId | null) {
  const files = new Map<string, number>()
  for (const { sha256, bytes, workplaceId: of } of allAttachments(db, belonging))
    if (sha256 !== null && bytes !== null && (workplaceId === null || of === workplaceId))
      files.set(sha256, bytes)
  return [...files]
    .map(([sha256, bytes]) => ({ sha256, bytes }))
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}

/** Everything in the file, or in one workplace, as it is at this moment. */
function content(
  db: ReadableDb,
  { workplaceId }: { workplaceId: WorkplaceId | null },
): {
  schemaVersion: number
  workplaces: { id: WorkplaceId; changedAt: number | null }[]
  tables: TableLines[]
  /** The files that these rows point at, each once. */
  files: { sha256: string; bytes: number }[]
} {
  const { belonging, tables } = bundledTables(db)
  if (workplaceId !== null) requiredWorkplace(db, workplaceId)
  const ids =
    workplaceId === null
      ? db.all('SELECT id FROM workplace ORDER BY id', {}, ({ id }) => id as WorkplaceId)
      : [workplaceId]
  return {
    schemaVersion: db.get('PRAGMA user_version', {}, (row) => integer(row, 'user_version')) ?? 0,
    workplaces: ids.map((id) => ({ id, changedAt: changedAt(db, belonging, tables, id) })),
    tables: tables.map((table) => linesOf(db, belonging, table, workplaceId)),
    files: filesOf(db, belonging, workplaceId),
  }
}

/** Which of these workplaces are here, and when something in them was changed last. */
function here(
  db: ReadableDb,
  { ids }: { ids: readonly WorkplaceId[] },
): { id: WorkplaceId; changedAt: number | null }[] {
  const { belonging, tables } = bundledTables(db)
  return ids
    .filter((id) => findWorkplace(db, id) !== undefined)
    .map((id) => ({ id, changedAt: changedAt(db, belonging, tables, id) }))
}

export interface ToTakeIn {
  /** A bundle's rows in the shape of this version: the bytes of a scratch database. */
  readonly rows: Uint8Array<ArrayBuffer>
  readonly workplaces: readonly WorkplaceId[]
  /** What was removed for good here, of what is in it. */
  readonly erased: Readonly<Record<'workplace' | 'network' | 'person', readonly string[]>>
}

export interface TakenIn {
  readonly rows: number
  /** Rows that are other than they were here. */
  readonly differing: number
  /** Whether there is a step to take back; where too much differs for that, the way back is the backup made before. */
  readonly canBeTakenBack: boolean
}

const workplacesOf = (draft: Scratch): WorkplaceId[] =>
  draft.read.all('SELECT id FROM workplace', {}, ({ id }) => id as WorkplaceId)

/** Leaves in the draft what was asked for and may come in. */
function leaveOut(draft: Scratch, { workplaces, erased }: ToTakeIn): void {
  const inside = workplacesOf(draft)
  if (!workplaces.every((id) => inside.includes(id))) throw fail('NOT_FOUND', { what: 'workplace' })
  draft.remove(
    'workplace',
    inside.filter((id) => !workplaces.includes(id)),
  )
  for (const [table, ids] of Object.entries(erased)) draft.remove(table, ids)
}

function insertAll(db: WritableDb, draft: Scratch): number {
  let rows = 0
  for (const { name, columns } of draft.bundled().tables) {
    const insert = `INSERT INTO "${name}" (${columns.map((column) => `"${column.name}"`).join(', ')})
      VALUES (${columns.map((column) => `:${column.name}`).join(', ')})`
    for (const row of draft.rows(name)) {
      db.run(insert, row)
      rows += 1
    }
  }
  return rows
}

/**
 * Puts the chosen workplaces of a bundle in the file, each as a whole in place of the one that was here. Throws NOT_FOUND
 * for a workplace that is not in it, and ALREADY_EXISTS (`id`) when something in it is here in another workplace.
 */
function takeIn(db: WritableDb, input: ToTakeIn): Outcome<TakenIn> {
  const draft = openScratch(input.rows)
  try {
    leaveOut(draft, input)
    const coming = workplacesOf(draft)
    db.run('PRAGMA defer_foreign_keys = ON', {})
    for (const id of coming) deleteWorkplace(db, id)
    const rows = insertAll(db, draft)
    const differing = settleReplaced(db)
    keepSummaries(db)
    const isTooLarge = differing > mostRowsOnRecord
    return {
      result: { rows, differing, canBeTakenBack: differing > 0 && !isTooLarge },
      summary: { counts: { workplaces: coming.length } },
      ...(isTooLarge ? { history: 'event' as const } : {}),
    }
  } catch (error) {
    // Its own rules were kept when it was read: what is in the way stands in another workplace here.
    if (errorCode(error)?.startsWith('SQLITE_CONSTRAINT') === true)
      throw fail('ALREADY_EXISTS', { field: 'id' })
    throw error
  } finally {
    draft.close()
  }
}

export const queries = { 'bundles.content': content, 'bundles.here': here } as const
export const commands = { 'bundles.takeIn': takeIn } as const
