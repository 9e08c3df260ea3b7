import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure } from '../../../shared/contract/failures.ts'
import { RoundPicture } from '../../../shared/contract/monitoring.ts'
import type { MarkValue } from '../../../shared/domain/monitoring.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { throughFile, takeIn } from '../bundle/support.ts'
import { type RoundHouse, roundHouse } from '../../support/rounds.ts'
import { ask, change, done, temporaryStore } from '../../support/store.ts'

/** The statistics as a coach would work them out by hand, from the rows themselves. */
function byHand(
  { store, roundId }: Pick<RoundHouse, 'store' | 'roundId'>,
  indicatorId: string,
  kind: 'now' | 'desired',
) {
  const values = store.sqlite
    .prepare(
      `SELECT ${kind} FROM mark JOIN sheet ON sheet.id = sheet_id
       WHERE round_id = ? AND indicator_id = ? AND is_done = 1 AND ${kind} IS NOT NULL`,
    )
    .pluck()
    .all(roundId, indicatorId) as number[]
  const on = values.filter((value) => value >= 0).sort((a, b) => a - b)
  const at = (i: number) => (on[i] ?? 0) / 10
  // In tenths, so that halves are exact.
  const middle = (i: number) => on[i] ?? 0
  const n = on.length
  return {
    answered: n,
    notApplicable: values.length - n,
    median: n === 0 ? null : (middle(Math.floor((n - 1) / 2)) + middle(Math.ceil((n - 1) / 2))) / 20,
    least: n === 0 ? null : at(0),
    most: n === 0 ? null : at(n - 1),
    crosses: [...new Set(on)].map((place) => ({
      at: place / 10,
      count: on.filter((each) => each === place).length,
    })),
  }
}

function expectRight(house: Pick<RoundHouse, 'store' | 'roundId'>): void {
  const { store, roundId } = house
  const drawn = () => RoundPicture.parse(ask(store, 'rounds.picture', { id: roundId })).lines
  const lines = drawn()
  for (const { indicator, now, desired } of lines)
    for (const [kind, line] of [
      ['now', now],
      ['desired', desired],
    ] as const)
      if (line !== null)
        expect({ ...line.spread, crosses: line.crosses }).toMatchObject(
          byHand(house, indicator.indicatorId, kind),
        )
  // What is kept says the same as what is worked out anew.
  store.sqlite.exec('BEGIN')
  store.sqlite.exec('DELETE FROM round_summary')
  expect(drawn()).toEqual(lines)
  store.sqlite.exec('ROLLBACK')
}

const value = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10), weight: 4 },
  { arbitrary: fc.constantFrom<MarkValue>(0, 50, 100, 'notApplicable'), weight: 2 },
)
const step = fc.oneof(
  {
    arbitrary: fc.record({
      kind: fc.constant('enter' as const),
      values: fc.array(value, { minLength: 1, maxLength: 11 }),
    }),
    weight: 5,
  },
  ...(['reveal', 'cover', 'withdraw', 'undo', 'redo', 'restore', 'erase', 'bundle'] as const).map((kind) => ({
    arbitrary: fc.record({ kind: fc.constant(kind), n: fc.nat(20) }),
    weight: kind === 'reveal' ? 8 : 1,
  })),
)

test('the picture is what the marks give, whatever happened before', () => {
  let pictures = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 16 }), fc.boolean(), (steps, isNamed) => {
      const house = roundHouse({ count: 7, isNamed })
      const { store, roundId, people, begin, finish } = house
      store.sqlite.pragma('synchronous = OFF')
      // Undo comes as far as the sheets and what happens to them, not to a network without a round.
      for (const { change: step } of ask(store, 'history.list', { limit: 100 }).steps)
        done(store, 'history.passOver', { change: step })
      let entered = 0
      for (const each of [...steps, { kind: 'reveal' as const, n: 0 }]) {
        try {
          switch (each.kind) {
            case 'enter': {
              const n = entered++
              const id = begin(isNamed ? { personId: people[n % 7] as PersonId } : { code: `c${String(n)}` })
              const asked = ask(store, 'rounds.desk', { id: roundId }).indicators
              done(store, 'sheets.mark', {
                id,
                marks: each.values.flatMap((said, i) => [
                  { indicatorId: asked[i]?.indicatorId ?? '', kind: 'now' as const, value: said },
                  {
                    indicatorId: asked[(i * 7) % 11]?.indicatorId ?? '',
                    kind: 'desired' as const,
                    value: said,
                  },
                ]),
              })
              finish(id)
              break
            }
            case 'reveal':
              done(store, 'rounds.reveal', { id: roundId, withUnfinished: true })
              break
            case 'cover':
              done(store, 'rounds.cover', { id: roundId })
              break
            case 'withdraw':
              done(store, 'sheets.withdraw', {
                roundId,
                code: isNamed ? `P0${String(1 + (each.n % 7))}` : `c${String(each.n % 8)}`,
              })
              break
            case 'undo':
              done(store, 'history.undo')
              break
            case 'redo':
              done(store, 'history.redo')
              break
            case 'restore': {
              const removed = change(store, 'rounds.remove', { id: roundId }).written.change
              done(store, 'trash.restore', { change: removed })
              break
            }
            case 'erase': {
              const what = { kind: 'person' as const, id: people[each.n % 7] as PersonId }
              const { ids } = ask(store, 'erase.about', { what })
              done(store, 'erase.run', { what, ties: 'remove', expected: ids })
              break
            }
            case 'bundle':
              takeIn(store, throughFile(store))
          }
        } catch (error) {
          if (!(error instanceof Failure)) throw error
        }
        const isRevealed = store.sqlite
          .prepare('SELECT is_revealed FROM monitoring_round WHERE id = ?')
          .pluck()
          .get(roundId)
        // Repeating its removal is what redo did: there is nothing to draw.
        if (isRevealed === undefined) continue
        const kept = store.sqlite.prepare('SELECT count(*) FROM round_summary').pluck().get()
        if (isRevealed === 0) expect(kept).toBe(0)
        else {
          expectRight(house)
          pictures++
        }
      }
    }),
    { numRuns: 5, seed: 20261122 },
  )
  expect(pictures).toBeGreaterThan(15)
}, 180_000)

test('goes along in one file, and is made anew where it comes in', () => {
  const house = roundHouse()
  for (const [n, at] of [10, 20, 30, 40, 50.5].entries()) house.enter(String(n), { continuity: at })
  house.reveal()
  const elsewhere = temporaryStore()
  takeIn(elsewhere, throughFile(house.store))
  const { roundId } = house
  expect(ask(elsewhere, 'rounds.picture', { id: roundId })).toEqual(
    ask(house.store, 'rounds.picture', { id: roundId }),
  )
  expect(elsewhere.sqlite.prepare('SELECT count(*) FROM round_summary').pluck().get()).toBe(1)
  expectRight({ store: elsewhere, roundId })
})
