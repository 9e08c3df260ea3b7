import { useQuery } from '@tanstack/react-query'
import type { MeetingId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { NotFound } from '../../../app/NotFound.tsx'
import { useMeetingId } from '../useMeeting.ts'
import { Room } from './Room.tsx'

/** *Uitvoeren*: a meeting while it is held, on the coach's screen or on the beamer. */
export function RunPage() {
  const id = useMeetingId()
  const room = useQuery(
    q.meetings.room.queryOptions({
      input: { id: id ?? ('' as MeetingId) },
      enabled: id !== null,
      retry: false,
    }),
  )
  if (id === null || (room.isError && room.data === undefined)) return <NotFound />
  return room.data === undefined ? null : <Room key={id} room={room.data} />
}
