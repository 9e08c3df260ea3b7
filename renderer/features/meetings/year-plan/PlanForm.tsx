import type { LocalDate } from '../../../../shared/domain/fields.ts'
import { weekdays } from '../../../../shared/domain/days.ts'
import { isIn, schoolYearFrom } from '../../../../shared/domain/school-year.ts'
import { DateField } from '../../../design/DateField.tsx'
import { SelectField, TextField } from '../../../design/fields.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { today } from '../names.ts'

/** What a coach asks of a year plan, as typed. */
export interface PlanAsk {
  /** The calendar year the school year begins in. */
  readonly year: number
  readonly count: string
  /** Monday is 1. */
  readonly weekday: number
  /** No date before this one; null: from the first weeks of school. */
  readonly from: LocalDate | null
  readonly starts: string
  readonly ends: string
  readonly place: string
}

/** In a school year that has begun nothing is planned before today. */
export function firstDayIn(year: number): LocalDate | null {
  const now = today()
  return isIn(schoolYearFrom(year), now) && now > `${String(year)}-09-01` ? now : null
}

interface PlanFormProps {
  readonly ask: PlanAsk
  /** The school year the page is at. */
  readonly shown: number
  readonly isCountRight: boolean
  readonly startsRight: boolean
  readonly endsRight: 'right' | 'notATime' | 'tooEarly'
  readonly onChange: (patch: Partial<PlanAsk>) => void
}

export function PlanForm({ ask, shown, isCountRight, startsRight, endsRight, onChange }: PlanFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const years = [shown - 1, shown, shown + 1].map((year) => ({
    id: String(year),
    label: schoolYearFrom(year).name,
  }))
  return (
    <div className="plan-ask">
      <SelectField
        label={t(($) => $.meetings.plan.year)}
        value={String(ask.year)}
        options={years}
        onChange={(year) => {
          onChange({ year: Number(year), from: firstDayIn(Number(year)) })
        }}
      />
      <TextField
        label={t(($) => $.meetings.plan.count)}
        value={ask.count}
        maxLength={4}
        error={isCountRight ? undefined : t(($) => $.meetings.plan.countRule)}
        onChange={(count) => {
          onChange({ count })
        }}
      />
      <SelectField
        label={t(($) => $.meetings.plan.weekday)}
        value={String(ask.weekday)}
        options={weekdays.map((day) => ({ id: String(day), label: format.weekday(day) }))}
        onChange={(day) => {
          onChange({ weekday: Number(day) })
        }}
      />
      <DateField
        label={t(($) => $.meetings.plan.notBefore)}
        value={ask.from}
        onChange={(from) => {
          onChange({ from })
        }}
      />
      <TextField
        label={t(($) => $.meetings.plan.starts)}
        value={ask.starts}
        maxLength={10}
        error={startsRight ? undefined : t(($) => $.meetings.notATime)}
        onChange={(starts) => {
          onChange({ starts })
        }}
      />
      <TextField
        label={t(($) => $.meetings.plan.ends)}
        value={ask.ends}
        maxLength={10}
        error={
          endsRight === 'right'
            ? undefined
            : endsRight === 'notATime'
              ? t(($) => $.meetings.notATime)
              : t(($) => $.meetings.endsTooEarly)
        }
        onChange={(ends) => {
          onChange({ ends })
        }}
      />
      <div className="whole">
        <TextField
          label={t(($) => $.meetings.plan.place)}
          value={ask.place}
          maxLength={200}
          onChange={(place) => {
            onChange({ place })
          }}
        />
      </div>
    </div>
  )
}
