import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import { weekdayOf } from '../../../shared/domain/days.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { typedClock } from '../../../shared/domain/typed-clock.ts'
import { q } from '../../api/client.ts'
import { navigate } from '../../app/routing/Router.tsx'
import type { Column } from '../../design/EditableTable.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'

interface ColumnsInput {
  readonly networkId: NetworkId
  /** What a new line begins with. */
  readonly starts: string
  readonly ends: string
  readonly place: string
}

/** Null where it is no number of a meeting; an empty text is no number at all. */
function typedNumber(text: string): number | null {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= 400 ? number : null
}

/** The columns of the year plan: what a meeting is called, when and where it is, and how far it is. */
export function useMeetingColumns({
  networkId,
  starts,
  ends,
  place,
}: ColumnsInput): readonly Column<MeetingRow>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { mutateAsync: update } = useMutation(q.meetings.update.mutationOptions())
  return useMemo(() => {
    const state = ({ state: stored, preparation }: MeetingRow): string => {
      if (stored === 'cancelled') return t(($) => $.meetings.states.cancelled)
      if (stored === 'held') return t(($) => $.meetings.states.held)
      return preparation.isPrepared
        ? t(($) => $.meetings.states.prepared)
        : t(($) => $.meetings.states.planned)
    }
    return [
      {
        kind: 'text',
        id: 'number',
        label: t(($) => $.meetings.number),
        width: 3.2,
        maxLength: 3,
        isAdded: true,
        value: ({ number }) => (number === null ? '' : String(number)),
        check: (value) =>
          value === '' || typedNumber(value) !== null ? null : t(($) => $.meetings.notANumber),
        save: ({ id }, value) => update({ id, patch: { number: typedNumber(value) } }),
      },
      {
        kind: 'open',
        id: 'meeting',
        label: t(($) => $.meetings.meeting),
        width: 18.6,
        isRowHeader: true,
        value: ({ title, learningAim }) =>
          title !== '' ? title : (shortOf(learningAim) ?? t(($) => $.meetings.noTitle)),
        onOpen: ({ id, state: stored }) => {
          const params = { networkId, meetingId: id }
          navigate({
            to:
              stored === 'held'
                ? '/network/$networkId/meetings/$meetingId/look-back'
                : '/network/$networkId/meetings/$meetingId',
            params,
          })
        },
      },
      {
        kind: 'read',
        id: 'weekday',
        label: t(($) => $.meetings.weekday),
        width: 3.3,
        value: ({ on }) => format.shortWeekday(weekdayOf(on)),
      },
      {
        kind: 'date',
        id: 'on',
        label: t(($) => $.meetings.on),
        width: 9.3,
        isAdded: true,
        placeholder: t(($) => $.meetings.newMeeting),
        value: ({ on }) => on,
        check: (value) => (value === '' ? t(($) => $.common.required) : null),
        save: ({ id }, value) => update({ id, patch: { on: value } }),
      },
      {
        kind: 'text',
        id: 'starts',
        label: t(($) => $.meetings.starts),
        width: 3.7,
        maxLength: 10,
        isAdded: true,
        initial: starts,
        value: (row) => row.starts,
        check: (value, row) => {
          const clock = typedClock(value)
          if (clock === null) return t(($) => $.meetings.notATime)
          return row !== null && clock >= row.ends ? t(($) => $.meetings.startsTooLate) : null
        },
        save: ({ id }, value) => update({ id, patch: { starts: typedClock(value) ?? value } }),
      },
      {
        kind: 'text',
        id: 'ends',
        label: t(($) => $.meetings.ends),
        width: 3.7,
        maxLength: 10,
        isAdded: true,
        initial: ends,
        value: (row) => row.ends,
        check: (value, row) => {
          const clock = typedClock(value)
          if (clock === null) return t(($) => $.meetings.notATime)
          return row !== null && clock <= row.starts ? t(($) => $.meetings.endsTooEarly) : null
        },
        save: ({ id }, value) => update({ id, patch: { ends: typedClock(value) ?? value } }),
      },
      {
        kind: 'text',
        id: 'place',
        label: t(($) => $.meetings.place),
        width: 9,
        maxLength: 200,
        savesWhileTyping: true,
        isAdded: true,
        initial: place,
        value: (row) => row.place,
        save: ({ id }, value) => update({ id, patch: { place: value } }),
      },
      {
        kind: 'read',
        id: 'state',
        label: t(($) => $.meetings.state),
        width: 5.8,
        value: (row) =>
          row.cancelReason === '' || row.state !== 'cancelled'
            ? state(row)
            : `${state(row)}: ${row.cancelReason}`,
      },
      {
        kind: 'read',
        id: 'present',
        label: t(($) => $.meetings.present),
        width: 3.4,
        isNumber: true,
        value: ({ state: stored, present }) =>
          stored === 'held' || present > 0 ? format.number(present) : '',
      },
      {
        kind: 'read',
        id: 'lookedBack',
        label: t(($) => $.meetings.lookedBack),
        width: 5.3,
        value: ({ state: stored, hasEvaluation }) => {
          if (hasEvaluation) return t(($) => $.meetings.lookedBackYes)
          return stored === 'held' ? t(($) => $.meetings.lookedBackNo) : ''
        },
      },
      {
        kind: 'read',
        id: 'openAgreements',
        label: t(($) => $.meetings.openAgreements),
        width: 6.7,
        isNumber: true,
        value: ({ openAgreements }) => (openAgreements === 0 ? '' : format.number(openAgreements)),
      },
    ]
  }, [t, format, update, networkId, starts, ends, place])
}

const longest = 80

/** The first line of a learning aim, as far as a cell has room for it; null when there is none. */
function shortOf(aim: string): string | null {
  const [line = ''] = aim.trim().split('\n')
  if (line === '') return null
  return line.length > longest ? `${line.slice(0, longest - 2).trimEnd()}…` : line
}
