import type { PhaseId } from '../../../../shared/content/phases.ts'
import type { WorkForm } from '../../../../shared/content/work-forms.ts'

/** What a work form is looked for. */
export interface Wanted {
  readonly phase: PhaseId
  /** Minutes there are for it; null when that does not matter. */
  readonly minutes: number | null
  /** How many people there will be; 0 when nobody is known. */
  readonly people: number
}

export interface Suggestion {
  readonly form: WorkForm
  readonly fitsPhase: boolean
  readonly time: 'fits' | 'tooLong' | 'short'
  readonly fitsPeople: boolean
}

function fit(form: WorkForm, { phase, minutes, people }: Wanted): Suggestion {
  const { from, to } = form.minutes
  return {
    form,
    fitsPhase: form.phases.includes(phase),
    time:
      minutes === null || (from <= minutes && minutes <= to) ? 'fits' : minutes < from ? 'tooLong' : 'short',
    fitsPeople: people === 0 || (form.people.from <= people && people <= form.people.to),
  }
}

/** Lower comes first: what does not fit in the time or the group weighs more than the phase, which is only advice. */
const distance = ({ fitsPhase, time, fitsPeople }: Suggestion): number =>
  (time === 'tooLong' ? 4 : time === 'short' ? 1 : 0) + (fitsPeople ? 0 : 3) + (fitsPhase ? 0 : 2)

/** Every work form with how it fits, those that fit best first, otherwise in the order of the library. */
export const suggestForms = (forms: readonly WorkForm[], wanted: Wanted): Suggestion[] =>
  forms
    .map((form) => fit(form, wanted))
    .map((suggestion, at) => ({ suggestion, at }))
    .sort((a, b) => distance(a.suggestion) - distance(b.suggestion) || a.at - b.at)
    .map(({ suggestion }) => suggestion)

/** Minutes to begin with for a form: as many as there are, within what it takes; half-way when nobody knows. */
export function minutesFor({ minutes: { from, to } }: WorkForm, left: number | null): number {
  if (left === null) return Math.round((from + to) / 10) * 5
  return Math.min(to, Math.max(from, left))
}
