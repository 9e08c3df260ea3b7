import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { privateFolder, syncFile, syncFolder } from './disk.ts'
import type { Migration } from './migrations/index.ts'
import { StoreRefused } from './problems.ts'
import { quoted } from './recording.ts'
import { isWhole } from './whole.ts'

const versionOf = (sqlite: Database.Database): number =>
  Number(sqlite.pragma('user_version', { simple: true }))

/** A complete, compact copy of the open file under a new name: written, made safe on disk, then given its name. */
export function copyInto(sqlite: Database.Database, folder: string, name: string): string {
  privateFolder(folder)
  let path = join(folder, `${name}.sqlite`)
  for (let n = 2; existsSync(path); n++) path = join(folder, `${name}-${String(n)}.sqlite`)
  const temporary = `${path}.part`
  rmSync(temporary, { force: true })
  sqlite.prepare('VACUUM INTO ?').run(temporary)
  chmodSync(temporary, 0o600)
  syncFile(temporary)
  renameSync(temporary, path)
  syncFolder(folder)
  return path
}

/** A copy that is not what was copied is no way back. */
function assertCopied(sqlite: Database.Database, path: string): void {
  const copy = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const rows = (database: Database.Database) =>
      (
        database
          .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
          .pluck()
          .all() as string[]
      ).map((name) => [
        name,
        database
          .prepare(`SELECT count(*) FROM main.${quoted(name)}`)
          .pluck()
          .get(),
      ])
    if (!isWhole(copy) || JSON.stringify(rows(copy)) !== JSON.stringify(rows(sqlite)))
      throw new Error('The copy made before migrating is not equal')
  } finally {
    copy.close()
  }
}

/**
 * Brings the file to the newest shape: all steps in one transaction, after a check and a copy (in `copies`; null for a
 * file in memory) when the file holds data. A step that fails leaves the file as it was. The record of changes is
 * cleared: its row images speak of columns that may be gone. Answers the version the file had before, null when it
 * was new or nothing had to be done.
 */
export function migrate(
  sqlite: Database.Database,
  steps: readonly Migration[],
  copies: { readonly folder: string; readonly name: string } | null,
): number | null {
  const from = versionOf(sqlite)
  const pending = steps.filter((step) => step.version > from)
  if (pending.length === 0) return null
  if (from > 0 && copies !== null) {
    if (!isWhole(sqlite)) throw new StoreRefused('damaged', true)
    assertCopied(sqlite, copyInto(sqlite, copies.folder, `${copies.name}-v${String(from)}`))
  }
  // Rebuilding a table drops the old one: with foreign keys on that would take its children along.
  sqlite.pragma('foreign_keys = OFF')
  try {
    sqlite
      .transaction(() => {
        for (const step of pending) {
          if (step.version !== versionOf(sqlite) + 1)
            throw new Error('Migrations are not numbered without gaps')
          step.up(sqlite)
          if (from > 0) sqlite.exec('DELETE FROM change_row; DELETE FROM change')
          if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0)
            throw new Error(`Migration ${step.name} leaves a reference to nothing`)
          sqlite.pragma(`user_version = ${String(step.version)}`)
        }
      })
      .exclusive()
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
  return from > 0 ? from : null
}
