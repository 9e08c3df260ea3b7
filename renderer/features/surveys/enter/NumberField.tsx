import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import type { Pressed } from './roster-keys.ts'

interface NumberFieldProps {
  readonly label: string
  readonly name: string
  readonly max: number
  readonly value: number | null
  readonly onPut: (value: number | null) => void
  readonly onPressed: (pressed: Pressed, value: number | null) => void
}

/** A scale that is too long for a key for each step: the number is typed. */
export function NumberField({ label, name, max, value, onPut, onPressed }: NumberFieldProps) {
  const { t } = useTranslation()
  /** Null: as it is stored. */
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (value === null ? '' : String(value))
  const read = numberOf(text, max)
  const isRefused = read === undefined
  /** False when what stands there is no answer. */
  const leave = (): boolean => {
    if (isRefused) return false
    if (typed !== null && read !== value) onPut(read)
    setTyped(null)
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    const pressed: Pressed | null =
      key === 'Enter'
        ? { kind: 'next' }
        : key === 'ArrowDown' || key === 'ArrowUp'
          ? { kind: 'line', by: key === 'ArrowDown' ? 1 : -1 }
          : key === 'r' || key === 'R'
            ? { kind: 'rest' }
            : null
    if (pressed === null) return
    event.preventDefault()
    if (leave()) onPressed(pressed, read ?? null)
  }
  return (
    <span className="tie-number">
      <input
        className="input"
        data-stop={name}
        data-empty={text === '' ? '' : undefined}
        aria-label={t(($) => $.surveys.enter.number, { who: label, max })}
        aria-invalid={isRefused ? true : undefined}
        aria-describedby={isRefused ? `${name.replaceAll(' ', '-')}-why` : undefined}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={text}
        onFocus={(event) => {
          event.target.select()
        }}
        onChange={(event) => {
          setTyped(event.target.value)
          const next = numberOf(event.target.value, max)
          // What no further figure can change is an answer; the rest is when the field is left.
          if (next !== undefined && next !== value && (next === null || next === 0 || next * 10 > max))
            onPut(next)
        }}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {isRefused ? (
        <span id={`${name.replaceAll(' ', '-')}-why`} className="tie-problem small">
          {t(($) => $.surveys.enter.notNumber, { max })}
        </span>
      ) : null}
    </span>
  )
}

/** Null for nothing; undefined for what is no answer on this scale. */
function numberOf(text: string, max: number): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^\d{1,3}$/u.test(trimmed) && Number(trimmed) <= max ? Number(trimmed) : undefined
}
