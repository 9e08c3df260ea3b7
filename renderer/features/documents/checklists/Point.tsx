import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { DocumentPoint, PointAnswer } from '../../../../shared/domain/templates.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { say } from '../../../app/commands/command.ts'
import { useCommand } from '../../../app/commands/useCommand.ts'
import { DraftField } from '../../../app/DraftField.tsx'
import { useWrite } from '../../../app/write.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { answerOfKey, answers, answerWords } from './answers.ts'

interface PointProps {
  readonly point: DocumentPoint
  /** What was said of it before, and when; its answer is null where it was not on the list yet. Null: nothing stands beside. */
  readonly before: {
    readonly name: string
    readonly answer: Pick<DocumentPoint, 'answer' | 'note'> | null
  } | null
}

/** One point with its answer. Keys 1 to 4 answer, N opens the note, Tab goes to the next point. */
export function Point({ point, before }: PointProps) {
  const { t } = useTranslation()
  const { id, text, key, answer, note } = point
  const group = useRef<HTMLDivElement>(null)
  const noteRow = useRef<HTMLDivElement>(null)
  const [isNoting, setNoting] = useState(false)
  const wantsFocus = useRef(false)
  // At once on screen: a key after it (Tab) must find it chosen. What the store says after that counts.
  const [mine, setMine] = useState<{
    readonly over: PointAnswer | null
    readonly value: PointAnswer | null
  }>()
  const said = mine !== undefined && mine.over === answer ? mine.value : answer
  const { mutate: give } = useWrite(
    q.documents.answer.mutationOptions({
      onError: () => {
        setMine(undefined)
      },
    }),
  )
  const { mutateAsync } = useWrite(q.documents.answer.mutationOptions(), { isDraft: true })
  const { mutate: remove } = useWrite(q.documents.removePoints.mutationOptions())
  const hasNote = isNoting || note !== ''
  const about = text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text
  const set = (next: PointAnswer | null) => {
    if (next === said) return
    setMine({ over: answer, value: next })
    give({ id, patch: { answer: next } })
  }
  const openNote = () => {
    wantsFocus.current = true
    setNoting(true)
    noteRow.current?.querySelector('textarea')?.focus()
  }
  useEffect(() => {
    if (!wantsFocus.current || !hasNote) return
    wantsFocus.current = false
    noteRow.current?.querySelector('textarea')?.focus()
  }, [hasNote])
  useCommand({
    id: `point.${id}.note`,
    title: ($) => $.documents.lists.note,
    about,
    section: 'parts',
    run: openNote,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = answerOfKey(event.key)
    if (next !== undefined) {
      set(next)
      const at = next === null ? 0 : answers.indexOf(next)
      group.current?.querySelectorAll('input')[at]?.focus()
    } else if (event.key.toLowerCase() === 'n') openNote()
    else return
    event.preventDefault()
  }
  return (
    <li className="point">
      <div className="point-text">
        <span id={`point-${id}`}>{text}</span>
        {key === '' ? (
          <CommandButton
            id={`point.${id}.remove`}
            title={($) => $.common.remove}
            about={about}
            kind="quiet"
            run={() => {
              remove({ ids: [id] })
            }}
          />
        ) : null}
      </div>
      <div
        ref={group}
        className="point-answers"
        role="radiogroup"
        aria-labelledby={`point-${id}`}
        aria-describedby={before === null ? undefined : `before-${id}`}
        onKeyDown={onKeyDown}
      >
        {answers.map((each) => (
          <label key={each} className="point-answer" data-chosen={said === each ? true : undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name={`answer-${id}`}
              checked={said === each}
              onChange={() => {
                set(each)
              }}
            />
            {say(t, answerWords[each])}
          </label>
        ))}
      </div>
      <div className="point-note" ref={noteRow}>
        {hasNote ? (
          <DraftField
            label={t(($) => $.documents.lists.noteAbout, { point: text })}
            isLabelHidden
            placeholder={t(($) => $.documents.lists.note)}
            value={note}
            save={(value) => mutateAsync({ id, patch: { note: value } })}
            maxLength={2_000}
            lines={1}
            isBare
          />
        ) : (
          // By key it is N; it does not stand between one point and the next.
          <button
            type="button"
            className="btn quiet"
            tabIndex={-1}
            aria-label={`${t(($) => $.documents.lists.note)}: ${about}`}
            onClick={openNote}
          >
            {t(($) => $.documents.lists.note)}
          </button>
        )}
      </div>
      {before === null ? null : (
        <div className="point-before" id={`before-${id}`}>
          <span className="soft point-before-name">{before.name}: </span>
          {before.answer === null
            ? t(($) => $.documents.lists.wasNotThere)
            : before.answer.answer === null
              ? t(($) => $.documents.lists.notAnswered)
              : say(t, answerWords[before.answer.answer])}
          {before.answer === null || before.answer.note === '' ? null : (
            <span className="point-before-note"> {before.answer.note}</span>
          )}
        </div>
      )}
    </li>
  )
}
