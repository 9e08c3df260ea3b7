import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeetingId, NetworkId } from '../../../../shared/domain/ids.ts'
import type { Meeting } from '../../../../shared/domain/meetings.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { tell } from '../../../app/toasts.tsx'
import { useUndo } from '../../../app/undo.ts'
import { useWrite } from '../../../app/write.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { SelectField } from '../../../design/fields.tsx'
import { Segmented } from '../../../design/Segmented.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { meetingTitle } from '../names.ts'

interface TakeOverDialogProps {
  readonly meeting: Meeting
  /** There is nothing here yet that could be kept. */
  readonly isEmpty: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Takes the run sheet of another meeting, of this network or another. */
export function TakeOverDialog({ isOpen, onClose, ...rest }: TakeOverDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.meetings.takeOverTitle)} isOpen={isOpen} onClose={onClose}>
      <TakeOver onClose={onClose} {...rest} />
    </Dialog>
  )
}

function TakeOver({ meeting, isEmpty, onClose }: Omit<TakeOverDialogProps, 'isOpen'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { actionFor } = useUndo()
  const [networkId, setNetworkId] = useState<NetworkId>(meeting.networkId)
  const [chosen, setChosen] = useState<MeetingId | null>(null)
  const [how, setHow] = useState<'replace' | 'append'>('replace')
  const networks = useQuery(q.networks.list.queryOptions()).data ?? []
  const list = useQuery(q.meetings.list.queryOptions({ input: { networkId } })).data
  const others = (list ?? [])
    .filter(({ id, preparation }) => id !== meeting.id && preparation.items > 0)
    .sort((a, b) => (a.on < b.on ? 1 : -1))
  // The last one before this meeting is the likeliest.
  const usual = others.find(({ on }) => on < meeting.on) ?? others[0]
  const from = others.find(({ id }) => id === chosen) ?? usual
  const takeOver = useWrite(
    q.meetings.takeOver.mutationOptions({
      onSuccess: ({ change }) => {
        tell(
          t(($) => $.history.meetings.takenOver),
          actionFor([change]),
        )
        onClose()
      },
    }),
  )
  return (
    <div className="stack">
      {networks.length < 2 ? null : (
        <SelectField
          label={t(($) => $.meetings.takeOverNetwork)}
          value={networkId}
          options={networks.map(({ id, name: label }) => ({ id, label }))}
          onChange={(id) => {
            if (id === '') return
            setNetworkId(id)
            setChosen(null)
          }}
        />
      )}
      {list !== undefined && others.length === 0 ? (
        <p className="soft">{t(($) => $.meetings.takeOverNone)}</p>
      ) : (
        <SelectField
          label={t(($) => $.meetings.takeOverFrom)}
          value={from?.id ?? ''}
          options={others.map((other) => ({
            id: other.id,
            label: t(($) => $.meetings.takeOverChoice, {
              name: meetingTitle(t, other),
              day: format.shortDay(other.on),
              count: other.preparation.items,
              minutes: other.preparation.minutes,
            }),
          }))}
          onChange={(id) => {
            setChosen(id === '' ? null : id)
          }}
        />
      )}
      {isEmpty ? null : (
        <div className="field">
          <span className="label">{t(($) => $.meetings.takeOverHow)}</span>
          <div>
            <Segmented
              label={t(($) => $.meetings.takeOverHow)}
              value={how}
              options={[
                { id: 'replace', label: t(($) => $.meetings.takeOverReplace) },
                { id: 'append', label: t(($) => $.meetings.takeOverAppend) },
              ]}
              onChange={setHow}
            />
          </div>
        </div>
      )}
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <CommandButton
          id="dialog.takeOver"
          title={($) => $.meetings.takeOverDo}
          kind="main"
          isEnabled={from !== undefined && !takeOver.isPending}
          run={() => {
            if (from !== undefined)
              takeOver.mutate({ id: meeting.id, from: from.id, how: isEmpty ? 'replace' : how })
          }}
        />
      </div>
    </div>
  )
}
