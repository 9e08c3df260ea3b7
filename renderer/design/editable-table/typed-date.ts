import type { LocalDate } from '../../../shared/domain/fields.ts'

// Dutch and English, in full and as people shorten them; both are read whatever the language on screen.
const months: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

function dateOf(year: number, month: number, day: number): LocalDate | null {
  // Two figures are this century; a year that is far away is a slip of the finger.
  const full = year < 100 ? 2000 + year : year
  if (full < 1900 || full > 2199) return null
  const at = new Date(Date.UTC(full, month - 1, day))
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null
  return at.toISOString().slice(0, 10)
}

/**
 * The day somebody typed: `4-11-2026`, `4/11/26`, `2026-11-04`, `4 november 2026`, `4 Nov 2026`. Days come before
 * months, as in Dutch and British use. Null for anything else, and for days that do not exist.
 */
export function typedDate(text: string): LocalDate | null {
  const typed = text.trim().toLowerCase().replace(/\s+/gu, ' ')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(typed)
  if (iso !== null) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{2}|\d{4})$/u.exec(typed)
  if (figures !== null) return dateOf(Number(figures[3]), Number(figures[2]), Number(figures[1]))
  const words = /^(\d{1,2})[. -]+(\p{L}+)[. -]+(\d{2}|\d{4})$/u.exec(typed)
  const month = months.findIndex((names) => words !== null && names.includes(words[2] ?? ''))
  return words === null || month < 0 ? null : dateOf(Number(words[3]), month + 1, Number(words[1]))
}

/** A stored day as it is edited: `4-11-2026`. */
export function dateToType(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${String(Number(day))}-${String(Number(month))}-${year}`
}
