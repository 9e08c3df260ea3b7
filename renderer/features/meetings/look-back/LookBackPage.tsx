import { useQuery } from '@tanstack/react-query'
import type { MeetingId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { NotFound } from '../../../app/NotFound.tsx'
import { useMeetingId } from '../useMeeting.ts'
import { LookBack } from './LookBack.tsx'

/** *Terugkijken*: the short evaluation of a meeting, one delta, one agreement. */
export function LookBackPage() {
  const id = useMeetingId()
  const room = useQuery(
    q.meetings.room.queryOptions({
      input: { id: id ?? ('' as MeetingId) },
      enabled: id !== null,
      retry: false,
    }),
  )
  if (id === null || (room.isError && room.data === undefined)) return <NotFound />
  return room.data === undefined ? null : <LookBack key={id} room={room.data} />
}
