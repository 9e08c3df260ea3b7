import { useTranslation } from '../../i18n/index.ts'
import { averageDegreeMeasure } from '../../../shared/network/average-degree.ts'
import { blauMeasure } from '../../../shared/network/blau.ts'
import { componentsMeasure } from '../../../shared/network/components.ts'
import { densityMeasure } from '../../../shared/network/density.ts'
import { eiIndexMeasure } from '../../../shared/network/ei-index.ts'
import type { Measure } from '../../../shared/network/measure.ts'
import type { Figure } from '../../../shared/network/figure.ts'
import { inDegreeCentralizationMeasure } from '../../../shared/network/in-degree-centralization.ts'
import type { NetworkReading } from '../../../shared/network/reading.ts'
import { externalReachMeasure } from '../../../shared/network/external-reach.ts'
import { relabellingMeasure } from '../../../shared/network/relabelling.ts'
import { reciprocityMeasure } from '../../../shared/network/reciprocity.ts'
import { SaveShown } from '../../app/SaveTable.tsx'
import { useFormat, useLanguage } from '../../i18n/format.ts'
import { reasonText } from '../../app/ties/sentences.ts'

interface Line {
  readonly name: string
  readonly value: Figure | number
}

/** Every figure to four decimals, by the measure it belongs to, with its variant and where it comes from. */
export function AllMeasures({ reading }: { readonly reading: NetworkReading }) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const { density, reciprocity, averageDegree, ei, blau, components, inDegreeCentralization } = reading
  const groups: readonly {
    readonly measure: Pick<
      Measure<string, unknown>,
      'id' | 'name' | 'variant' | 'says' | 'cannotSay' | 'source'
    >
    readonly lines: readonly Line[]
  }[] = [
    {
      measure: densityMeasure,
      lines: [
        { name: t(($) => $.ties.all.arcs), value: density.arcs },
        { name: t(($) => $.ties.all.possible), value: density.possible },
        { name: t(($) => $.ties.all.answered), value: density.answered },
        { name: t(($) => $.ties.all.observed), value: density.observed },
        { name: t(($) => $.ties.all.lowest), value: density.lowest },
        { name: t(($) => $.ties.all.highest), value: density.highest },
        { name: t(($) => $.ties.all.pairs), value: density.pairs.connected },
        { name: t(($) => $.ties.all.possiblePairs), value: density.pairs.possible },
      ],
    },
    {
      measure: reciprocityMeasure,
      lines: [
        { name: t(($) => $.ties.all.mutual), value: reciprocity.mutual },
        { name: t(($) => $.ties.all.oneWay), value: reciprocity.oneWay },
        { name: t(($) => $.ties.all.byArc), value: reciprocity.byArc },
        { name: t(($) => $.ties.all.byPair), value: reciprocity.byPair },
      ],
    },
    {
      measure: averageDegreeMeasure,
      lines: [
        { name: t(($) => $.ties.all.average), value: averageDegree.average },
        { name: t(($) => $.ties.all.highest), value: averageDegree.highest },
      ],
    },
    {
      measure: eiIndexMeasure,
      lines: [
        { name: t(($) => $.ties.all.external), value: ei.external },
        { name: t(($) => $.ties.all.internal), value: ei.internal },
        { name: t(($) => $.ties.all.eiObserved), value: ei.observed },
        { name: t(($) => $.ties.all.eiExpected), value: ei.expected },
        { name: t(($) => $.ties.all.eiRescaled), value: ei.rescaled },
      ],
    },
    {
      measure: relabellingMeasure,
      lines: [
        { name: t(($) => $.ties.all.atMost), value: reading.relabelling.atMost },
        { name: t(($) => $.ties.all.atLeast), value: reading.relabelling.atLeast },
        { name: t(($) => $.ties.all.eiLowest), value: reading.relabelling.lowest },
        { name: t(($) => $.ties.all.eiHighest), value: reading.relabelling.highest },
        { name: t(($) => $.ties.all.looked), value: reading.relabelling.looked },
      ],
    },
    {
      measure: blauMeasure,
      lines: [
        { name: t(($) => $.ties.all.categories), value: blau.categoriesPresent },
        { name: t(($) => $.ties.all.blau), value: blau.plain },
        { name: t(($) => $.ties.all.normalised), value: blau.normalised },
        { name: t(($) => $.ties.all.unbiased), value: blau.unbiased },
      ],
    },
    {
      measure: componentsMeasure,
      lines: [
        { name: t(($) => $.ties.all.parts), value: components.parts.length },
        { name: t(($) => $.ties.all.withoutTies), value: components.withoutTies.length },
        { name: t(($) => $.ties.all.undecided), value: components.undecided.length },
      ],
    },
    {
      measure: externalReachMeasure,
      lines: reading.externalReach.asked
        ? [
            { name: t(($) => $.ties.all.places), value: reading.externalReach.places.length },
            { name: t(($) => $.ties.all.organisations), value: reading.externalReach.organisations },
            { name: t(($) => $.ties.all.naming), value: reading.externalReach.share },
          ]
        : [{ name: t(($) => $.ties.all.naming), value: reading.externalReach.share }],
    },
    {
      measure: inDegreeCentralizationMeasure,
      lines: [{ name: t(($) => $.ties.all.centralization), value: inDegreeCentralization.shown }],
    },
  ]
  const shown = (value: Figure | number): string => {
    if (typeof value === 'number') return format.number(value)
    return value.defined ? format.number(value.value, 4) : '–'
  }
  const table = {
    title: t(($) => $.ties.allMeasures),
    header: [
      t(($) => $.ties.measure),
      t(($) => $.ties.part),
      t(($) => $.ties.figure),
      t(($) => $.ties.remark),
    ],
    rows: groups.flatMap(({ measure, lines }) =>
      lines.map(({ name, value }) => [
        measure.variant === undefined
          ? measure.name[language]
          : `${measure.name[language]} (${measure.variant[language]})`,
        name,
        typeof value === 'number' ? value : value.defined ? Number(value.value.toFixed(4)) : '',
        typeof value === 'number' || value.defined ? '' : reasonText(t, value.reason),
      ]),
    ),
  }
  return (
    <>
      <div className="row">
        <SaveShown id="ties.measures" about={table.title} table={table} />
      </div>
      <table className="plain ties-table ties-all" aria-label={t(($) => $.ties.allMeasures)}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.ties.measure)}</th>
            <th scope="col" className="number">
              {t(($) => $.ties.figure)}
            </th>
            <th scope="col">{t(($) => $.ties.remark)}</th>
          </tr>
        </thead>
        {groups.map(({ measure, lines }) => (
          <tbody key={measure.id}>
            <tr className="measure">
              <th scope="rowgroup" colSpan={3}>
                {measure.name[language]}
                <span>
                  {measure.variant === undefined ? null : `(${measure.variant[language]}) `}
                  {[measure.says[language], measure.cannotSay[language]].join(' ')}{' '}
                  {t(($) => $.ties.source, { source: measure.source })}
                </span>
              </th>
            </tr>
            {lines.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="number">{shown(value)}</td>
                <td>{typeof value === 'number' || value.defined ? '' : reasonText(t, value.reason)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}
