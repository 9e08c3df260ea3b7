import { useId } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { useDraft } from './draft.ts'
import './draft-field.css'
import { PupilNote } from './PupilNote.tsx'

interface DraftFieldProps {
  readonly label: string
  /** Said by screen readers alone: what stands around the field says it to the eye. */
  readonly isLabelHidden?: boolean
  readonly help?: string
  readonly value: string
  /** Resolves when the store has it. */
  readonly save: (value: string) => Promise<unknown>
  readonly maxLength: number
  /** Kept from being emptied, in words under the field. */
  readonly isRequired?: boolean
  /** The least lines of a free text; without it a line of its own that wraps, and holds no line breaks. */
  readonly lines?: number
  readonly placeholder?: string
  /** Looks like text on the page until it is typed in. */
  readonly isBare?: boolean
  readonly className?: string
}

const sameLine = (a: string, b: string): boolean => a.trim() === b.trim()

/** A text that saves itself, and grows with what is typed. */
export function DraftField(props: DraftFieldProps) {
  const { label, isLabelHidden = false, help, value, save, maxLength, lines, placeholder } = props
  const { isRequired = false, isBare = false, className = '' } = props
  const { t } = useTranslation()
  const id = useId()
  const isLine = lines === undefined
  const draft = useDraft(
    value,
    (typed) => (isRequired && typed.trim() === '' ? null : save(typed)),
    isLine ? sameLine : Object.is,
  )
  const isMissing = isRequired && draft.value.trim() === ''
  const told = [...(help === undefined ? [] : [`${id}-help`]), ...(isMissing ? [`${id}-error`] : [])]
  return (
    <div className={`field draft-field ${className}`} data-invalid={isMissing ? true : undefined}>
      {isLabelHidden ? null : <label htmlFor={id}>{label}</label>}
      <textarea
        id={id}
        className={isBare ? 'input bare-input' : 'input'}
        rows={lines ?? 1}
        style={
          lines === undefined || lines === 1 ? undefined : { minHeight: `calc(${String(lines)}lh + 14px)` }
        }
        maxLength={maxLength}
        placeholder={placeholder}
        aria-label={isLabelHidden ? label : undefined}
        aria-invalid={isMissing ? true : undefined}
        aria-required={isRequired ? true : undefined}
        aria-describedby={told.length === 0 ? undefined : told.join(' ')}
        value={draft.value}
        onChange={(event) => {
          const typed = event.target.value
          draft.change(isLine ? typed.replaceAll(/\s*\n\s*/gu, ' ') : typed)
        }}
        onKeyDown={(event) => {
          if (isLine && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
        }}
        onBlur={draft.flush}
      />
      {help === undefined ? null : (
        <span id={`${id}-help`} className="help">
          {help}
        </span>
      )}
      {isMissing ? (
        <span id={`${id}-error`} className="error">
          {t(($) => $.common.required)}
        </span>
      ) : null}
      <PupilNote text={draft.value} />
    </div>
  )
}
