import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { say } from '../../app/commands/command.ts'
import type { LikenessWords } from '../../charts/network/Legend.tsx'
import { SelectField } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { useFormat } from '../../i18n/format.ts'
import type { Choices, Kind } from './choices.ts'
import type { AttributeChoice } from '../../app/ties/picture.ts'
import { attributeTitles, useTiesCommands } from './useTiesCommands.ts'

interface ControlsProps {
  readonly attributes: readonly AttributeChoice[]
  readonly attribute: AttributeChoice | null
  readonly threshold: number
  readonly scaleMax: number
  readonly kind: Kind
  readonly words: LikenessWords
  readonly onChange: (patch: Partial<Choices>) => void
  /** How the picture lies. */
  readonly children: ReactNode
}

/** So many steps fit beside each other; a longer scale gets a slider. */
const stepsSideBySide = 7

/** What the picture shows: by which attribute, from which answer on, and which ties. */
export function Controls({
  attributes,
  attribute,
  threshold,
  scaleMax,
  kind,
  words,
  onChange,
  children,
}: ControlsProps) {
  const { t } = useTranslation()
  const isSlider = scaleMax > stepsSideBySide
  const steps = Array.from({ length: isSlider || scaleMax < 2 ? 0 : scaleMax }, (_, at) => at + 1)
  useTiesCommands({ attributes, attribute, thresholds: steps, threshold, kind, onChange })
  const nameOf = ({ kind: sort, name }: AttributeChoice) => say(t, attributeTitles[sort], { name })
  return (
    <div className="ties-controls">
      {attributes.length === 0 ? null : (
        <SelectField
          label={t(($) => $.ties.attribute)}
          value={attribute?.key ?? ''}
          options={attributes.map((choice) => ({ id: choice.key, label: nameOf(choice) }))}
          onChange={(key) => {
            onChange({ attribute: key })
          }}
        />
      )}
      {scaleMax < 2 ? null : (
        <Threshold
          threshold={threshold}
          scaleMax={scaleMax}
          steps={steps}
          onChange={(value) => {
            onChange({ threshold: value })
          }}
        />
      )}
      {attribute === null ? null : (
        <Segmented
          label={t(($) => $.ties.kindLabel)}
          value={kind}
          options={[
            { id: 'all', label: t(($) => $.ties.kindAll) },
            { id: 'alike', label: words.alike },
            { id: 'different', label: words.different },
          ]}
          onChange={(chosen) => {
            onChange({ kind: chosen })
          }}
        />
      )}
      {children}
    </div>
  )
}

interface ThresholdProps {
  readonly threshold: number
  readonly scaleMax: number
  /** Side by side; none where the scale is too long for that. */
  readonly steps: readonly number[]
  readonly onChange: (value: number) => void
}

/** From which answer on a tie counts, on the scale of the questionnaire. */
function Threshold({ threshold, scaleMax, steps, onChange }: ThresholdProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const label = t(($) => $.ties.thresholdLabel)
  return (
    <div className="control">
      <span aria-hidden="true">{t(($) => $.ties.thresholdFrom)}</span>
      {steps.length > 0 ? (
        <Segmented
          label={label}
          value={String(threshold)}
          options={steps.map((step) => ({ id: String(step), label: format.number(step) }))}
          onChange={(value) => {
            onChange(Number(value))
          }}
        />
      ) : (
        <>
          <input
            type="range"
            aria-label={label}
            min={1}
            max={scaleMax}
            step={1}
            value={threshold}
            onChange={(event) => {
              onChange(event.target.valueAsNumber)
            }}
          />
          <output>{format.number(threshold)}</output>
        </>
      )}
    </div>
  )
}
