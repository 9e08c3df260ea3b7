import { useTranslation } from '../../i18n/index.ts'
import type { TFunction } from '../../i18n/translate.ts'
import type { AttributeChoice } from '../../app/ties/picture.ts'
import { SelectField } from '../../design/fields.tsx'
import type { Offer, Values, Words } from '../../design/offers.ts'
import { say, useOffers } from '../../design/offers.ts'
import { Segmented } from '../../design/Segmented.tsx'
import { useFormat } from '../../i18n/format.ts'
import type { Choices, LayoutKind, View } from './choices.ts'
import type { Wave } from './useWave.ts'

interface LayoutChoiceProps {
  readonly wave: Wave
  readonly choices: Choices
  readonly onChange: (patch: Partial<Choices>) => void
}

interface Said {
  readonly title: Words
  readonly values?: Values
}

/** How an arrangement is called; groups by what the picture is coloured by. */
function layoutSaid(kind: LayoutKind, choice: AttributeChoice | null): Said {
  switch (kind) {
    case 'free':
      return { title: ($) => $.ties.layoutFree }
    case 'grouped':
      return choice?.kind === 'own'
        ? { title: ($) => $.ties.layoutGroupedOwn, values: { name: choice.name } }
        : choice?.kind === 'role'
          ? { title: ($) => $.ties.layoutGroupedRole }
          : { title: ($) => $.ties.layoutGroupedOrganisation }
    case 'rings':
      return { title: ($) => $.ties.layoutRings }
    case 'plane':
      return { title: ($) => $.ties.layoutPlane }
  }
}

const viewSaid: Readonly<Record<View, Words>> = {
  people: ($) => $.ties.viewPeople,
  organisations: ($) => $.ties.viewOrganisations,
}

const inWords = (t: TFunction, { title, values }: Said) => say(t, title, values)

/** How the picture is arranged, and whether people or organisations stand in it. */
export function LayoutChoice({ wave, choices, onChange }: LayoutChoiceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { choice, attributes, nodes, centre, isWeighted } = wave
  const hasOrganisations = attributes.some(({ kind }) => kind === 'organisation')
  const isPeople = wave.groups === null
  const layouts: readonly LayoutKind[] = [
    'free',
    ...(choice === null ? [] : (['grouped'] as const)),
    'rings',
    // Without answers in steps no tie is closer than another.
    ...(choice === null || !isWeighted ? [] : (['plane'] as const)),
  ]
  const layout = layouts.find((kind) => kind === choices.layout) ?? 'free'
  const offers: readonly Offer[] = [
    ...(isPeople
      ? layouts.map((kind) => ({
          id: `ties.layout.${kind}`,
          of: ($: Parameters<Words>[0]) => $.ties.layoutLabel,
          ...layoutSaid(kind, choice),
          run: () => {
            onChange({ layout: kind })
          },
        }))
      : []),
    ...(hasOrganisations
      ? (['people', 'organisations'] as const).map((view) => ({
          id: `ties.view.${view}`,
          of: ($: Parameters<Words>[0]) => $.ties.viewLabel,
          title: viewSaid[view],
          run: () => {
            onChange({ view })
          },
        }))
      : []),
  ]
  useOffers(offers)
  return (
    <>
      {hasOrganisations ? (
        <Segmented
          label={t(($) => $.ties.viewLabel)}
          value={isPeople ? 'people' : 'organisations'}
          options={(['people', 'organisations'] as const).map((id) => ({ id, label: say(t, viewSaid[id]) }))}
          onChange={(view) => {
            onChange({ view })
          }}
        />
      ) : null}
      {isPeople ? (
        <Segmented
          label={t(($) => $.ties.layoutLabel)}
          value={layout}
          options={layouts.map((id) => ({ id, label: inWords(t, layoutSaid(id, choice)) }))}
          onChange={(kind) => {
            onChange({ layout: kind })
          }}
        />
      ) : null}
      {isPeople && layout === 'rings' && centre !== null ? (
        <SelectField
          label={t(($) => $.ties.around)}
          value={centre}
          options={[...nodes]
            .sort((a, b) => format.compare(a.label, b.label))
            .map(({ id, label }) => ({ id, label }))}
          onChange={(around) => {
            onChange({ around })
          }}
        />
      ) : null}
    </>
  )
}
