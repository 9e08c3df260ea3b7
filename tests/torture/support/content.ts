import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { type ReadableDb, handles, integer, text } from '../../../main/store/db.ts'
import type { Store } from '../../../main/store/open.ts'
import { notRecorded, quoted } from '../../../main/store/recording.ts'

/**
 * One hash over everything a coach stored, by whatever handle it is read; an empty table counts as one that is not there,
 * so that a migration which only adds tables changes nothing.
 */
export function digestOf(db: ReadableDb): string {
  const names = db
    .all("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name", {}, (row) =>
      text(row, 'name'),
    )
    .filter((name) => !name.startsWith('sqlite_') && !notRecorded.has(name))
  const hash = createHash('sha256')
  for (const name of names) {
    const rows = db.all(`SELECT * FROM main.${quoted(name)}`, {}, (row) => JSON.stringify(row)).sort()
    if (rows.length > 0) hash.update(JSON.stringify([name, rows]))
  }
  return hash.digest('hex').slice(0, 32)
}

/** What is amiss with an open store, whatever is in it; empty when all holds together. */
export function amissIn({ sqlite, read }: Store): string[] {
  const amiss: string[] = []
  const check: unknown = sqlite.pragma('integrity_check(1)', { simple: true })
  if (check !== 'ok') amiss.push(`integrity_check says ${String(check)}`)
  const references = sqlite.pragma('foreign_key_check') as unknown[]
  if (references.length > 0) amiss.push(`${references.length} references lead to nothing`)
  const loose = read.get(
    'SELECT count(*) AS n FROM change_row WHERE change_seq NOT IN (SELECT seq FROM change)',
    {},
    (row) => integer(row, 'n'),
  )
  if (loose !== 0) amiss.push(`${String(loose)} rows of the record belong to no change`)
  return amiss
}

/** The content of a data file by its bytes, with nothing beside it; null when it cannot be read. */
export function contentOf(file: Buffer): string | null {
  try {
    const sqlite = new Database(file, { readonly: true })
    try {
      return digestOf(handles(sqlite).read)
    } finally {
      sqlite.close()
    }
  } catch {
    return null
  }
}
