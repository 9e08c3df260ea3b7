import { useId, useState } from 'react'
import type { MeetingRow } from '../../../../shared/contract/meetings.ts'
import type { NetworkSummary } from '../../../../shared/contract/networks.ts'
import type { Holiday } from '../../../../shared/domain/meetings.ts'
import { isIn, schoolYearFrom, type SchoolYear } from '../../../../shared/domain/school-year.ts'
import { typedClock } from '../../../../shared/domain/typed-clock.ts'
import { planWarnings, proposeYear, roundsAfter, usualMeetings } from '../../../../shared/domain/year-plan.ts'
import { weekdays, type Weekday } from '../../../../shared/domain/days.ts'
import type { LocalDate } from '../../../../shared/domain/fields.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { tell } from '../../../app/toasts.tsx'
import { useUndo } from '../../../app/undo.ts'
import { useWrite } from '../../../app/write.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { HolidaysPart } from './HolidaysPart.tsx'
import { PlanDates, type PlannedDate } from './PlanDates.tsx'
import { firstDayIn, PlanForm, type PlanAsk } from './PlanForm.tsx'

interface YearPlanDialogProps {
  readonly network: NetworkSummary
  readonly year: SchoolYear
  readonly meetings: readonly MeetingRow[]
  readonly holidays: readonly Holiday[]
  /** With the school year that meetings were made in, or null when none were. */
  readonly onClose: (madeIn: SchoolYear | null) => void
}

/** Plans a school year of meetings: asks when, proposes dates, and makes those the coach keeps. */
export function YearPlanDialog({ onClose, ...props }: YearPlanDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t(($) => $.meetings.plan.title)}
      isOpen
      wide
      keepOpen
      onClose={() => {
        onClose(null)
      }}
    >
      <YearPlan onClose={onClose} {...props} />
    </Dialog>
  )
}

/** What the coach did to the proposed dates; it belongs to what was asked then. */
interface Changes {
  readonly of: string
  readonly moved: Readonly<Record<number, LocalDate>>
  readonly dropped: readonly number[]
}

const startOf = ({ from }: SchoolYear): number => Number(from.slice(0, 4))

function YearPlan({ network, year: shown, meetings, holidays, onClose }: YearPlanDialogProps) {
  const { t } = useTranslation()
  const heading = useId()
  const { actionFor } = useUndo()
  const last = meetings.at(-1)
  const [ask, setAsk] = useState<PlanAsk>({
    year: startOf(shown),
    count: String(usualMeetings),
    weekday: 3,
    from: firstDayIn(startOf(shown)),
    starts: last?.starts ?? '13:30',
    ends: last?.ends ?? '15:30',
    place: last?.place ?? '',
  })
  const schoolYear = schoolYearFrom(ask.year)
  // Before 1 September nothing is planned unless the coach says so.
  const from = ask.from === null || ask.from < schoolYear.from ? null : ask.from
  const plan = proposeYear({
    schoolYear,
    count: Number(ask.count),
    weekday: weekdayFor(ask.weekday),
    holidays,
    ...(from === null ? {} : { from }),
  })
  const proposed = plan.kind === 'plan' ? plan.meetings : []

  const of = JSON.stringify([ask.year, ask.count, ask.weekday, ask.from, proposed.map(({ on }) => on)])
  const [stored, setChanges] = useState<Changes>({ of, moved: {}, dropped: [] })
  const changes = stored.of === of ? stored : { of, moved: {}, dropped: [] }
  const kept = proposed.filter(({ number }) => !changes.dropped.includes(number))
  const rounds = roundsAfter(kept.length)
  const starts = typedClock(ask.starts)
  const ends = typedClock(ask.ends)
  const isTimeRight = starts !== null && ends !== null && starts < ends
  const spans = kept.map(({ number, on }) => ({
    on: changes.moved[number] ?? on,
    starts: starts ?? '13:30',
    ends: ends ?? '15:30',
  }))
  const others = meetings.filter(({ state }) => state !== 'cancelled')
  const warnings = planWarnings(spans, { schoolYear, holidays, others })
  const dates = kept.map(({ number }, at): PlannedDate => ({
    proposal: number,
    number: at + 1,
    on: spans[at]?.on ?? schoolYear.from,
    isBeforeRound: rounds.includes(at + 1),
    warnings: warnings[at] ?? [],
  }))

  const add = useWrite(
    q.meetings.add.mutationOptions({
      onSuccess: ({ change, result }) => {
        tell(
          t(($) => $.meetings.plan.made, { count: result.length }),
          actionFor([change]),
        )
        onClose(schoolYear)
      },
    }),
  )
  const make = () => {
    if (!isTimeRight || dates.length === 0) return
    const planned = [...dates].sort((a, b) => (a.on < b.on ? -1 : 1))
    add.mutate({
      networkId: network.id,
      meetings: planned.map(({ on }) => ({ on, starts, ends, place: ask.place.trim() })),
    })
  }
  const inYear = meetings.filter(({ on }) => isIn(schoolYear, on)).length
  return (
    <>
      <div className="year-plan">
        <section aria-labelledby={`${heading}-when`}>
          <h3 id={`${heading}-when`}>{t(($) => $.meetings.plan.when)}</h3>
          <PlanForm
            ask={ask}
            shown={startOf(shown)}
            isCountRight={plan.kind === 'plan'}
            startsRight={starts !== null}
            endsRight={ends === null ? 'notATime' : isTimeRight || starts === null ? 'right' : 'tooEarly'}
            onChange={(patch) => {
              setAsk({ ...ask, ...patch })
            }}
          />
          {inYear === 0 ? null : (
            <p className="plan-rounds">{t(($) => $.meetings.plan.inYear, { count: inYear })}</p>
          )}
        </section>
        <section aria-labelledby={`${heading}-dates`}>
          <h3 id={`${heading}-dates`}>{t(($) => $.meetings.plan.dates)}</h3>
          {plan.kind === 'plan' && plan.missing > 0 ? (
            <p className="notice">{t(($) => $.meetings.plan.missing, { count: plan.missing })}</p>
          ) : null}
          <PlanDates
            dates={dates}
            canRestore={changes.dropped.length > 0 || Object.keys(changes.moved).length > 0}
            onMove={(proposal, on) => {
              setChanges({ ...changes, moved: { ...changes.moved, [proposal]: on } })
            }}
            onDrop={(proposal) => {
              setChanges({ ...changes, dropped: [...changes.dropped, proposal] })
            }}
            onRestore={() => {
              setChanges({ of, moved: {}, dropped: [] })
            }}
          />
        </section>
        <HolidaysPart workplaceId={network.workplaceId} year={schoolYear} holidays={holidays} />
      </div>
      <div className="actions sticky">
        <CommandButton
          id="dialog.cancel"
          title={($) => $.common.cancel}
          run={() => {
            onClose(null)
          }}
        />
        <CommandButton
          id="dialog.make"
          title={($) => $.meetings.plan.make}
          values={{ count: dates.length }}
          kind="main"
          isEnabled={isTimeRight && dates.length > 0 && !add.isPending}
          run={make}
        />
      </div>
    </>
  )
}

const weekdayFor = (day: number): Weekday => weekdays.find((each) => each === day) ?? 3
