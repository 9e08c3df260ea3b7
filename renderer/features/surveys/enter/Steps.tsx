import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { beside, pressedOn, type Pressed } from './roster-keys.ts'

interface StepsProps {
  readonly label: string
  /** What it is found by. */
  readonly name: string
  readonly value: number | null
  readonly min?: number
  readonly max: number
  /** By value; none where the scale has none. */
  readonly words: readonly string[]
  /** The keys of the steps, where they are letters; then they stand without figures. */
  readonly letters?: string
  readonly className?: string
  /** There is no tie to say this of. */
  readonly isClosed?: boolean
  readonly onPut: (value: number | null) => void
  /** After a key that goes somewhere; `value` is what stands here now. */
  readonly onPressed: (pressed: Pressed, value: number | null) => void
}

/**
 * The circles of the paper, of which one is filled in, or none. One stop for the keyboard, as a scale of which the value
 * may be missing.
 */
export function Steps(props: StepsProps) {
  const { label, name, value, min = 0, max, words, letters = '', className = '', isClosed = false } = props
  const { onPut, onPressed } = props
  const { t } = useTranslation()
  const id = useId()
  /** The figure that was pressed and is no step of this scale. */
  const [refused, setRefused] = useState<string | null>(null)
  const worded = (step: number): string =>
    letters === ''
      ? [String(step), words[step] ?? ''].filter((word) => word !== '').join(' ')
      : (words[step] ?? '')
  const onKeyDown = (event: KeyboardEvent<HTMLSpanElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    setRefused(beside(event.key, { min, max, letters }))
    const pressed = pressedOn(event.key, value, { min, max, letters })
    if (pressed === null) return
    event.preventDefault()
    if (pressed.kind === 'put') onPut(pressed.value)
    if (!event.repeat || pressed.kind === 'line')
      onPressed(pressed, pressed.kind === 'put' ? pressed.value : value)
  }
  const steps = (
    <span
      role="slider"
      className={`tie-steps ${className}`}
      data-stop={name}
      data-empty={value === null ? '' : undefined}
      tabIndex={isClosed ? -1 : 0}
      aria-label={label}
      aria-disabled={isClosed ? true : undefined}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value ?? min}
      aria-valuetext={value === null ? t(($) => $.surveys.enter.empty) : worded(value)}
      aria-describedby={refused === null ? undefined : id}
      onKeyDown={isClosed ? undefined : onKeyDown}
      onBlur={() => {
        setRefused(null)
      }}
    >
      {Array.from({ length: max - min + 1 }, (_, at) => at + min).map((step) => (
        <span key={step} aria-hidden="true">
          <i
            className={value === step ? 'chosen' : undefined}
            onClick={
              isClosed
                ? undefined
                : () => {
                    onPut(value === step ? null : step)
                  }
            }
          >
            {letters === '' ? step : (letters[step - min] ?? '')}
          </i>
        </span>
      ))}
    </span>
  )
  return (
    <>
      {steps}
      {refused === null ? null : (
        <span id={id} role="alert" className="tie-beside tie-problem small">
          {t(($) => $.surveys.enter.notOnScale, { figure: refused })}
        </span>
      )}
    </>
  )
}
