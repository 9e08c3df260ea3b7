import { describe, expect, test } from 'vitest'
import { OpenSheet, sheets as contract } from '../../../shared/contract/monitoring.ts'
import { indicators } from '../../../shared/content/indicators.ts'
import type { PersonId, SheetId } from '../../../shared/domain/ids.ts'
import { MarkValue } from '../../../shared/domain/monitoring.ts'
import { erasingHere } from '../../support/erase.ts'
import { roundHouse } from '../../support/rounds.ts'
import { ask, change, done, failureOf, temporaryFolder } from '../../support/store.ts'

const rule = (act: () => unknown) => {
  const body = failureOf(act)
  return body.code === 'INVALID_INPUT'
    ? body.data.fields.map((field) => `${field.path} ${field.rule}`).join()
    : body.code
}

describe('a mark', () => {
  test('is 0 to 100 in tenths, or does not apply; anything else is refused', () => {
    for (const value of [0, 100, 7.8, 33.3, 99.9, 'notApplicable'])
      expect(MarkValue.safeParse(value).success).toBe(true)
    for (const value of [101, -1, 100.1, -0.1, 7.85, '7,8', '50', 'n.v.t.', null, NaN, Infinity, {}])
      expect(MarkValue.safeParse(value).success, JSON.stringify(value)).toBe(false)
    const marks = [{ indicatorId: 'continuity', kind: 'now', value: 101 }]
    const input = contract.mark['~orpc'].inputSchema
    expect(input?.['~standard'].validate({ id: crypto.randomUUID(), marks })).toMatchObject({ issues: [{}] })
  })

  test('comes back as it was put, in every tenth', () => {
    const { store, begin, say } = roundHouse({ options: { typingPause: 60_000 } })
    const id = begin()
    const marks = () => OpenSheet.parse(ask(store, 'sheets.get', { id })).marks
    for (let tenths = 0; tenths <= 1_000; tenths += 37) {
      say(id, 'continuity', tenths / 10, 'notApplicable')
      expect(marks()).toEqual([
        { indicatorId: 'continuity', kind: 'now', value: tenths / 10 },
        { indicatorId: 'continuity', kind: 'desired', value: 'notApplicable' },
      ])
    }
    say(id, 'continuity', null)
    expect(marks()).toEqual([{ indicatorId: 'continuity', kind: 'desired', value: 'notApplicable' }])
    say(id, 'continuity', null, null)
    expect(marks()).toEqual([])
  })

  test('is of what the round asks', () => {
    const { store, roundId, begin, say } = roundHouse()
    done(store, 'rounds.update', { id: roundId, patch: { asksDesired: false } })
    const id = begin()
    expect(rule(() => say(id, 'niets', 4))).toBe('marks.0.indicatorId notAsked')
    expect(rule(() => say(id, 'continuity', 4, 5))).toBe('marks.1.kind notAsked')
    expect(ask(store, 'sheets.get', { id }).marks).toEqual([])
  })
})

describe('entering', () => {
  test('a code is of one sheet in a round, whatever its case; without one there may be many', () => {
    const { store, begin } = roundHouse()
    begin({ code: 'Éénhoorn' })
    expect(rule(() => begin({ code: ' éénHOORN' }))).toBe('ALREADY_EXISTS')
    const other = begin({ code: 'panda' })
    expect(rule(() => done(store, 'sheets.update', { id: other, patch: { code: 'ÉÉNHOORN' } }))).toBe(
      'ALREADY_EXISTS',
    )
    done(store, 'sheets.update', { id: other, patch: { code: 'PANDA' } })
    begin()
    begin()
  })

  test('two windows at once: each its own sheet, and what one finishes the other does not change', () => {
    const { store, roundId, begin, say, finish } = roundHouse()
    const [mine, theirs] = [begin({ code: 'a' }), begin({ code: 'b' })]
    say(mine, 'continuity', 10)
    say(theirs, 'continuity', 90)
    say(mine, 'steering', 11)
    // The same sheet in two windows: different questions, then the same one.
    say(theirs, 'steering', 91)
    say(theirs, 'steering', 92)
    finish(theirs)
    expect(rule(() => say(theirs, 'steering', 1))).toBe('id done')
    expect(rule(() => finish(theirs))).toBe('id done')
    expect(rule(() => ask(store, 'sheets.get', { id: theirs }))).toBe('id done')
    expect(rule(() => done(store, 'sheets.remove', { id: theirs }))).toBe('id done')
    expect(ask(store, 'sheets.get', { id: mine }).marks.map(({ value }) => value)).toEqual([10, 11])
    done(store, 'sheets.remove', { id: mine })
    expect(rule(() => say(mine, 'steering', 1))).toBe('NOT_FOUND')
    const desk = ask(store, 'rounds.desk', { id: roundId })
    expect(desk).toMatchObject({ entering: [], codes: ['b'], round: { answered: 1 } })
  })

  test('an empty sheet is nobody’s; taken back, a finished one is being entered again', () => {
    const { store, begin, say, finish } = roundHouse()
    const id = begin()
    expect(rule(() => finish(id))).toBe('id empty')
    done(store, 'sheets.update', { id, patch: { remark: 'Ik weet het nog niet' } })
    say(id, 'continuity', 5)
    const step = change(store, 'sheets.finish', { id }).written.change
    done(store, 'history.takeBack', { change: step })
    expect(ask(store, 'sheets.get', { id })).toMatchObject({ remark: 'Ik weet het nog niet', isDone: false })
  })

  test('a mark of a finished sheet is not taken back past its being finished', () => {
    const { store, begin, finish } = roundHouse()
    const id = begin()
    const marks = [{ indicatorId: 'continuity', kind: 'now' as const, value: 5 }]
    const step = change(store, 'sheets.mark', { id, marks }).written.change
    finish(id)
    expect(failureOf(() => done(store, 'history.takeBack', { change: step })).code).toBe('CHANGED_MEANWHILE')
  })

  test('a pasted table is taken as a whole or not at all', () => {
    const { store, roundId, enter } = roundHouse()
    enter('panda', { continuity: 1 })
    const mark = { indicatorId: 'continuity', kind: 'now' as const, value: 3 }
    const paste = (sheets: { code: string; marks: (typeof mark)[] }[]) =>
      done(store, 'sheets.paste', { roundId, sheets })
    const count = () => ask(store, 'rounds.desk', { id: roundId }).round.answered
    const [a, b] = [
      { code: 'a', marks: [mark] },
      { code: 'b', marks: [mark] },
    ]
    expect(rule(() => paste([a, b, { code: 'PANDA', marks: [mark] }]))).toBe('sheets.2.code codeTaken')
    expect(rule(() => paste([a, b, { code: 'A', marks: [mark] }]))).toBe('sheets.2.code codeTaken')
    expect(rule(() => paste([a, { code: 'b', marks: [mark, { ...mark, indicatorId: 'x' }] }]))).toBe(
      'sheets.1.marks.1.indicatorId notAsked',
    )
    expect(count()).toBe(1)
    expect(paste([a, b, { code: '', marks: [mark] }, { code: '', marks: [mark] }])).toEqual({ count: 4 })
    expect(count()).toBe(5)
  })

  test('in a named round a pasted sheet is of a participant', () => {
    const { store, roundId } = roundHouse({ isNamed: true })
    const marks = [{ indicatorId: 'continuity', kind: 'now' as const, value: 3 }]
    const paste = (...codes: string[]) =>
      done(store, 'sheets.paste', { roundId, sheets: codes.map((code) => ({ code, marks })) })
    expect(rule(() => paste('p01', 'P99'))).toBe('sheets.1.code notAsked')
    expect(rule(() => paste('p01', 'P01'))).toBe('sheets.1.code codeTaken')
    paste('p01', 'P02')
    expect(rule(() => paste('P02'))).toBe('sheets.0.code codeTaken')
    const { people } = ask(store, 'rounds.desk', { id: roundId })
    expect(people.filter(({ hasAnswered }) => hasAnswered).map(({ code }) => code)).toEqual(['P01', 'P02'])
  })
})

describe('the reveal', () => {
  test('needs somebody, and asks about sheets that are half entered', () => {
    const { store, roundId, begin, say, reveal } = roundHouse()
    expect(rule(reveal)).toBe('id nobody')
    const empty = begin()
    expect(rule(reveal)).toBe('withUnfinished entering')
    const all = () => done(store, 'rounds.reveal', { id: roundId, withUnfinished: true })
    expect(rule(all)).toBe('id nobody')
    expect(ask(store, 'sheets.get', { id: empty }).isDone).toBe(false)
    const half = begin()
    say(half, 'continuity', 70)
    all()
    const { round, lines } = ask(store, 'rounds.picture', { id: roundId })
    expect(round).toMatchObject({ asked: 6, answered: 1, isRevealed: true })
    expect(lines[1]?.now.crosses).toEqual([{ at: 70, count: 1 }])
    expect(rule(all)).toBe('id revealed')
    for (const act of [
      () => begin(),
      () => say(half, 'continuity', 1),
      () => ask(store, 'sheets.get', { id: half }),
    ])
      expect(rule(act)).toMatch(/ revealed$/u)
  })

  test('covers again, and then sheets can be added', () => {
    const { store, roundId, enter, reveal } = roundHouse()
    expect(rule(() => done(store, 'rounds.cover', { id: roundId }))).toBe('id hidden')
    enter('a', { continuity: 10 })
    reveal()
    done(store, 'rounds.cover', { id: roundId })
    expect(rule(() => ask(store, 'rounds.picture', { id: roundId }))).toBe('id hidden')
    enter('b', { continuity: 20 })
    reveal()
    expect(ask(store, 'rounds.picture', { id: roundId }).lines[1]?.now.spread).toMatchObject({
      answered: 2,
      median: 15,
    })
  })

  test('compares only what is revealed, of one network, with who joined and left', () => {
    const { store, networkId, roundId, people, enter, reveal } = roundHouse()
    const [first] = people as [PersonId]
    enter('a', { continuity: 62, steering: 'notApplicable' })
    const next = done(store, 'rounds.add', { networkId, round: { name: 'Voorjaar', on: '2027-05-01' } })
    done(store, 'rounds.setPeople', { id: roundId, personIds: people.slice(1) })
    done(store, 'rounds.setPeople', { id: next.id, personIds: people.slice(0, 5) })
    const compare = () => ask(store, 'rounds.compare', { beforeId: roundId, afterId: next.id })
    expect(rule(compare)).toBe('beforeId hidden')
    reveal()
    expect(rule(compare)).toBe('afterId hidden')
    done(store, 'rounds.choose', { id: next.id, indicatorIds: ['continuity'] })
    done(store, 'sheets.paste', {
      roundId: next.id,
      sheets: [45, 47].map((value) => ({
        code: '',
        marks: [{ indicatorId: 'continuity', kind: 'now' as const, value }],
      })),
    })
    done(store, 'rounds.reveal', { id: next.id, withUnfinished: false })
    done(store, 'roundTalk.setGroupMark', {
      roundId: next.id,
      indicatorId: 'continuity',
      at: 44,
      reason: 'Zo is het',
    })
    const { lines, joined, left } = compare()
    expect(lines).toHaveLength(indicators.length)
    expect(lines[1]).toMatchObject({
      before: { now: { median: 62, answered: 1 }, groupMark: null },
      after: { now: { median: 46 }, groupMark: 44 },
    })
    expect(lines.find(({ indicator }) => indicator.indicatorId === 'steering')).toMatchObject({
      before: { now: { answered: 0, notApplicable: 1, median: null } },
      after: null,
    })
    const code = (id: PersonId | undefined) =>
      store.sqlite.prepare('SELECT code FROM person WHERE id = ?').pluck().get(id)
    expect(joined.map((each) => each.code)).toEqual([code(first)])
    expect(left.map((each) => each.code)).toEqual([code(people[5])])
  })

  test('single marks leave by chance, without a code of one’s own, and it is noted', () => {
    const { store, roundId, enter, reveal } = roundHouse()
    expect(rule(() => done(store, 'rounds.takeOutMarks', { id: roundId, why: 'Onderzoek' }))).toBe(
      'id hidden',
    )
    for (let n = 0; n < 12; n++) enter(`eigen ${String(n)}`, { continuity: n })
    reveal()
    const take = () => done(store, 'rounds.takeOutMarks', { id: roundId, why: 'Onderzoek' }).rows
    const rows = take()
    expect(rows).toHaveLength(12 * 11 * 2)
    expect(JSON.stringify(rows)).not.toContain('eigen')
    const order = (all: typeof rows) =>
      all.flatMap(({ indicatorId, kind, value }) =>
        indicatorId === 'continuity' && kind === 'now' ? [value] : [],
      )
    expect([...order(rows)].sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 12 }, (_, n) => n),
    )
    expect(Array.from({ length: 5 }, () => order(take()).join())).not.toEqual(
      Array.from({ length: 5 }, () => order(rows).join()),
    )
    expect(store.sqlite.prepare('SELECT DISTINCT kind, why FROM saved_file').all()).toEqual([
      { kind: 'singleMarks', why: 'Onderzoek' },
    ])
    expect(ask(store, 'history.list', { limit: 1 }).steps[0]).toMatchObject({
      command: 'rounds.takeOutMarks',
      isKept: false,
    })
  })
})

describe('somebody who asks their sheet back', () => {
  const traces = (store: ReturnType<typeof roundHouse>['store'], id: SheetId): number =>
    [
      'sheet WHERE id',
      'mark WHERE sheet_id',
      "change_row WHERE instr(coalesce(before, '') || coalesce(after, '') || row_key, :id) + 0",
    ]
      .map(
        (where) =>
          store.sqlite
            .prepare(`SELECT count(*) FROM ${where.includes('instr') ? where : `${where} = :id`}`)
            .pluck()
            .get({ id }) as number,
      )
      .reduce((a, b) => a + b, 0)

  test.each(['entering', 'done', 'revealed', 'closed'] as const)('has it gone for good: %s', (state) => {
    const { store, roundId, enter, begin, say, reveal } = roundHouse()
    const kept = enter('blijft', { continuity: 10 })
    const id = state === 'entering' ? begin({ code: 'Weg' }) : enter('Weg', { continuity: 90, steering: 5 })
    if (state === 'entering') say(id, 'continuity', 90)
    if (state === 'revealed' || state === 'closed') reveal()
    if (state === 'closed') {
      for (const step of ['prepare', 'groupMarks', 'values', 'conclusions', 'agreements'] as const)
        done(store, 'rounds.skip', { id: roundId, step, reason: 'Geen tijd' })
      done(store, 'rounds.close', { id: roundId, on: '2026-11-20', withoutProcess: true })
    }
    expect(traces(store, id)).toBeGreaterThan(0)
    expect(rule(() => done(store, 'sheets.withdraw', { roundId, code: 'niemand' }))).toBe('NOT_FOUND')
    done(store, 'sheets.withdraw', { roundId, code: ' wEG ' })
    expect(traces(store, id)).toBe(0)
    expect(traces(store, kept)).toBeGreaterThan(0)
    expect(rule(() => done(store, 'sheets.withdraw', { roundId, code: 'Weg' }))).toBe('NOT_FOUND')
    if (state === 'entering' || state === 'done') reveal()
    const { lines, round } = ask(store, 'rounds.picture', { id: roundId })
    expect(round.answered).toBe(1)
    expect(lines[1]?.now).toMatchObject({
      spread: { median: 10, answered: 1 },
      crosses: [{ at: 10, count: 1 }],
    })
  })

  test('finds a named one by the code of the participant', () => {
    const { store, roundId, people, begin, say, finish } = roundHouse({ isNamed: true })
    const id = begin({ personId: people[2] as PersonId })
    say(id, 'continuity', 4)
    finish(id)
    done(store, 'sheets.withdraw', { roundId, code: 'p03' })
    expect(traces(store, id)).toBe(0)
  })

  test('does not get it back with a backup: the ledger knows', async () => {
    const dataFolder = temporaryFolder()
    const { store, roundId, enter, reveal } = roundHouse({ options: { dataFolder } })
    const erasing = erasingHere({ dataFolder, store })
    enter('blijft', { continuity: 10 })
    const id = enter('weg', { continuity: 90 })
    reveal()
    const rows = ['sheet WHERE id', 'mark WHERE sheet_id'].map(
      (where) => store.sqlite.prepare(`SELECT * FROM ${where} = ?`).all(id) as Record<string, string>[],
    )
    await expect(erasing.withdraw({ roundId, code: 'niemand' })).rejects.toMatchObject({
      body: { code: 'NOT_FOUND' },
    })
    await erasing.withdraw({ roundId, code: 'weg' })
    expect(traces(store, id)).toBe(0)
    expect(erasing.certificates()).toEqual([])
    expect(await erasing.reapply()).toEqual({ count: 0 })
    // As an older file would bring it.
    store.sqlite.exec('BEGIN; INSERT INTO running_change (seq) VALUES (1)')
    for (const [i, table] of ['sheet', 'mark'].entries())
      for (const row of rows[i] ?? []) {
        const names = Object.keys(row)
        store.sqlite
          .prepare(
            `INSERT INTO ${table} (${names.join()}) VALUES (${names.map((name) => `:${name}`).join()})`,
          )
          .run(row)
      }
    store.sqlite.exec('DELETE FROM running_change; COMMIT')
    expect(ask(store, 'rounds.picture', { id: roundId }).lines[1]?.now.spread.answered).toBe(2)
    expect(await erasing.reapply()).toEqual({ count: 1 })
    expect(traces(store, id)).toBe(0)
    expect(ask(store, 'rounds.picture', { id: roundId }).lines[1]?.now.spread.answered).toBe(1)
  })
})
