import type Database from 'better-sqlite3'
import { firstHouse } from './0001-first-house.ts'
import { history } from './0002-history.ts'

/**
 * One step of the file's shape. Numbered from 1 without gaps; never renumbered or edited once a coach may have run it.
 */
export interface Migration {
  readonly version: number
  readonly name: string
  up(sqlite: Database.Database): void
}

export const migrations: readonly Migration[] = [firstHouse, history]
