import { weekdays } from '../../../../shared/domain/days.ts'
import { schoolYearFrom } from '../../../../shared/domain/school-year.ts'
import { SelectField, TextField } from '../../../design/fields.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'

/** What a coach asks of a year plan, as typed. */
export interface PlanAsk {
  /** The calendar year the school year begins in. */
  readonly year: number
  readonly count: string
  /** Monday is 1. */
  readonly weekday: number
  readonly starts: string
  readonly ends: string
  readonly place: string
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
          onChange({ year: Number(year) })
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
      <div className="whole">
        <SelectField
          label={t(($) => $.meetings.plan.weekday)}
          value={String(ask.weekday)}
          options={weekdays.map((day) => ({ id: String(day), label: format.weekday(day) }))}
          onChange={(day) => {
            onChange({ weekday: Number(day) })
          }}
        />
      </div>
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
