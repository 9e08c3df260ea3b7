import { roundStepById, roundSteps } from '../../../shared/content/round-steps.ts'
import type { RoundRow } from '../../../shared/contract/monitoring.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import './rounds.css'

/** How far a round is in its seven steps: a row of small marks while it is open, and the same in words. */
export function Progress({ round }: { readonly round: Pick<RoundRow, 'steps' | 'closedOn'> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { steps, closedOn } = round
  const next = steps.find(({ state }) => state === 'open')
  const step = next === undefined ? null : roundStepById(next.step)
  const words =
    closedOn !== null
      ? t(($) => $.monitoring.closedOn, { date: format.date(closedOn) })
      : step === null
        ? t(($) => $.monitoring.stepsDone)
        : t(($) => $.monitoring.atStep, {
            number: step.number,
            step: step.name[format.language].toLocaleLowerCase(format.language),
          })
  const states = {
    done: t(($) => $.monitoring.step.done),
    skipped: t(($) => $.monitoring.step.skipped),
    open: t(($) => $.monitoring.step.open),
  }
  return (
    <span className="round-progress">
      {closedOn === null ? (
        <svg
          className="progress-marks"
          viewBox={`0 0 ${String(roundSteps.length * 12)} 10`}
          width={roundSteps.length * 12}
          height="10"
          role="img"
          aria-label={format.list(
            steps.map(({ step: id, state }) => {
              const { number, name } = roundStepById(id)
              return `${String(number)}. ${name[format.language]}: ${states[state]}`
            }),
          )}
        >
          {steps.map(({ step: id, state }, at) => (
            <rect
              key={id}
              className={`progress-mark ${state}`}
              x={at * 12 + 0.5}
              y="0.5"
              width="9"
              height="9"
              rx="1"
            />
          ))}
        </svg>
      ) : null}
      <span className="small soft">{words}</span>
    </span>
  )
}
