import { useMemo } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { TFunction } from '../../i18n/translate.ts'
import type { BackdropWords } from './backdrop.ts'
import type { GraphLayout } from './layouts.ts'

/** The words on the paper itself. */
export function backdropWords(t: TFunction, layout: GraphLayout, centre: string): BackdropWords {
  const steps = (distance: number): string =>
    distance === 2
      ? t(($) => $.graph.twoSteps)
      : distance === 3
        ? t(($) => $.graph.threeSteps)
        : t(($) => $.graph.steps, { count: distance })
  return {
    ring: (distance, isLast) =>
      isLast ? t(($) => $.graph.orMore, { steps: steps(distance) }) : steps(distance),
    apart: layout.kind === 'plane' ? t(($) => $.graph.noPlace) : t(($) => $.graph.noWay, { name: centre }),
    close: t(($) => $.graph.close),
    loose: t(($) => $.graph.loose),
    alike: t(($) => $.graph.alike),
    different: t(($) => $.graph.different),
    quadrants: {
      looseDifferent: t(($) => $.graph.looseDifferent),
      closeDifferent: t(($) => $.graph.closeDifferent),
      looseAlike: t(($) => $.graph.looseAlike),
      closeAlike: t(($) => $.graph.closeAlike),
    },
    unknownGroup: t(($) => $.graph.unknownValue),
  }
}

export function useBackdropWords(layout: GraphLayout, centre: string): BackdropWords {
  const { t } = useTranslation()
  return useMemo(() => backdropWords(t, layout, centre), [t, layout, centre])
}
