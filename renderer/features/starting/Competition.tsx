import { useQuery } from '@tanstack/react-query'
import type { AgreementRow } from '../../../shared/contract/agreements.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import { q } from '../../api/client.ts'
import { AgreementForm } from '../../app/agreements/AgreementForm.tsx'
import { ownerLabel } from '../../app/agreements/who.ts'
import { Link } from '../../app/routing/Router.tsx'
import { useSettings } from '../../app/settings.ts'
import { useWrite } from '../../app/write.ts'
import { SelectField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'

/** Whether organisations can be competitors, and what was agreed about it. */
export function Competition({ network }: { readonly network: NetworkSummary }) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const { id: networkId, competition } = network
  const { mutate } = useWrite(q.networks.update.mutationOptions())
  const found = useQuery(q.agreements.list.queryOptions({ input: { networkId, state: null } })).data
  const about = (found ?? []).filter((agreement) => agreement.about === 'competition')
  const isNeeded = competition === true && about.every(({ state }) => state === 'dropped')
  return (
    <section className="competition" aria-labelledby="competition">
      <h3 id="competition">{t(($) => $.starting.competition.title)}</h3>
      <SelectField
        label={t(($) => $.networks.competition)}
        help={t(($) => $.starting.competition.help)}
        value={competition === null ? '' : competition ? 'yes' : 'no'}
        none={t(($) => $.networks.notSaid)}
        options={[
          { id: 'yes', label: t(($) => $.common.yes) },
          { id: 'no', label: t(($) => $.common.no) },
        ]}
        onChange={(answer) => {
          mutate({ id: network.id, patch: { competition: answer === '' ? null : answer === 'yes' } })
        }}
      />
      {about.length === 0 ? null : (
        <ul className="agreement-lines" aria-label={t(($) => $.starting.competition.agreements)}>
          {about.map((agreement) => (
            <Line key={agreement.id} agreement={agreement} />
          ))}
        </ul>
      )}
      {found !== undefined && isNeeded ? (
        <>
          <p className="notice">{t(($) => $.starting.competition.missing)}</p>
          <AgreementForm
            id="starting.competition"
            networkId={networkId}
            suggestedDue={null}
            about="competition"
            showCodes={showCodes}
          />
        </>
      ) : null}
    </section>
  )
}

function Line({ agreement }: { readonly agreement: AgreementRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const { id, networkId, text, state, madeOn } = agreement
  const who = ownerLabel(agreement, showCodes)
  const said = [
    ...(who === '' ? [] : [who]),
    t(($) => $.agreements.made, { date: format.date(madeOn) }),
    ...(state === 'done' ? [t(($) => $.agreements.states.done)] : []),
    ...(state === 'dropped' ? [t(($) => $.agreements.states.dropped)] : []),
  ]
  return (
    <li>
      <Link to="/network/$networkId/agreements" params={{ networkId }} hash={id}>
        {text}
      </Link>
      <span className="small soft">{said.join(' · ')}</span>
    </li>
  )
}
