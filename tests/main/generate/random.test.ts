import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WorkplaceId } from '../../../shared/domain/ids.ts'
import { createRandom } from '../../support/generate/random.ts'

describe('chance', () => {
  it('is the same stream for the same seed and name on every machine', () => {
    const random = createRandom(1, 'people')
    expect([random.int(0, 999), random.int(0, 999), random.uuid()]).toMatchInlineSnapshot(`
      [
        384,
        617,
        "ce0e3485-cc8d-428f-83cb-adab2027a7db",
      ]
    `)
    expect(createRandom(1, 'people').uuid()).not.toBe(createRandom(1, 'ties').uuid())
  })

  it('gives ids that the contract takes, and never the same one twice', () => {
    const random = createRandom(9)
    const ids = Array.from({ length: 10_000 }, () => WorkplaceId.parse(random.uuid()))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids.slice(0, 100))
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u)
  })

  it('stays within its bounds and reaches both ends', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 0, max: 5 }),
        (seed, from, width) => {
          const random = createRandom(seed, 'bounds')
          const drawn = new Set(Array.from({ length: 400 }, () => random.int(from, from + width)))
          expect(Math.min(...drawn)).toBe(from)
          expect(Math.max(...drawn)).toBe(from + width)
          expect(drawn.size).toBe(width + 1)
        },
      ),
    )
  })

  it('takes some of the choices without taking one twice', () => {
    const random = createRandom(3)
    const choices = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const some = random.some(choices, 5)
    expect(new Set(some).size).toBe(5)
    expect(random.some(choices, 20).sort()).toEqual(choices)
    expect(() => random.pick([])).toThrow('Nothing to pick from')
  })
})
