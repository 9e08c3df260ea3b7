import { useState, type ReactNode } from 'react'
import type { MeetingRoom } from '../../../../shared/contract/meetings.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { OfferedButton } from '../../../design/OfferedButton.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { Attendance } from './Attendance.tsx'
import { Course } from './Course.tsx'
import type { CallThem } from './Room.tsx'
import { Skills } from './Skills.tsx'
import type { ClockActs } from './useClock.ts'

interface PartButtonsProps {
  readonly room: MeetingRoom
  readonly acts: ClockActs
  readonly call: CallThem
}

/** On the beamer the parts of the page are windows over it, so that nothing has to be scrolled. */
export function PartButtons({ room, acts, call }: PartButtonsProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'course' | 'present' | 'skills' | null>(null)
  const close = () => {
    setOpen(null)
  }
  const present = room.people.filter(({ state }) => state === 'present').length
  return (
    <>
      <CommandButton
        id="room.course"
        title={($) => $.room.course.title}
        words={($) => $.room.run.goToWords}
        run={() => {
          setOpen('course')
        }}
      />
      <CommandButton
        id="room.present"
        title={($) => $.room.present.button}
        values={{ count: present }}
        words={($) => $.room.present.words}
        run={() => {
          setOpen('present')
        }}
      />
      <CommandButton
        id="room.skills"
        title={($) => $.room.skills.button}
        values={{ count: room.skills.length }}
        words={($) => $.room.skills.words}
        run={() => {
          setOpen('skills')
        }}
      />
      <Part title={t(($) => $.room.course.title)} isOpen={open === 'course'} onClose={close}>
        <Course room={room} acts={acts} onGone={close} />
      </Part>
      <Part title={t(($) => $.room.present.title)} isOpen={open === 'present'} onClose={close}>
        <Attendance room={room} call={call} />
      </Part>
      <Part title={t(($) => $.room.skills.title)} isOpen={open === 'skills'} onClose={close}>
        <Skills meetingId={room.meeting.id} practised={room.skills} />
      </Part>
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

function Part({ children, ...dialog }: PartProps) {
  return (
    <Dialog wide {...dialog}>
      <div className="saves-itself">{children}</div>
      <div className="actions">
        <OfferedButton id="dialog.close" title={($) => $.common.close} kind="main" run={dialog.onClose} />
      </div>
    </Dialog>
  )
}
