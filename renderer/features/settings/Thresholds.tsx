import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Workplace } from '../../../shared/domain/entities.ts'
import type { SignalRule } from '../../../shared/domain/signals.ts'
import { signalAreas, signalRules, type SignalArea, type Threshold } from '../../../shared/signals/index.ts'
import { q } from '../../api/client.ts'
import type { Words } from '../../app/commands/command.ts'
import { useDraft } from '../../app/draft.ts'
import { useWrite } from '../../app/write.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'

/** What sets a signal off, per werkplaats; empty is as built in. */
export function Thresholds() {
  const { t } = useTranslation()
  const workplaces = useQuery(q.workplaces.list.queryOptions()).data ?? []
  if (workplaces.length === 0) return null
  return (
    <section>
      <h2>{t(($) => $.today.thresholds)}</h2>
      <p className="soft small">{t(($) => $.today.thresholdsHelp)}</p>
      {workplaces.map((workplace) => (
        <OfWorkplace key={workplace.id} workplace={workplace} isOnly={workplaces.length === 1} />
      ))}
    </section>
  )
}

const areaNames: Readonly<Record<SignalArea, Words>> = {
  start: ($) => $.settings.areas.start,
  meetings: ($) => $.settings.areas.meetings,
  rounds: ($) => $.settings.areas.rounds,
  ties: ($) => $.settings.areas.ties,
  yields: ($) => $.settings.areas.yields,
}

const areasWithThresholds = signalAreas.map((area) => ({
  area,
  rules: signalRules.filter((rule) => rule.area === area && Object.keys(rule.thresholds).length > 0),
}))

function OfWorkplace({ workplace, isOnly }: { readonly workplace: Workplace; readonly isOnly: boolean }) {
  const { t } = useTranslation()
  const values = useQuery(q.signals.thresholds.queryOptions({ input: { workplaceId: workplace.id } })).data
  if (values === undefined) return null
  return (
    <div className="thresholds" role="group" aria-label={workplace.name}>
      {isOnly ? null : <h3>{workplace.name}</h3>}
      {areasWithThresholds.map(({ area, rules }) => (
        <details key={area}>
          <summary>{t(areaNames[area])}</summary>
          {rules.flatMap(({ id: rule, thresholds }) =>
            Object.entries(thresholds).map(([name, threshold]) => (
              <ThresholdField
                key={`${rule} ${name}`}
                workplace={workplace}
                rule={rule}
                name={name}
                threshold={threshold}
                value={
                  values.find((each) => each.rule === rule && each.name === name)?.value ?? threshold.default
                }
              />
            )),
          )}
        </details>
      ))}
    </div>
  )
}

interface ThresholdFieldProps {
  readonly workplace: Workplace
  readonly rule: SignalRule
  readonly name: string
  readonly threshold: Threshold
  readonly value: number
}

function ThresholdField({ workplace, rule, name, threshold, value }: ThresholdFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const { mutateAsync } = useWrite(q.signals.setThreshold.mutationOptions(), { isDraft: true })
  const { min, max, default: builtIn, label } = threshold
  const isGood = (typed: string) => {
    const number = Number(typed)
    return typed.trim() === '' || (Number.isInteger(number) && min <= number && number <= max)
  }
  const draft = useDraft(value === builtIn ? '' : String(value), (typed) => {
    if (!isGood(typed)) return null
    const chosen = typed.trim() === '' ? null : Number(typed)
    return mutateAsync({ workplaceId: workplace.id, rule, name, value: chosen === builtIn ? null : chosen })
  })
  const isInvalid = !isGood(draft.value)
  return (
    <div className="threshold field" data-invalid={isInvalid ? true : undefined}>
      <label htmlFor={id}>{label[format.language]}</label>
      <span className="row">
        <input
          id={id}
          className="input"
          inputMode="numeric"
          maxLength={4}
          placeholder={format.number(builtIn)}
          value={draft.value}
          aria-invalid={isInvalid ? true : undefined}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            draft.change(event.target.value)
          }}
          onBlur={draft.flush}
        />
        <span id={`${id}-help`} className={isInvalid ? 'error' : 'help'}>
          {isInvalid
            ? t(($) => $.today.outOfRange, { min, max })
            : t(($) => $.today.builtIn, { value: format.number(builtIn) })}
        </span>
      </span>
    </div>
  )
}
