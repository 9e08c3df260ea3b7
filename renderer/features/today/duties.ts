import type { Today } from '../../../shared/contract/consultations.ts'
import { daysAfter } from '../../../shared/domain/days.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'

/** One thing that asks for a coach. */
export type Duty =
  | { readonly kind: 'meeting'; readonly on: LocalDate; readonly of: Today['meetings'][number] }
  | { readonly kind: 'agreement'; readonly on: LocalDate; readonly of: Today['agreements'][number] }
  | { readonly kind: 'ended'; readonly on: LocalDate; readonly of: Today['ended'][number] }
  | { readonly kind: 'consultation'; readonly on: LocalDate; readonly of: Today['consultations'][number] }
  | { readonly kind: 'round'; readonly on: LocalDate; readonly of: Today['monitoring'][number] }
  | { readonly kind: 'signal'; readonly on: null; readonly of: Today['signals'][number] }

export const dutyGroups = ['earlier', 'now', 'coming', 'undated'] as const
export type DutyGroup = (typeof dutyGroups)[number]

/** On one day: what closes a network before what is to be done in it, and a meeting before what was agreed for it. */
const order = { ended: 0, meeting: 1, consultation: 2, round: 3, agreement: 4, signal: 5 } as const

/** Everything that waits, the oldest duty first; what has no day stands last. */
export function dutiesOf(today: Today): Duty[] {
  const dated: Exclude<Duty, { kind: 'signal' }>[] = [
    ...today.ended.map((of) => ({ kind: 'ended' as const, on: daysAfter(of.plannedEnd, 1), of })),
    ...today.meetings.map((of) => ({ kind: 'meeting' as const, on: of.meeting.on, of })),
    ...today.consultations.map((of) => ({ kind: 'consultation' as const, on: of.on, of })),
    ...today.monitoring.map((of) => ({ kind: 'round' as const, on: of.on, of })),
    ...today.agreements.flatMap((of) =>
      of.due === null ? [] : [{ kind: 'agreement' as const, on: of.due, of }],
    ),
  ]
  dated.sort((a, b) => (a.on === b.on ? order[a.kind] - order[b.kind] : a.on < b.on ? -1 : 1))
  return [...dated, ...today.signals.map((of) => ({ kind: 'signal' as const, on: null, of }))]
}

export function groupOf({ on }: Duty, today: LocalDate): DutyGroup {
  if (on === null) return 'undated'
  return on < today ? 'earlier' : on === today ? 'now' : 'coming'
}
