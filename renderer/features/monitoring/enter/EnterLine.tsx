import type { KeyboardEvent } from 'react'
import type { Mark, MarkKind, MarkValue } from '../../../../shared/domain/monitoring.ts'
import type { IndicatorText } from '../../../app/monitoring/indicator-text.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { fieldId, LineInput } from './LineInput.tsx'
import type { SheetEntry } from './sheet-entry.ts'
import { stopName, type Stop } from './stops.ts'
import { useMark, type MarkDraft } from './useMark.ts'
import type { KeptTexts } from './useEntering.ts'
import { useStopLabel } from './useStopLabel.ts'

export interface LineContext {
  readonly entry: SheetEntry
  readonly kept: KeptTexts
  /** What the store has of this sheet. */
  readonly stored: readonly Mark[]
  readonly isNobodys: boolean
  readonly asksDesired: boolean
  readonly chosen: MarkKind
  /** Tab goes past the lines instead of the fields. */
  readonly byLine: boolean
  /** To the same mark on the line above (-1) or below (1). */
  readonly onStep: (from: Stop, by: 1 | -1) => void
}

interface EnterLineProps {
  readonly text: IndicatorText
  readonly context: LineContext
}

/** One question of the sheet: its line between two poles, and the field or fields for the millimetres. */
export function EnterLine({ text, context }: EnterLineProps) {
  const { entry, kept, stored, isNobodys, asksDesired, chosen, byLine } = context
  const storedOf = (kind: MarkKind): MarkValue | null =>
    stored.find((mark) => mark.indicatorId === text.id && mark.kind === kind)?.value ?? null
  const input = (kind: MarkKind) => ({ entry, kept, stored: storedOf(kind), isNobodys })
  const now = useMark({ indicatorId: text.id, kind: 'now' }, input('now'))
  const desired = useMark({ indicatorId: text.id, kind: 'desired' }, input('desired'))
  const marks = asksDesired ? [now, desired] : [now]
  return (
    <div className="enter-row" role="group" aria-labelledby={`${text.id}-question`}>
      <span className="enter-number" aria-hidden="true">
        {text.number}
      </span>
      <p className="enter-question" id={`${text.id}-question`}>
        {text.question === '' ? text.name : text.question}
      </p>
      <span className="enter-left">{text.left}</span>
      <LineInput text={text} marks={marks} chosen={chosen} isStop={byLine} />
      <span className="enter-right">{text.right}</span>
      <span className="enter-fields">
        {marks.map((mark) => (
          <MarkField key={mark.stop.kind} text={text} mark={mark} context={context} />
        ))}
      </span>
      {marks.map((mark) => (
        <MarkProblem key={mark.stop.kind} text={text} mark={mark} />
      ))}
    </div>
  )
}

interface MarkPartProps {
  readonly text: IndicatorText
  readonly mark: MarkDraft
}

const problemId = (mark: MarkDraft): string => `${fieldId(mark)}-problem`

function MarkField({ text, mark, context }: MarkPartProps & { readonly context: LineContext }) {
  const label = useStopLabel(text, mark.stop.kind)
  const isRefused = mark.typed.kind === 'refused'
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    context.onStep(mark.stop, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <input
      id={fieldId(mark)}
      className="input enter-field"
      data-stop={stopName(mark.stop)}
      tabIndex={context.byLine ? -1 : 0}
      aria-label={label}
      aria-describedby={`${text.id}-question${isRefused ? ` ${problemId(mark)}` : ''}`}
      aria-invalid={isRefused ? true : undefined}
      autoComplete="off"
      spellCheck={false}
      maxLength={24}
      value={mark.text}
      onChange={(event) => {
        mark.type(event.target.value)
      }}
      onFocus={(event) => {
        event.target.select()
      }}
      onBlur={mark.leave}
      onKeyDown={onKeyDown}
    />
  )
}

/** What is amiss with what was typed, in words, under its line. */
function MarkProblem({ text, mark }: MarkPartProps) {
  const { t } = useTranslation()
  const label = useStopLabel(text, mark.stop.kind)
  if (mark.typed.kind !== 'refused') return null
  const values = { mark: label, typed: mark.text.trim() }
  const words = {
    outside: t(($) => $.entering.refused.outside, values),
    tooFine: t(($) => $.entering.refused.tooFine, values),
    noNumber: t(($) => $.entering.refused.noNumber, values),
  }
  return (
    <span id={problemId(mark)} className="enter-problem">
      {words[mark.typed.why]}
    </span>
  )
}
