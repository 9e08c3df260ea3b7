import type { NetworkId, PersonId, RoundId } from './ids.ts'
import type { Mark, OwnIndicatorText, RoundDimension, RoundIndicator } from './monitoring.ts'

/*
 * The page that participants fill in at home, and the small file they send back (docs/exchange.md). These two functions run
 * in that page as well, from their own source text: nothing outside them may be named in them.
 */

export const sheetPageFormat = 'netwerkcoach-sheet'
export const sheetAnswersFormat = 'netwerkcoach-sheet-answers'
export const sheetFileVersion = 1
/** A sheet of twenty lines with a long remark is some 6 KB. */
export const mostAnswersBytes = 65_536
export const mostSheetFiles = 200

/** What a sheet page is made of: nothing about anybody but the one it is made for. */
export interface SheetPageFacts {
  readonly networkId: NetworkId
  readonly networkName: string
  readonly roundId: RoundId
  readonly roundName: string
  readonly on: string
  /** By which the store knows its own pages; random. */
  readonly key: string
  /** What was asked, see {@link designOf}; a round that asks something else since does not take it. */
  readonly design: string
  readonly asksDesired: boolean
  /** In a named round: whose page it is, by code. */
  readonly person: { readonly id: PersonId; readonly code: string } | null
  readonly indicators: RoundIndicator[]
}

/** What is sent back. `token` is new for every page that is opened, and stays with it. */
export interface SheetAnswers {
  readonly format: typeof sheetAnswersFormat
  readonly version: number
  readonly networkId: NetworkId
  readonly roundId: RoundId
  readonly key: string
  readonly design: string
  readonly token: string
  readonly code: string
  readonly personId: PersonId | null
  readonly marks: readonly Mark[]
  readonly remark: string
  /** {@link sheetCheck} over {@link answersText}: tells a damaged or hand-edited file, proves nothing about who made it. */
  readonly check: string
}

/** A line of text in 16 hexadecimal digits; equal for equal text. No secret is in it: it finds damage, not malice. */
export function sheetCheck(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193) >>> 0
    high = (Math.imul(high ^ (unit + at), 0x85ebca6b) ^ (low >>> 13)) >>> 0
  }
  return low.toString(16).padStart(8, '0') + high.toString(16).padStart(8, '0')
}

/** Everything that was answered, in one order, for the check. */
export function answersText(answers: Omit<SheetAnswers, 'check'>): string {
  return JSON.stringify([
    answers.format,
    answers.version,
    answers.networkId,
    answers.roundId,
    answers.key,
    answers.design,
    answers.token,
    answers.code,
    answers.personId,
    answers.marks
      .map((mark) => mark.indicatorId + ' ' + mark.kind + ' ' + String(mark.value))
      .sort((a, b) => (a < b ? -1 : 1)),
    answers.remark,
  ])
}

const wordsOf = (own: OwnIndicatorText): readonly [RoundDimension, string, string, string, string] => [
  own.dimension,
  own.name,
  own.question,
  own.left,
  own.right,
]

/** What a round asks, in a few digits: another indicator, another word of an own one, or no circles, and it is another. */
export const designOf = (indicators: readonly RoundIndicator[], asksDesired: boolean): string =>
  sheetCheck(
    JSON.stringify([
      asksDesired,
      indicators
        .map(({ indicatorId, own }) => [indicatorId, ...(own === null ? [] : wordsOf(own))].join('\n'))
        .sort((a, b) => (a < b ? -1 : 1)),
    ]),
  )
