import type { ShownTable } from '../../../shared/contract/exports.ts'
import type { RoundPicture } from '../../../shared/contract/monitoring.ts'
import type { MarkKind, MarkValue, RoundIndicator } from '../../../shared/domain/monitoring.ts'
import type { Formatters } from '../../i18n/format.ts'
import { indicatorText, indicatorTitle } from './indicator-text.ts'

export interface RoundTableWords {
  readonly title: string
  readonly indicator: string
  readonly left: string
  readonly right: string
  /** Over the three columns of a round, after its name. */
  readonly answered: string
  readonly median: string
  readonly desired: string
  readonly sheet: string
  readonly kind: string
  readonly value: string
  readonly now: string
  readonly notApplicable: string
}

/** A table has no more columns than this. */
const mostRounds = 30

const cell = (place: number | null): string | number => (place === null ? '' : Math.round(place * 10) / 10)

/**
 * The medians of revealed rounds beside each other, the oldest first: three columns for each. An indicator goes by the
 * words of the last round that asked it; one that a round did not ask is empty there.
 */
export function roundsTable(
  pictures: readonly RoundPicture[],
  words: RoundTableWords,
  { language, date }: Pick<Formatters, 'language' | 'date'>,
): ShownTable {
  const inOrder = pictures.toSorted((a, b) => a.round.on.localeCompare(b.round.on)).slice(-mostRounds)
  const indicators = new Map<string, RoundIndicator>()
  for (const { lines } of inOrder)
    for (const { indicator } of lines) indicators.set(indicator.indicatorId, indicator)
  return {
    title: words.title.slice(0, 200),
    header: [
      words.indicator,
      words.left,
      words.right,
      ...inOrder.flatMap(({ round: { name, on } }) =>
        [words.answered, words.median, words.desired].map((what) =>
          `${name.slice(0, 120)}, ${date(on)}: ${what}`.slice(0, 200),
        ),
      ),
    ],
    rows: [...indicators.values()].map((indicator) => {
      const text = indicatorText(indicator, language)
      return [
        indicatorTitle(text),
        text.left,
        text.right,
        ...inOrder.flatMap(({ lines }) => {
          const line = lines.find((each) => each.indicator.indicatorId === indicator.indicatorId)
          if (line === undefined) return ['', '', '']
          return [
            line.now.spread.answered,
            cell(line.now.spread.median),
            cell(line.desired?.spread.median ?? null),
          ]
        }),
      ]
    }),
  }
}

interface TakenOut {
  readonly sheet: string
  readonly indicatorId: string
  readonly kind: MarkKind
  readonly value: MarkValue | null
}

/** Single marks, each on a row of its own, under codes that are nobody's. */
export function marksTable(
  rows: readonly TakenOut[],
  indicators: readonly RoundIndicator[],
  words: RoundTableWords,
  { language }: Pick<Formatters, 'language'>,
): ShownTable {
  const titles = new Map(
    indicators.map((indicator) => [
      indicator.indicatorId,
      indicatorTitle(indicatorText(indicator, language)),
    ]),
  )
  return {
    title: words.title.slice(0, 200),
    header: [words.sheet, words.indicator, words.kind, words.value],
    rows: rows.map(({ sheet, indicatorId, kind, value }) => [
      sheet,
      titles.get(indicatorId) ?? indicatorId,
      kind === 'now' ? words.now : words.desired,
      value === null ? '' : value === 'notApplicable' ? words.notApplicable : value,
    ]),
  }
}
