import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { StoreRefused, failureOf, saysDamaged } from '../../../main/store/problems.ts'

/** What SQLite itself throws for a statement. */
function thrownBy(sql: string): unknown {
  const sqlite = new Database(':memory:')
  try {
    return sqlite.prepare(sql).get()
  } catch (error) {
    return error
  } finally {
    sqlite.close()
  }
}

test('a row that is said to be larger than any can be is damage; a fault of ours is not', () => {
  const tooBig = thrownBy('SELECT zeroblob(4000000000)')
  expect(tooBig).toMatchObject({ code: 'SQLITE_TOOBIG' })
  expect(saysDamaged(tooBig)).toBe(true)
  const failure = failureOf(tooBig)
  expect(failure).toBeInstanceOf(StoreRefused)
  expect(failure).toMatchObject({ reason: 'damaged' })
  const ours = thrownBy('SELECT abs(-9223372036854775808)')
  expect(ours).toMatchObject({ code: 'SQLITE_ERROR' })
  expect(saysDamaged(ours)).toBe(false)
  expect(failureOf(ours)).toBeNull()
})
