import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesFor, suggestForms } from '../../../renderer/app/work-forms/suggest.ts'
import { phases } from '../../../shared/content/phases.ts'
import { workForms } from '../../../shared/content/work-forms.ts'

const forms = workForms.map(({ id, minutes, people, phases: fits }) => ({
  id,
  minutesFrom: minutes.from,
  minutesTo: minutes.to,
  peopleFrom: people.from,
  peopleTo: people.to,
  phases: [...fits],
}))
const wanted = fc.record({
  phase: fc.constantFrom(...phases.map(({ id }) => id)),
  minutes: fc.option(fc.integer({ min: 0, max: 600 })),
  people: fc.integer({ min: 0, max: 60 }),
})

describe('suggested work forms', () => {
  it('hold every form once, whatever is wanted', () => {
    fc.assert(
      fc.property(wanted, (asked) => {
        const ids = suggestForms(forms, asked).map(({ form }) => form.id)
        expect([...ids].sort()).toEqual(workForms.map(({ id }) => id).sort())
      }),
    )
  })

  it('never put one that fits in every way behind one that does not', () => {
    fc.assert(
      fc.property(wanted, (asked) => {
        const fits = suggestForms(forms, asked).map(
          ({ fitsPhase, time, fitsPeople }) => fitsPhase && time === 'fits' && fitsPeople,
        )
        expect(fits.lastIndexOf(true)).toBeLessThanOrEqual(
          fits.includes(false) ? fits.indexOf(false) : fits.length,
        )
      }),
    )
  })

  it('know what is too long, and what is too large a group', () => {
    const short = suggestForms(forms, { phase: 'analysisExploration', minutes: 5, people: 500 })
    const wall = short.find(({ form }) => form.id === 'ideaWall')
    expect(wall).toMatchObject({ fitsPhase: true, time: 'tooLong', fitsPeople: false })
  })

  it('take one that names no phase to fit in all of them', () => {
    const own = { minutesFrom: 30, minutesTo: 45, peopleFrom: 3, peopleTo: 16, phases: [] }
    for (const { id } of phases)
      expect(suggestForms([own], { phase: id, minutes: null, people: 0 })[0]?.fitsPhase).toBe(true)
  })

  it('begin with minutes the form can be done in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.option(fc.integer({ min: -60, max: 600 })), (form, left) => {
        const minutes = minutesFor(form, left)
        expect(minutes).toBeGreaterThanOrEqual(form.minutesFrom)
        expect(minutes).toBeLessThanOrEqual(form.minutesTo)
        if (left !== null && form.minutesFrom <= left && left <= form.minutesTo) expect(minutes).toBe(left)
      }),
    )
  })
})
