import type { Formatters } from '../../i18n/format.ts'

/** A place on the line as it is written: whole where it is whole, with one decimal (in the notation of the language) where it is not. */
export function placeText(format: Pick<Formatters, 'number'>, at: number): string {
  const tenths = Math.round(at * 10) / 10
  return format.number(tenths, Number.isInteger(tenths) ? 0 : 1)
}

/** Reads a typed place, with a comma or a point; null when it is no number from 0 to 100. In tenths. */
export function placeOf(typed: string): number | null {
  const text = typed.trim().replace(',', '.')
  if (!/^\d{1,3}(?:\.\d*)?$/u.test(text)) return null
  const at = Math.round(Number(text) * 10) / 10
  return at <= 100 ? at : null
}
