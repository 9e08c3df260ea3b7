import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/index.ts'
import { missingPrivacyFields } from '../../../shared/domain/privacy.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import { q } from '../../api/client.ts'
import { Link, useLocation, useNetworkId } from '../../app/routing/Router.tsx'
import { AttributesPart } from './AttributesPart.tsx'
import { CoachesPart } from './CoachesPart.tsx'
import { CompositionPart } from './composition/CompositionPart.tsx'
import { ExpertisePart } from './composition/ExpertisePart.tsx'
import { OrganisationsPart } from './OrganisationsPart.tsx'
import { partOf, parts, type Part } from './parts.ts'
import { PeoplePart } from './PeoplePart.tsx'
import './participants.css'

/** Who takes part, from where, what the coach keeps about them, and who coaches. */
export function ParticipantsPage() {
  const { t } = useTranslation()
  const networkId = useNetworkId()
  const part = partOf(useLocation().hash)
  const network = useQuery(q.networks.get.queryOptions({ input: { id: networkId as NetworkId } }))
  const titles: Record<Part, string> = {
    people: t(($) => $.participants.people),
    organisations: t(($) => $.participants.organisations),
    attributes: t(($) => $.participants.attributes),
    coaches: t(($) => $.participants.coaches),
    composition: t(($) => $.composition.title),
    expertise: t(($) => $.composition.expertise),
  }
  return (
    <div className="participants">
      <nav className="part-nav" aria-label={t(($) => $.participants.parts)}>
        {parts.map((each) => (
          <Link
            key={each}
            to="/network/$networkId/participants"
            params={{ networkId }}
            {...(each === 'people' ? {} : { hash: each })}
            byPart
          >
            {titles[each]}
          </Link>
        ))}
      </nav>
      <h2 className="visually-hidden">{titles[part]}</h2>
      {network.data === undefined ? null : <OpenPart key={networkId} part={part} network={network.data} />}
    </div>
  )
}

function OpenPart({ part, network }: { readonly part: Part; readonly network: NetworkSummary }) {
  const { id, workplaceId } = network
  switch (part) {
    case 'people':
      return missingPrivacyFields(network.privacy).length > 0 ? (
        <PrivacyFirst networkId={id} />
      ) : (
        <PeoplePart networkId={id} workplaceId={workplaceId} />
      )
    case 'organisations':
      return <OrganisationsPart workplaceId={workplaceId} />
    case 'attributes':
      return <AttributesPart networkId={id} workplaceId={workplaceId} />
    case 'coaches':
      return <CoachesPart networkId={id} workplaceId={workplaceId} />
    case 'composition':
      return <CompositionPart network={network} />
    case 'expertise':
      return <ExpertisePart network={network} />
  }
}

/** No person comes in before it is on record what for, on whose behalf and for how long. */
function PrivacyFirst({ networkId }: { readonly networkId: NetworkId }) {
  const { t } = useTranslation()
  return (
    <div className="empty">
      <h3>{t(($) => $.participants.privacyTitle)}</h3>
      <p>{t(($) => $.participants.privacyText)}</p>
      <Link to="/network/$networkId" params={{ networkId }} search={{ open: 'privacy' }} className="btn main">
        {t(($) => $.networks.fillPrivacy)}
      </Link>
    </div>
  )
}
