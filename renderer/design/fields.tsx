import { useId, type ReactNode } from 'react'

export interface FieldProps {
  readonly label: string
  readonly help?: ReactNode
  /** Says what to mend, in the coach's words; the field is marked while it is there. */
  readonly error?: string | undefined
}

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly autoFocus?: boolean
  readonly isRequired?: boolean
  readonly maxLength?: number
  /** Several lines; line breaks are kept. */
  readonly lines?: number
  /** Not to be read by who looks over a shoulder, nor kept by the browser. */
  readonly isSecret?: boolean
}

export function TextField({
  label,
  help,
  error,
  lines,
  isRequired = false,
  isSecret,
  onChange,
  ...rest
}: TextFieldProps) {
  const id = useId()
  const isInvalid = error !== undefined
  const told = [...(help === undefined ? [] : [`${id}-help`]), ...(isInvalid ? [`${id}-error`] : [])]
  const shared = {
    id,
    className: 'input',
    'aria-invalid': isInvalid ? true : undefined,
    'aria-required': isRequired ? true : undefined,
    'aria-describedby': told.length === 0 ? undefined : told.join(' '),
    ...rest,
  }
  return (
    <div className="field" data-invalid={isInvalid ? true : undefined}>
      <label htmlFor={id}>{label}</label>
      {lines === undefined ? (
        <input
          type={isSecret === true ? 'password' : 'text'}
          autoComplete={isSecret === undefined ? undefined : 'off'}
          spellCheck={isSecret === undefined ? undefined : false}
          onChange={(event) => {
            onChange(event.target.value)
          }}
          {...shared}
        />
      ) : (
        <textarea
          rows={lines}
          onChange={(event) => {
            onChange(event.target.value)
          }}
          {...shared}
        />
      )}
      {help === undefined ? null : (
        <span id={`${id}-help`} className="help">
          {help}
        </span>
      )}
      {isInvalid ? (
        <span id={`${id}-error`} className="error">
          {error}
        </span>
      ) : null}
    </div>
  )
}

interface SelectFieldProps<T extends string> extends FieldProps {
  readonly value: T | ''
  readonly options: readonly { readonly id: T; readonly label: string }[]
  /** Shown for "nothing chosen"; without it a choice is obligatory. */
  readonly none?: string
  readonly onChange: (value: T | '') => void
}

/** The platform's own list: it works on every device, with every screen reader, and types to find. */
export function SelectField<T extends string>({
  label,
  help,
  error,
  value,
  options,
  none,
  onChange,
}: SelectFieldProps<T>) {
  const id = useId()
  return (
    <div className="field" data-invalid={error === undefined ? undefined : true}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={help === undefined && error === undefined ? undefined : `${id}-help`}
        onChange={(event) => {
          const chosen = options.find((option) => option.id === event.target.value)
          onChange(chosen === undefined ? '' : chosen.id)
        }}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      {help === undefined && error === undefined ? null : (
        <span id={`${id}-help`} className={error === undefined ? 'help' : 'error'}>
          {error ?? help}
        </span>
      )}
    </div>
  )
}

interface SwitchProps {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (selected: boolean) => void
}

/** On or off, at once; the platform's own checkbox under a face of ours. */
export function Switch({ children, isSelected, onChange }: SwitchProps) {
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        className="visually-hidden"
        checked={isSelected}
        onChange={(event) => {
          onChange(event.target.checked)
        }}
      />
      <span className="track">
        <span className="knob" />
      </span>
      {children}
    </label>
  )
}
