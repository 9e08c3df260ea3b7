import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personId, plan, type Asked, type Planned } from './tables.ts'

const id = fc.constantFrom('', '1', '01', 'A', 'a', ' A', 'B', 'C', 'D', 'E', '__proto__', 'x'.repeat(41))
const text = fc.constantFrom('', 'Jan', '=cmd()', 'é', 'x'.repeat(130))
const value = fc.constantFrom('0', '1', '2', '4', '5', '-1', '1,0', '2.5', 'often', '')
const people = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.tuple(id, text) },
    { weight: 1, arbitrary: fc.constant(['', '', 'x']) },
  ),
  {
    maxLength: 14,
  },
)
const ties = fc.array(fc.tuple(id, id, value), { maxLength: 25 })
const existing = fc.subarray(['A', 'B', 'D', '1']).chain((codes) =>
  fc.record({
    people: fc.tuple(
      ...codes.map((code, index) =>
        fc.boolean().map((isMember) => ({ personId: personId(index), code, isMember })),
      ),
    ),
  }),
)
const asked: fc.Arbitrary<Asked> = fc.record({
  people: people.map((rows) => [['id', 'naam'], ...rows]),
  peopleRoles: fc.constant(['id', 'displayName'] as const),
  ties: ties.map((rows) => [['van', 'naar', 'n'], ...rows]),
  survey: fc.record({
    silent: fc.constantFrom('answered', 'noAnswer'),
    unknownIds: fc.constantFrom('refuse', 'create'),
  }),
  existing,
})

const rowsOf = (rows: Asked['people']) => (Array.isArray(rows) ? rows.length - 1 : 0)

function totals({ plan: found }: Planned) {
  const { people, ties, peopleFromTies, noTie, blank } = found
  return {
    people: people.create + people.merge + people.refuse - peopleFromTies.create - peopleFromTies.merge,
    ties: ties.create + ties.merge + ties.refuse + noTie + blank,
  }
}

describe('every plan', () => {
  it('accounts for every row of data exactly once', () => {
    fc.assert(
      fc.property(asked, (asked) => {
        const found = plan(asked)
        expect(totals(found)).toEqual({ people: rowsOf(asked.people), ties: rowsOf(asked.ties) })
        const { create, merge } = found.plan.people
        expect(found.people).toHaveLength(create + merge)
        expect(found.arcs).toHaveLength(found.plan.ties.create)
        for (const table of ['people', 'ties'] as const) {
          const reasons = found.plan.reasons.filter((reason) => reason.table === table)
          expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(found.plan[table].refuse)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('holds together: everybody once, no tie to oneself, both ends asked, each pair once', () => {
    fc.assert(
      fc.property(asked, (asked) => {
        const { people, arcs, frame, codeOf } = plan(asked)
        const ids = people.map((person) => person.personId)
        expect(new Set(ids).size).toBe(ids.length)
        const codes = [...(asked.existing?.people ?? []), ...people.filter((person) => person.isNew)].map(
          ({ code }) => code.toLowerCase(),
        )
        expect(new Set(codes).size).toBe(codes.length)
        const status = new Map(
          frame?.ties[0]?.waves[0]?.respondents.map((respondent) => [respondent.personId, respondent.status]),
        )
        expect(status.size).toBe(frame?.ties[0]?.waves[0]?.respondents.length ?? 0)
        const pairs = new Set<string>()
        for (const { from, to, value } of arcs) {
          expect(from).not.toBe(to)
          expect(value).toBeGreaterThanOrEqual(1)
          expect(value).toBeLessThanOrEqual(4)
          expect(status.get(from)).toBe('answered')
          expect(status.has(to)).toBe(true)
          expect(codeOf(from)).not.toBe('?')
          pairs.add(`${from} ${to}`)
        }
        expect(pairs.size).toBe(arcs.length)
        // Whoever is asked is a member then: known as one already, or in the list of people to store.
        const inNetwork = new Set([
          ...ids,
          ...(asked.existing?.people ?? [])
            .filter(({ isMember }) => isMember)
            .map((person) => person.personId),
        ])
        if (frame !== null && frame.ties.length > 0) expect(new Set(status.keys())).toEqual(inNetwork)
      }),
      { numRuns: 500 },
    )
  })

  it('is the same whatever the order of the rows, where no two rows are about the same', () => {
    const distinct = fc.uniqueArray(fc.constantFrom('1', '01', 'A', 'B', 'C', 'D', 'E', ''), { maxLength: 8 })
    const tables = fc.record({
      people: distinct.chain((ids) => fc.tuple(...ids.map((one) => fc.tuple(fc.constant(one), text)))),
      ties: fc.uniqueArray(
        fc.tuple(
          fc.constantFrom('1', 'A', 'B', 'C', 'F', ''),
          fc.constantFrom('1', 'A', 'B', 'E', 'G'),
          value,
        ),
        {
          maxLength: 15,
          selector: ([from, to]) => `${from}>${to}`,
        },
      ),
      existing,
      unknownIds: fc.constantFrom('refuse' as const, 'create' as const),
    })
    const shuffled = tables.chain((table) =>
      fc.record({
        table: fc.constant(table),
        people: fc.shuffledSubarray([...table.people], { minLength: table.people.length }),
        ties: fc.shuffledSubarray(table.ties, { minLength: table.ties.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ table, people, ties }) => {
        const counts = (rows: {
          people: readonly (readonly string[])[]
          ties: readonly (readonly string[])[]
        }) => {
          const { plan: found } = plan({
            people: [['id', 'naam'], ...rows.people],
            peopleRoles: ['id', 'displayName'],
            ties: [['van', 'naar', 'n'], ...rows.ties],
            survey: { unknownIds: table.unknownIds },
            existing: table.existing,
          })
          const reasons = found.reasons
            .map(({ table: of, reason, count }) => `${of} ${reason} ${count}`)
            .sort()
          return { ...found, reasons, refused: found.refused.length }
        }
        expect(counts({ people, ties })).toEqual(counts(table))
      }),
      { numRuns: 500 },
    )
  })

  it('tells how far it is, never going back', () => {
    const heard: number[] = []
    plan({
      people: [['id'], ...Array.from({ length: 20_000 }, (_, index) => [`p${index}`])],
      onProgress: (done, total) => {
        expect(total).toBe(20_001)
        heard.push(done)
      },
    })
    expect(heard.length).toBeGreaterThan(3)
    expect(heard).toEqual([...heard].sort((one, other) => one - other))
    expect(heard.at(-1)).toBe(20_001)
  })
})
