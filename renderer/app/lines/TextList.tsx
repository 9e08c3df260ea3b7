import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import type { Words } from '../commands/command.ts'
import { linesOf } from '../entry.ts'
import { OrderedRows } from '../order/OrderedRows.tsx'
import { PupilNote } from '../PupilNote.tsx'
import { keyed, movedTo, newLine, pastedInto, type Line } from './keyed.ts'
import '../draft-field.css'
import './text-list.css'

interface TextListProps {
  /** What its commands are called by. */
  readonly id: string
  /** What the list holds: `Stappen`. */
  readonly label: string
  /** What one line is: `Stap`. */
  readonly lineLabel: string
  readonly add: Words
  /** What it is of, where a page holds more of these lists. */
  readonly about?: string
  readonly texts: readonly string[]
  /** Never with empty lines. */
  readonly onChange: (texts: readonly string[]) => void
  /** A line was left. */
  readonly onLeave?: () => void
  readonly longest: number
  readonly most: number
  readonly isNumbered?: boolean
}

const isFilled = ({ text }: Line): boolean => text.trim() !== ''
const saysSame = (lines: readonly Line[], texts: readonly string[]): boolean => {
  const filled = lines.filter(isFilled)
  return filled.length === texts.length && filled.every(({ text }, at) => text.trim() === texts[at]?.trim())
}
const labelOf = ({ text }: Line): string => text

/**
 * Lines of text in an order: typed where they stand, Enter for the next one, a block of lines pasted at once, moved by
 * dragging or with Alt and the arrows. An empty line goes when it is left.
 */
export function TextList(props: TextListProps) {
  const { id, label, lineLabel, add, about, texts, onChange, onLeave, longest, most } = props
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const [lines, setLines] = useState(() => keyed([], texts))
  const [focused, setFocused] = useState<{ readonly id: string; readonly isAtEnd: boolean } | null>(null)
  // What came from elsewhere (another window, something taken back) takes the place of what is here.
  if (!saysSame(lines, texts)) setLines(keyed(lines, texts))

  useEffect(() => {
    if (focused === null) return
    const field = place.current?.querySelector<HTMLTextAreaElement>(`[data-row="${focused.id}"] textarea`)
    field?.focus()
    const at = focused.isAtEnd ? (field?.value.length ?? 0) : 0
    field?.setSelectionRange(at, at)
  }, [focused])

  const change = (next: readonly Line[]) => {
    setLines(next)
    onChange(next.filter(isFilled).map(({ text }) => text))
  }
  const insertAt = (at: number, text: string) => {
    const line = newLine(text)
    change(lines.toSpliced(at, 0, line))
    setFocused({ id: line.id, isAtEnd: false })
  }
  const takeOut = (line: Line, isBack: boolean) => {
    const at = lines.indexOf(line)
    const next = isBack ? lines[at - 1] : (lines[at + 1] ?? lines[at - 1])
    change(lines.filter((each) => each !== line))
    if (next !== undefined) setFocused({ id: next.id, isAtEnd: isBack })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, line: Line) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const { selectionStart: from, selectionEnd: to } = event.currentTarget
    if (event.key === 'Enter') {
      event.preventDefault()
      if (lines.length >= most || line.text.trim() === '') return
      const at = lines.indexOf(line)
      const rest = newLine(line.text.slice(to).trimStart())
      change(lines.toSpliced(at, 1, { ...line, text: line.text.slice(0, from) }, rest))
      setFocused({ id: rest.id, isAtEnd: false })
    } else if (event.key === 'Backspace' && line.text === '' && lines.length > 1) {
      event.preventDefault()
      takeOut(line, lines.indexOf(line) > 0)
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>, line: Line) => {
    const pasted = linesOf(event.clipboardData.getData('text/plain'))
    if (pasted.length < 2) return
    event.preventDefault()
    const { selectionStart: from, selectionEnd: to } = event.currentTarget
    const next = pastedInto(lines, line.id, { from, to, pasted }, { longest, most })
    change(next)
    const end = next[lines.indexOf(line) + pasted.length - 1]
    if (end !== undefined) setFocused({ id: end.id, isAtEnd: true })
  }
  return (
    <div ref={place} className="text-list">
      {lines.length === 0 ? null : (
        <OrderedRows
          id={id}
          label={about === undefined ? label : `${label}: ${about}`}
          className={props.isNumbered === true ? 'numbered' : ''}
          rows={lines}
          labelOf={labelOf}
          onMove={(line, to) => {
            change(movedTo(lines, line.id, to))
            return Promise.resolve()
          }}
          onRemove={(line) => {
            takeOut(line, false)
          }}
        >
          {(line, at) => (
            <div className="draft-field">
              <textarea
                rows={1}
                className="input bare-input"
                aria-label={t(($) => $.table.lineOf, { line: lineLabel, place: at + 1 })}
                maxLength={longest}
                value={line.text}
                onChange={(event) => {
                  const text = event.target.value.replaceAll(/\s*\n\s*/gu, ' ')
                  change(lines.map((each) => (each.id === line.id ? { ...each, text } : each)))
                }}
                onKeyDown={(event) => {
                  onKeyDown(event, line)
                }}
                onPaste={(event) => {
                  onPaste(event, line)
                }}
                onBlur={() => {
                  if (!isFilled(line)) setLines((now) => now.filter((each) => each.id !== line.id))
                  onLeave?.()
                }}
              />
              <PupilNote text={line.text} />
            </div>
          )}
        </OrderedRows>
      )}
      {lines.length >= most ? (
        <p className="soft small">{t(($) => $.table.mostLines, { count: most })}</p>
      ) : (
        <CommandButton
          id={`${id}.add`}
          title={add}
          {...(about === undefined ? {} : { about })}
          kind="quiet"
          run={() => {
            insertAt(lines.length, '')
          }}
        />
      )}
    </div>
  )
}
