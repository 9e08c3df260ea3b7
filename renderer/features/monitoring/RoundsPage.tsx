import { useQuery } from '@tanstack/react-query'
import type { CyclePlace, RoundRow } from '../../../shared/contract/monitoring.ts'
import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { Link, navigate, useNetworkId, useSearch } from '../../app/routing/Router.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { CyclePart } from './CyclePart.tsx'
import { NewRound } from './NewRound.tsx'
import { Progress } from './Progress.tsx'
import './rounds.css'

const nothingYet: readonly never[] = []

/** The monitoring rounds of a network, and the halves of each school year that ask for one. */
export function RoundsPage() {
  const networkId = useNetworkId() as NetworkId
  const input = { networkId }
  const rounds = useQuery(q.rounds.list.queryOptions({ input })).data
  const places = useQuery(q.cycle.get.queryOptions({ input })).data
  const network = useQuery(q.networks.get.queryOptions({ input: { id: networkId } })).data
  const meetings = useQuery(q.meetings.list.queryOptions({ input })).data ?? nothingYet
  if (rounds === undefined || places === undefined || network === undefined) return null
  return <Rounds network={network} rounds={rounds} places={places} meetings={meetings} />
}

interface RoundsProps {
  readonly network: NetworkSummary
  readonly rounds: readonly RoundRow[]
  readonly places: readonly CyclePlace[]
  readonly meetings: readonly MeetingRow[]
}

function Rounds({ network, rounds, places, meetings }: RoundsProps) {
  const { t } = useTranslation()
  const { ask } = useSearch()
  const { id: networkId } = network
  const show = (half: string | undefined) => {
    navigate({
      to: '/network/$networkId/monitoring',
      params: { networkId },
      search: half === undefined ? {} : { ask: half },
      replace: true,
    })
  }
  const openFirst = (
    <CommandButton
      id="rounds.open"
      title={($) => $.monitoring.open}
      words={($) => $.monitoring.roundWords}
      kind="main"
      run={() => {
        show('round')
      }}
    />
  )
  return (
    <div className="rounds">
      {rounds.length === 0 ? (
        <div className="empty">
          <h2>{t(($) => $.monitoring.emptyTitle)}</h2>
          <p>{t(($) => $.monitoring.emptyText)}</p>
          <p className="soft small">{t(($) => $.monitoring.emptyFirst)}</p>
          {openFirst}
        </div>
      ) : (
        <section aria-labelledby="rounds-title">
          <div className="head">
            <h2 id="rounds-title">{t(($) => $.monitoring.rounds)}</h2>
            <span className="right">{openFirst}</span>
          </div>
          <ul className="round-list" aria-label={t(($) => $.monitoring.listOf)}>
            {rounds.map((round) => (
              <RoundLine key={round.id} round={round} />
            ))}
          </ul>
        </section>
      )}
      {places.length === 0 ? null : (
        <CyclePart networkId={networkId} places={places} meetings={meetings} onOpen={show} />
      )}
      <Dialog
        title={t(($) => $.monitoring.form.title)}
        isOpen={ask !== undefined}
        keepOpen
        onClose={() => {
          show(undefined)
        }}
      >
        <NewRound
          network={network}
          places={places}
          meetings={meetings}
          asked={ask ?? null}
          onClose={() => {
            show(undefined)
          }}
        />
      </Dialog>
    </div>
  )
}

/** Which round, when, how many sheets, and how far it is. */
function RoundLine({ round }: { readonly round: RoundRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id: roundId, networkId, name, on, answered, asked } = round
  return (
    <li>
      <span className="round-name">
        <Link to="/network/$networkId/monitoring/$roundId" params={{ networkId, roundId }}>
          {name}
        </Link>
        <span className="soft small">
          <time dateTime={on}>{format.date(on)}</time>
        </span>
      </span>
      <span className="small">{t(($) => $.monitoring.sheetsOf, { answered, asked })}</span>
      <Progress round={round} />
    </li>
  )
}
