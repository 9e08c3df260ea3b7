import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { errorCode, syncFolder } from './disk.ts'
import { applicationId } from './header.ts'

/**
 * A new file gets its application id before it gets its name, and never over another file: a start that is cut off, or
 * two that race, leave no half-born file behind.
 */
export function createFile(path: string, overEmpty: boolean): void {
  const born = `${path}.new-${randomUUID()}`
  closeSync(openSync(born, 'wx', 0o600))
  try {
    const sqlite = new Database(born)
    try {
      sqlite.pragma('synchronous = FULL')
      sqlite.pragma(`application_id = ${String(applicationId)}`)
    } finally {
      sqlite.close()
    }
    if (overEmpty) renameSync(born, path)
    else linkOrRename(born, path)
    syncFolder(dirname(path))
  } finally {
    rmSync(born, { force: true })
    rmSync(`${born}-journal`, { force: true })
  }
}

/** Gives a file its name unless that name is taken; where a disk knows no links (FAT), by a rename. */
function linkOrRename(born: string, path: string): void {
  try {
    linkSync(born, path)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return
    if (existsSync(path)) return
    renameSync(born, path)
  }
}
