import { useId } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { WaveSummary } from '../../../shared/contract/ties.ts'
import type { TieWaveId } from '../../../shared/domain/ids.ts'
import { useOffers } from '../../design/offers.ts'
import { Segmented } from '../../design/Segmented.tsx'

interface WaveChoiceProps {
  /** In their order. */
  readonly waves: readonly WaveSummary[]
  readonly value: TieWaveId
  readonly onChange: (waveId: TieWaveId) => void
}

/** Two waves stand beside each other; more of them are a line to slide along, so that a group sees its ties come and go. */
export function WaveChoice({ waves, value, onChange }: WaveChoiceProps) {
  const { t } = useTranslation()
  const id = useId()
  useOffers(
    waves.length < 2
      ? []
      : waves.map((wave) => ({
          id: `ties.wave.${wave.id}`,
          of: ($) => $.ties.wave,
          title: ($) => $.ties.waveValue,
          values: { label: wave.label },
          run: () => {
            onChange(wave.id)
          },
        })),
  )
  if (waves.length < 2) return null
  if (waves.length === 2)
    return (
      <Segmented
        label={t(($) => $.ties.wave)}
        value={value}
        options={waves.map((wave) => ({ id: wave.id, label: wave.label }))}
        onChange={onChange}
      />
    )
  const at = waves.findIndex((wave) => wave.id === value)
  const label = waves[at]?.label ?? ''
  return (
    <span className="ties-slider">
      <label htmlFor={id}>{t(($) => $.ties.wave)}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={waves.length - 1}
        step={1}
        value={at}
        aria-valuetext={label}
        onChange={(event) => {
          const chosen = waves[event.target.valueAsNumber]
          if (chosen !== undefined) onChange(chosen.id)
        }}
      />
      <output htmlFor={id}>{label}</output>
    </span>
  )
}
