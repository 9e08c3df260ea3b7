import { expect, test } from 'vitest'
import { roundSteps } from '../../../shared/content/round-steps.ts'
import { roundStepIds } from '../../../shared/domain/monitoring.ts'
import { type RoundFacts, stepsFrom } from '../../../shared/domain/round-steps.ts'

const nothing: RoundFacts = {
  indicators: 11,
  people: 6,
  isInformed: false,
  sheetsDone: 0,
  isRevealed: false,
  groupMarks: 0,
  values: 0,
  conclusions: 0,
  agreements: 0,
}
const doneBy: Readonly<Record<(typeof roundStepIds)[number], Partial<RoundFacts>>> = {
  prepare: { isInformed: true },
  collect: { sheetsDone: 1 },
  reveal: { isRevealed: true },
  groupMarks: { groupMarks: 1 },
  values: { values: 1 },
  conclusions: { conclusions: 1 },
  agreements: { agreements: 1 },
}

test('the steps are those of the built-in material', () => {
  expect(stepsFrom(nothing).map(({ step }) => step)).toEqual(roundSteps.map(({ id }) => id))
})

test.each(roundStepIds)('%s is done by what is in it, and by nothing else', (step) => {
  const done = stepsFrom({ ...nothing, ...doneBy[step] }).filter(({ state }) => state === 'done')
  expect(done).toEqual([{ step, state: 'done' }])
})

test('preparing needs indicators, people, and people who know', () => {
  const prepared = { ...nothing, isInformed: true }
  for (const part of [{ indicators: 0 }, { people: 0 }, { isInformed: false }])
    expect(stepsFrom({ ...prepared, ...part })[0]).toEqual({ step: 'prepare', state: 'open' })
})

test('a reason counts only for what is not done', () => {
  const skipped = new Map([
    ['values', 'Volgende keer'],
    ['reveal', 'Te weinig'],
  ] as const)
  const steps = stepsFrom({ ...nothing, isRevealed: true }, skipped)
  expect(steps[2]).toEqual({ step: 'reveal', state: 'done' })
  expect(steps[4]).toEqual({ step: 'values', state: 'skipped', reason: 'Volgende keer' })
})
