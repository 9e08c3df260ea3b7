import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyed, movedTo, newLine, pastedInto } from '../../../renderer/app/lines/keyed.ts'
import { newSection, saysSame, storedOf, typedOf } from '../../../renderer/app/templates/typed.ts'
import { afterWhich, itemOf, placingOf, roomOn } from '../../../renderer/app/work-forms/item.ts'
import { byPhase, filtered, noFilter, type Filter } from '../../../renderer/features/work-forms/filter.ts'
import { range, readRange } from '../../../renderer/features/work-forms/ranges.ts'
import { phases } from '../../../shared/content/phases.ts'
import { workForms } from '../../../shared/content/work-forms.ts'
import { RunSheetItem } from '../../../shared/domain/meetings.ts'
import { defaultItems } from '../../../shared/domain/run-sheet.ts'
import type { WorkForm } from '../../../shared/domain/work-forms.ts'

const forms: readonly WorkForm[] = workForms.map((form) => ({
  ref: form.id,
  workplaceId: null,
  copyOf: null,
  title: form.name.nl,
  purpose: form.purpose.nl,
  minutesFrom: form.minutes.from,
  minutesTo: form.minutes.to,
  peopleFrom: form.people.from,
  peopleTo: form.people.to,
  phases: [...form.phases],
  indicators: [...form.nurtures],
  materials: form.materials.map(({ nl }) => nl),
  steps: form.steps.map(({ nl }) => nl),
  handout: '',
  source: '',
}))
const [wall] = forms
if (wall === undefined) throw new Error('there is no library')
const found = (filter: Partial<Filter>) => filtered(forms, { ...noFilter, ...filter }).map(({ ref }) => ref)

describe('the library', () => {
  it('is found whatever the accents and the case, by any of its words and in any order', () => {
    expect(found({ words: 'ideeenMUUR' })).toEqual(['ideaWall'])
    expect(found({ words: 'stiften briefjes' })).toContain('ideaWall')
    expect(found({ words: 'zwembroek' })).toEqual([])
  })

  it('shows what fits in the minutes there are and the number of people', () => {
    expect(
      found({ minutes: '10' }).every((ref) =>
        forms.some((form) => form.ref === ref && form.minutesFrom <= 10),
      ),
    ).toBe(true)
    expect(found({ minutes: '4' })).toEqual([])
    expect(found({ people: '16' })).toContain('ideaWall')
    expect(found({ people: '17' })).not.toContain('ideaWall')
    // What cannot be read as a number asks nothing.
    expect(found({ minutes: 'veel', people: '-3' })).toEqual(forms.map(({ ref }) => ref))
  })

  it('narrows with each thing that is asked, and keeps its order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('' as const, ...phases.map(({ id }) => id)),
        fc.constantFrom('', 'memberRole', 'knowledgeDevelopment'),
        fc.constantFrom('', '15', '45', '200'),
        (phase, indicator, minutes) => {
          const both = found({ phase, indicator, minutes })
          const one = found({ phase })
          expect(one.filter((ref) => both.includes(ref))).toEqual(both)
          const { fitting, others } = byPhase(forms, phase === '' ? 'evaluationReflection' : phase)
          expect(fitting.length + others.length).toBe(forms.length)
          if (phase !== '') expect(fitting.map(({ ref }) => ref)).toEqual(one)
        },
      ),
    )
  })

  it('takes an own form without phases to fit in every phase', () => {
    const own: WorkForm = { ...wall, ref: 'own', phases: [] }
    for (const { id } of phases) expect(byPhase([own], id).fitting).toEqual([own])
  })
})

describe('a work form on a run sheet', () => {
  it('gives its title, its materials as far as they fit, and minutes within what it takes', () => {
    const form: WorkForm = { ...wall, materials: Array.from({ length: 30 }, () => 'x'.repeat(200)) }
    const item = itemOf(form, 500)
    expect(item).toMatchObject({ title: form.title, workFormId: form.ref, minutes: form.minutesTo })
    expect(item.materials.length).toBeLessThanOrEqual(300)
    expect(itemOf(form, -20).minutes).toBeGreaterThanOrEqual(form.minutesFrom)
  })

  it('goes first on an empty run sheet', () => {
    expect(afterWhich([])).toBeNull()
  })

  const usual = defaultItems('nl').map((item, position) =>
    RunSheetItem.parse({
      ...item,
      id: crypto.randomUUID(),
      meetingId: crypto.randomUUID(),
      position,
      addedMinutes: 0,
      spentSeconds: 0,
      passed: null,
    }),
  )
  const core = usual.find(({ kind }) => kind === 'core')
  const withCore = (patch: Partial<RunSheetItem>) =>
    usual.map((item) => (item.kind === 'core' ? { ...item, ...patch } : item))

  it('fills the core while that waits for one, and goes after it once it has one', () => {
    const form = { ...wall, minutesFrom: 30, minutesTo: 45 }
    const first = placingOf(form, { items: usual, left: 0 })
    // The core had 50 minutes, the form takes 45 at most: 5 come free.
    expect(first).toMatchObject({
      fills: core?.id,
      patch: { title: form.title, workFormId: form.ref, minutes: 45 },
      leftAfter: 5,
    })
    const second = placingOf(form, { items: withCore({ workFormId: form.ref }), left: 5 })
    expect(second).toMatchObject({ fills: null, after: core?.id, minutes: 30, leftAfter: -25 })
    // What the coach worded is the coach's own.
    expect(placingOf(form, { items: withCore({ title: 'Bij elkaar kijken' }), left: 0 }).fills).toBeNull()
    const own = placingOf(form, { items: withCore({ materials: 'stiften' }), left: 0 })
    expect(own).toMatchObject({ patch: { materials: 'stiften' } })
  })

  it('never takes more or less than the form, nor more than there is when that can be', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: 0, max: 600 }),
        (form, left, minutes) => {
          const sheet = { items: withCore({ minutes }), left }
          const placing = placingOf(form, sheet)
          expect(placing.minutes).toBeGreaterThanOrEqual(form.minutesFrom)
          expect(placing.minutes).toBeLessThanOrEqual(Math.max(form.minutesFrom, roomOn(sheet)))
          expect(placing.minutes).toBeLessThanOrEqual(form.minutesTo)
          expect(placing.leftAfter).toBe(left + minutes - placing.minutes)
        },
      ),
    )
  })
})

describe('minutes and people as they are typed', () => {
  it('are two whole numbers of which the last is not smaller', () => {
    expect(readRange({ from: ' 30 ', to: '45' }, 600)).toEqual({ from: 30, to: 45 })
    expect(readRange({ from: '50', to: '45' }, 600)).toBe('beforeFrom')
    for (const from of ['', '0', '-1', '1.5', 'tien', '601', '1e2'])
      expect(readRange({ from, to: '700' }, 600)).toBe('number')
    expect(range(30, 30)).toBe('30')
    expect(range(30, 45)).toBe('30–45')
  })
})

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 })

describe('lines of a list', () => {
  it('say what they should, with keys that differ, and keep the key of what stays', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const old = keyed([], before)
        const next = keyed(old, after)
        expect(next.map(({ text }) => text)).toEqual(after)
        expect(new Set(next.map(({ id }) => id)).size).toBe(next.length)
        expect(keyed(old, before)).toEqual(old)
      }),
    )
  })

  it('keep their keys when they only changed places', () => {
    const old = keyed([], ['een', 'twee', 'drie'])
    const next = keyed(old, ['drie', 'een', 'twee'])
    expect(next).toEqual([old[2], old[0], old[1]])
  })

  it('lose none when one is moved, wherever it is asked to go', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: -3, max: 9 }), (all, to) => {
        const old = keyed([], all)
        const [first] = old
        const next = movedTo(old, first?.id ?? '', to)
        expect([...next].sort((a, b) => Number(a.id) - Number(b.id))).toEqual(old)
        if (first !== undefined) expect(next[Math.max(0, Math.min(old.length - 1, to))]).toBe(first)
      }),
    )
  })

  it('take a pasted block in at the caret, within what fits', () => {
    const [line] = [newLine('van begin tot eind')]
    const at = { from: 4, to: 9, pasted: ['een', 'twee', 'drie'] }
    const next = pastedInto([line], line.id, at, { longest: 600, most: 40 })
    expect(next.map(({ text }) => text)).toEqual(['van een', 'twee', 'drie tot eind'])
    expect(next[0]?.id).toBe(line.id)
    expect(pastedInto([line], line.id, at, { longest: 4, most: 2 }).map(({ text }) => text)).toEqual([
      'van ',
      'twee',
    ])
  })
})

describe('a template that is typed', () => {
  const template = {
    ref: 'own',
    workplaceId: null,
    kind: 'leadership' as const,
    title: 'Met de schoolleiding',
    version: 3,
    sections: [{ title: 'Tijd', guidance: 'Vooraf.', points: ['Een vaste middag'] }],
  }

  it('is stored without empty points and spaces around titles, and is the same until it says something else', () => {
    const typed = typedOf(template)
    expect(saysSame(typed, template)).toBe(true)
    const spaced = { ...typed, title: ' Met de schoolleiding ', sections: [...typed.sections] }
    expect(saysSame(spaced, template)).toBe(true)
    const more = {
      ...typed,
      sections: [...typed.sections, newSection({ title: 'Geld', guidance: '', points: [' ', 'Uren '] })],
    }
    expect(saysSame(more, template)).toBe(false)
    expect(storedOf(more).sections[1]).toEqual({ title: 'Geld', guidance: '', points: ['Uren'] })
  })
})
