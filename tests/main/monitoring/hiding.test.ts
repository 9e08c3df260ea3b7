import { describe, expect, test } from 'vitest'
import { services } from '../../../main/services/index.ts'
import { Failure } from '../../../shared/contract/failures.ts'
import type { ReadableDb } from '../../../main/store/db.ts'
import type { Store } from '../../../main/store/open.ts'
import { type RoundHouse, roundHouse } from '../../support/rounds.ts'
import { ask, change, done } from '../../support/store.ts'

/** Nobody else says these. */
const planted = { now: 73.9, desired: 26.3, remark: 'aardbeienjam' }
const numbers = [73.9, 26.3, 739, 263]
const words = /73[.,]9|26[.,]3|aardbeienjam/u

/** Where in an answer a mark shows. */
function shown(answer: unknown, path = ''): string[] {
  if (typeof answer === 'number') return numbers.includes(answer) ? [path] : []
  if (typeof answer === 'string') return words.test(answer) ? [path] : []
  if (answer instanceof Map || answer instanceof Set) return shown([...answer], path)
  if (ArrayBuffer.isView(answer)) return shown(Buffer.from(answer.buffer).toString('utf8'), path)
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, value]) => [
    ...(words.test(key) ? [path] : []),
    ...shown(value, `${path}.${key}`),
  ])
}

/** A sheet that is done and one that was half entered by somebody else, both with marks; and a half-finished history. */
function plantedHouse(isNamed = false) {
  const house = roundHouse({ isNamed })
  const { store, people, begin, say, finish } = house
  const who = (n: number) =>
    isNamed ? { personId: people[n] as (typeof people)[number] } : { code: `eigen${String(n)}` }
  const id = begin(who(0))
  say(id, 'continuity', planted.now, planted.desired)
  say(id, 'steering', planted.desired, planted.now)
  done(store, 'sheets.update', { id, patch: { remark: planted.remark } })
  finish(id)
  return { ...house, id }
}

/** Inputs that have every field a query asks for, with the id of every kind of thing in turn: of this network where it has one. */
function inputsFor({ store, roundId, networkId, workplaceId, people }: RoundHouse, isNamed: boolean) {
  const first = (table: string): unknown =>
    store.sqlite.prepare(`SELECT id FROM ${table} LIMIT 1`).pluck().get()
  const here: Readonly<Record<string, unknown>> = {
    network: networkId,
    workplace: workplaceId,
    monitoring_round: roundId,
    person: people[0],
  }
  const idOf = (table: string) => here[table] ?? first(table)
  const places = {
    networkId,
    workplaceId,
    meetingId: idOf('meeting'),
    waveId: idOf('tie_wave'),
    surveyId: idOf('tie_survey'),
    boardId: idOf('board'),
    documentId: idOf('document'),
    personId: isNamed ? people[0] : null,
    roundId,
    beforeId: roundId,
    afterId: roundId,
    cardIds: [],
    text: planted.remark,
    texts: [planted.remark],
    networkIds: [networkId],
    ids: [workplaceId],
    limit: 200,
    language: 'nl',
    names: true,
    today: '2026-11-22',
    code: isNamed ? 'P01' : 'eigen0',
    what: { kind: 'person', id: people[0] },
  }
  const tables = [...store.tables.values()].filter(({ columns }) => columns.includes('id'))
  // Nobody for what is asked of an unnamed round; somebody, of this network and of the wave, for what is about a person.
  const respondent: unknown = store.sqlite
    .prepare('SELECT person_id FROM tie_respondent WHERE wave_id = ? AND informed_on IS NOT NULL LIMIT 1')
    .pluck()
    .get(places.waveId)
  const persons = [places.personId, people[0], respondent]
  return tables.flatMap(({ name }) => persons.map((personId) => ({ ...places, personId, id: idOf(name) })))
}

const mayCarry: ReadonlySet<string> = new Set([
  // The whole store, for its owner: see docs/decisions/0022-monitoring.md.
  'bundles.content',
])

/** Refused for this round, or about files and material that know no round. */
const elsewhere: ReadonlySet<string> = new Set([
  ...['rounds.picture', 'rounds.compare', 'sheets.get'],
  ...['exchange.content', 'exchange.look', 'attachments.room'],
])

describe.each([false, true])(
  'before the reveal no mark is anywhere but on the sheet being entered (by name: %s)',
  (isNamed) => {
    test('not in the answer of any query', () => {
      const house = plantedHouse(isNamed)
      const { store, networkId, id } = house
      change(store, 'meetings.add', {
        networkId,
        meetings: [{ on: '2026-12-01', starts: '14:00', ends: '16:00' }],
        language: 'nl',
      })
      // What a network has besides, so that every query has something to answer about.
      change(store, 'workplaces.openExample')
      const inputs = inputsFor(house, isNamed)
      const answered = new Set<string>()
      const found: string[] = []
      for (const [name, query] of Object.entries(services.queries)) {
        if (mayCarry.has(name)) continue
        for (const input of inputs) {
          try {
            const answer = (query as (db: ReadableDb, input: unknown) => unknown)(store.read, input)
            answered.add(name)
            found.push(...shown(answer, name))
            break
          } catch (error) {
            if (error instanceof Failure) found.push(...shown(error.body, `${name} failure`))
          }
        }
      }
      expect(found).toEqual([])
      expect(() => ask(store, 'sheets.get', { id })).toThrow()
      // A query that never answered would prove nothing. The round itself says no to these.
      const silent = Object.keys(services.queries).filter(
        (name) => !answered.has(name) && !mayCarry.has(name),
      )
      expect(silent.filter((name) => !elsewhere.has(name))).toEqual([])
    }, 60_000)

    test('not in what undo, the history, the trash and refusals answer', () => {
      const { store, roundId, id } = plantedHouse(isNamed)
      const answers: unknown[] = []
      const tried = (act: () => unknown) => {
        try {
          answers.push(act())
        } catch (error) {
          answers.push(error instanceof Failure ? error.body : error)
        }
      }
      for (const { change: step } of ask(store, 'history.list', { limit: 50 }).steps)
        tried(() => change(store, 'history.takeBack', { change: step }).written.result)
      for (let n = 0; n < 5; n++) tried(() => change(store, 'history.undo').written.result)
      for (let n = 0; n < 9; n++) tried(() => change(store, 'history.redo').written.result)
      tried(() => change(store, 'rounds.takeOutMarks', { id: roundId, why: 'Zomaar' }).written.result)
      tried(() =>
        change(store, 'sheets.mark', { id, marks: [{ indicatorId: 'continuity', kind: 'now', value: 1 }] }),
      )
      tried(() => change(store, 'rounds.remove', { id: roundId }).written.result)
      tried(() => ask(store, 'trash.list'))
      tried(() => ask(store, 'history.list', { limit: 200 }))
      expect(answers.length).toBeGreaterThan(25)
      expect(shown(answers)).toEqual([])
    })
  },
)

describe('once revealed', () => {
  const entering =
    "SELECT count(*) FROM change WHERE command GLOB 'sheet*' OR of_seq NOT IN (SELECT seq FROM change)"
  const images = "SELECT count(*) FROM change_row WHERE table_name IN ('sheet', 'mark')"
  const count = (store: Store, sql: string) => store.sqlite.prepare(sql).pluck().get()

  test('there is no record of who entered what when, whatever way it came to be revealed', () => {
    const { store, roundId, enter, begin, say, reveal } = roundHouse()
    enter('a', { continuity: 10 })
    const gone = begin({ code: 'weg' })
    say(gone, 'continuity', 3)
    done(store, 'sheets.remove', { id: gone })
    enter('b', { continuity: 20 })
    expect(count(store, entering)).toBeGreaterThan(5)
    const step = change(store, 'rounds.reveal', { id: roundId, withUnfinished: false }).written.change
    expect([count(store, entering), count(store, images)]).toEqual([0, 0])

    // Taken back: covered again. Entered on, and the reveal repeated by the history instead of by the coach.
    change(store, 'history.takeBack', { change: step })
    expect(() => ask(store, 'rounds.picture', { id: roundId })).toThrow()
    enter('c', { continuity: 30 })
    expect(count(store, images)).toBeGreaterThan(0)
    change(store, 'history.repeat', { change: step })
    expect([count(store, entering), count(store, images)]).toEqual([0, 0])
    expect(ask(store, 'rounds.picture', { id: roundId }).lines[1]?.now.spread.answered).toBe(3)

    const covered = change(store, 'rounds.cover', { id: roundId }).written.change
    enter('d', { continuity: 40 })
    change(store, 'history.takeBack', { change: covered })
    expect([count(store, entering), count(store, images)]).toEqual([0, 0])

    done(store, 'rounds.cover', { id: roundId })
    const half = begin({ code: 'e' })
    say(half, 'continuity', 50)
    done(store, 'rounds.reveal', { id: roundId, withUnfinished: true })
    expect([count(store, entering), count(store, images)]).toEqual([0, 0])
    expect(() => {
      reveal()
    }).toThrow()
  })

  test('the record of another round that is being entered stays', () => {
    const { store, networkId, enter, reveal } = roundHouse()
    enter('a', { continuity: 10 })
    const other = done(store, 'rounds.add', { networkId, round: { name: 'Ander', on: '2026-12-01' } })
    const sheet = done(store, 'sheets.begin', { roundId: other.id })
    reveal()
    expect(count(store, entering)).toBe(1)
    done(store, 'history.undo')
    done(store, 'history.undo')
    expect(() => ask(store, 'sheets.get', { id: sheet.id })).toThrow()
  })

  test('remarks are in the order of the alphabet and sheets in none', () => {
    const { store, roundId, begin, finish, reveal } = roundHouse()
    for (const remark of ['zon', 'aap', 'Mies']) {
      const id = begin()
      done(store, 'sheets.update', { id, patch: { remark } })
      finish(id)
    }
    reveal()
    expect(ask(store, 'rounds.picture', { id: roundId }).remarks).toEqual(['aap', 'Mies', 'zon'])
    expect(
      store.sqlite
        .prepare('SELECT name FROM pragma_table_list WHERE name IN (?, ?) AND wr = 1')
        .pluck()
        .all('sheet', 'mark'),
    ).toHaveLength(2)
  })
})
