import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { Workplace } from '../../../shared/domain/entities.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { askErase } from '../../app/erase/state.ts'
import { useWrite } from '../../app/write.ts'
import { ConfirmDialog } from '../../design/Dialog.tsx'
import { NameDialog } from '../../design/NameDialog.tsx'
import { Link, navigate, useSearch } from '../../app/routing/Router.tsx'
import './networks.css'

/** Every werkplaats with its networks; the place where the app opens. */
export function NetworksPage() {
  const { t } = useTranslation()
  const workplaces = useQuery(q.workplaces.list.queryOptions())
  const networks = useQuery(q.networks.list.queryOptions())
  const { ask } = useSearch()
  const onAsk = useAsk()
  const create = useWrite(q.workplaces.create.mutationOptions())
  if (workplaces.data === undefined || networks.data === undefined) return null
  const isEmpty = workplaces.data.length === 0
  const hasExample = workplaces.data.some((workplace) => workplace.fictitious)
  return (
    <>
      <div className="head">
        <h1>{t(($) => $.networks.title)}</h1>
        {isEmpty ? null : (
          <span className="right">
            {hasExample ? null : <OpenExample />}
            <NewWorkplace />
          </span>
        )}
      </div>
      {isEmpty ? (
        <div className="empty">
          <h2>{t(($) => $.networks.emptyTitle)}</h2>
          <p>{t(($) => $.networks.emptyText)}</p>
          <div className="row">
            <OpenExample main />
            <NewWorkplace />
          </div>
          <p className="soft small">{t(($) => $.networks.exampleHelp)}</p>
        </div>
      ) : null}
      {workplaces.data.map((workplace) => (
        <WorkplaceSection
          key={workplace.id}
          workplace={workplace}
          networks={networks.data.filter((network) => network.workplaceId === workplace.id)}
          isAsked={ask === workplace.id}
        />
      ))}
      <NameDialog
        title={t(($) => $.networks.newWorkplace)}
        label={t(($) => $.networks.workplaceName)}
        help={t(($) => $.networks.workplaceHelp)}
        isOpen={ask === 'workplace'}
        onClose={() => {
          onAsk(undefined)
        }}
        onName={(name) => {
          create.mutate({ name })
        }}
      />
    </>
  )
}

/** Asks a question on this page, or ends it; what is asked is in the address, so that it can be asked from elsewhere. */
function useAsk(): (ask: string | undefined) => void {
  return (ask) => {
    navigate({ to: '/', search: ask === undefined ? {} : { ask }, replace: true })
  }
}

function NewWorkplace() {
  const onAsk = useAsk()
  return (
    <CommandButton
      id="workplaces.create"
      title={($) => $.networks.newWorkplace}
      words={($) => $.commands.newWorkplaceWords}
      run={() => {
        onAsk('workplace')
      }}
    />
  )
}

function OpenExample({ main = false }: { readonly main?: boolean }) {
  const open = useWrite(
    q.workplaces.openExample.mutationOptions({
      onSuccess: ({ result }) =>
        navigate({ to: '/network/$networkId', params: { networkId: result.networkId } }),
    }),
  )
  return (
    <CommandButton
      id="workplaces.openExample"
      title={($) => $.networks.openExample}
      words={($) => $.commands.exampleWords}
      kind={main ? 'main' : 'plain'}
      isEnabled={!open.isPending}
      run={() => {
        open.mutate(undefined)
      }}
    />
  )
}

interface WorkplaceSectionProps {
  readonly workplace: Workplace
  readonly networks: readonly NetworkSummary[]
  /** A new network is being asked for here. */
  readonly isAsked: boolean
}

function WorkplaceSection({ workplace, networks, isAsked }: WorkplaceSectionProps) {
  const { t } = useTranslation()
  const onAsk = useAsk()
  const [asking, setAsking] = useState<'rename' | 'remove' | null>(null)
  const rename = useWrite(q.workplaces.rename.mutationOptions())
  const remove = useWrite(q.workplaces.remove.mutationOptions())
  const removeExample = useWrite(q.workplaces.removeExample.mutationOptions())
  const create = useWrite(
    q.networks.create.mutationOptions({
      onSuccess: ({ result }) => navigate({ to: '/network/$networkId', params: { networkId: result.id } }),
    }),
  )
  const close = () => {
    setAsking(null)
  }
  return (
    <section className="workplace" aria-labelledby={`workplace-${workplace.id}`}>
      <header>
        <h2 id={`workplace-${workplace.id}`}>{workplace.name}</h2>
        {workplace.fictitious ? <span className="tag">{t(($) => $.shell.fictitious)}</span> : null}
        <span className="row push">
          {workplace.fictitious ? (
            <CommandButton
              id="workplaces.removeExample"
              title={($) => $.networks.removeExample}
              kind="quiet"
              run={() => {
                removeExample.mutate(undefined)
              }}
            />
          ) : (
            <>
              <NewNetwork workplace={workplace} />
              <CommandButton
                id={`workplace.${workplace.id}.rename`}
                title={($) => $.networks.renameWorkplace}
                about={workplace.name}
                kind="quiet"
                run={() => {
                  setAsking('rename')
                }}
              />
              <CommandButton
                id={`workplace.${workplace.id}.remove`}
                title={($) => $.networks.removeWorkplace}
                about={workplace.name}
                kind="quiet"
                run={() => {
                  setAsking('remove')
                }}
              />
            </>
          )}
        </span>
      </header>
      {networks.length === 0 ? (
        <div className="row">
          <p className="soft">{t(($) => $.networks.noNetworks)}</p>
          <NewNetwork workplace={workplace} main />
        </div>
      ) : (
        <ul className="network-list">
          {networks.map((network) => (
            <li key={network.id}>
              <Link to="/network/$networkId" params={{ networkId: network.id }}>
                <strong>{network.name}</strong>
                <span className="of">
                  {t(($) => $.networks.participants, { count: network.participants })}{' '}
                  {t(($) => $.networks.organisations, { count: network.organisations })}
                </span>
                {network.theme === '' ? null : <span className="theme">{network.theme}</span>}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <NameDialog
        title={t(($) => $.networks.newNetwork)}
        label={t(($) => $.networks.name)}
        isOpen={isAsked}
        onClose={() => {
          onAsk(undefined)
        }}
        onName={(name) => {
          create.mutate({ workplaceId: workplace.id, name })
        }}
      />
      <NameDialog
        title={t(($) => $.networks.renameWorkplace)}
        label={t(($) => $.networks.workplaceName)}
        initial={workplace.name}
        isOpen={asking === 'rename'}
        onClose={close}
        onName={(name) => {
          rename.mutate({ id: workplace.id, name })
        }}
      />
      <ConfirmDialog
        title={t(($) => $.networks.removeWorkplace)}
        isOpen={asking === 'remove'}
        confirm={($) => $.common.remove}
        instead={{
          title: ($) => $.history.eraseOffer,
          run: () => {
            askErase({ kind: 'workplace', id: workplace.id })
          },
        }}
        onClose={close}
        onConfirm={() => {
          remove.mutate({ id: workplace.id })
        }}
      >
        <p>{t(($) => $.networks.removeWorkplaceText, { name: workplace.name })}</p>
      </ConfirmDialog>
    </section>
  )
}

function NewNetwork({ workplace, main = false }: { readonly workplace: Workplace; readonly main?: boolean }) {
  const onAsk = useAsk()
  return (
    <CommandButton
      id={`workplace.${workplace.id}.newNetwork`}
      title={($) => $.networks.newNetwork}
      about={workplace.name}
      words={($) => $.commands.newNetworkWords}
      kind={main ? 'main' : 'quiet'}
      run={() => {
        onAsk(workplace.id)
      }}
    />
  )
}
