import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/index.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { useSearch } from '../../app/routing/Router.tsx'
import { Desk, type DeskStart } from './Desk.tsx'
import { useEverything } from './useEverything.ts'
import './printing.css'

/** The print desk: which sheets, for whom, how many, in which language; with the paper beside it. */
export function PrintingPage() {
  const { t } = useTranslation()
  const { network = null, meeting = null, consultation = null } = useSearch()
  const networks = useQuery(q.networks.list.queryOptions())
  const networkId = networks.data?.find(({ id }) => id === network)?.id ?? null
  const start = useStart(networkId, meeting, consultation)
  if (networks.data === undefined || start === null) return null
  return (
    <>
      <h1>{t(($) => $.printing.title)}</h1>
      <Desk
        key={[network, meeting, consultation].join(' ')}
        networks={networks.data}
        start={{ ...start, networkId: networkId ?? networks.data[0]?.id ?? null }}
      />
    </>
  )
}

/** What lies on the desk for whoever comes from a meeting or a consultation; null while that is still being asked. */
function useStart(
  networkId: NetworkId | null,
  meeting: string | null,
  consultation: string | null,
): Omit<DeskStart, 'networkId'> | null {
  const meetings = useQuery(
    q.meetings.list.queryOptions({
      input: networkId === null || meeting === null ? skipToken : { networkId },
    }),
  )
  const meetingId = meetings.data?.find(({ id }) => id === meeting)?.id ?? null
  const everything = useEverything(meetingId)
  if (consultation !== null) return { meetingId: null, consultation, sheets: ['consultationNotes'] }
  if (meeting === null || networkId === null)
    return { meetingId: null, consultation, sheets: ['evaluationSheet'] }
  if (meetings.isPending || everything === null) return null
  return { meetingId, consultation, sheets: everything }
}
