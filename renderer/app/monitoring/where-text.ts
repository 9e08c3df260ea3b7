import type { Formatters } from '../../i18n/format.ts'
import type { TFunction } from '../../i18n/translate.ts'
import { placeText } from './place-text.ts'

interface Poles {
  readonly left: string
  readonly right: string
}

/** Where a mark stands, as exactly as it was put: `27,5, dichter bij de coach`. Never "of 100": it is a place and no amount. */
export function exactWhereText(
  t: TFunction,
  format: Pick<Formatters, 'number'>,
  at: number,
  { left, right }: Poles,
): string {
  const place = placeText(format, at)
  if (at === 50) return t(($) => $.entering.place.middle, { place, left, right })
  const pole = at < 50 ? left : right
  return at === 0 || at === 100
    ? t(($) => $.entering.place.end, { place, pole })
    : t(($) => $.entering.place.near, { place, pole })
}

/** The same in running text, where tenths of a millimetre say nothing: `27, dichter bij de coach`. */
export const whereText = (
  t: TFunction,
  format: Pick<Formatters, 'number'>,
  at: number,
  poles: Poles,
): string => exactWhereText(t, format, Math.round(at), poles)
