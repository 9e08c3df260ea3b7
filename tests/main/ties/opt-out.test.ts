import { describe, expect, test } from 'vitest'
import type { PersonId, TieWaveId } from '../../../shared/domain/ids.ts'
import { erasingHere, hitsIn } from '../../support/erase.ts'
import { takeBackChange } from '../../support/history.ts'
import { ask, change, contentDigest, done, temporaryFolder, temporaryStore } from '../../support/store.ts'
import { type TieHouse, answersIn, heldOn, rule, tieHouse, today } from './house.ts'

/** Rows of answers by or about somebody, in the tables and on record. */
function traces({ store, waveId }: TieHouse, personId: PersonId): number {
  const count = (sql: string) => store.sqlite.prepare(sql).pluck().get({ waveId, personId }) as number
  const pairs = ['tie', 'tie_blank'].map((table) =>
    count(
      `SELECT count(*) FROM ${table} WHERE wave_id = :waveId AND :personId IN (from_person_id, to_person_id)`,
    ),
  )
  const contacts = count(
    'SELECT count(*) FROM outside_contact WHERE wave_id = :waveId AND from_person_id = :personId',
  )
  const record = count(
    `SELECT count(*) FROM change_row WHERE table_name IN ('tie', 'tie_blank', 'outside_contact')
       AND instr(row_key || coalesce(before, '') || coalesce(after, ''), :waveId) > 0
       AND instr(row_key || coalesce(before, '') || coalesce(after, ''), :personId) > 0`,
  )
  return pairs.reduce((a, b) => a + b, 0) + contacts + record
}

/** Three who answered about each other, one of them with a contact outside; some of it was taken back, or repeated. */
function filled(house: TieHouse): void {
  const { store, waveId, people, line } = house
  const [one, two] = people as [PersonId, PersonId]
  house.answer(line(0, 1, 4), line(0, 2, 0))
  house.answer(line(1, 0, 3))
  house.answer(line(2, 0, 2), line(2, 1, 1))
  done(store, 'ties.addOutside', {
    waveId,
    from: one,
    role: 'klokkenmaker',
    organisation: 'Uurwerkplaats',
    value: 2,
  })
  done(store, 'ties.addOutside', { waveId, from: two, role: 'leraar', organisation: 'Elders', value: 2 })
  const { notice } = change(store, 'ties.clear', { waveId, personId: one })
  takeBackChange(store, notice?.seq ?? 0)
}

describe('who opts out', () => {
  test('is gone as one who answers and as one who is named, from tables and record; others stay', () => {
    const house = tieHouse({ size: 4 })
    const { store, waveId, people, picture } = house
    const [one, two] = people as [PersonId, PersonId]
    filled(house)
    expect(traces(house, one)).toBeGreaterThan(10)
    done(store, 'ties.optOut', { waveId, personId: one })
    expect(traces(house, one)).toBe(0)
    expect(traces(house, two)).toBeGreaterThan(0)
    expect(answersIn(house)).toEqual({ '1>2': '?', '1>3': '?', '2>1': 1, '2>3': '?' })
    expect(picture().outside).toMatchObject([{ from: two }])
    expect(ask(store, 'ties.sheet', { waveId, personId: one, today })).toMatchObject({
      lines: [],
      outside: [],
    })
    const [, second] = ask(store, 'ties.desk', { waveId, today }).people
    expect(second).toMatchObject({ lines: 2, filled: 0, outside: 1 })
    const matrix = ask(store, 'ties.matrix', { waveId, today }).lines
    expect(matrix.some(({ from, to }) => from === one || to === one)).toBe(false)
    // Whatever is taken back then, nothing of it comes back.
    while (ask(store, 'history.state').undo !== null) {
      try {
        done(store, 'history.undo')
      } catch {
        break
      }
      expect(traces(house, one)).toBe(0)
    }
    expect(rule(() => done(store, 'ties.optOut', { waveId, personId: one }))).toBe('personId optedOut')
  })

  test('is in no byte of the file', () => {
    const dataFolder = temporaryFolder()
    const house = tieHouse({ size: 4, options: { dataFolder } })
    const { store, waveId, people } = house
    const [one, two, three] = people as [PersonId, PersonId, PersonId]
    filled(house)
    done(store, 'ties.optOut', { waveId, personId: one })
    const others = [one + two, two + one, one + three, three + one, 'klokkenmaker', 'Uurwerkplaats']
    const still = [two + three, 'Elders']
    store.close()
    // A row of a tie has its two ends side by side.
    expect(hitsIn(dataFolder, others)).toEqual([])
    expect(hitsIn(dataFolder, still)).toHaveLength(still.length)
    temporaryStore({ dataFolder })
  })

  test('comes in again with nothing known, and is another one to the ledger', async () => {
    const dataFolder = temporaryFolder()
    const house = tieHouse({ size: 3, options: { dataFolder } })
    const { store, waveId, people, line } = house
    const [one] = people as [PersonId]
    const erasing = erasingHere({ dataFolder, store })
    house.answer(line(0, 1, 4))
    house.answer(line(1, 0, 3), line(1, 2, 0))
    await expect(
      erasing.optOut({ waveId, personId: '99999999-9999-4999-8999-999999999999' as PersonId }),
    ).rejects.toMatchObject({ body: { code: 'INVALID_INPUT' } })
    await erasing.optOut({ waveId, personId: one })
    expect(erasing.certificates()).toEqual([])
    done(store, 'ties.optIn', { waveId, personId: one })
    expect(answersIn(house)).toEqual({ '1>0': '?' })
    expect(ask(store, 'ties.desk', { waveId, today }).people[0]).toMatchObject({
      status: 'noAnswer',
      informedOn: heldOn,
    })
    house.answer(line(0, 2, 1))
    const digest = contentDigest(store)
    expect(await erasing.reapply()).toEqual({ count: 0 })
    expect(contentDigest(store)).toBe(digest)
    done(store, 'history.undo')
    done(store, 'history.undo')
    expect(house.picture().people[0]?.status).toBe('optedOut')
    expect(await erasing.reapply()).toEqual({ count: 0 })
  })

  test('out of the wave and in it again, is another one to the ledger too', async () => {
    const dataFolder = temporaryFolder()
    const house = tieHouse({ size: 3, options: { dataFolder } })
    const { store, waveId, people, line } = house
    const [one] = people as [PersonId]
    const erasing = erasingHere({ dataFolder, store })
    await erasing.optOut({ waveId, personId: one })
    done(store, 'ties.optIn', { waveId, personId: one })
    done(store, 'ties.removePeople', { waveId, personIds: [one] })
    done(store, 'ties.addPeople', { waveId, personIds: [one] })
    done(store, 'ties.inform', { waveId, personIds: [one], on: heldOn })
    house.answer(line(0, 1, 2))
    expect(await erasing.reapply()).toEqual({ count: 0 })
    expect(answersIn(house)).toEqual({ '0>1': 2, '0>2': '?' })
  })

  test.each(['now', 'in the trash'])('does not come back with an older file, %s', async (where) => {
    const [dataFolder, before] = [temporaryFolder(), temporaryFolder()]
    const house = tieHouse({ size: 4, options: { dataFolder } })
    const { store, waveId, people } = house
    const [one, two] = people as [PersonId, PersonId]
    filled(house)
    const { notice } = change(store, 'ties.removeWave', { id: waveId })
    if (where === 'now') takeBackChange(store, notice?.seq ?? 0)
    store.sqlite.exec(`VACUUM INTO '${before}/netwerkcoach.sqlite'`)
    if (where === 'in the trash') takeBackChange(store, notice?.seq ?? 0)
    await erasingHere({ dataFolder, store }).optOut({ waveId, personId: one })

    // As a backup that is put back: the older file, beside the ledger of now.
    const older = { ...house, store: temporaryStore({ dataFolder: before }) }
    const erasing = erasingHere({ dataFolder, store: older.store })
    expect(traces(older, one)).toBeGreaterThan(0)
    expect(await erasing.reapply()).toEqual({ count: 1 })
    expect(traces(older, one)).toBe(0)
    expect(traces(older, two)).toBeGreaterThan(0)
    expect(await erasing.reapply()).toEqual({ count: 0 })
    if (where === 'in the trash') {
      takeBackChange(older.store, notice?.seq ?? 0)
      expect(traces(older, one)).toBe(0)
    } else
      expect(ask(older.store, 'ties.wave', { waveId }).people.map(({ status }) => status)).toContain(
        'optedOut',
      )
  })

  test('of the fictitious example stands in no ledger', async () => {
    const dataFolder = temporaryFolder()
    const store = temporaryStore({ dataFolder })
    done(store, 'workplaces.openExample')
    const [waveId, personId] = store.sqlite
      .prepare('SELECT wave_id, person_id FROM tie_respondent')
      .raw()
      .get() as [TieWaveId, PersonId]
    const erasing = erasingHere({ dataFolder, store })
    await erasing.optOut({ waveId, personId })
    done(store, 'workplaces.removeExample')
    done(store, 'workplaces.openExample')
    expect(await erasing.reapply()).toEqual({ count: 0 })
  })
})
