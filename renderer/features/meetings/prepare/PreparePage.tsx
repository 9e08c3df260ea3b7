import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeetingDesk } from '../../../../shared/contract/meetings.ts'
import type { MeetingId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { NotFound } from '../../../app/NotFound.tsx'
import { FactsDialog } from '../FactsDialog.tsx'
import { MeetingHead } from '../MeetingHead.tsx'
import { useMeetingId } from '../useMeeting.ts'
import { useMeetingActs } from '../useMeetingActs.tsx'
import { Aim } from './Aim.tsx'
import { Know } from './Know.tsx'
import { Notes } from './Notes.tsx'
import { PreparationList } from './PreparationList.tsx'
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
          <PreparationList desk={desk} />
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

/** What can be done with the meeting as a whole. */
function Acts({ desk: { meeting } }: { readonly desk: MeetingDesk }) {
  const [isOpen, setOpen] = useState(false)
  const acts = useMeetingActs()
  return (
    <>
      <CommandButton
        id="meeting.facts"
        title={($) => $.meetings.facts}
        words={($) => $.meetings.factsWords}
        run={() => {
          setOpen(true)
        }}
      />
      {meeting.state === 'planned' ? (
        <CommandButton
          id="meeting.cancel"
          title={($) => $.meetings.cancelThese}
          kind="quiet"
          run={() => {
            acts.cancel([meeting])
          }}
        />
      ) : (
        <CommandButton
          id="meeting.plan"
          title={($) => $.meetings.planAgain}
          kind="quiet"
          run={() => {
            acts.planAgain([meeting])
          }}
        />
      )}
      <FactsDialog
        meeting={meeting}
        isOpen={isOpen}
        onClose={() => {
          setOpen(false)
        }}
      />
      {acts.dialog}
    </>
  )
}
