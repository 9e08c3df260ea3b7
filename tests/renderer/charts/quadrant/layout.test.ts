import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  layoutQuadrant,
  placeAt,
  shifted,
  type PlacedActivity,
} from '../../../../renderer/charts/quadrant/layout.ts'
import { boxesOverlap, discTouchesBox } from '../../../../renderer/charts/network/plane.ts'
import { learningFormOf } from '../../../../shared/content/learning-forms.ts'

const size = 12
const widthOf = (text: string) => text.length * size * 0.52
const plane = { width: 640, height: 384, size, widthOf }
const activity = (
  at: number,
  level: number,
  planned: number,
  name = `Activiteit ${String(at)}`,
): PlacedActivity => ({
  id: `id-${String(at)}`,
  name,
  level,
  planned,
})

const words = [
  'gangpraat',
  'projectbijeenkomst',
  'scholing',
  'collegiale consultatie',
  'lesbezoek in een andere school met de hele bouw',
  'leesclub',
]
const some = fc
  .array(
    fc.record({
      level: fc.integer({ min: 0, max: 100 }),
      planned: fc.integer({ min: 0, max: 100 }),
      name: fc.constantFrom(...words),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((all) => all.map(({ name, level, planned }, at) => activity(at, level, planned, name)))

describe('the quadrant', () => {
  test('a talk in the corridor stands top right, a project meeting bottom right; only the second is network learning', () => {
    const { marks } = layoutQuadrant({
      ...plane,
      activities: [activity(0, 80, 10, 'Gangpraat'), activity(1, 85, 90, 'Projectbijeenkomst')],
    })
    const [talk, meeting] = marks
    expect(talk?.form).toBe('helping')
    expect(meeting?.form).toBe('network')
    expect(talk?.x).toBeGreaterThan(plane.width / 2)
    expect(talk?.y).toBeLessThan(plane.height / 2)
    expect(meeting?.y).toBeGreaterThan(plane.height / 2)
    expect(talk?.label?.lines).toEqual(['Gangpraat'])
  })

  test('up to twenty activities anywhere: no label covers another label or a mark, and none leaves the plane', () => {
    fc.assert(
      fc.property(some, (activities) => {
        const { marks, radius, plot } = layoutQuadrant({ ...plane, activities })
        expect(marks.map(({ id }) => id)).toEqual(activities.map(({ id }) => id))
        const labelled = marks.flatMap((mark) => (mark.label === null ? [] : [{ mark, box: mark.label.box }]))
        for (const [at, { mark, box }] of labelled.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(plot.left)
          expect(box.right).toBeLessThanOrEqual(plot.right)
          expect(box.top).toBeGreaterThanOrEqual(plot.top)
          expect(box.bottom).toBeLessThanOrEqual(plot.bottom)
          for (const other of labelled.slice(at + 1)) expect(boxesOverlap(box, other.box)).toBe(false)
          for (const other of marks)
            if (other.id !== mark.id) expect(discTouchesBox(other, radius, box)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('nearly everything keeps its name, and what does not has its number', () => {
    const spread = Array.from({ length: 20 }, (_, at) =>
      activity(at, (at * 37) % 101, (at * 53) % 101, words[at % words.length] ?? ''),
    )
    const { marks } = layoutQuadrant({ ...plane, activities: spread })
    expect(marks.filter(({ label }) => label === null)).toEqual([])
    const numbered = marks.filter(({ number, label }) => label?.lines[0] === String(number))
    expect(numbered.length).toBeLessThan(4)
  })

  test('on one spot they are drawn apart, so that each can be taken', () => {
    const { marks, radius } = layoutQuadrant({
      ...plane,
      activities: Array.from({ length: 12 }, (_, at) => activity(at, 100, 100)),
    })
    for (const [at, a] of marks.entries())
      for (const b of marks.slice(at + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * radius)
    for (const { x, y } of marks) {
      expect(x).toBeLessThanOrEqual(plane.width)
      expect(y).toBeLessThanOrEqual(plane.height)
    }
  })

  test('the same activities give the same picture', () => {
    fc.assert(
      fc.property(some, (activities) => {
        expect(layoutQuadrant({ ...plane, activities })).toEqual(layoutQuadrant({ ...plane, activities }))
      }),
      { numRuns: 20 },
    )
  })

  test('a place under the pointer and back; steps stay on the plane', () => {
    expect(placeAt({ x: 320, y: 96 }, 640, 384)).toEqual({ level: 50, planned: 25 })
    expect(placeAt({ x: -40, y: 900 }, 640, 384)).toEqual({ level: 0, planned: 100 })
    expect(shifted({ level: 99, planned: 1 }, 2, -10)).toEqual({ level: 100, planned: 0 })
    expect(learningFormOf({ level: 50, planned: 49.9 })).toBe('helping')
    expect(learningFormOf({ level: 49.9, planned: 50 })).toBe('study')
    expect(learningFormOf({ level: 0, planned: 0 })).toBe('passing')
  })
})
