import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RespondentStatus } from '../../../shared/domain/entities.ts'
import { Failure } from '../../../shared/contract/failures.ts'
import type { ChangeId, PersonId, TieWaveId } from '../../../shared/domain/ids.ts'
import { ask, change, done } from '../../support/store.ts'
import { type TieHouse, heldOn, tieHouse, today } from './house.ts'

const size = 5

/** What a wave says of each pair, read as the picture is read: a tie, 0 for no tie, null for a line left empty. */
interface State {
  readonly status: ReadonlyMap<number, RespondentStatus>
  readonly lines: ReadonlyMap<string, number | null>
}

const place = (from: number, to: number) => `${String(from)}>${String(to)}`

function read({ people, picture }: TieHouse): State {
  const { people: asked, arcs, blanks } = picture()
  const number = (id: PersonId) => people.indexOf(id)
  const status = new Map(asked.map((each) => [number(each.person.id), each.status]))
  const said = new Map<string, number | null>()
  for (const { from, to, value } of arcs) said.set(place(number(from), number(to)), value)
  for (const { from, to } of blanks) {
    // Never both.
    expect(said.has(place(number(from), number(to)))).toBe(false)
    said.set(place(number(from), number(to)), null)
  }
  const lines = new Map<string, number | null>()
  for (const [from, own] of status)
    for (const [to, other] of status)
      if (own === 'answered' && other !== 'optedOut' && from !== to) {
        const key = place(from, to)
        lines.set(key, said.has(key) ? (said.get(key) ?? null) : 0)
        said.delete(key)
      }
  // No row from who did not answer, and none to who opted out.
  expect([...said.keys()]).toEqual([])
  return { status, lines }
}

const person = fc.nat(size - 1)
const act = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('answer' as const),
      a: person,
      lines: fc.array(fc.record({ to: person, value: fc.constantFrom(null, 0, 1, 4) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constantFrom('clear' as const, 'addPeople' as const, 'removePeople' as const),
      a: person,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constantFrom('optOut' as const, 'optIn' as const), a: person }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constantFrom('undo' as const, 'redo' as const, 'some' as const),
      a: fc.nat(12),
    }),
  },
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

function perform({ store, waveId, people }: TieHouse, move: Act): void {
  const personId = people[move.a] as PersonId
  const ids = { waveId, personIds: [personId] }
  switch (move.what) {
    case 'answer': {
      const lines = move.lines.map(({ to, value }) => ({ from: personId, to: people[to] as PersonId, value }))
      change(store, 'ties.answer', { waveId, lines })
      return
    }
    case 'addPeople':
      change(store, 'ties.addPeople', ids)
      change(store, 'ties.inform', { ...ids, on: heldOn })
      return
    case 'removePeople':
      change(store, 'ties.removePeople', ids)
      return
    case 'clear':
    case 'optOut':
    case 'optIn':
      change(store, `ties.${move.what}`, { waveId, personId })
      return
    case 'undo':
    case 'redo':
      change(store, `history.${move.what}`)
      return
    case 'some': {
      const { steps } = ask(store, 'history.list', { limit: 13 })
      const step = steps[move.a]
      const id = step?.change ?? ('99999999-9999-4999-8999-999999999999' as ChangeId)
      change(store, step?.isTakenBack === true ? 'history.repeat' : 'history.takeBack', { change: id })
    }
  }
}

/** What a command makes of what is there; undefined where the past decides. */
function expected({ status, lines }: State, move: Act): State | undefined {
  const [next, said] = [new Map(status), new Map(lines)]
  const own = status.get(move.a)
  const forget = (is: (from: number, to: number) => boolean) => {
    for (const key of said.keys()) {
      const [from, to] = key.split('>').map(Number)
      if (is(Number(from), Number(to))) said.delete(key)
    }
  }
  const others = () => [...next].flatMap(([to, each]) => (to !== move.a && each !== 'optedOut' ? [to] : []))
  const blankAbout = () => {
    for (const from of others()) if (next.get(from) === 'answered') said.set(place(from, move.a), null)
  }
  switch (move.what) {
    case 'answer': {
      if (own !== 'answered') {
        const last = new Map(move.lines.map(({ to, value }) => [to, value]))
        if ([...last.values()].every((value) => value === null)) return { status, lines }
        for (const to of others()) said.set(place(move.a, to), null)
        next.set(move.a, 'answered')
      }
      for (const { to, value } of move.lines) said.set(place(move.a, to), value)
      break
    }
    case 'clear':
      forget((from) => from === move.a)
      next.set(move.a, 'noAnswer')
      if (own !== 'answered') return { status, lines }
      break
    case 'addPeople':
      if (own !== undefined) return { status, lines }
      next.set(move.a, 'noAnswer')
      blankAbout()
      break
    case 'removePeople':
      next.delete(move.a)
      forget((from, to) => from === move.a || to === move.a)
      break
    case 'optOut':
      next.set(move.a, 'optedOut')
      forget((from, to) => from === move.a || to === move.a)
      break
    case 'optIn':
      if (own !== 'optedOut') return { status, lines }
      next.set(move.a, 'noAnswer')
      blankAbout()
      break
    default:
      return undefined
  }
  return { status: next, lines: said }
}

const sorted = ({ status, lines }: State) => ({
  status: [...status].sort(([a], [b]) => a - b),
  lines: [...lines].sort(([a], [b]) => (a < b ? -1 : 1)),
})

/** Whether a row about somebody's answers stands anywhere, but in what was done since they were in the wave again. */
function standsAnywhere({ store, waveId, people }: TieHouse, n: number, since: number): boolean {
  const ids = { waveId, personId: people[n] ?? '', since }
  const there = store.sqlite
    .prepare(
      `SELECT (SELECT count(*) FROM tie WHERE wave_id = :waveId AND :personId IN (from_person_id, to_person_id))
         + (SELECT count(*) FROM tie_blank WHERE wave_id = :waveId AND :personId IN (from_person_id, to_person_id))
         + (SELECT count(*) FROM change_row WHERE change_seq <= :since AND table_name IN ('tie', 'tie_blank')
              AND instr(row_key, :waveId) > 0 AND instr(row_key, :personId) > 0)`,
    )
    .pluck()
    .get(ids)
  return there !== 0
}

/** Another wave in the place of the one there was; the history begins with it, so that undo never takes it away. */
function anew({ store, networkId, surveyId, people }: TieHouse): TieWaveId {
  for (const { waves } of ask(store, 'ties.surveys', { networkId }))
    for (const { id } of waves) done(store, 'ties.removeWave', { id })
  const { id: waveId } = done(store, 'ties.addWave', { surveyId, label: 'Herfst', heldOn, today })
  done(store, 'ties.inform', { waveId, personIds: people, on: heldOn })
  store.sqlite.exec('DELETE FROM change')
  return waveId
}

test(
  'whatever is answered, cleared, taken out and taken back: not asked, no answer, left empty and no tie stay apart',
  { timeout: 120_000 },
  () => {
    const counts: Record<string, number> = {}
    const base = tieHouse({ size })
    fc.assert(
      fc.property(fc.array(act, { minLength: 8, maxLength: 30 }), (moves) => {
        const waveId = anew(base)
        const house = { ...base, waveId, picture: () => ask(base.store, 'ties.wave', { waveId }) }
        const { store } = house
        /** Pairs of which somebody once said that there is no tie. */
        const saidNoTie = new Set<string>()
        const outSince = new Map<number, number>()
        for (const move of moves) {
          const before = read(house)
          let isDone = true
          try {
            perform(house, move)
          } catch (error) {
            if (!(error instanceof Failure)) throw error
            isDone = false
          }
          counts[`${move.what} ${String(isDone)}`] = (counts[`${move.what} ${String(isDone)}`] ?? 0) + 1
          const after = read(house)
          if (!isDone) {
            expect(sorted(after)).toEqual(sorted(before))
            continue
          }
          const model = expected(before, move)
          if (model !== undefined) expect(sorted(after)).toEqual(sorted(model))
          if (move.what === 'answer')
            for (const { to, value } of move.lines) if (value === 0) saidNoTie.add(place(move.a, to))
          if (move.what === 'optOut') {
            outSince.set(move.a, Number(store.sqlite.prepare('SELECT max(seq) FROM change').pluck().get()))
            for (const key of saidNoTie) if (key.split('>').includes(String(move.a))) saidNoTie.delete(key)
          }
          // Nobody ever has "no tie" said for them.
          for (const [key, value] of after.lines) if (value === 0) expect(saidNoTie.has(key), key).toBe(true)
          for (const [n, since] of outSince)
            if (after.status.get(n) === 'optedOut') expect(standsAnywhere(house, n, since)).toBe(false)
        }
      }),
      { numRuns: 40, seed: 20261122 },
    )
    for (const what of [
      'answer',
      'clear',
      'addPeople',
      'removePeople',
      'optOut',
      'optIn',
      'undo',
      'redo',
      'some',
    ])
      expect(counts[`${what} true`] ?? 0, what).toBeGreaterThan(3)
  },
)

test('a sheet is not put back around somebody who came since: the line about them would read as "no tie"', () => {
  const house = tieHouse({ size: 3 })
  const { store, waveId, people, line } = house
  const three = [people[2] as PersonId]
  done(store, 'ties.removePeople', { waveId, personIds: three })
  const begun = change(store, 'ties.answer', { waveId, lines: [line(0, 1, 2)] }).written.change
  done(store, 'history.undo')
  done(store, 'ties.addPeople', { waveId, personIds: three })
  expect(() => change(store, 'history.repeat', { change: begun })).toThrow(Failure)
  house.answer(line(0, 1, 2))
  expect(read(house).lines.get('0>2')).toBeNull()
})
