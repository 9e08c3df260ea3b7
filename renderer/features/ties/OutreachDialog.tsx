import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { OutreachRow } from '../../../shared/contract/outreach.ts'
import type { MeetingId, NeedId, NetworkId } from '../../../shared/domain/ids.ts'
import { minutesForOutreach, wavesSince } from '../../../shared/domain/outreach.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { nameOfMeeting } from '../../app/preparation.ts'
import { PupilNote } from '../../app/PupilNote.tsx'
import { tell } from '../../app/toasts.tsx'
import { useToday } from '../../app/useToday.ts'
import { useWrite } from '../../app/write.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { useFormat, useLanguage } from '../../i18n/format.ts'

interface OutreachDialogProps {
  readonly networkId: NetworkId
  /** The need it is for; null: something the coach words here. */
  readonly needId: NeedId | null
  readonly text: string
  readonly onClose: () => void
}

/** Plans a visit or a guest for what is missing, in the run sheet of a meeting that is still to come. */
export function OutreachDialog({ networkId, needId, text: said, onClose }: OutreachDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const today = useToday()
  const meetings = (useQuery(q.meetings.list.queryOptions({ input: { networkId } })).data ?? [])
    .filter(({ state, on }) => state === 'planned' && on >= today)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  const [kind, setKind] = useState<'schoolVisit' | 'invitedExpert'>('invitedExpert')
  const [text, setText] = useState(said)
  const [whom, setWhom] = useState('')
  const [chosen, setChosen] = useState<MeetingId | '' | null>(null)
  const meetingId = chosen ?? meetings[0]?.id ?? ''
  const meeting = meetings.find(({ id }) => id === meetingId)
  const desk = useQuery(
    q.meetings.desk.queryOptions({ input: meetingId === '' ? skipToken : { id: meetingId } }),
  ).data
  const fitting = desk === undefined ? '' : String(minutesForOutreach(desk.meeting, desk.items))
  const [typedMinutes, setMinutes] = useState<string | null>(null)
  const minutesText = typedMinutes ?? fitting
  const minutes = /^\d{1,3}$/u.test(minutesText.trim()) ? Number(minutesText) : null
  const hasNoMinutes = meeting !== undefined && typedMinutes !== null && !isMinutes(minutes)
  const [wasTried, setTried] = useState(false)
  const add = useWrite(
    q.outreach.add.mutationOptions({
      onSuccess: () => {
        onClose()
        tell(
          meeting === undefined
            ? t(($) => $.outreach.plannedWithout)
            : t(($) => $.outreach.planned, {
                meeting: `${nameOfMeeting(t, meeting)}, ${format.date(meeting.on)}`,
              }),
        )
      },
    }),
  )
  const isMissing = needId === null && text.trim() === ''
  const done = () => {
    setTried(true)
    if (isMissing || hasNoMinutes || add.isPending) return
    add.mutate({
      networkId,
      outreach: { kind, whom: whom.trim(), needId, ...(needId === null ? { text: text.trim() } : {}) },
      meetingId: meetingId === '' ? null : meetingId,
      ...(meeting !== undefined && isMinutes(minutes) ? { minutes } : {}),
      language,
    })
  }
  return (
    <Dialog title={t(($) => $.outreach.add)} isOpen onClose={onClose} keepOpen>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          done()
        }}
      >
        {needId === null ? (
          <TextField
            label={t(($) => $.outreach.what)}
            value={text}
            maxLength={200}
            onChange={setText}
            {...(wasTried && isMissing ? { error: t(($) => $.outreach.whatMissing) } : {})}
          />
        ) : (
          <p>{t(($) => $.outreach.gap, { text: said })}</p>
        )}
        <div className="field">
          <span className="label">{t(($) => $.outreach.how)}</span>
          <Segmented
            label={t(($) => $.outreach.how)}
            value={kind}
            options={[
              { id: 'invitedExpert', label: t(($) => $.outreach.inviteExpert) },
              { id: 'schoolVisit', label: t(($) => $.outreach.visitSchool) },
            ]}
            onChange={setKind}
          />
        </div>
        <TextField
          label={kind === 'invitedExpert' ? t(($) => $.outreach.whomExpert) : t(($) => $.outreach.whomVisit)}
          help={t(($) => $.outreach.whomHelp)}
          value={whom}
          maxLength={160}
          onChange={setWhom}
        />
        <PupilNote text={`${text} ${whom}`} />
        <SelectField
          label={t(($) => $.outreach.meeting)}
          value={meetingId}
          none={t(($) => $.outreach.withoutMeeting)}
          options={meetings.map((meeting) => ({
            id: meeting.id,
            label: `${nameOfMeeting(t, meeting)}, ${format.date(meeting.on)}`,
          }))}
          onChange={setChosen}
        />
        {meeting === undefined ? null : (
          <TextField
            label={t(($) => $.outreach.minutes)}
            value={minutesText}
            maxLength={3}
            onChange={setMinutes}
            {...(hasNoMinutes ? { error: t(($) => $.outreach.minutesProblem) } : {})}
          />
        )}
        <div className="actions">
          <CommandButton id="outreach.add.cancel" title={($) => $.common.cancel} run={onClose} />
          <CommandButton id="outreach.add.done" title={($) => $.outreach.plan} kind="main" run={done} />
        </div>
      </form>
    </Dialog>
  )
}

const isMinutes = (minutes: number | null): minutes is number =>
  minutes !== null && minutes >= 1 && minutes <= 480

interface LookDialogProps {
  readonly networkId: NetworkId
  readonly row: OutreachRow
  readonly onClose: () => void
}

/** Asks the group, with the next wave before it, whether what was missing is there now. */
export function LookDialog({ networkId, row, onClose }: LookDialogProps) {
  const { t } = useTranslation()
  const surveys = useQuery(q.ties.surveys.queryOptions({ input: { networkId } })).data ?? []
  const all = surveys.flatMap((survey) =>
    survey.waves.map(({ id, label, heldOn }) => ({ id, label: `${survey.name}: ${label}`, heldOn })),
  )
  // What was looked at before can be kept.
  const since = wavesSince(
    all,
    row,
    all.find(({ id }) => id === row.afterWaveId),
  )
  const waves = all.filter((wave) => since.includes(wave) || wave.id === row.seenInWaveId)
  const [found, setFound] = useState<'there' | 'partly' | 'notYet'>(row.found ?? 'partly')
  const [waveId, setWaveId] = useState(row.seenInWaveId ?? since.at(-1)?.id ?? '')
  const [note, setNote] = useState(row.note)
  const look = useWrite(q.outreach.look.mutationOptions({ onSuccess: onClose }))
  const done = () => {
    if (!look.isPending)
      look.mutate({ id: row.id, found, waveId: waveId === '' ? null : waveId, note: note.trim() })
  }
  return (
    <Dialog title={t(($) => $.outreach.lookTitle)} isOpen onClose={onClose} keepOpen>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          done()
        }}
      >
        <p>{t(($) => $.outreach.gap, { text: row.text })}</p>
        <Segmented
          label={t(($) => $.outreach.lookTitle)}
          value={found}
          options={[
            { id: 'there', label: t(($) => $.outreach.there) },
            { id: 'partly', label: t(($) => $.outreach.partly) },
            { id: 'notYet', label: t(($) => $.outreach.notYet) },
          ]}
          onChange={setFound}
        />
        <SelectField
          label={t(($) => $.outreach.seenIn)}
          value={waveId}
          none={t(($) => $.outreach.noWave)}
          options={waves}
          onChange={setWaveId}
        />
        <TextField label={t(($) => $.outreach.note)} value={note} maxLength={500} onChange={setNote} />
        <PupilNote text={note} />
        <div className="actions">
          <CommandButton id="outreach.look.cancel" title={($) => $.common.cancel} run={onClose} />
          <CommandButton id="outreach.look.done" title={($) => $.common.save} kind="main" run={done} />
        </div>
      </form>
    </Dialog>
  )
}
