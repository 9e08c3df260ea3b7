import { describe, expect, it } from 'vitest'
import {
  builtInContent,
  checklists,
  defaultRunSheet,
  dimensions,
  indicatorById,
  indicators,
  indicatorsOf,
  notForAppraisal,
  outcomes,
  phaseById,
  phases,
  planSections,
  privacyRules,
  roundSteps,
  shortEvaluation,
  skills,
  sourceById,
  sources,
  tieQuestionnaire,
  valueById,
  values,
  workFormById,
  workForms,
} from '../../../shared/content/index.ts'
import { measures } from '../../../shared/network/index.ts'
import { textsIn } from './texts.ts'

const everyText = [...textsIn(builtInContent), ...textsIn(measures, 'measures')]

describe('the built-in content', () => {
  it('is found by the walk over it', () => {
    expect(everyText.length).toBeGreaterThan(350)
    expect(everyText.map(({ path }) => path)).toContain('indicators.practiceIntegration.prompts.left')
  })

  it('is filled in both languages, without stray spaces', () => {
    for (const { path, text } of everyText)
      for (const words of [text.nl, text.en]) {
        expect(typeof words, path).toBe('string')
        expect(words, path).not.toBe('')
        expect(words, path).toBe(words.trim())
        expect(words, path).not.toMatch(/ {2}|\t|\n/)
      }
  })

  it('is translated: a text of some length is not the same in both', () => {
    const same = everyText.filter(({ text }) => text.nl.length > 20 && text.nl === text.en)
    expect(same).toEqual([])
  })

  it('ends alike in both languages: a question stays a question, a sentence a sentence', () => {
    const ending = (words: string): string => words.match(/[?.…:]$/)?.[0] ?? ''
    // Short labels may end in the dot of an abbreviation.
    const sentences = everyText.filter(({ text }) => text.nl.length > 20)
    const unlike = sentences.filter(({ text }) => ending(text.nl) !== ending(text.en))
    expect(unlike).toEqual([])
  })

  it('uses each id once per list', () => {
    const lists: readonly (readonly { readonly id: string }[])[] = [
      dimensions,
      indicators,
      values,
      outcomes,
      phases,
      workForms,
      planSections,
      shortEvaluation,
      skills,
      defaultRunSheet,
      roundSteps,
      privacyRules,
      sources,
      builtInContent.checklistAnswers,
      ...[checklists.design, checklists.leadership, checklists.dissemination, checklists.composition].map(
        ({ items }) => items,
      ),
    ]
    for (const list of lists) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  })
})

describe('the framework', () => {
  it('has four dimensions of 2, 2, 3 and 4 indicators', () => {
    expect(dimensions.map(({ id }) => indicatorsOf(id).length)).toEqual([2, 2, 3, 4])
    expect(dimensions.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(indicators).toHaveLength(11)
  })

  it('numbers indicators after their dimension, in order', () => {
    const expected = dimensions.flatMap(({ id, number }) =>
      indicatorsOf(id).map((_, place) => `${number}${'abcd'[place]}`),
    )
    expect(indicators.map(({ number }) => number)).toEqual(expected)
  })

  it('gives each indicator two different poles and a question', () => {
    for (const { left, right, question } of indicators) {
      expect(left.nl).not.toBe(right.nl)
      expect(left.en).not.toBe(right.en)
      expect(question.nl).toMatch(/\?$/)
    }
  })
})

describe('what refers to something else', () => {
  it('finds it', () => {
    for (const { dimensionId } of indicators)
      expect(dimensions.some(({ id }) => id === dimensionId)).toBe(true)
    for (const form of workForms) {
      for (const id of form.nurtures) expect(indicatorById(id).id).toBe(id)
      for (const id of form.phases) expect(phaseById(id).id).toBe(id)
    }
    for (const { workFormId } of defaultRunSheet)
      if (workFormId !== undefined) expect(workFormById(workFormId).id).toBe(workFormId)
    expect(sourceById('valueCreation').year).toBe(2011)
    expect(valueById('transformative').number).toBe(5)
  })

  it('leaves no phase and no indicator without a work form', () => {
    for (const { id } of phases) expect(workForms.some((form) => form.phases.includes(id))).toBe(true)
    for (const { id } of indicators) expect(workForms.some((form) => form.nurtures.includes(id))).toBe(true)
  })
})

describe('the numbers a coach knows by heart', () => {
  it('are right', () => {
    expect(values).toHaveLength(5)
    expect(workForms).toHaveLength(12)
    expect(planSections).toHaveLength(12)
    expect(skills).toHaveLength(6)
    expect(roundSteps).toHaveLength(7)
    expect(checklists.design.items).toHaveLength(16)
    expect(checklists.leadership.items).toHaveLength(17)
    expect(checklists.dissemination.items).toHaveLength(12)
    expect(checklists.composition.items).toHaveLength(10)
    expect(privacyRules).toHaveLength(21)
    expect(defaultRunSheet.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(120)
    expect(tieQuestionnaire.roster.scale.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4])
    expect(tieQuestionnaire.closeness.scale.map(({ value }) => value)).toEqual([0, 1, 2, 3])
  })

  it('keep practice experience, the chosen delta and the look-back in every meeting', () => {
    const fixed = defaultRunSheet.filter((item) => item.fixed).map(({ id }) => id)
    expect(fixed).toEqual(['openingDelta', 'practice', 'decisions', 'plusDelta'])
  })

  it('leave room for every work form: a range from small to large, and at least four steps', () => {
    for (const { minutes, people, steps, materials } of workForms) {
      expect(minutes.from).toBeLessThan(minutes.to)
      expect(people.from).toBeLessThan(people.to)
      expect(steps.length).toBeGreaterThanOrEqual(4)
      expect(materials.length).toBeGreaterThan(0)
    }
  })
})

describe('the fixed rule', () => {
  it('names appraisal, selection, students and leaving, in one line of print', () => {
    expect(notForAppraisal.nl).toMatch(/beoordelen.*selecteren.*studenten.*vertrekt/)
    expect(notForAppraisal.en).toMatch(/appraising.*selecting.*students.*leaves/)
    expect(Math.max(notForAppraisal.nl.length, notForAppraisal.en.length)).toBeLessThanOrEqual(120)
  })
})
