import { useId, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { placeOf, placeText } from '../../../app/monitoring/place-text.ts'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { useFormat } from '../../../i18n/format.ts'
import type { GroupDraft } from './useGroupMark.ts'
import '../../../app/draft-field.css'

interface GroupFieldsProps {
  readonly Heading: 'h2' | 'h3'
  readonly mark: GroupDraft
}

/** The place of the group's cross as a figure, and why it stands there. */
export function GroupFields({ mark, Heading }: GroupFieldsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const { at, reason } = mark.value
  // What is being typed is not a place until it is one.
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (at === null ? '' : placeText(format, at))
  const isInvalid = typed !== null && typed.trim() !== '' && placeOf(typed) === null
  return (
    <section className="one-group" aria-label={t(($) => $.picture.one.groupTitle)}>
      <Heading>{t(($) => $.picture.one.groupTitle)}</Heading>
      <div className="one-place">
        <label htmlFor={`${id}-at`}>{t(($) => $.picture.one.groupPlace)}</label>
        <input
          id={`${id}-at`}
          className="input"
          inputMode="decimal"
          autoComplete="off"
          maxLength={6}
          value={shown}
          aria-invalid={isInvalid ? true : undefined}
          aria-describedby={isInvalid ? `${id}-error` : `${id}-help`}
          onChange={(event) => {
            const text = event.target.value
            setTyped(text)
            const place = placeOf(text)
            if (place !== null || text.trim() === '') mark.change({ at: place, reason })
          }}
          onBlur={() => {
            setTyped(null)
            mark.flush()
          }}
        />
        <CommandButton
          id="picture.groupClear"
          title={($) => $.picture.one.groupClear}
          words={($) => $.picture.one.groupWords}
          kind="quiet"
          isEnabled={at !== null}
          run={() => {
            mark.change({ at: null, reason })
            mark.flush()
          }}
        />
      </div>
      {isInvalid ? (
        <span id={`${id}-error`} className="error">
          {t(($) => $.picture.one.groupInvalid)}
        </span>
      ) : (
        <span id={`${id}-help`} className="help">
          {t(($) => $.picture.one.groupHelp)}
        </span>
      )}
      <div className="field draft-field one-reason">
        <label htmlFor={`${id}-why`}>{t(($) => $.picture.one.reason)}</label>
        <textarea
          id={`${id}-why`}
          className="input"
          rows={3}
          maxLength={1_000}
          value={reason}
          onChange={(event) => {
            mark.change({ at, reason: event.target.value })
          }}
          onBlur={mark.flush}
        />
        <PupilNote text={reason} />
      </div>
    </section>
  )
}
