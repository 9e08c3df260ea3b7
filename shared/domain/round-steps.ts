import { type RoundStepName, type StepState, roundStepIds } from './monitoring.ts'

/** What the seven steps of a round are judged by. */
export interface RoundFacts {
  readonly indicators: number
  readonly people: number
  /** The participants were told what happens with their crosses. */
  readonly isInformed: boolean
  readonly sheetsDone: number
  readonly isRevealed: boolean
  readonly groupMarks: number
  /** Value entries and stories that belong to the round. */
  readonly values: number
  readonly conclusions: number
  readonly agreements: number
}

const isDone: Readonly<Record<RoundStepName, (facts: RoundFacts) => boolean>> = {
  prepare: ({ indicators, people, isInformed }) => indicators > 0 && people > 0 && isInformed,
  collect: ({ sheetsDone }) => sheetsDone > 0,
  reveal: ({ isRevealed }) => isRevealed,
  groupMarks: ({ groupMarks }) => groupMarks > 0,
  values: ({ values }) => values > 0,
  conclusions: ({ conclusions }) => conclusions > 0,
  agreements: ({ agreements }) => agreements > 0,
}

/** The steps of a round in order. A reason to leave one out counts as long as nothing is in it. */
export const stepsFrom = (
  facts: RoundFacts,
  skipped: ReadonlyMap<RoundStepName, string> = new Map(),
): StepState[] =>
  roundStepIds.map((step): StepState => {
    if (isDone[step](facts)) return { step, state: 'done' }
    const reason = skipped.get(step)
    return reason === undefined ? { step, state: 'open' } : { step, state: 'skipped', reason }
  })
