import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { phases } from '../../../shared/content/phases.ts'
import { missingPrivacyFields } from '../../../shared/domain/privacy.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { RecentOfNetwork } from '../../app/history/RecentOfNetwork.tsx'
import { useWrite } from '../../app/write.ts'
import { ConfirmDialog, Dialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { Link, navigate, useNetworkId, useSearch } from '../../app/routing/Router.tsx'
import { FactsForm } from './FactsForm.tsx'
import { PrivacyForm } from './PrivacyForm.tsx'
import './networks.css'

/** A network at a glance: what it is for, what is known of it, and what comes next. */
export function OverviewPage() {
  const networkId = useNetworkId()
  const network = useQuery(q.networks.get.queryOptions({ input: { id: networkId as NetworkId } }))
  if (network.data === undefined) return null
  return <Overview network={network.data} />
}

function Overview({ network }: { readonly network: NetworkSummary }) {
  const { t } = useTranslation()
  const { open } = useSearch()
  const [isRemoving, setRemoving] = useState(false)
  const remove = useWrite(q.networks.remove.mutationOptions({ onSuccess: () => navigate({ to: '/' }) }))
  const show = (dialog: 'facts' | 'privacy' | undefined) => {
    navigate({
      to: '/network/$networkId',
      params: { networkId: network.id },
      search: dialog === undefined ? {} : { open: dialog },
      replace: true,
    })
  }
  const close = () => {
    show(undefined)
  }
  return (
    <>
      <p className={network.assignment === '' ? 'lead soft' : 'lead'}>
        {network.assignment === '' ? t(($) => $.networks.noAssignment) : network.assignment}
      </p>
      <Facts network={network} />
      <div className="row network-acts">
        <CommandButton
          id="network.facts"
          title={($) => $.networks.edit}
          run={() => {
            show('facts')
          }}
        />
        <CommandButton
          id="network.remove"
          title={($) => $.networks.removeNetwork}
          kind="quiet"
          run={() => {
            setRemoving(true)
          }}
        />
      </div>
      <div className="columns">
        <NextSteps
          network={network}
          onPrivacy={() => {
            show('privacy')
          }}
        />
        <PrivacySummary
          network={network}
          onOpen={() => {
            show('privacy')
          }}
        />
        <RecentOfNetwork networkId={network.id} />
      </div>
      <Dialog title={t(($) => $.networks.facts)} isOpen={open === 'facts'} onClose={close} wide>
        <FactsForm network={network} onClose={close} />
      </Dialog>
      <Dialog title={t(($) => $.networks.privacyTitle)} isOpen={open === 'privacy'} onClose={close} wide>
        <PrivacyForm network={network} onClose={close} />
      </Dialog>
      <ConfirmDialog
        title={t(($) => $.networks.removeNetwork)}
        isOpen={isRemoving}
        confirm={($) => $.common.remove}
        onClose={() => {
          setRemoving(false)
        }}
        onConfirm={() => {
          remove.mutate({ id: network.id })
        }}
      >
        <p>{t(($) => $.networks.removeNetworkText, { name: network.name })}</p>
      </ConfirmDialog>
    </>
  )
}

function Facts({ network }: { readonly network: NetworkSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const phase = phases.find((each) => each.id === network.phase)
  return (
    <p className="facts">
      {network.theme === '' ? null : (
        <span>
          {t(($) => $.networks.theme)}: <b>{network.theme}</b>
        </span>
      )}
      <span>
        {t(($) => $.networks.ambition)}:{' '}
        <b>{network.ambition === null ? t(($) => $.common.notChosen) : ambitionName(t, network.ambition)}</b>
      </span>
      {phase === undefined ? null : (
        <span>
          {t(($) => $.networks.phase)}: <b>{phase.name[format.language].toLowerCase()}</b>
        </span>
      )}
      {network.plannedEnd === null ? null : (
        <span>{t(($) => $.networks.until, { date: format.date(network.plannedEnd) })}</span>
      )}
      <span>
        {t(($) => $.networks.participants, { count: network.participants })}{' '}
        {t(($) => $.networks.organisations, { count: network.organisations })}
      </span>
    </p>
  )
}

type Translate = ReturnType<typeof useTranslation>['t']

export function ambitionName(t: Translate, ambition: 'incremental' | 'radical'): string {
  return ambition === 'incremental' ? t(($) => $.networks.incremental) : t(($) => $.networks.radical)
}

interface NextStepsProps {
  readonly network: NetworkSummary
  readonly onPrivacy: () => void
}

/** The first steps of a network that is being set up; what is done is no longer asked. */
function NextSteps({ network, onPrivacy }: NextStepsProps) {
  const { t } = useTranslation()
  const surveys = useQuery(q.ties.surveys.queryOptions({ input: { networkId: network.id } }))
  const params = { networkId: network.id }
  const hasPrivacy = missingPrivacyFields(network.privacy).length === 0
  const hasPeople = network.participants > 0
  const hasTies = (surveys.data ?? []).length > 0
  return (
    <section>
      <h2>{t(($) => $.networks.nextTitle)}</h2>
      <ul className="next-list">
        {hasPrivacy ? null : (
          <li>
            <CommandButton
              id="network.privacy"
              title={($) => $.networks.nextPrivacy}
              kind="main"
              run={onPrivacy}
            />
            <div className="soft">{t(($) => $.networks.nextPrivacyWhy)}</div>
          </li>
        )}
        {hasPrivacy && !hasPeople ? (
          <li>
            <Link to="/network/$networkId/participants" params={params}>
              {t(($) => $.networks.nextParticipants)}
            </Link>
            <div className="soft">{t(($) => $.networks.nextParticipantsWhy)}</div>
          </li>
        ) : null}
        {hasPrivacy && !hasTies ? (
          <li>
            <Link to="/network/$networkId/import" params={params}>
              {t(($) => $.networks.nextTies)}
            </Link>
            <div className="soft">{t(($) => $.networks.nextTiesWhy)}</div>
          </li>
        ) : null}
        {hasTies ? (
          <li>
            <Link to="/network/$networkId/ties" params={params}>
              {t(($) => $.networks.lookTies)}
            </Link>
          </li>
        ) : null}
        <li>
          <Link to="/printing" search={{ network: network.id }}>
            {t(($) => $.networks.nextSheet)}
          </Link>
          <div className="soft">{t(($) => $.networks.nextSheetWhy)}</div>
        </li>
      </ul>
    </section>
  )
}

function PrivacySummary({
  network,
  onOpen,
}: {
  readonly network: NetworkSummary
  readonly onOpen: () => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const { privacy } = network
  const missing = missingPrivacyFields(privacy).length
  return (
    <section>
      <h2>{t(($) => $.networks.privacyTitle)}</h2>
      <p className="small">
        {missing === 0
          ? t(($) => $.networks.privacyDone)
          : t(($) => $.networks.privacyOpen, { count: missing })}
      </p>
      {privacy.retentionUntil === null ? null : (
        <p className="small soft">
          {t(($) => $.networks.retentionUntil)}: {format.date(privacy.retentionUntil)}
        </p>
      )}
      <CommandButton
        id="network.privacy"
        title={missing === 0 ? ($) => $.networks.viewPrivacy : ($) => $.networks.fillPrivacy}
        run={onOpen}
      />
    </section>
  )
}
