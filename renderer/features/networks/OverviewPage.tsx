import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { phases } from '../../../shared/content/phases.ts'
import { assignmentState } from '../../../shared/domain/assignment-state.ts'
import { missingPrivacyFields } from '../../../shared/domain/privacy.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { askErase } from '../../app/erase/state.ts'
import { RecentOfNetwork } from '../../app/history/RecentOfNetwork.tsx'
import { tell } from '../../app/toasts.tsx'
import { useUndo } from '../../app/undo.ts'
import { useWrite } from '../../app/write.ts'
import { ConfirmDialog, Dialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { Link, navigate, useNetworkId, useSearch } from '../../app/routing/Router.tsx'
import { useToday } from '../../app/useToday.ts'
import { FactsForm } from './FactsForm.tsx'
import { NextSteps } from './NextSteps.tsx'
import { PrivacyForm } from './PrivacyForm.tsx'
import { StandOut } from './StandOut.tsx'
import { YearPart } from './YearPart.tsx'
import { facilityName } from './year.ts'
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
  const { actionFor } = useUndo()
  const decide = useWrite(
    q.networks.decideEnd.mutationOptions({
      onSuccess: ({ change }, { decision }) => {
        const { name } = network
        const text =
          decision === 'close' ? t(($) => $.today.closed, { name }) : t(($) => $.today.reopened, { name })
        tell(text, actionFor([change]), [change])
      },
    }),
  )
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
      <p className={network.assignment === '' ? 'overview-lead soft' : 'overview-lead'}>
        {network.assignment === '' ? t(($) => $.networks.noAssignment) : network.assignment}
      </p>
      <Facts network={network} />
      <YearPart networkId={network.id} />
      <div className="columns">
        <NextSteps
          network={network}
          onPrivacy={() => {
            show('privacy')
          }}
        />
        <StandOut networkId={network.id} />
        <RecentOfNetwork networkId={network.id} />
      </div>
      <div className="columns">
        <FacilitiesSummary network={network} />
        <PrivacySummary
          network={network}
          onOpen={() => {
            show('privacy')
          }}
        />
        <section>
          <h2>{t(($) => $.networks.facts)}</h2>
          <div className="row network-acts">
            <CommandButton
              id="network.facts"
              title={($) => $.networks.edit}
              run={() => {
                show('facts')
              }}
            />
            {network.closedOn === null ? (
              <CommandButton
                id="network.close"
                title={($) => $.today.closeThis}
                kind="quiet"
                isEnabled={!decide.isPending}
                run={() => {
                  decide.mutate({ id: network.id, decision: 'close' })
                }}
              />
            ) : (
              <CommandButton
                id="network.goOn"
                title={($) => $.today.reopenThis}
                kind="quiet"
                isEnabled={!decide.isPending}
                run={() => {
                  decide.mutate({ id: network.id, decision: 'continue' })
                }}
              />
            )}
            <CommandButton
              id="network.remove"
              title={($) => $.networks.removeNetwork}
              kind="quiet"
              run={() => {
                setRemoving(true)
              }}
            />
          </div>
        </section>
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
        instead={{
          title: ($) => $.history.eraseOffer,
          run: () => {
            askErase({ kind: 'network', id: network.id })
          },
        }}
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
      {network.closedOn === null ? null : (
        <b>{t(($) => $.today.closedSince, { date: format.date(network.closedOn) })}</b>
      )}
      {network.assignment === '' ? null : <AssignmentFact network={network} />}
      {network.theme === '' ? null : (
        <span>
          {t(($) => $.networks.theme)}: <b>{network.theme}</b>
        </span>
      )}
      <span>
        {t(($) => $.networks.ambition)}:{' '}
        <b>
          {network.ambition === null
            ? t(($) => $.common.notChosen).toLowerCase()
            : ambitionName(t, network.ambition)}
        </b>
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

/** Which version of the assignment it is, and whether the group agreed to it; leads to all of them. */
function AssignmentFact({ network }: { readonly network: NetworkSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, assignment, assignmentAgreedOn } = network
  const desk = useQuery(q.starting.desk.queryOptions({ input: { networkId: id } })).data
  const state = assignmentState(assignment, desk?.versions ?? [])
  const version =
    state.is === 'kept'
      ? [t(($) => $.starting.assignment.version, { number: state.last.number })]
      : state.is === 'changed'
        ? [t(($) => $.starting.assignment.changedShort, { number: state.last.number })]
        : []
  const agreed =
    assignmentAgreedOn === null
      ? t(($) => $.today.notAgreed)
      : t(($) => $.today.agreedOn, { date: format.date(assignmentAgreedOn) })
  return (
    <Link to="/network/$networkId/documents/start" params={{ networkId: id }}>
      {[t(($) => $.networks.assignment), ...version, agreed].join(', ')}
    </Link>
  )
}

type Translate = ReturnType<typeof useTranslation>['t']

export function ambitionName(t: Translate, ambition: 'incremental' | 'radical'): string {
  return ambition === 'incremental' ? t(($) => $.networks.incremental) : t(($) => $.networks.radical)
}

/** What makes the network possible now, and the way to all of it. */
function FacilitiesSummary({ network }: { readonly network: NetworkSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const facilities = useQuery(q.facilities.list.queryOptions({ input: { networkId: network.id } })).data ?? []
  const today = useToday()
  const running = facilities.filter(({ to }) => to === null || to >= today)
  return (
    <section>
      <h2>{t(($) => $.today.facilities)}</h2>
      {running.length === 0 ? null : (
        <p className="small">{format.list(running.map((facility) => facilityName(t, facility)))}</p>
      )}
      <Link to="/network/$networkId/facilities" params={{ networkId: network.id }} className="small">
        {t(($) => $.networks.facilitiesOpen)}
      </Link>
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
