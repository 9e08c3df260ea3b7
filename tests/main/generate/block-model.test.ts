import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockModel, schoolsOf } from '../../support/generate/block-model.ts'

const pairOf = ({ from, to }: { from: number; to: number }) =>
  `${String(Math.min(from, to))}-${String(Math.max(from, to))}`

describe('ties by school', () => {
  it.each([30, 300, 3_000])('give %i people six contacts on average', (people) => {
    const schools = schoolsOf(1, people)
    const arcs = blockModel({ seed: 1, schools })
    expect(new Set(arcs.map(pairOf)).size).toBe(people * 3)
    const within = arcs.filter(({ from, to }) => schools[from] === schools[to]).length
    expect(within / arcs.length).toBeGreaterThan(0.4)
    expect(within / arcs.length).toBeLessThan(0.95)
  })

  it('are the same for the same seed', () => {
    const schools = schoolsOf(4, 60)
    expect(blockModel({ seed: 4, schools })).toEqual(blockModel({ seed: 4, schools }))
    expect(blockModel({ seed: 5, schools })).not.toEqual(blockModel({ seed: 4, schools }))
  })

  it('hold no self-tie, no double, nothing outside the scale, and as many pairs as asked for', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 40 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 1, max: 100 }),
        (seed, schools, meanDegree, scaleMax) => {
          const people = schools.length
          const arcs = blockModel({ seed, schools, meanDegree, scaleMax })
          expect(new Set(arcs.map(({ from, to }) => `${String(from)}>${String(to)}`)).size).toBe(arcs.length)
          for (const { from, to, value } of arcs) {
            expect(from).not.toBe(to)
            expect(schools[from]).toBeDefined()
            expect(schools[to]).toBeDefined()
            expect(Number.isInteger(value) && value >= 1 && value <= scaleMax).toBe(true)
          }
          const all = people === 0 ? 0 : (people * (people - 1)) / 2
          expect(new Set(arcs.map(pairOf)).size).toBe(Math.min(Math.round((meanDegree * people) / 2), all))
        },
      ),
    )
  })
})
