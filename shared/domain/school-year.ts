import type { LocalDate } from './fields.ts'

/** From 1 August to 31 July, both included. */
export interface SchoolYear {
  readonly from: LocalDate
  readonly to: LocalDate
  /** `2026-2027`. */
  readonly name: string
}

const padded = (year: number) => String(year).padStart(4, '0')

/** The school year that begins in this calendar year. */
export const schoolYearFrom = (year: number): SchoolYear => ({
  from: `${padded(year)}-08-01`,
  to: `${padded(year + 1)}-07-31`,
  name: `${padded(year)}-${padded(year + 1)}`,
})

/** The school year a day is in. */
export function schoolYearOf(date: LocalDate): SchoolYear {
  const year = Number(date.slice(0, 4))
  return schoolYearFrom(date.slice(5) < '08-01' ? year - 1 : year)
}

export const isIn = ({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }, date: LocalDate) =>
  from <= date && date <= to
