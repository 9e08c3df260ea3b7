import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeetingDesk, MeetingRow } from '../../../shared/contract/meetings.ts'
import type { MeetingId, NetworkId } from '../../../shared/domain/ids.ts'
import { mostItems } from '../../../shared/domain/run-sheet-limits.ts'
import type { WorkForm } from '../../../shared/domain/work-forms.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { Link, navigate } from '../../app/routing/Router.tsx'
import { useTiny } from '../../app/tiny-store.ts'
import { tell } from '../../app/toasts.tsx'
import { useToday } from '../../app/useToday.ts'
import { placingOf, type Placing } from '../../app/work-forms/item.ts'
import { useWrite } from '../../app/write.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { SelectField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { chosenNetwork } from './filter.ts'

interface PlanFormProps {
  readonly form: WorkForm
  readonly onClose: () => void
}

/** Puts a work form on the run sheet of a meeting that is still to come. */
export function PlanDialog({ isOpen, ...rest }: PlanFormProps & { readonly isOpen: boolean }) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t(($) => $.workForms.planTitle, { title: rest.form.title })}
      isOpen={isOpen}
      onClose={rest.onClose}
    >
      <PlanForm {...rest} />
    </Dialog>
  )
}

function PlanForm({ form, onClose }: PlanFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const [network, setNetwork] = useState<NetworkId | null>(null)
  const [meeting, setMeeting] = useState<MeetingId | null>(null)
  const lookedAt = useTiny(chosenNetwork)
  // A form of the coaches' own is known in its own werkplaats alone.
  const networks = useQuery(q.networks.list.queryOptions()).data?.filter(
    ({ workplaceId }) => form.workplaceId === null || workplaceId === form.workplaceId,
  )
  const networkId = (
    networks?.find(({ id }) => id === network) ??
    networks?.find(({ id }) => id === lookedAt) ??
    networks?.[0]
  )?.id
  const rows = useQuery(
    q.meetings.list.queryOptions({ input: networkId === undefined ? skipToken : { networkId } }),
  ).data
  const meetings = rows
    ?.filter(({ state, on }) => state === 'planned' && on >= today)
    .toSorted((a, b) => `${a.on} ${a.starts}`.localeCompare(`${b.on} ${b.starts}`))
  const chosen = meetings?.find(({ id }) => id === meeting) ?? meetings?.[0]
  const desk = useQuery(
    q.meetings.desk.queryOptions({ input: chosen === undefined ? skipToken : { id: chosen.id } }),
  ).data
  const nameOf = (row: MeetingRow): string =>
    [
      format.shortDay(row.on),
      row.number === null ? row.title : t(($) => $.meetings.numbered, { number: row.number }),
    ]
      .filter(Boolean)
      .join(', ')
  const onSuccess = () => {
    onClose()
    if (networkId === undefined || chosen === undefined) return
    const params = { networkId, meetingId: chosen.id }
    tell(
      t(($) => $.workForms.planned, { title: form.title, meeting: nameOf(chosen) }),
      {
        label: t(($) => $.workForms.toSheet),
        onPress: () => {
          navigate({ to: '/network/$networkId/meetings/$meetingId', params })
        },
      },
    )
  }
  const add = useWrite(q.runSheet.add.mutationOptions({ onSuccess }))
  const fill = useWrite(q.runSheet.update.mutationOptions({ onSuccess }))
  const placing =
    desk !== undefined && desk.meeting.id === chosen?.id
      ? placingOf(form, { items: desk.items, left: leftOf(desk) })
      : null
  const isFull = placing?.fills === null && (desk?.items.length ?? 0) >= mostItems
  return (
    <div className="stack">
      {networks?.length === 0 ? (
        <p>
          {t(($) => $.workForms.noNetworks)} <Link to="/">{t(($) => $.shell.toNetworks)}</Link>
        </p>
      ) : (
        <SelectField
          label={t(($) => $.workForms.planNetwork)}
          value={networkId ?? ''}
          options={(networks ?? []).map(({ id, name }) => ({ id, label: name }))}
          onChange={(id) => {
            setNetwork(id === '' ? null : id)
            setMeeting(null)
          }}
        />
      )}
      {meetings === undefined || networkId === undefined ? null : meetings.length === 0 ? (
        <p>
          {t(($) => $.workForms.noMeetings)}{' '}
          <Link to="/network/$networkId/meetings" params={{ networkId }}>
            {t(($) => $.workForms.toMeetings)}
          </Link>
        </p>
      ) : (
        <SelectField
          label={t(($) => $.workForms.planMeeting)}
          value={chosen?.id ?? ''}
          options={meetings.map((row) => ({ id: row.id, label: nameOf(row) }))}
          onChange={(id) => {
            setMeeting(id === '' ? null : id)
          }}
        />
      )}
      {placing === null ? null : <Room placing={placing} />}
      {isFull ? <p className="notice">{t(($) => $.meetings.tooMany)}</p> : null}
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <CommandButton
          id="dialog.plan"
          title={($) => $.workForms.planIt}
          kind="main"
          isEnabled={placing !== null && !isFull && !add.isPending && !fill.isPending}
          run={() => {
            if (placing === null || chosen === undefined) return
            if (placing.fills === null)
              add.mutate({ meetingId: chosen.id, after: placing.after, item: placing.item })
            else fill.mutate({ id: placing.fills, patch: placing.patch })
          }}
        />
      </div>
    </div>
  )
}

/** Minutes of the meeting that no item has. */
const leftOf = ({ preparation: { available, minutes } }: MeetingDesk): number => available - minutes

/** What the coach gets: as many minutes as there is room for, within what the form takes. */
function Room({ placing: { minutes, leftAfter } }: { readonly placing: Placing }) {
  const { t } = useTranslation()
  return (
    <p className="soft" role="status">
      {t(($) => $.workForms.gets, { count: minutes })}{' '}
      {leftAfter >= 0
        ? t(($) => $.workForms.leftAfter, { count: leftAfter })
        : t(($) => $.workForms.overBy, { count: -leftAfter })}
    </p>
  )
}
