import { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import type { RichText } from '../../../../../shared/domain/rich-text.ts'
import { sameText } from '../../../../../shared/domain/rich-words.ts'
import { tellFailure } from '../../../../app/toasts.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import { extensionsFor } from './extensions.ts'
import { docOf, richOf } from './rich.ts'
import './rich.css'

interface RichEditorProps {
  readonly value: RichText
  readonly onChange: (value: RichText) => void
  /** The coach leaves the text. */
  readonly onLeave: () => void
  /** Ids of what it is called and of what helps to write it. */
  readonly labelledBy: string
  readonly describedBy: string | undefined
  readonly isReadOnly: boolean
  /** Called with the editor when it is there, and with null when it goes. */
  readonly onEditor: (editor: Editor | null) => void
}

/** A text with headings, lists and links, written where it stands. */
export function RichEditor(props: RichEditorProps) {
  const { value, labelledBy, describedBy, isReadOnly } = props
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const latest = useRef({ ...props, t })
  useEffect(() => {
    latest.current = { ...props, t }
  })
  useEffect(() => {
    const { current: element } = place
    if (element === null) return undefined
    const made = new Editor({
      element,
      injectCSS: false,
      extensions: extensionsFor({
        onTooMuch: () => {
          tellFailure(
            latest.current.t(($) => $.documents.rich.tooMuch),
            undefined,
            [tooMuch],
          )
        },
      }),
      editorProps: {
        attributes: () => {
          const { labelledBy: label, describedBy: help, isReadOnly: readOnly } = latest.current
          return {
            class: 'rich',
            role: 'textbox',
            'aria-multiline': 'true',
            'aria-labelledby': label,
            ...(help === undefined ? {} : { 'aria-describedby': help }),
            ...(readOnly ? { 'aria-readonly': 'true' } : {}),
          }
        },
      },
      onUpdate: ({ editor: { state } }) => {
        latest.current.onChange(richOf(state.doc))
      },
      onBlur: () => {
        latest.current.onLeave()
      },
    })
    show(made, latest.current.value)
    setEditor(made)
    latest.current.onEditor(made)
    return () => {
      latest.current.onEditor(null)
      made.destroy()
      setEditor(null)
    }
  }, [])
  useEffect(() => {
    if (editor !== null) show(editor, value)
  }, [editor, value])
  useEffect(() => {
    editor?.setEditable(!isReadOnly, false)
  }, [editor, isReadOnly])
  useEffect(() => {
    // Asks for the names again.
    editor?.view.setProps({})
  }, [editor, labelledBy, describedBy])
  return <div className="rich-place" ref={place} />
}

/** What the message about a text that does not fit is about: the next one takes its place. */
const tooMuch = 'rich text too much'

/**
 * Puts a text that came from elsewhere in the editor: no more than what differs, so that the caret stays where it was, and
 * with nothing in it for the undo of the keyboard.
 */
function show(editor: Editor, text: RichText): void {
  const { state, schema } = editor
  const { doc } = state
  if (sameText(richOf(doc), text)) return
  const wanted = docOf(schema, text)
  const from = doc.content.findDiffStart(wanted.content)
  const ends = doc.content.findDiffEnd(wanted.content)
  if (from === null || ends === null) return
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
  const part = state.tr.replace(from, ends.a + overlap, wanted.slice(from, ends.b + overlap))
  const change = part.doc.eq(wanted) ? part : state.tr.replaceWith(0, doc.content.size, wanted.content)
  editor.view.dispatch(change.setMeta('addToHistory', false).setMeta('preventUpdate', true))
}
