import { memo } from 'react'
import { tieQuestionnaire } from '../../../../shared/content/tie-questionnaire.ts'
import type { TieSurvey } from '../../../../shared/domain/entities.ts'
import type { Formality } from '../../../../shared/domain/ties.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { Answer } from '../answers/answer-queue.ts'
import { NumberField } from './NumberField.tsx'
import { mostKeys, type Pressed, type Stop } from './roster-keys.ts'
import { Steps } from './Steps.tsx'

export interface LineActs {
  readonly onPut: (stop: Stop, patch: Partial<Answer>) => void
  /** After a key that goes somewhere; `value` is what stands in the first column now. */
  readonly onPressed: (stop: Stop, pressed: Pressed, value: number | null) => void
}

interface RosterLineProps extends Answer {
  /** Which line, from 0. */
  readonly at: number
  readonly label: string
  readonly survey: TieSurvey
  readonly acts: LineActs
}

const kinds = ['formal', 'informal'] as const satisfies readonly Formality[]
const closenessScale = tieQuestionnaire.closeness.scale

/** One of the others, by code, and what this respondent says of them. */
export const RosterLine = memo(function RosterLine(props: RosterLineProps) {
  const { at, label, survey, value, closeness, formality, acts } = props
  const { t } = useTranslation()
  const { language } = useFormat()
  const { scaleMax, scaleWords, asksCloseness, asksFormality } = survey
  const isTie = value !== null && value > 0
  const stop = { line: at, part: 'value' } as const
  const kindWords = [t(($) => $.surveys.enter.formal), t(($) => $.surveys.enter.informal)]
  return (
    <div className="tie-row">
      <span className="tie-who">{label}</span>
      {scaleMax > mostKeys ? (
        <NumberField
          label={label}
          name={`${String(at)} value`}
          max={scaleMax}
          value={value}
          onPut={(next) => {
            acts.onPut(stop, { value: next })
          }}
          onPressed={(pressed, now) => {
            acts.onPressed(stop, pressed, now)
          }}
        />
      ) : (
        <Steps
          label={t(($) => $.surveys.enter.valueOf, { who: label })}
          name={`${String(at)} value`}
          value={value}
          max={scaleMax}
          words={scaleWords}
          onPut={(next) => {
            acts.onPut(stop, { value: next })
          }}
          onPressed={(pressed, now) => {
            acts.onPressed(stop, pressed, now)
          }}
        />
      )}
      {asksCloseness ? (
        <Steps
          label={t(($) => $.surveys.enter.closenessOf, { who: label })}
          name={`${String(at)} closeness`}
          className="tie-second"
          isClosed={!isTie}
          value={closeness}
          max={closenessScale.length - 1}
          words={closenessScale.map((step) => step.label[language])}
          onPut={(next) => {
            acts.onPut({ line: at, part: 'closeness' }, { closeness: next })
          }}
          onPressed={(pressed) => {
            acts.onPressed({ line: at, part: 'closeness' }, pressed, value)
          }}
        />
      ) : null}
      {asksFormality ? (
        <Steps
          label={t(($) => $.surveys.enter.formalityOf, { who: label })}
          name={`${String(at)} formality`}
          className="tie-second"
          isClosed={!isTie}
          value={formality === null ? null : kinds.indexOf(formality)}
          max={kinds.length - 1}
          words={kindWords}
          letters={`${t(($) => $.surveys.enter.formalKey)}${t(($) => $.surveys.enter.informalKey)}`}
          onPut={(next) => {
            acts.onPut(
              { line: at, part: 'formality' },
              { formality: next === null ? null : (kinds[next] ?? null) },
            )
          }}
          onPressed={(pressed) => {
            acts.onPressed({ line: at, part: 'formality' }, pressed, value)
          }}
        />
      ) : null}
    </div>
  )
})
