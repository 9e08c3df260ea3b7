import type { PhaseId } from '../../../shared/content/phases.ts'
import type { WorkForm } from '../../../shared/domain/work-forms.ts'
import { plain } from '../../app/palette/match.ts'
import { create } from '../../app/tiny-store.ts'
import { fitsPhase } from '../../app/work-forms/suggest.ts'

/** What a coach looks for; what is empty does not matter. */
export interface Filter {
  readonly words: string
  readonly phase: PhaseId | ''
  /** An indicator of shared/content/indicators.ts. */
  readonly indicator: string
  /** Minutes there are, as they were typed. */
  readonly minutes: string
  /** How many people there will be, as it was typed. */
  readonly people: string
}
export const noFilter: Filter = { words: '', phase: '', indicator: '', minutes: '', people: '' }

/** What was looked for last in this window, so that it is there again after looking at a form. */
export const remembered = create<Filter>(noFilter)
/** The network the library is looked at for; null for none, undefined while nobody chose. */
export const chosenNetwork = create<string | null | undefined>(undefined)

/** Null where nothing was typed, undefined where it is no whole number above 0. */
export function typedNumber(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const number = Number(text.trim())
  return Number.isInteger(number) && number > 0 ? number : undefined
}

/** All that a form says, by which it is found. */
const said = (form: WorkForm): string =>
  plain([form.title, form.purpose, ...form.materials, ...form.steps, form.handout, form.source].join(' '))

/** The forms that fit all that is asked, in the order they came; a number that cannot be read asks nothing. */
export function filtered<Form extends WorkForm>(forms: readonly Form[], filter: Filter): Form[] {
  const words = plain(filter.words).split(/\s+/u).filter(Boolean)
  const minutes = typedNumber(filter.minutes) ?? null
  const people = typedNumber(filter.people) ?? null
  return forms.filter((form) => {
    if (filter.phase !== '' && !fitsPhase(form, filter.phase)) return false
    if (filter.indicator !== '' && !form.indicators.includes(filter.indicator)) return false
    if (minutes !== null && form.minutesFrom > minutes) return false
    if (people !== null && (people < form.peopleFrom || people > form.peopleTo)) return false
    if (words.length === 0) return true
    const text = said(form)
    return words.every((word) => text.includes(word))
  })
}

/** Those that fit the phase, and the others; both in the order they came. */
export function byPhase<Form extends WorkForm>(
  forms: readonly Form[],
  phase: PhaseId,
): { readonly fitting: readonly Form[]; readonly others: readonly Form[] } {
  return {
    fitting: forms.filter((form) => fitsPhase(form, phase)),
    others: forms.filter((form) => !fitsPhase(form, phase)),
  }
}
