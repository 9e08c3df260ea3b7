import type { TieSurvey } from '../../../../shared/domain/entities.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { NumberField } from './NumberField.tsx'
import { mostKeys } from './roster-keys.ts'
import { Steps } from './Steps.tsx'

interface OftenProps {
  readonly survey: TieSurvey
  /** Which contact, in words. */
  readonly row: string
  readonly value: number | null
  readonly onPut: (value: number | null) => void
  /** Enter, where there is somewhere to go; with what stands there now. */
  readonly onDone?: (value: number | null) => void
}

/** How often, on the survey's scale; a contact that is named is never "not". */
export function Often({ survey, row, value, onPut, onDone }: OftenProps) {
  const { t } = useTranslation()
  const { scaleMax, scaleWords } = survey
  const label = t(($) => $.surveys.enter.of, { what: t(($) => $.surveys.enter.howOften), row })
  if (scaleMax > mostKeys)
    return (
      <NumberField
        label={label}
        name={`often ${row}`}
        max={scaleMax}
        value={value}
        onPut={(next) => {
          if (next !== 0) onPut(next)
        }}
        onPressed={({ kind }, now) => {
          if (kind === 'next') onDone?.(now === 0 ? value : now)
        }}
      />
    )
  return (
    <Steps
      label={label}
      name={`often ${row}`}
      value={value}
      min={1}
      max={scaleMax}
      words={scaleWords}
      onPut={onPut}
      onPressed={({ kind }, now) => {
        if (kind === 'next') onDone?.(now)
      }}
    />
  )
}
