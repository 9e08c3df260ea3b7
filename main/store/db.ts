import type Database from 'better-sqlite3'

export type SqlParam = string | number | bigint | null
export type SqlParams = Readonly<Record<string, SqlParam>>
/** A row as SQLite gives it; repositories read its columns with the functions below, which check the type. */
export type SqlRow = Readonly<Record<string, unknown>>

/** What a query gets: it can look, never change. */
export interface ReadableDb {
  all<T>(sql: string, params: SqlParams, read: (row: SqlRow) => T): T[]
  get<T>(sql: string, params: SqlParams, read: (row: SqlRow) => T): T | undefined
}

/** What a command gets, for as long as its transaction lasts. */
export interface WritableDb extends ReadableDb {
  /** Runs one statement; answers how many rows it changed, cascades not counted. */
  run(sql: string, params: SqlParams): number
}

const unexpectedColumn = (column: string) => new TypeError(`Column ${column} has another type than expected`)

export function text(row: SqlRow, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw unexpectedColumn(column)
  return value
}

export const textOrNull = (row: SqlRow, column: string): string | null =>
  row[column] === null ? null : text(row, column)

export function integer(row: SqlRow, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw unexpectedColumn(column)
  return value
}

export const integerOrNull = (row: SqlRow, column: string): number | null =>
  row[column] === null ? null : integer(row, column)

/** SQLite has no booleans: 1 is true, 0 is false. */
export const boolean = (row: SqlRow, column: string): boolean => integer(row, column) === 1

export const booleanOrNull = (row: SqlRow, column: string): boolean | null =>
  row[column] === null ? null : boolean(row, column)

export const flag = (value: boolean): 0 | 1 => (value ? 1 : 0)
export const flagOrNull = (value: boolean | null): 0 | 1 | null => (value === null ? null : flag(value))

/** One value out of a list of words, as the CHECK in the table promises. */
export function oneOf<const W extends string>(words: readonly W[], row: SqlRow, column: string): W {
  const value = row[column]
  const word = words.find((candidate) => candidate === value)
  if (word === undefined) throw unexpectedColumn(column)
  return word
}

/** Both handles share one cache of prepared statements, which live as long as the connection. */
export function handles(sqlite: Database.Database): {
  readonly read: ReadableDb
  readonly write: WritableDb
} {
  const prepared = new Map<string, Database.Statement>()
  const prepare = (sql: string) => {
    let statement = prepared.get(sql)
    if (statement === undefined) {
      statement = sqlite.prepare(sql)
      prepared.set(sql, statement)
    }
    return statement
  }
  const looking = (sql: string) => {
    const statement = prepare(sql)
    if (!statement.readonly) throw new Error('A query tried to change data')
    return statement
  }
  const read: ReadableDb = {
    all: (sql, params, map) =>
      looking(sql)
        .all(params)
        .map((row) => map(row as SqlRow)),
    get: (sql, params, map) => {
      const row = looking(sql).get(params)
      return row === undefined ? undefined : map(row as SqlRow)
    },
  }
  const write: WritableDb = {
    ...read,
    run: (sql, params) => {
      if (!sqlite.inTransaction) throw new Error('Data change only inside write()')
      return prepare(sql).run(params).changes
    },
  }
  return { read, write }
}
