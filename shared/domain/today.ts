import type { LocalDate } from './fields.ts'

const pad = (n: number, width: number) => String(n).padStart(width, '0')

/** The calendar date a moment falls on, in the time zone of this computer. */
export const localDateOf = (moment: Date): LocalDate =>
  `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`
