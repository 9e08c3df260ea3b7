import { useTranslation } from '../../../i18n/index.ts'
import type { DrawnLine, Role } from '../../../charts/shared-picture/shapes.ts'
import { LegendSample } from '../../../charts/shared-picture/LegendSample.tsx'
import type { TFunction } from '../../../i18n/translate.ts'

/** What the shapes on these lines mean; only those that are there. */
export function legendOf(
  t: TFunction,
  drawn: readonly DrawnLine[],
): readonly { readonly role: Role; readonly text: string }[] {
  const roles = new Set(drawn.flatMap(({ shapes }) => shapes.map(({ role }) => role)))
  const all = [
    { role: 'cross', text: t(($) => $.picture.legendCross) },
    { role: 'bar', text: t(($) => $.picture.legendBar) },
    { role: 'median', text: t(($) => $.picture.legendMedian) },
    { role: 'band', text: t(($) => $.picture.legendBand) },
    { role: 'desired', text: t(($) => $.picture.legendDesired) },
    { role: 'circle', text: t(($) => $.picture.legendCircle) },
    { role: 'group', text: t(($) => $.picture.legendGroup) },
  ] as const satisfies readonly { readonly role: Role; readonly text: string }[]
  return all.filter(({ role }) => roles.has(role))
}

export function Legend({ drawn }: { readonly drawn: readonly DrawnLine[] }) {
  const { t } = useTranslation()
  return (
    <ul className="picture-legend" aria-label={t(($) => $.picture.legend)}>
      {legendOf(t, drawn).map(({ role, text }) => (
        <li key={role}>
          <LegendSample role={role} /> {text}
        </li>
      ))}
    </ul>
  )
}
