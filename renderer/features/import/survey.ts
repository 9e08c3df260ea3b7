import type { ImportSurvey } from '../../../shared/contract/imports.ts'
import type { SurveySummary } from '../../../shared/contract/ties.ts'
import { keyOf } from '../../../shared/domain/import/cells.ts'

/** What the coach says about the ties: a new survey, or a new wave of one there is. */
export interface SurveyChoice {
  /** The survey this is a wave of; null makes a new one of `name` and `question`. */
  readonly surveyId: string | null
  readonly name: string
  readonly question: string
  /** Null: as far as the answers in the file go. */
  readonly scaleMax: number | null
  readonly silent: ImportSurvey['silent']
  readonly unknownIds: ImportSurvey['unknownIds']
}

/** Why what was filled in cannot be used yet. */
export type SurveyProblem = 'noName' | 'nameTaken' | 'noWave' | 'waveTaken' | 'noScale'

/** Longest built-in scale: answers up to this far get it, so that a second wave with a higher answer still fits. */
const usualScale = 4

/** The scale a new survey gets: the usual one where the answers fit in it, and yes or no where there are no values. */
export const proposedScale = (largest: number): number =>
  largest <= 1 ? 1 : Math.min(100, Math.max(usualScale, largest))

export function problemsOf(
  choice: SurveyChoice,
  surveys: readonly SurveySummary[],
  largest: number,
  /** What its waves are called. */
  labels: readonly string[] = [],
): readonly SurveyProblem[] {
  const problems: SurveyProblem[] = []
  const known = surveys.find(({ id }) => id === choice.surveyId)
  if (known === undefined) {
    const key = keyOf(choice.name)
    if (key === '') problems.push('noName')
    else if (surveys.some(({ name }) => keyOf(name) === key)) problems.push('nameTaken')
    const scale = choice.scaleMax ?? proposedScale(largest)
    if (!Number.isInteger(scale) || scale < 1 || scale > 100) problems.push('noScale')
  }
  const isTaken = (label: string) => known?.waves.some((wave) => keyOf(wave.label) === keyOf(label)) === true
  if (labels.some((label) => keyOf(label) === '')) problems.push('noWave')
  if (labels.some(isTaken)) problems.push('waveTaken')
  return problems
}

/** What is asked of the planner, or null while something is still missing. */
export function surveyOf(
  choice: SurveyChoice,
  surveys: readonly SurveySummary[],
  largest: number,
  /** What its waves are called. */
  labels: readonly string[] = [],
): ImportSurvey | null {
  if (problemsOf(choice, surveys, largest, labels).length > 0) return null
  const { silent, unknownIds } = choice
  const known = surveys.find(({ id }) => id === choice.surveyId)
  const { name, question, scaleMax } = known ?? {
    name: choice.name,
    question: choice.question,
    scaleMax: choice.scaleMax ?? proposedScale(largest),
  }
  return { name: name.trim(), question, scaleMax, silent, unknownIds }
}
