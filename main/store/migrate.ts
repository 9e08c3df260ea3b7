import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { privateFolder, syncFile, syncFolder } from './disk.ts'
import type { Migration } from './migrations/index.ts'

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

function assertWhole(sqlite: Database.Database): void {
  if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('The file is damaged')
  if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0) throw new Error('The file is damaged')
}

/**
 * Brings the file to the newest shape: every step in a transaction of its own with its version, after a check and a copy
 * when the file holds data. A step that fails leaves the file as the step before left it. The record of changes is
 * cleared: its row images speak of columns that may be gone.
 */
export function migrate(
  sqlite: Database.Database,
  steps: readonly Migration[],
  copies: { readonly folder: string; readonly name: string },
): void {
  const from = versionOf(sqlite)
  const pending = steps.filter((step) => step.version > from)
  if (pending.length === 0) return
  if (from > 0) {
    assertWhole(sqlite)
    copyInto(sqlite, copies.folder, `${copies.name}-v${String(from)}`)
  }
  // Rebuilding a table drops the old one: with foreign keys on that would take its children along.
  sqlite.pragma('foreign_keys = OFF')
  try {
    for (const step of pending) {
      if (step.version !== versionOf(sqlite) + 1) throw new Error('Migrations are not numbered without gaps')
      sqlite
        .transaction(() => {
          step.up(sqlite)
          if (from > 0) sqlite.exec('DELETE FROM change_row; DELETE FROM change')
          if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0)
            throw new Error(`Migration ${step.name} leaves a reference to nothing`)
          sqlite.pragma(`user_version = ${String(step.version)}`)
        })
        .exclusive()
    }
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}
