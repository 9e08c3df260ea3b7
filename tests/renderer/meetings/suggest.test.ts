import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesFor, suggestForms } from '../../../renderer/features/meetings/prepare/suggest.ts'
import { phases } from '../../../shared/content/phases.ts'
import { workForms } from '../../../shared/content/work-forms.ts'

const wanted = fc.record({
  phase: fc.constantFrom(...phases.map(({ id }) => id)),
  minutes: fc.option(fc.integer({ min: 0, max: 600 })),
  people: fc.integer({ min: 0, max: 60 }),
})

describe('suggested work forms', () => {
  it('hold every form once, whatever is wanted', () => {
    fc.assert(
      fc.property(wanted, (asked) => {
        const ids = suggestForms(workForms, asked).map(({ form }) => form.id)
        expect([...ids].sort()).toEqual(workForms.map(({ id }) => id).sort())
      }),
    )
  })

  it('never put one that fits in every way behind one that does not', () => {
    fc.assert(
      fc.property(wanted, (asked) => {
        const fits = suggestForms(workForms, asked).map(
          ({ fitsPhase, time, fitsPeople }) => fitsPhase && time === 'fits' && fitsPeople,
        )
        expect(fits.lastIndexOf(true)).toBeLessThanOrEqual(
          fits.includes(false) ? fits.indexOf(false) : fits.length,
        )
      }),
    )
  })

  it('know what is too long, and what is too large a group', () => {
    const short = suggestForms(workForms, { phase: 'analysisExploration', minutes: 5, people: 500 })
    const wall = short.find(({ form }) => form.id === 'ideaWall')
    expect(wall).toMatchObject({ fitsPhase: true, time: 'tooLong', fitsPeople: false })
  })

  it('begin with minutes the form can be done in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...workForms),
        fc.option(fc.integer({ min: -60, max: 600 })),
        (form, left) => {
          const minutes = minutesFor(form, left)
          expect(minutes).toBeGreaterThanOrEqual(form.minutes.from)
          expect(minutes).toBeLessThanOrEqual(form.minutes.to)
          if (left !== null && form.minutes.from <= left && left <= form.minutes.to)
            expect(minutes).toBe(left)
        },
      ),
    )
  })
})
