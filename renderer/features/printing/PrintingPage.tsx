import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/index.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import type { Search } from '../../app/routing/address.ts'
import { useSearch } from '../../app/routing/Router.tsx'
import { Desk, type DeskStart } from './Desk.tsx'
import { useEverything } from './useEverything.ts'
import { isSheetId, type SheetId } from '../../print/catalogue.ts'
import { isAttribute, isThreshold, type PictureAsk } from '../../print/request.ts'
import './printing.css'

/** The print desk: which sheets, for whom, how many, in which language; with the paper beside it. */
export function PrintingPage() {
  const { t } = useTranslation()
  const { network = null, meeting = null, consultation = null, workForm, ...search } = useSearch()
  // A work form is of no network.
  const sheet = workForm === undefined ? (search.sheet ?? null) : 'workForm'
  const of = workForm ?? search.of ?? null
  const networks = useQuery(q.networks.list.queryOptions())
  const networkId = networks.data?.find(({ id }) => id === network)?.id ?? null
  const start = useStart(
    networkId,
    meeting,
    consultation,
    sheet !== null && isSheetId(sheet) ? sheet : null,
    of,
  )
  if (networks.data === undefined || start === null) return null
  return (
    <>
      <h1>{t(($) => $.printing.title)}</h1>
      <Desk
        key={[network, meeting, consultation, sheet, of, search.attribute, search.threshold].join(' ')}
        networks={networks.data}
        start={{ ...start, picture: pictureIn(search), networkId: networkId ?? networks.data[0]?.id ?? null }}
      />
    </>
  )
}

/** What lies on the desk for whoever comes from a meeting, a consultation, or something to print; null while that is still being asked. */
function useStart(
  networkId: NetworkId | null,
  meeting: string | null,
  consultation: string | null,
  sheet: SheetId | null,
  of: string | null,
): Omit<DeskStart, 'networkId'> | null {
  const meetings = useQuery(
    q.meetings.list.queryOptions({
      input: networkId === null || meeting === null ? skipToken : { networkId },
    }),
  )
  const meetingId = meetings.data?.find(({ id }) => id === meeting)?.id ?? null
  const everything = useEverything(meetingId)
  if (consultation !== null) return { meetingId: null, consultation, sheets: ['consultationNotes'], of: null }
  if (sheet !== null) return { meetingId: null, consultation, sheets: [sheet], of }
  if (meeting === null || networkId === null)
    return { meetingId: null, consultation, sheets: ['evaluationSheet'], of: null }
  if (meetings.isPending || everything === null) return null
  return { meetingId, consultation, sheets: everything, of: null }
}

/** What a picture of ties is to show, as the address of the desk has it; anything else in it counts as not said. */
function pictureIn({
  attribute = '',
  threshold = '',
}: Pick<Search, 'attribute' | 'threshold'>): PictureAsk | undefined {
  if (attribute === '' && threshold === '') return undefined
  return {
    attribute: isAttribute(attribute) ? attribute : null,
    threshold: isThreshold(threshold) ? Number(threshold) : 1,
  }
}
