import type { WaveRespondent } from '../../../shared/contract/ties.ts'
import type { TFunction } from '../../i18n/translate.ts'

/** Where somebody stands towards the question. What was not asked, not answered and answered with nothing stay apart. */
export function standingText(t: TFunction, { status, filled, lines, outside }: WaveRespondent): string {
  if (status === 'optedOut') return t(($) => $.surveys.wave.status.optedOut)
  if (status === 'notAsked') return t(($) => $.surveys.wave.status.notAsked)
  if (status === 'noAnswer') return t(($) => $.surveys.wave.status.noAnswer)
  const more = outside === 0 ? [] : [t(($) => $.surveys.wave.outside, { count: outside })]
  const own =
    filled === 0 && outside === 0
      ? t(($) => $.surveys.wave.status.empty)
      : t(($) => $.surveys.wave.status.answered, { filled, lines })
  return [own, ...more].join(' ')
}

/** Whether something can be entered for this person. */
export const canEnter = ({ status, informedOn }: WaveRespondent): boolean =>
  status !== 'optedOut' && informedOn !== null

/** Whoever is asked and did not answer yet. */
export const isOpen = ({ status }: WaveRespondent): boolean => status === 'noAnswer'
