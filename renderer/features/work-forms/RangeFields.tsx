import { useId } from 'react'
import { useDraftOf } from '../../app/draft.ts'
import { useTranslation } from '../../i18n/index.ts'
import { range, readRange, type TypedRange } from './ranges.ts'

interface RangeFieldsProps {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly most: number
  readonly save: (range: { readonly from: number; readonly to: number }) => Promise<unknown>
}

const saysSame = (a: TypedRange, b: TypedRange): boolean =>
  a.from.trim() === b.from.trim() && a.to.trim() === b.to.trim()

/** Two numbers that belong together: they are saved together, and not while the last lies before the first. */
export function RangeFields({ label, from, to, most, save }: RangeFieldsProps) {
  const { t } = useTranslation()
  const id = useId()
  const draft = useDraftOf<TypedRange>(
    { from: String(from), to: String(to) },
    (typed) => {
      const numbers = readRange(typed, most)
      return typeof numbers === 'string' ? null : save(numbers)
    },
    saysSame,
    (typed) => range(Number(typed.from), Number(typed.to)),
  )
  const numbers = readRange(draft.value, most)
  const problem = typeof numbers === 'string' ? numbers : null
  const field = (end: keyof TypedRange, name: string) => (
    <input
      type="text"
      inputMode="numeric"
      className="input"
      aria-label={`${label}: ${name}`}
      aria-invalid={problem === null ? undefined : true}
      aria-describedby={problem === null ? undefined : `${id}-error`}
      maxLength={4}
      value={draft.value[end]}
      onChange={(event) => {
        draft.change({ ...draft.value, [end]: event.target.value })
      }}
      onBlur={draft.flush}
    />
  )
  return (
    <div
      className="field"
      role="group"
      aria-labelledby={id}
      data-invalid={problem === null ? undefined : true}
    >
      <span id={id} className="label">
        {label}
      </span>
      <span className="wf-range">
        {field(
          'from',
          t(($) => $.workForms.from),
        )}
        <span aria-hidden="true">–</span>
        {field(
          'to',
          t(($) => $.workForms.to),
        )}
      </span>
      {problem === null ? null : (
        <span id={`${id}-error`} className="error">
          {problem === 'number'
            ? t(($) => $.workForms.rangeRule, { most })
            : t(($) => $.workForms.beforeFrom)}
        </span>
      )}
    </div>
  )
}
