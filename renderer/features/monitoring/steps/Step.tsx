import { useState, type ReactNode } from 'react'
import type { RoundStep } from '../../../../shared/content/round-steps.ts'
import type { RoundRow } from '../../../../shared/contract/monitoring.ts'
import type { StepState } from '../../../../shared/domain/monitoring.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { refusalText } from '../../../app/monitoring/refusal.ts'
import { ReasonDialog } from '../../../app/ReasonDialog.tsx'
import { useWrite } from '../../../app/write.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'

interface StepProps {
  readonly step: RoundStep
  readonly state: StepState
  readonly round: RoundRow
  /** The first that is neither done nor left out. */
  readonly isCurrent: boolean
  /** What is in it and what can be done with it. */
  readonly children: ReactNode
}

/** One of the seven: what it is for, how it stands, and the way to leave it out or take that back. */
export function Step({ step, state, round, isCurrent, children }: StepProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const [isSkipping, setSkipping] = useState(false)
  const skip = useWrite(q.rounds.skip.mutationOptions(), { say: refusalText })
  const name = step.name[language]
  const isOpen = round.closedOn === null
  const words = {
    done: t(($) => $.monitoring.step.done),
    skipped: t(($) => $.monitoring.step.skipped),
    open: isCurrent ? t(($) => $.monitoring.step.now) : t(($) => $.monitoring.step.open),
  }[state.state]
  return (
    <li
      id={`step-${step.id}`}
      tabIndex={-1}
      className={`round-step ${state.state}${isCurrent ? ' current' : ''}`}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <span className="step-number" aria-hidden="true">
        {state.state === 'done' ? (
          <svg viewBox="0 0 16 14" width="14" height="12">
            <path d="M2 7.5L6.2 12L14 2" />
          </svg>
        ) : (
          step.number
        )}
      </span>
      <div className="step-body">
        <div className="step-head">
          <h3>
            <span className="visually-hidden">{step.number}. </span>
            {name}
          </h3>
          <span className="step-state">{words}</span>
          {state.state === 'done' || !isOpen ? null : (
            <span className="push">
              {state.state === 'skipped' ? (
                <CommandButton
                  id={`round.unskip.${step.id}`}
                  title={($) => $.monitoring.step.unskip}
                  about={name}
                  kind="quiet"
                  isEnabled={!skip.isPending}
                  run={() => {
                    skip.mutate({ id: round.id, step: step.id, reason: null })
                  }}
                />
              ) : (
                <CommandButton
                  id={`round.skip.${step.id}`}
                  title={($) => $.monitoring.step.skip}
                  about={name}
                  kind="quiet"
                  isEnabled={!skip.isPending}
                  run={() => {
                    setSkipping(true)
                  }}
                />
              )}
            </span>
          )}
        </div>
        <p className="step-aim">{step.aim[language]}</p>
        {state.state === 'skipped' ? (
          <p className="step-reason">{t(($) => $.monitoring.step.because, { reason: state.reason })}</p>
        ) : null}
        {children}
      </div>
      <ReasonDialog
        title={t(($) => $.monitoring.step.skipTitle, { step: name })}
        isOpen={isSkipping}
        label={t(($) => $.monitoring.step.skipReason)}
        maxLength={500}
        isRequired
        confirm={($) => $.monitoring.step.skip}
        onReason={(reason) => {
          skip.mutate({ id: round.id, step: step.id, reason })
        }}
        onClose={() => {
          setSkipping(false)
        }}
      >
        <p>{t(($) => $.monitoring.step.skipText)}</p>
      </ReasonDialog>
    </li>
  )
}
