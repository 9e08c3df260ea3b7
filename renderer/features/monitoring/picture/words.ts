import type { Spread } from '../../../../shared/domain/monitoring.ts'
import { distance } from '../../../charts/shared-picture/order.ts'
import type { PictureLine } from '../../../charts/shared-picture/lines.ts'
import type { Formatters } from '../../../i18n/format.ts'
import type { TFunction } from '../../../i18n/translate.ts'
import { placeText } from '../../../app/monitoring/place-text.ts'

type Say = Pick<Formatters, 'number'>

/** `11 van 12, 1 n.v.t.`: how many of the sheets have a cross here. */
export function answeredText(t: TFunction, { answered, notApplicable }: Spread, sheets: number): string {
  return notApplicable === 0
    ? t(($) => $.picture.answered, { answered, sheets })
    : t(($) => $.picture.answeredNotApplicable, { answered, sheets, notApplicable })
}

/** Why there is nothing to say of a line. */
export const nothingText = (t: TFunction, { notApplicable }: Spread): string =>
  notApplicable > 0 ? t(($) => $.picture.onlyNotApplicable) : t(($) => $.picture.nobodyAnswered)

/** `van 20 tot 78`; a dash and why where nobody answered. */
export function rangeText(t: TFunction, format: Say, spread: Spread): string {
  const { answered, least, most } = spread
  if (least === null || most === null) return `${t(($) => $.picture.nothingPut)} ${nothingText(t, spread)}`
  const places = { least: placeText(format, least), most: placeText(format, most) }
  if (answered === 1) return t(($) => $.picture.rangeSingle, places)
  return least === most ? t(($) => $.picture.rangeOne, places) : t(($) => $.picture.range, places)
}

/** How far desired lies from now, and toward which pole; null when either is not known. */
export function gapText(t: TFunction, format: Say, line: PictureLine): string | null {
  const far = distance(line)
  if (far === null) return null
  if (Math.abs(far) < 0.05) return t(($) => $.picture.noGap)
  return t(($) => $.picture.gap, {
    far: placeText(format, Math.abs(far)),
    pole: far > 0 ? line.right : line.left,
  })
}

/** Everything a line shows, one thing after another: for a screen reader, a file and the table's reader. */
export function lineSaid(t: TFunction, format: Say, line: PictureLine, sheets: number): readonly string[] {
  const { now, desired, groupMark } = line
  const { median, lower, upper, answered } = now.spread
  const at = (place: number) => placeText(format, place)
  const said = [answeredText(t, now.spread, sheets)]
  if (median !== null && answered > 1) said.push(t(($) => $.picture.median, { median: at(median) }))
  said.push(rangeText(t, format, now.spread))
  if (lower !== null && upper !== null)
    said.push(t(($) => $.picture.band, { lower: at(lower), upper: at(upper) }))
  else if (answered > 0) said.push(t(($) => $.picture.fewForBand))
  const wanted = desired?.spread.median ?? null
  if (wanted !== null) said.push(t(($) => $.picture.desiredMedian, { median: at(wanted) }))
  if (groupMark !== null) said.push(t(($) => $.picture.group, { at: at(groupMark) }))
  return said
}

/** The name of a line with its number, as it is called in a sentence. */
export const titleOf = ({ number, name }: Pick<PictureLine, 'number' | 'name'>): string =>
  number === '' ? name : `${number} ${name}`

/** The whole of a line in a sentence. */
export const lineLabel = (t: TFunction, format: Say, line: PictureLine, sheets: number): string =>
  t(($) => $.picture.lineLabel, {
    title: titleOf(line),
    left: line.left,
    right: line.right,
    said: lineSaid(t, format, line, sheets).join('; '),
  })
