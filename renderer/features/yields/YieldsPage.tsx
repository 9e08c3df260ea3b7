import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { NetworkId, RoundId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { say, type Words } from '../../app/commands/command.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { Link, useLocation, useNetworkId, useSearch } from '../../app/routing/Router.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { ContactsPart } from './ContactsPart.tsx'
import { OutcomesPart } from './OutcomesPart.tsx'
import type { YieldsPart } from './Part.tsx'
import { SharingPart } from './SharingPart.tsx'
import { StoriesPart } from './StoriesPart.tsx'
import { SuccessesPart } from './SuccessesPart.tsx'
import { ValuesPart } from './ValuesPart.tsx'
import './yields.css'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

const parts: readonly { readonly part: YieldsPart; readonly title: Words }[] = [
  { part: 'values', title: ($) => $.yields.values },
  { part: 'stories', title: ($) => $.yields.stories },
  { part: 'outcomes', title: ($) => $.yields.outcomes },
  { part: 'successes', title: ($) => $.yields.successes },
  { part: 'sharing', title: ($) => $.yields.sharing },
  { part: 'contacts', title: ($) => $.yields.contacts },
]

/** What the network yields: values and stories, outcomes, who leads and who hears of it, and what is celebrated. */
export function YieldsPage() {
  const { t } = useTranslation()
  const networkId = useNetworkId() as NetworkId
  const { of } = useSearch()
  const asked = of !== undefined && uuid.test(of) ? (of as RoundId) : null
  const desk = useQuery(q.yields.desk.queryOptions({ input: { networkId } }))
  const rounds = useQuery(q.rounds.list.queryOptions({ input: { networkId } })).data
  const location = useLocation()
  const isThere = desk.data !== undefined
  useEffect(() => {
    const { hash } = location
    if (!isThere || hash === '') return
    const heading = document.querySelector<HTMLElement>(`#yields-${CSS.escape(hash)} > h3`)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }, [location, isThere])
  if (desk.isError)
    return (
      <div className="notice error" role="alert">
        <p>{t(($) => $.yields.couldNotAsk)}</p>
        <CommandButton
          id="yields.tryAgain"
          title={($) => $.common.tryAgain}
          run={() => {
            void desk.refetch()
          }}
        />
      </div>
    )
  if (desk.data === undefined) return null
  // Whoever comes here while a round is being talked about means that round.
  const round =
    rounds?.find(({ id }) => id === asked) ??
    (asked === null ? rounds?.find(({ isRevealed, closedOn }) => isRevealed && closedOn === null) : undefined)
  const roundId = round?.id ?? null
  return (
    <div className="yields">
      <h2>{t(($) => $.yields.title)}</h2>
      <p className="soft">{t(($) => $.yields.intro)}</p>
      <nav className="yields-parts" aria-label={t(($) => $.yields.parts)}>
        {parts.map(({ part, title }) => (
          <Link
            key={part}
            to="/network/$networkId/yields"
            params={{ networkId }}
            hash={part}
            byPart
            search={of === undefined ? {} : { of }}
          >
            {say(t, title)}
          </Link>
        ))}
      </nav>
      {round === undefined ? null : (
        <p className="notice">{t(($) => $.yields.forRound, { round: round.name })}</p>
      )}
      <ValuesPart networkId={networkId} roundId={roundId} desk={desk.data} />
      <StoriesPart networkId={networkId} roundId={roundId} stories={desk.data.stories} />
      <OutcomesPart networkId={networkId} outcomes={desk.data.outcomes} />
      <SuccessesPart networkId={networkId} successes={desk.data.successes} />
      <SharingPart networkId={networkId} sharings={desk.data.sharings} />
      <ContactsPart networkId={networkId} contacts={desk.data.contacts} />
    </div>
  )
}
