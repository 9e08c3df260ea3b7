import { daysAfter, daysBetween } from '../../shared/domain/days.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import { localDateOf } from '../../shared/domain/today.ts'

/** The example was written for one week and moves along with the present one: where a day of its content stands now. */
export const dated = (on: LocalDate): LocalDate =>
  daysAfter(on, Math.round(daysBetween('2026-11-22', localDateOf(new Date())) / 7) * 7)
