import { useRef, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react'
import type { EvaluationKind, EvaluationLine } from '../../../../shared/domain/meetings.ts'
import { useOffers, type Words } from '../../../design/offers.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { Entry } from '../../../app/entry.ts'
import { LineEditor } from './LineEditor.tsx'

interface LinesProps {
  readonly kind: EvaluationKind
  readonly title: string
  readonly empty: string
  readonly lines: readonly EvaluationLine[]
  readonly entry: Entry
  readonly onRemove: (lines: readonly EvaluationLine[]) => void
  /** What stands before a line. */
  readonly before?: (line: EvaluationLine) => ReactNode
  /** What stands under a line. */
  readonly under?: (line: EvaluationLine) => ReactNode
}

const editWords: Words = ($) => $.room.back.edit
const otherWords: Words = ($) => $.room.back.editWords
const removeAllWords: Words = ($) => $.room.back.removeAll

/** The lines of one kind: one stop for Tab, arrows from line to line, Enter to change one. */
export function Lines({ kind, title, empty, lines, entry, onRemove, before, under }: LinesProps) {
  const { t } = useTranslation()
  const { pending } = useSyncExternalStore(entry.subscribe, entry.get)
  const [edited, setEdited] = useState<EvaluationLine['id'] | null>(null)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  useOffers([
    ...lines.map(({ id, text }) => ({
      id: `lookBack.line.${id}`,
      title: editWords,
      about: text,
      words: otherWords,
      run: () => {
        setEdited(id)
      },
    })),
    // No stop for Tab in the middle of a look-back: what was pasted by mistake is taken back with Ctrl+Z.
    ...(lines.length < 2
      ? []
      : [
          {
            id: `lookBack.removeAll.${kind}`,
            title: removeAllWords,
            about: title,
            words: otherWords,
            run: () => {
              onRemove(lines)
            },
          },
        ]),
  ])
  const last = lines.length - 1
  const here = Math.min(at, last)
  const buttons = () => list.current?.querySelectorAll<HTMLElement>('.back-text') ?? []
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('.back-text')) return
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: last,
    }
    const to = moves[event.key]
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const next = Math.min(last, Math.max(0, to))
    setAt(next)
    buttons()[next]?.focus()
  }
  const close = (id: EvaluationLine['id']) => {
    setEdited(null)
    // Once it is a line again.
    setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-line="${id}"] .back-text`)?.focus(), 0)
  }
  return (
    <section className="back-lines" data-kind={kind} aria-label={title}>
      {lines.length + pending.length === 0 ? <p className="soft small">{empty}</p> : null}
      <ul ref={list} onKeyDown={onKeyDown} aria-label={title} aria-describedby={`back-hint-${kind}`}>
        {lines.map((line, index) => (
          <li key={line.id} data-line={line.id} data-chosen={line.isChosen ? true : undefined}>
            {edited === line.id ? (
              <LineEditor
                line={line}
                onClose={() => {
                  close(line.id)
                }}
                onRemove={() => {
                  setEdited(null)
                  onRemove([line])
                }}
              />
            ) : (
              <>
                {before?.(line)}
                <button
                  type="button"
                  className="back-text"
                  tabIndex={index === here ? 0 : -1}
                  aria-label={`${t(($) => $.room.back.edit)}: ${line.text}`}
                  onFocus={() => {
                    setAt(index)
                  }}
                  onClick={() => {
                    setEdited(line.id)
                  }}
                >
                  {line.text}
                </button>
                {under?.(line)}
              </>
            )}
          </li>
        ))}
        {pending.map((text, index) => (
          <li key={`pending ${index}`} className="soft">
            <span className="back-pending">{text}</span>{' '}
            <span className="small">{t(($) => $.room.back.saving)}</span>
          </li>
        ))}
      </ul>
      <span id={`back-hint-${kind}`} className="visually-hidden">
        {t(($) => $.room.back.listHint)}
      </span>
      {lines.length < 2 ? null : (
        <p className="small soft back-foot">{t(($) => $.room.back.lines, { count: lines.length })}</p>
      )}
    </section>
  )
}
