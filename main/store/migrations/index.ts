import type Database from 'better-sqlite3'
import { firstHouse } from './0001-first-house.ts'
import { history } from './0002-history.ts'
import { erasing } from './0003-erasing.ts'
import { lighterRecord } from './0004-lighter-record.ts'
import { meetings } from './0005-meetings.ts'
import { documentsAndBoards } from './0006-documents-and-boards.ts'
import { monitoringAndYields } from './0007-monitoring-and-yields.ts'
import { tieSurveys } from './0008-ties.ts'
import { search } from './0009-search.ts'

/**
 * One step of the file's shape. Numbered from 1 without gaps; never renumbered or edited once a coach may have run it.
 */
export interface Migration {
  readonly version: number
  readonly name: string
  up(sqlite: Database.Database): void
}

export const migrations: readonly Migration[] = [
  firstHouse,
  history,
  erasing,
  lighterRecord,
  meetings,
  documentsAndBoards,
  monitoringAndYields,
  tieSurveys,
  search,
]
