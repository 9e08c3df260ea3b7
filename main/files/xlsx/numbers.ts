/** How a column of numbers is shown: as a number, as a date, or with leading zeros up to a width. */
export type NumberShape =
  | { readonly as: 'number' | 'date' }
  | { readonly as: 'padded'; readonly width: number }

const plainNumber: NumberShape = { as: 'number' }
const date: NumberShape = { as: 'date' }

/** Number formats every workbook has: 14 to 22 and 45 to 47 everywhere, the others in East Asian ones. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** What a number format makes of a number. */
export function shapeOf(id: number, code: string | undefined): NumberShape {
  if (code === undefined) return isBuiltInDate(id) ? date : plainNumber
  // Texts, escaped letters, fill letters, colours and languages say nothing about the kind.
  const [first = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/giu, '')
    .split(';')
  if (/^0{2,40}$/u.test(first)) return { as: 'padded', width: first.length }
  return /[ymdhs]/iu.test(first) && !/general/iu.test(first) ? date : plainNumber
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0')
const secondsADay = 86_400
/** 31 December 9999. */
const lastDay = 2_958_465

/**
 * The date and time a serial number stands for, `2026-11-04`, `2026-11-04 13:30` or `13:30`; null when it stands for none.
 * Workbooks count from 1900 (with a 29 February that year never had) or from 1904.
 */
export function dateOf(serial: number, from1904: boolean): string | null {
  if (!(serial >= 0 && serial < lastDay + 1)) return null
  const rounded = Math.round(serial * secondsADay)
  const day = Math.floor(rounded / secondsADay)
  const second = rounded % secondsADay
  const time = `${pad(Math.floor(second / 3_600))}:${pad(Math.floor(second / 60) % 60)}${second % 60 === 0 ? '' : `:${pad(second % 60)}`}`
  if (day === 0 && !from1904) return time
  if (!from1904 && day === 60) return second === 0 ? '1900-02-29' : `1900-02-29 ${time}`
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30)
  const at = new Date(start + day * secondsADay * 1_000)
  const text = `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`
  return second === 0 ? text : `${text} ${time}`
}

/** A number as the coach sees it: 1, not 1.0; 39.95, not 39.950000000000003. Text that is no number stays as it is. */
export function numberText(raw: string, shape: NumberShape, from1904: boolean): string {
  const value = raw.trim() === '' ? Number.NaN : Number(raw)
  if (!Number.isFinite(value)) return raw
  if (shape.as === 'date') {
    const found = dateOf(value, from1904)
    if (found !== null) return found
  }
  // Fifteen digits are what a spreadsheet keeps; the rest is noise of binary fractions.
  const seen = Number(value.toPrecision(15))
  if (shape.as === 'padded' && Number.isInteger(seen) && seen >= 0) return pad(seen, shape.width)
  return String(seen)
}
