import { phases, type PhaseId } from '../../../shared/content/phases.ts'
import { indicators } from '../../../shared/content/indicators.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import type { WorkForm } from '../../../shared/domain/work-forms.ts'
import type { TFunction } from '../../i18n/translate.ts'
import { range } from './ranges.ts'

/** Without what stands in brackets: there is little room beside a line of text. */
export const shortPhase = (id: PhaseId, language: Language): string =>
  (phases.find((phase) => phase.id === id)?.name[language] ?? '').replace(/ \(.*\)$/u, '')

export const minutesText = (t: TFunction, { minutesFrom, minutesTo }: WorkForm): string =>
  t(($) => $.workForms.minutes, { range: range(minutesFrom, minutesTo) })
export const peopleText = (t: TFunction, { peopleFrom, peopleTo }: WorkForm): string =>
  t(($) => $.workForms.people, { range: range(peopleFrom, peopleTo) })

/** In which phases it fits, in the order of the work. */
export const phasesText = (t: TFunction, form: WorkForm, language: Language): string =>
  form.phases.length === 0 || form.phases.length === phases.length
    ? t(($) => $.workForms.everyPhase)
    : phases
        .filter(({ id }) => form.phases.includes(id))
        .map(({ id }) => shortPhase(id, language))
        .join(', ')

/** The indicators it works on that this version knows, in the order of the framework. */
export const indicatorsOf = (form: WorkForm) => indicators.filter(({ id }) => form.indicators.includes(id))
