import { useState } from 'react'
import type { MeetingRoom } from '../../../../shared/contract/meetings.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { CatchCard } from '../../../app/board/CatchCard.tsx'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { StageButtons } from '../../../app/StageButtons.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { MeetingHead } from '../MeetingHead.tsx'
import { meetingName } from '../names.ts'
import { Attendance } from './Attendance.tsx'
import { CatchTurn } from './CatchTurn.tsx'
import { ClockLine } from './ClockLine.tsx'
import { Controls } from './Controls.tsx'
import { Course } from './Course.tsx'
import { Following, Now } from './Now.tsx'
import { PartButtons } from './PartButtons.tsx'
import { Skills } from './Skills.tsx'
import { Spoken } from './Spoken.tsx'
import { useRoomStage } from './stage.ts'
import { Turns } from './Turns.tsx'
import { useClock, whereIs } from './useClock.ts'
import './room.css'

/** How somebody in the room is called: by code unless names were chosen here, whatever the setting. */
export type CallThem = (person: { readonly code: string; readonly displayName: string }) => string

export function Room({ room }: { readonly room: MeetingRoom }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { meeting } = room
  const stage = useRoomStage(meeting.networkId, meeting.id)
  const acts = useClock(room)
  const where = whereIs(room)
  // Chosen on purpose, in this window, for as long as the page is open.
  const [hasNames, setNames] = useState(false)
  const call: CallThem = (person) => personLabel(person, !hasNames)
  const names = (
    <CommandButton
      id="room.names"
      title={hasNames ? ($) => $.room.run.codes : ($) => $.room.run.names}
      words={($) => $.room.run.namesWords}
      kind="quiet"
      run={() => {
        setNames(!hasNames)
      }}
    />
  )
  return (
    <div className={stage.isOn ? 'room on-beamer' : 'room'}>
      {stage.isOn ? (
        <header className="room-top">
          <p className="room-which">
            {meetingName(t, meeting)} <span className="soft">{format.longDay(meeting.on)}</span>
          </p>
          <ClockLine room={room} />
        </header>
      ) : (
        <MeetingHead meeting={meeting} actions={<StageButtons stage={stage} page="room" />} />
      )}
      <Spoken room={room} />
      <Now room={room} where={where} call={call} isLarge={stage.isOn}>
        {stage.isOn ? null : <ClockLine room={room} />}
      </Now>
      <Following room={room} where={where} />
      <div className="room-acts">
        <Controls room={room} where={where} acts={acts} />
        <CatchTurn meetingId={meeting.id} />
        <CatchCard networkId={meeting.networkId} meetingId={meeting.id} />
        {stage.isOn ? <PartButtons room={room} acts={acts} call={call} /> : null}
        <span className="push row">
          {names}
          {stage.isOn ? <StageButtons stage={stage} page="room" /> : null}
        </span>
      </div>
      {stage.isOn ? null : (
        <div className="room-parts">
          <section>
            <h3>{t(($) => $.room.course.title)}</h3>
            <Course room={room} acts={acts} />
          </section>
          <section>
            <h3>{t(($) => $.room.present.title)}</h3>
            <Attendance room={room} call={call} />
          </section>
          <div className="stack">
            <section>
              <h3>{t(($) => $.room.turns.title)}</h3>
              <Turns turns={room.turns} />
            </section>
            <section>
              <h3>{t(($) => $.room.skills.title)}</h3>
              <Skills meetingId={meeting.id} practised={room.skills} />
            </section>
          </div>
        </div>
      )}
    </div>
  )
}
