import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { MeetingId } from '../../../../shared/domain/ids.ts'
import type { EvaluationKind, EvaluationLine } from '../../../../shared/domain/meetings.ts'
import { pupilNamed } from '../../../../shared/domain/pupil-names.ts'
import { q } from '../../../api/client.ts'
import { joinDrafts } from '../../../app/drafts.ts'
import { useWrite } from '../../../app/write.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Entry, type EntryInput } from '../../../app/entry.ts'

/** The field of one kind of line, between the keyboard and the store. */
export function useEntry(
  meetingId: MeetingId,
  kind: EvaluationKind,
  lines: readonly EvaluationLine[],
): Entry {
  const addLines = useWrite(q.lookBack.addLines.mutationOptions(), { isDraft: true }).mutateAsync
  const updateLine = useWrite(q.lookBack.updateLine.mutationOptions(), { isDraft: true }).mutateAsync
  const input: EntryInput = {
    stored: lines,
    add: async (texts) => (await addLines({ meetingId, kind, texts: [...texts] })).result,
    change: (id, text) => {
      const line = lines.find((each) => each.id === id)
      return line === undefined ? Promise.resolve() : updateLine({ id: line.id, patch: { text } })
    },
  }
  const [entry] = useState(() => new Entry(input))
  useLayoutEffect(() => {
    entry.update(input)
  })
  useEffect(() => {
    const joined = joinDrafts(entry)
    const stop = entry.subscribe(joined.changed)
    return () => {
      entry.enter()
      stop()
      // Told on, until what waits has arrived.
      const last = entry.subscribe(joined.changed)
      joined.leave()
      if (!entry.isUnsaved) last()
    }
  }, [entry])
  return entry
}

interface EntryFieldProps {
  readonly entry: Entry
  readonly label: string
  readonly help: string
  readonly hasFocus: boolean
}

/** Each Enter is a line, leaving the field too; a pasted block becomes lines. */
export function EntryField({ entry, label, help, hasFocus }: EntryFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const { text } = useSyncExternalStore(entry.subscribe, entry.get)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!hasFocus) return undefined
    // The page itself takes the focus when it appears; this is where the typing begins.
    const timer = setTimeout(() => field.current?.focus({ preventScroll: true }), 0)
    return () => {
      clearTimeout(timer)
    }
  }, [hasFocus])
  const pupil = pupilNamed(text)
  return (
    <div className="back-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        className="input"
        rows={2}
        placeholder=" "
        aria-describedby={`${id}-help`}
        value={text}
        onChange={(event) => {
          entry.change(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          entry.enter()
        }}
        onPaste={(event) => {
          const block = event.clipboardData.getData('text/plain')
          if (!/[\r\n]/u.test(block.trim())) return
          event.preventDefault()
          entry.paste(block)
        }}
        onBlur={(event) => {
          // A window that loses the focus keeps the field: half a line stays what it is.
          if (document.activeElement !== event.currentTarget) entry.enter()
        }}
      />
      <span id={`${id}-help`} className="small soft">
        {pupil === null ? help : t(($) => $.room.back.pupil, { name: pupil })}
      </span>
    </div>
  )
}
