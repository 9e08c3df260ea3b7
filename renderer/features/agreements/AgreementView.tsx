import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AgreementRow } from '../../../shared/contract/agreements.ts'
import type { AgreementEvent, AgreementState } from '../../../shared/domain/agreements.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import { q } from '../../api/client.ts'
import { ownerLabel } from '../../app/agreements/who.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { say } from '../../app/commands/command.ts'
import { Link } from '../../app/routing/Router.tsx'
import { useSettings } from '../../app/settings.ts'
import { useWrite } from '../../app/write.ts'
import { useToday } from '../../app/useToday.ts'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useFormat, type Formatters } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { TFunction } from '../../i18n/translate.ts'
import { originPlace, originText, stateNames, stateText } from './words.ts'

interface AgreementViewProps {
  readonly agreement: AgreementRow
  readonly onClose: () => void
}

/** One agreement with all that happened to it; here it is closed with a note, dropped or opened again. */
export function AgreementView({ agreement, onClose }: AgreementViewProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const { showCodes } = useSettings()
  const [note, setNote] = useState('')
  const { id, state, text, about, madeOn, ownerLeft } = agreement
  const history = useQuery(q.agreements.history.queryOptions({ input: { id } })).data
  const setState = useWrite(q.agreements.setState.mutationOptions({ onSuccess: onClose }))
  const update = useWrite(q.agreements.update.mutationOptions())
  const become = (next: AgreementState) => () => {
    setState.mutate({ id, state: next, note: note.trim() })
  }
  const origin = originPlace(agreement)
  const owner = ownerLabel(agreement, showCodes)
  return (
    <div className="agreement-view">
      <p className="serif agreement-text">{text}</p>
      <p className="small soft">
        {[
          owner === ''
            ? t(($) => $.agreements.nobody)
            : ownerLeft
              ? t(($) => $.agreements.left, { who: owner })
              : owner,
          t(($) => $.agreements.made, { date: format.date(madeOn) }),
          stateText(t, agreement, today, format),
        ].join(' · ')}
      </p>
      <p className="small">
        {t(($) => $.agreements.origin)}:{' '}
        {origin === null ? (
          originText(t, agreement, format)
        ) : (
          <Link {...origin}>{originText(t, agreement, format)}</Link>
        )}
      </p>
      <SelectField
        label={t(($) => $.agreements.about)}
        value={about ?? ''}
        none={t(($) => $.agreements.abouts.none)}
        options={[
          { id: 'competition', label: t(($) => $.agreements.abouts.competition) },
          { id: 'process', label: t(($) => $.agreements.abouts.process) },
          { id: 'rules', label: t(($) => $.agreements.abouts.rules) },
        ]}
        onChange={(chosen) => {
          update.mutate({ id, patch: { about: chosen === '' ? null : chosen } })
        }}
      />
      {state === 'open' ? (
        <TextField label={t(($) => $.agreements.note)} value={note} onChange={setNote} maxLength={300} />
      ) : null}
      <div className="row">
        {state === 'open' ? (
          <>
            <CommandButton
              id="agreement.done"
              title={($) => $.agreements.markDone}
              kind="main"
              isEnabled={!setState.isPending}
              run={become('done')}
            />
            <CommandButton
              id="agreement.drop"
              title={($) => $.agreements.drop}
              isEnabled={!setState.isPending}
              run={become('dropped')}
            />
          </>
        ) : (
          <CommandButton
            id="agreement.reopen"
            title={($) => $.agreements.reopen}
            isEnabled={!setState.isPending}
            run={become('open')}
          />
        )}
      </div>
      <h3>{t(($) => $.agreements.history)}</h3>
      {history === undefined ? null : history.length === 0 ? (
        <p className="small soft">{t(($) => $.agreements.noHistory)}</p>
      ) : (
        <ul className="agreement-history">
          {history.map((event) => (
            <li key={`${String(event.at)} ${event.field}`}>
              {eventText(t, event, format)}{' '}
              <time className="soft" dateTime={new Date(event.at).toISOString()}>
                {format.shortDate(localDateOf(new Date(event.at)))}
              </time>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <CommandButton id="dialog.close" title={($) => $.common.close} run={onClose} />
      </div>
    </div>
  )
}

/** What changed, in one sentence. */
function eventText(t: TFunction, event: AgreementEvent, format: Formatters): string {
  const { field, before, after, noteBefore, noteAfter } = event
  const day = (date: string) => (date === '' ? t(($) => $.agreements.noDate) : format.date(date))
  const who = (name: string) =>
    name === '' ? t(($) => $.agreements.nobody).toLocaleLowerCase(format.language) : name
  const stand = (state: string) =>
    state === 'open' || state === 'done' || state === 'dropped'
      ? say(t, stateNames[state]).toLocaleLowerCase(format.language)
      : state
  switch (field) {
    case 'text':
      return t(($) => $.agreements.changed.text, { before })
    case 'owner':
      return t(($) => $.agreements.changed.owner, { before: who(before), after: who(after) })
    case 'due':
      return t(($) => $.agreements.changed.due, { before: day(before), after: day(after) })
    case 'state': {
      if (before === after) return t(($) => $.agreements.changed.note, { before: noteBefore })
      const states = t(($) => $.agreements.changed.state, { before: stand(before), after: stand(after) })
      const note = noteAfter === '' ? noteBefore : noteAfter
      return note === '' ? states : t(($) => $.agreements.changed.stateNote, { states, note })
    }
  }
}
