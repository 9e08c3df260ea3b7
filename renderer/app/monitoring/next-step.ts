import { roundStepById } from '../../../shared/content/round-steps.ts'
import type { CyclePlace } from '../../../shared/contract/monitoring.ts'
import type { RoundStepName } from '../../../shared/domain/monitoring.ts'
import type { Formatters } from '../../i18n/format.ts'
import type { TFunction } from '../../i18n/translate.ts'
import type { Destination } from '../routing/address.ts'
import { placeOfStep } from './place.ts'

/** How the round of a half is called before it is opened: `Najaarsronde 2026`. */
export const proposedName = (
  t: TFunction,
  { schoolYear, half }: Pick<CyclePlace, 'schoolYear' | 'half'>,
): string =>
  half === 1
    ? t(($) => $.monitoring.proposed.autumn, { year: schoolYear })
    : t(($) => $.monitoring.proposed.spring, { year: schoolYear + 1 })

interface RoundDuty {
  readonly networkId: string
  readonly place: CyclePlace
  /** Null when all is done or left out, and where there is no round yet. */
  readonly step: RoundStepName | null
}

/** What of a half asks for a coach now, in words, and where it is done. */
export function roundDuty(
  { networkId, place, step }: RoundDuty,
  t: TFunction,
  { language }: Formatters,
): { readonly title: string; readonly more: string; readonly destination: Destination } {
  const { round, schoolYear, half } = place
  if (round === null)
    return {
      title: t(($) => $.today.openRound, { name: proposedName(t, place) }),
      more: t(($) => $.today.openRoundMore),
      destination: {
        to: '/network/$networkId/monitoring',
        params: { networkId },
        search: { ask: `${String(schoolYear)}-${String(half)}` },
      },
    }
  const { id, name } = round
  if (step === null)
    return {
      title: t(($) => $.today.roundClose, { name }),
      more: '',
      destination: { to: '/network/$networkId/monitoring/$roundId', params: { networkId, roundId: id } },
    }
  const words = roundStepById(step).name[language].toLocaleLowerCase(language)
  return {
    title: t(($) => $.today.roundStep, { name, step: words }),
    more: roundStepById(step).aim[language],
    destination: placeOfStep(networkId, id, step),
  }
}
