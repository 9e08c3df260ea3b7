import type { Language } from '../../../../shared/content/localised.ts'
import type { MarkKind, RoundDimension, RoundIndicator } from '../../../../shared/domain/monitoring.ts'
import { indicatorText, type IndicatorText } from '../../../app/monitoring/indicator-text.ts'

/** Where a mark can be put. */
export interface Stop {
  readonly indicatorId: string
  readonly kind: MarkKind
}

export const stopName = ({ indicatorId, kind }: Stop): string => `${indicatorId} ${kind}`

/** The kinds of marks a round asks, in the order of the paper. */
export const kindsAsked = (asksDesired: boolean): readonly MarkKind[] =>
  asksDesired ? ['now', 'desired'] : ['now']

/** Every mark of a sheet in the order of the paper: now, desired, the next line. */
export const stopsOf = (
  indicators: readonly Pick<RoundIndicator, 'indicatorId' | 'position'>[],
  asksDesired: boolean,
): readonly Stop[] =>
  indicators
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ indicatorId }) => kindsAsked(asksDesired).map((kind) => ({ indicatorId, kind })))

/** The same mark on another line: 1 the next, -1 the one before; null where the sheet ends. */
export function stopBeside(stops: readonly Stop[], from: Stop, by: 1 | -1): Stop | null {
  const column = stops.filter(({ kind }) => kind === from.kind)
  const at = column.findIndex(({ indicatorId }) => indicatorId === from.indicatorId)
  return at === -1 ? null : (column[at + by] ?? null)
}

/** The lines under one heading of the sheet. */
export interface Section {
  readonly dimension: RoundDimension
  readonly lines: readonly IndicatorText[]
}

/** The sheet as it is on paper: a heading where the dimension changes. */
export function sectionsOf(indicators: readonly RoundIndicator[], language: Language): readonly Section[] {
  const sections: { dimension: RoundDimension; lines: IndicatorText[] }[] = []
  for (const indicator of indicators.toSorted((a, b) => a.position - b.position)) {
    const text = indicatorText(indicator, language)
    const last = sections.at(-1)
    if (last?.dimension === text.dimensionId) last.lines.push(text)
    else sections.push({ dimension: text.dimensionId, lines: [text] })
  }
  return sections
}
