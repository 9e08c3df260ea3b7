import { useId, type Ref } from 'react'
import { useFormat } from '../../i18n/format.ts'
import { personLabel, type Known } from './who.ts'

interface WhoFieldProps {
  readonly label: string
  readonly help?: string
  readonly error?: string | undefined
  readonly isRequired?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly known: Known
  readonly showCodes: boolean
  readonly field?: Ref<HTMLInputElement>
}

/** Somebody, by what is typed: a code or name, a coach, or a word of one's own; the platform's list helps along. */
export function WhoField(props: WhoFieldProps) {
  const { label, help, error, value, onChange, onBlur, known, showCodes, field, isRequired = false } = props
  const id = useId()
  const format = useFormat()
  const people = known.people.filter(({ isHere }) => isHere).map((person) => personLabel(person, showCodes))
  const choices = [...people.sort(format.compare), ...known.coaches.map(({ name }) => name)]
  const told = [
    ...(help === undefined ? [] : [`${id}-help`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ]
  return (
    <div className="field" data-invalid={error === undefined ? undefined : true}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type="text"
        className="input"
        list={`${id}-list`}
        autoComplete="off"
        maxLength={80}
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-required={isRequired ? true : undefined}
        aria-describedby={told.length === 0 ? undefined : told.join(' ')}
        onChange={(event) => {
          onChange(event.target.value)
        }}
        onBlur={onBlur}
      />
      <datalist id={`${id}-list`}>
        {[...new Set(choices)].map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
      {help === undefined ? null : (
        <span id={`${id}-help`} className="help">
          {help}
        </span>
      )}
      {error === undefined ? null : (
        <span id={`${id}-error`} className="error">
          {error}
        </span>
      )}
    </div>
  )
}
