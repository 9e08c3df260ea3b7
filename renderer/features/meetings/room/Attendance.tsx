import { useRef, useState, type KeyboardEvent } from 'react'
import type { MeetingRoom } from '../../../../shared/contract/meetings.ts'
import type { AttendanceState } from '../../../../shared/domain/meetings.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useWrite } from '../../../app/write.ts'
import { useOffers, type Words } from '../../../design/offers.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { CallThem } from './Room.tsx'

type State = AttendanceState | null

const after: Readonly<Record<AttendanceState | 'none', State>> = {
  none: 'present',
  present: 'absent',
  absent: 'excused',
  excused: null,
}
const stateWords: Readonly<Record<AttendanceState | 'none', Words>> = {
  present: ($) => $.room.present.states.present,
  absent: ($) => $.room.present.states.absent,
  excused: ($) => $.room.present.states.excused,
  none: ($) => $.room.present.states.none,
}
const counted: readonly (readonly [State, Words])[] = [
  ['present', ($) => $.room.present.countPresent],
  ['absent', ($) => $.room.present.countAbsent],
  ['excused', ($) => $.room.present.countExcused],
  [null, ($) => $.room.present.countNone],
]

interface AttendanceProps {
  readonly room: MeetingRoom
  readonly call: CallThem
}

/** Who are there, by code: each a button that goes round the states, and one for everybody at once. */
export function Attendance({ room: { meeting, people }, call }: AttendanceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const attend = useWrite(q.room.attend.mutationOptions())
  const meetingId = meeting.id
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const shown = people
    .map((person) => ({ ...person, label: call(person) }))
    .sort((a, b) => format.compare(a.label, b.label))
  const open = people.filter(({ state }) => state === null).map(({ personId }) => personId)
  const step = (personId: (typeof people)[number]['personId'], state: State) => {
    attend.mutate({ meetingId, personIds: [personId], state: after[state ?? 'none'] })
  }
  useOffers(
    shown.map(({ personId, label, state }) => ({
      id: `room.attend.${personId}`,
      of: ($) => $.room.present.of,
      title: ($) => $.room.asIs,
      values: { text: `${label} ${t(stateWords[state ?? 'none'])}` },
      words: ($) => $.room.present.words,
      run: () => {
        step(personId, state)
      },
    })),
  )
  if (people.length === 0) return <p className="soft">{t(($) => $.room.present.none)}</p>
  const focus = (index: number) => {
    const next = Math.min(shown.length - 1, Math.max(0, index))
    setAt(next)
    list.current?.querySelectorAll('button')[next]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const here = Math.min(at, shown.length - 1)
    const row = rowLength(list.current)
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: here + 1,
      ArrowLeft: here - 1,
      ArrowDown: here + row,
      ArrowUp: here - row,
      Home: 0,
      End: shown.length - 1,
    }
    const to = moves[event.key]
    if (to === undefined) return
    event.preventDefault()
    focus(to)
  }
  const counts = counted.flatMap(([state, words]) => {
    const count = people.filter((person) => person.state === state).length
    return count === 0 ? [] : [t(words, { count })]
  })
  return (
    <>
      <div className="row room-counts">
        <span className="small soft">{format.list(counts)}</span>
        <CommandButton
          id="room.allPresent"
          title={open.length === people.length ? ($) => $.room.present.all : ($) => $.room.present.others}
          words={($) => $.room.present.words}
          isEnabled={open.length > 0}
          run={() => {
            attend.mutate({ meetingId, personIds: open, state: 'present' })
            // The button has nothing left to do; who turns out not to be there is changed in the list.
            focus(0)
          }}
        />
      </div>
      <ul
        className="room-people"
        ref={list}
        onKeyDown={onKeyDown}
        aria-label={t(($) => $.room.present.title)}
      >
        {shown.map(({ personId, label, state }, index) => (
          <li key={personId}>
            <button
              type="button"
              className="room-person"
              data-state={state ?? 'none'}
              tabIndex={index === Math.min(at, shown.length - 1) ? 0 : -1}
              aria-label={`${t(($) => $.room.present.of)}: ${label} ${t(stateWords[state ?? 'none'])}`}
              onFocus={() => {
                setAt(index)
              }}
              onClick={() => {
                step(personId, state)
              }}
            >
              <span className="room-code">{label}</span>{' '}
              <span className="room-state">{t(stateWords[state ?? 'none'])}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="small soft">{t(($) => $.room.present.hint)}</p>
    </>
  )
}

/** How many stand beside each other, for going up and down. */
function rowLength(list: HTMLUListElement | null): number {
  const tops = [...(list?.children ?? [])].map((each) => each.getBoundingClientRect().top)
  return Math.max(1, tops.filter((top) => top === tops[0]).length)
}
