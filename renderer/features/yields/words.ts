import { outcomes } from '../../../shared/content/outcomes.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import type { NetworkOutcome, Visibility } from '../../../shared/domain/yields.ts'
import type { TFunction } from '../../i18n/translate.ts'

export const visibilities: readonly Visibility[] = ['private', 'network', 'public']

export function visibilityName(t: TFunction, visibility: Visibility): string {
  switch (visibility) {
    case 'private':
      return t(($) => $.yields.visible.private)
    case 'network':
      return t(($) => $.yields.visible.network)
    case 'public':
      return t(($) => $.yields.visible.public)
  }
}

/** The same among the facts of something; nothing where it is for the coaches alone. */
export function shownTo(t: TFunction, visibility: Visibility): string {
  switch (visibility) {
    case 'private':
      return ''
    case 'network':
      return t(($) => $.yields.shownTo.network)
    case 'public':
      return t(($) => $.yields.shownTo.public)
  }
}

export const outcomeLevels: readonly NetworkOutcome['level'][] = ['network', 'crossSchool', 'individual']

export function levelName(t: TFunction, level: NetworkOutcome['level']): string {
  switch (level) {
    case 'individual':
      return t(($) => $.yields.levels.individual)
    case 'network':
      return t(($) => $.yields.levels.network)
    case 'crossSchool':
      return t(($) => $.yields.levels.crossSchool)
  }
}

/** The kinds that fit a level; an individual outcome has none of its own. */
export const kindsFor = (level: NetworkOutcome['level'], language: Language) =>
  outcomes
    .filter((outcome) => outcome.level === level)
    .map(({ id, name }) => ({ id: id as string, label: name[language] }))
