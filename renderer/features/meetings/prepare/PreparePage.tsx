import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeetingDesk } from '../../../../shared/contract/meetings.ts'
import type { MeetingId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { NotFound } from '../../../app/NotFound.tsx'
import { navigate } from '../../../app/routing/Router.tsx'
import { useWrite } from '../../../app/write.ts'
import { ConfirmDialog } from '../../../design/Dialog.tsx'
import { useOffers, type Offer } from '../../../design/offers.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { FactsDialog } from '../FactsDialog.tsx'
import { MeetingHead } from '../MeetingHead.tsx'
import { meetingName } from '../names.ts'
import { useMeetingId } from '../useMeeting.ts'
import { useMeetingActs } from '../useMeetingActs.tsx'
import { Aim } from './Aim.tsx'
import { Know } from './Know.tsx'
import { Notes } from './Notes.tsx'
import { Readiness } from './Readiness.tsx'
import { Sheet } from './Sheet.tsx'
import './prepare.css'

/** *Voorbereiden*: what is known on the left, the meeting as it is going to be on the right. */
export function PreparePage() {
  const id = useMeetingId()
  const desk = useQuery(
    q.meetings.desk.queryOptions({
      input: { id: id ?? ('' as MeetingId) },
      enabled: id !== null,
      retry: false,
    }),
  )
  if (id === null || (desk.isError && desk.data === undefined)) return <NotFound />
  return desk.data === undefined ? null : <Desk key={id} desk={desk.data} />
}

function Desk({ desk }: { readonly desk: MeetingDesk }) {
  const { meeting } = desk
  return (
    <>
      <MeetingHead meeting={meeting} actions={<Acts desk={desk} />} />
      <div className="prepare">
        <div className="prepare-know">
          <Know desk={desk} />
        </div>
        <div className="prepare-do">
          <Readiness preparation={desk.preparation} />
          <Aim meeting={meeting} />
          <Sheet desk={desk} />
          <Notes meeting={meeting} />
        </div>
      </div>
    </>
  )
}

/** What can be done with the meeting as a whole: in its window, and by its name in the list of commands. */
function Acts({ desk: { meeting } }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asking, setAsking] = useState<'facts' | 'remove' | null>(null)
  const acts = useMeetingActs()
  const { networkId } = meeting
  const remove = useWrite(
    q.meetings.remove.mutationOptions({
      onSuccess: () => navigate({ to: '/network/$networkId/meetings', params: { networkId } }),
    }),
  )
  const close = () => {
    setAsking(null)
  }
  const commands: readonly Offer[] = [
    meeting.state === 'cancelled'
      ? {
          id: 'meeting.plan',
          title: ($) => $.meetings.planAgain,
          run: () => {
            acts.planAgain([meeting])
          },
        }
      : {
          id: 'meeting.cancel',
          title: ($) => $.meetings.cancelThese,
          run: () => {
            close()
            acts.cancel([meeting])
          },
        },
    meeting.state === 'held'
      ? {
          id: 'meeting.notHeld',
          title: ($) => $.meetings.notHeld,
          run: () => {
            acts.planAgain([meeting])
          },
        }
      : {
          id: 'meeting.markHeld',
          title: ($) => $.meetings.markHeld,
          run: () => {
            acts.markHeld([meeting])
          },
        },
    {
      id: 'meeting.remove',
      title: ($) => $.meetings.remove,
      run: () => {
        setAsking('remove')
      },
    },
  ]
  useOffers(commands)
  return (
    <>
      <CommandButton
        id="meeting.facts"
        title={($) => $.meetings.facts}
        words={($) => $.meetings.factsWords}
        run={() => {
          setAsking('facts')
        }}
      />
      <FactsDialog meeting={meeting} isOpen={asking === 'facts'} commands={commands} onClose={close} />
      <ConfirmDialog
        title={t(($) => $.meetings.removeTitle, { count: 1 })}
        isOpen={asking === 'remove'}
        confirm={($) => $.common.remove}
        onClose={close}
        onConfirm={() => {
          remove.mutate({ ids: [meeting.id] })
        }}
      >
        <p>
          {t(($) => $.meetings.rowName, { name: meetingName(t, meeting), day: format.longDay(meeting.on) })}
        </p>
        <p>{t(($) => $.meetings.removeText)}</p>
        <p className="soft">{t(($) => $.meetings.removeOrCancel)}</p>
      </ConfirmDialog>
      {acts.dialog}
    </>
  )
}
