import { describe, expect, test } from 'vitest'
import { things } from '../../main/services/trash.ts'
import { bundledTables, notBundled } from '../../main/store/bundled.ts'
import { referencesOf } from '../../main/store/erasing/references.ts'
import {
  canStayUnnamed,
  erasableKinds,
  looseIds,
  namingColumns,
  reachedOtherwise,
} from '../../main/store/erasing/rules.ts'
import { type Migration, migrations } from '../../main/store/migrations/index.ts'
import type { Store } from '../../main/store/open.ts'
import { notSearched } from '../../main/store/search/not-searched.ts'
import { sources } from '../../main/store/search/sources.ts'
import { isSearchTable } from '../../main/store/search/tables.ts'
import { notRecorded } from '../../main/store/recording.ts'
import { parts, staysEmpty } from '../support/generate/tables/index.ts'
import { temporaryStore } from '../support/store.ts'

/*
 * A new table joins undo, the trash, the bundle, removing for good, search and the generator, or says why it does not.
 */

const tablesOf = ({ sqlite }: Store): string[] =>
  sqlite
    .prepare(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all() as string[]

/** What goes when a row of one of these tables goes, along the foreign keys. */
function reachedFrom(store: Store, from: readonly string[]): Set<string> {
  const reached = new Set(from)
  const { all } = referencesOf(store.read)
  for (const table of reached)
    for (const reference of all)
      if (reference.parent === table && reference.goesAlong) reached.add(reference.table)
  return reached
}

/** The columns of text of a table that are not the id of something. */
const wordsOf = ({ sqlite }: Store, table: string): string[] =>
  (
    sqlite.prepare("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'").pluck().all(table) as string[]
  ).filter((column) => !/(?:^|_)(?:id|key)$/u.test(column))

/**
 * Columns in which nobody types words, whatever the table: days and times, choices out of a list, what the app itself
 * notes down. A column of a new name is words until it is added here.
 */
const notWords = new RegExp(
  `^(?:${[
    // Days and times.
    'on|from|to|due|since|starts|ends|planned_end|end_answered|(?:agreed|assignment_agreed|closed|made|kept|informed|held|permitted|withdrawn)_on',
    'privacy_retention_until',
    // Choices.
    'kind|state|rule|phase|ambition|knowledge_kind|privacy_legal_basis|level|visibility|audience|status|formality|found|answer',
    'dimension|indicators|phases|section|copy_of|template|origin|asked_for',
    // What the app notes down.
    'subject|mark|sha256|media_type|token|stint|passed',
  ].join('|')})$`,
  'u',
)

/** The tables that a door leaves out without having said so. */
const doors: Readonly<Record<string, (store: Store) => string[]>> = {
  undo: (store) => tablesOf(store).filter((name) => !store.tables.has(name) && !notRecorded.has(name)),
  trash: (store) => {
    const reached = reachedFrom(
      store,
      things.map(({ table }) => table),
    )
    return [...store.tables.keys()].filter((name) => !reached.has(name))
  },
  'removing for good': (store) => {
    const reached = reachedFrom(store, ['workplace'])
    return tablesOf(store).filter((name) => !reached.has(name) && !reachedOtherwise.has(name))
  },
  bundle: (store) => {
    const bundled = new Set(bundledTables(store.read).tables.map(({ name }) => name))
    return tablesOf(store).filter((name) => !bundled.has(name) && !notBundled.has(name))
  },
  generator: (store) => {
    const filled = new Set(parts.flatMap(({ tables }) => tables))
    return tablesOf(store).filter(
      (name) => !filled.has(name) && !staysEmpty.has(name) && !isSearchTable(name),
    )
  },
  search: (store) =>
    tablesOf(store).flatMap((name) => {
      if (notSearched.has(name) || isSearchTable(name)) return []
      const found = sources.filter(({ table }) => table === name)
      const columns = new Set([
        ...found.flatMap((source) => [...source.name, ...source.body]),
        ...(store.tables.get(name)?.key ?? []),
      ])
      return wordsOf(store, name)
        .filter((column) => !columns.has(column) && !notWords.test(column))
        .map((column) => `${name}.${column}`)
        .filter((column) => !notSearched.has(column))
    }),
}

const forgotten: Migration = {
  version: migrations.length + 1,
  name: 'forgets',
  up: (sqlite) => {
    sqlite.exec(
      'CREATE TABLE diary (id TEXT NOT NULL PRIMARY KEY, about_person TEXT, words TEXT NOT NULL) STRICT',
    )
  },
}

describe.each(Object.keys(doors))('every table joins: %s', (name) => {
  const door = doors[name] ?? (() => ['no such door'])

  test('those there are', () => {
    expect(door(temporaryStore())).toEqual([])
  })

  // Undo joins by itself, so that is the one door that nothing can be left out of.
  test.skipIf(name === 'undo')('one that was forgotten is found', () => {
    const store = temporaryStore({ migrations: [...migrations, forgotten] })
    const found = () => {
      try {
        return door(store)
      } catch (error) {
        return [String(error)]
      }
    }
    expect(found().join()).toContain('diary')
  })
})

describe('what is declared about removing for good', () => {
  const columnsOf = ({ sqlite }: Store, table: string) =>
    sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]

  test('is about tables and columns that are there', () => {
    const store = temporaryStore()
    const tables = tablesOf(store)
    const named = [...reachedOtherwise.keys(), ...canStayUnnamed, ...erasableKinds, ...namingColumns.keys()]
    expect(named.filter((table) => !tables.includes(table))).toEqual([])
    const columns = [
      ...looseIds,
      ...[...namingColumns].flatMap(([table, names]) => names.map((column) => ({ table, column }))),
    ]
    expect(columns.filter(({ table, column }) => !columnsOf(store, table).includes(column))).toEqual([])
  })

  test('every column that could name a person, network or werkplaats is a foreign key, or declared', () => {
    const store = temporaryStore()
    const { all } = referencesOf(store.read)
    const open = tablesOf(store).flatMap((table) =>
      columnsOf(store, table)
        .filter((column) => /(?:^|_)(?:person|network|workplace)_id$/u.test(column))
        .filter((column) => !all.some((each) => each.table === table && each.columns.includes(column)))
        .filter((column) => !looseIds.some((each) => each.table === table && each.column === column))
        .map((column) => `${table}.${column}`),
    )
    expect(open).toEqual([])
  })
})
