import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent as KeyPressed,
} from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { TableController } from './controller.ts'
import { intentWhileEditing, pressOf } from './keys.ts'
import { copiedCells } from './pasted.ts'
import { lookFor, nothingLooked } from './searching.ts'
import type { Editing } from './store.ts'
import type { EditableColumn, Place, Typed } from './types.ts'

/** Carries out the end of an edit and moves the focus to where it says. */
export type Finish = (end: () => Place | null) => void

interface CellEditorProps<Row> {
  readonly controller: TableController<Row>
  readonly column: EditableColumn<Row>
  readonly editing: Editing
  readonly rowLabel: string
  readonly finish: Finish
}

/** The option that stands for "one that is not there yet"; no id looks like this. */
const newOption = '+'
const longestDate = 40
/** What is typed is stored this long after the first key that is not stored yet, in milliseconds; typing on or not. */
const savedWithin = 600

/**
 * The field in a cell being edited. It keeps its own text, so nothing that arrives meanwhile can touch it, and hands
 * it in when it loses the focus, when it is taken off the page and when the window goes away.
 */
export function CellEditor<Row>({ controller, column, editing, rowLabel, finish }: CellEditorProps<Row>) {
  const { t } = useTranslation()
  const remarkId = useId()
  const { place, start, message } = editing
  const [typed, setTyped] = useState<Typed>(start)
  const now = useRef({
    typed: start,
    isChanged: editing.isTyped,
    isDone: false,
    isThere: true,
    byArrow: false,
    isSwapped: false,
  })
  const saving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const looked = useRef(nothingLooked)
  const isNaming = typed.isNew === true

  const change = (next: Typed) => {
    now.current.isSwapped = (next.isNew === true) !== isNaming
    now.current.typed = next
    now.current.isChanged = true
    setTyped(next)
    if (next.text === newOption || !controller.openCell.typing(place, next)) return
    saving.current ??= setTimeout(() => {
      saving.current = undefined
      const state = now.current
      if (state.isDone || !state.isChanged || !controller.openCell.typing(place, state.typed)) return
      state.isChanged = false
      controller.openCell.save(place, state.typed)
    }, savedWithin)
  }

  useLayoutEffect(() => {
    const input = field.current
    if (input === null) return
    now.current.isSwapped = false
    input.focus()
    if (input.tagName === 'INPUT') input.setSelectionRange(input.value.length, input.value.length)
  }, [isNaming])

  // On the list of a choice that can be made anew, letters find an option or else become the name of the new one. Heard
  // as a letter and not as a key: the letter that opened the cell comes here, its key was pressed before.
  useLayoutEffect(() => {
    const list = field.current
    if (column.kind !== 'choice' || column.create === undefined || isNaming || list === null) return undefined
    const onLetter = (event: KeyboardEvent) => {
      const { letters } = looked.current
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
      // The space bar opens the list, unless it stands within a name.
      if (!isLetter || (letters === '' && event.key === ' ')) return
      event.preventDefault()
      const asked = { letter: event.key, now: event.timeStamp, chosen: now.current.typed.text }
      const { found, ...next } = lookFor(column.options, looked.current, asked)
      looked.current = next
      now.current.byArrow = false
      change(found === null ? { text: next.letters, isNew: true } : { text: found.id })
    }
    list.addEventListener('keypress', onLetter)
    return () => {
      list.removeEventListener('keypress', onLetter)
    }
  })

  useEffect(() => {
    const state = now.current
    state.isThere = true
    const handIn = () => {
      if (state.isDone) return
      state.isDone = true
      if (state.isChanged && state.typed.text !== newOption) controller.commit(place, state.typed, 'stay')
      else controller.close()
    }
    const input = field.current
    const onLeave = () => {
      // A coach who looks something up in another window comes back to a field that is still open.
      // A list that makes way for a field loses the focus too.
      if (document.hasFocus() && !state.isSwapped) handIn()
    }
    input?.addEventListener('blur', onLeave)
    window.addEventListener('pagehide', handIn)
    return () => {
      input?.removeEventListener('blur', onLeave)
      window.removeEventListener('pagehide', handIn)
      state.isThere = false
      // React takes effects away and puts them back in development, and for the other kind of field: then it is still there.
      queueMicrotask(() => {
        if (!state.isThere) handIn()
      })
    }
  }, [controller, place, isNaming])

  const onKeyDown = (event: KeyPressed) => {
    now.current.byArrow = event.key.startsWith('Arrow')
    const intent = intentWhileEditing(pressOf(event))
    if (intent === null) return
    event.preventDefault()
    if (intent.do === 'commit' && typed.text === newOption) {
      change({ text: '', isNew: true })
      return
    }
    finish(() => {
      const to =
        intent.do === 'cancel'
          ? controller.cancel()
          : controller.commit(place, now.current.typed, intent.then)
      if (to !== null) now.current.isDone = true
      return to
    })
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    const isOne = copiedCells(text).flat().length <= 1
    if (isOne || !controller.isNew(place.line)) return
    event.preventDefault()
    finish(() => {
      now.current.isDone = true
      return controller.commit(place, now.current.typed, 'stay')
    })
    controller.paste(place, text)
  }

  const remark = message ?? column.warn?.(typed.text) ?? null
  const shared = {
    ref: field,
    className: 'cell-field',
    'aria-label': t(($) => $.table.cellOf, { column: column.label, row: rowLabel }),
    'aria-invalid': message === null ? undefined : true,
    'aria-describedby': remark === null ? undefined : remarkId,
    'data-editor': true,
    onKeyDown,
  } as const
  return (
    <>
      {column.kind === 'choice' && !isNaming ? (
        <select
          {...shared}
          value={typed.text}
          onPointerDown={() => {
            now.current.byArrow = false
          }}
          onChange={(event) => {
            const isAsked = event.target.value === newOption && !now.current.byArrow
            change(isAsked ? { text: '', isNew: true } : { text: event.target.value })
          }}
        >
          {column.none === undefined ? null : <option value="">{column.none}</option>}
          {column.none === undefined && typed.text === '' ? <option value="" disabled hidden /> : null}
          {column.options.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
          {column.create === undefined ? null : <option value={newOption}>{column.create.label}</option>}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          maxLength={longest(column)}
          placeholder={isNaming && column.kind === 'choice' ? column.create?.placeholder : undefined}
          value={typed.text}
          onPaste={onPaste}
          onChange={(event) => {
            change(isNaming ? { text: event.target.value, isNew: true } : { text: event.target.value })
          }}
        />
      )}
      {remark === null ? null : (
        <span id={remarkId} className={message === null ? 'remark' : 'remark failed'}>
          {remark}
        </span>
      )}
    </>
  )
}

function longest<Row>(column: EditableColumn<Row>): number | undefined {
  if (column.kind === 'text') return column.maxLength
  return column.kind === 'date' ? longestDate : column.create?.maxLength
}
