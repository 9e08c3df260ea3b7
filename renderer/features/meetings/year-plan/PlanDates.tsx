import { weekdayOf } from '../../../../shared/domain/days.ts'
import type { LocalDate } from '../../../../shared/domain/fields.ts'
import type { PlanWarning } from '../../../../shared/domain/year-plan.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { DateField } from '../../../design/DateField.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { warningText } from '../WarningList.tsx'

export interface PlannedDate {
  /** Which of the proposed ones it is, whatever was left out since. */
  readonly proposal: number
  readonly number: number
  readonly on: LocalDate
  readonly isBeforeRound: boolean
  readonly warnings: readonly PlanWarning[]
}

interface PlanDatesProps {
  readonly dates: readonly PlannedDate[]
  /** Something was moved or left out. */
  readonly canRestore: boolean
  readonly onMove: (proposal: number, on: LocalDate) => void
  readonly onDrop: (proposal: number) => void
  readonly onRestore: () => void
}

/** The dates of a plan that is not made yet: each can be moved or left out. */
export function PlanDates({ dates, canRestore, onMove, onDrop, onRestore }: PlanDatesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const rounds = dates
    .filter(({ isBeforeRound }) => isBeforeRound)
    .map(({ number }) => t(($) => $.meetings.numbered, { number }).toLocaleLowerCase(format.language))
  return (
    <>
      {dates.length === 0 ? <p className="soft">{t(($) => $.meetings.plan.noDates)}</p> : null}
      <ol className="plan-dates">
        {dates.map(({ proposal, number, on, isBeforeRound, warnings }) => (
          <li key={proposal}>
            <span className="nr">{number}</span>
            <span>{format.weekday(weekdayOf(on))}</span>
            <DateField
              label={t(($) => $.meetings.plan.dateOf, { number })}
              value={on}
              onChange={(moved) => {
                if (moved !== null) onMove(proposal, moved)
              }}
            />
            <span>
              {isBeforeRound ? <span className="tag">{t(($) => $.meetings.plan.round)}</span> : null}
            </span>
            <CommandButton
              id={`plan.drop.${String(proposal)}`}
              title={($) => $.meetings.plan.drop}
              about={t(($) => $.meetings.plan.dropOf, { number })}
              kind="quiet"
              run={() => {
                onDrop(proposal)
              }}
            />
            {warnings.map((warning, at) => (
              <span key={at} className="warning">
                {warningText(t, format, on, warning)}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {rounds.length === 0 ? null : (
        <p className="plan-rounds">
          {rounds.length === 1
            ? t(($) => $.meetings.plan.round1, { meetings: rounds[0] ?? '' })
            : t(($) => $.meetings.plan.rounds, { meetings: format.list(rounds) })}
        </p>
      )}
      {canRestore ? (
        <CommandButton
          id="plan.restore"
          title={($) => $.meetings.plan.restore}
          kind="quiet"
          run={onRestore}
        />
      ) : null}
    </>
  )
}
