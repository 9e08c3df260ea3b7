import type { PhaseId } from '../../../shared/content/phases.ts'
import type { WorkForm } from '../../../shared/domain/work-forms.ts'

/** What a work form is looked for. */
export interface Wanted {
  readonly phase: PhaseId
  /** Minutes there are for it; null when that does not matter. */
  readonly minutes: number | null
  /** How many people there will be; 0 when nobody is known. */
  readonly people: number
}

type Fitting = Pick<WorkForm, 'phases' | 'minutesFrom' | 'minutesTo' | 'peopleFrom' | 'peopleTo'>

export interface Suggestion<Form extends Fitting = WorkForm> {
  readonly form: Form
  readonly fitsPhase: boolean
  readonly time: 'fits' | 'tooLong' | 'short'
  readonly fitsPeople: boolean
}

/** One that names no phase fits in all of them. */
export const fitsPhase = ({ phases }: Pick<WorkForm, 'phases'>, phase: PhaseId): boolean =>
  phases.length === 0 || phases.includes(phase)

function fit<Form extends Fitting>(form: Form, { phase, minutes, people }: Wanted): Suggestion<Form> {
  const { minutesFrom: from, minutesTo: to } = form
  return {
    form,
    fitsPhase: fitsPhase(form, phase),
    time:
      minutes === null || (from <= minutes && minutes <= to) ? 'fits' : minutes < from ? 'tooLong' : 'short',
    fitsPeople: people === 0 || (form.peopleFrom <= people && people <= form.peopleTo),
  }
}

/** Lower comes first: what does not fit in the time or the group weighs more than the phase, which is only advice. */
const distance = (suggestion: Omit<Suggestion, 'form'>): number =>
  (suggestion.time === 'tooLong' ? 4 : suggestion.time === 'short' ? 1 : 0) +
  (suggestion.fitsPeople ? 0 : 3) +
  (suggestion.fitsPhase ? 0 : 2)

/** Every work form with how it fits, those that fit best first, otherwise in the order of the library. */
export const suggestForms = <Form extends Fitting>(
  forms: readonly Form[],
  wanted: Wanted,
): Suggestion<Form>[] =>
  forms
    .map((form) => fit(form, wanted))
    .map((suggestion, at) => ({ suggestion, at }))
    .sort((a, b) => distance(a.suggestion) - distance(b.suggestion) || a.at - b.at)
    .map(({ suggestion }) => suggestion)

/** Minutes to begin with for a form: as many as there are, within what it takes; half-way when nobody knows. */
export function minutesFor({ minutesFrom: from, minutesTo: to }: Fitting, left: number | null): number {
  if (left === null || left <= 0) return Math.min(to, Math.max(from, Math.round((from + to) / 10) * 5))
  return Math.min(to, Math.max(from, left))
}
