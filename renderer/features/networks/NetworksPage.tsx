import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { Workplace } from '../../../shared/domain/entities.ts'
import { q } from '../../api/client.ts'
import { useWrite } from '../../app/write.ts'
import { Button } from '../../design/Button.tsx'
import { ConfirmDialog } from '../../design/Dialog.tsx'
import { NameDialog } from '../../design/NameDialog.tsx'
import './networks.css'

/** Every werkplaats with its networks; the place where the app opens. */
export function NetworksPage() {
  const { t } = useTranslation()
  const workplaces = useQuery(q.workplaces.list.queryOptions())
  const networks = useQuery(q.networks.list.queryOptions())
  const [isNaming, setNaming] = useState(false)
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
            <Button
              onPress={() => {
                setNaming(true)
              }}
            >
              {t(($) => $.networks.newWorkplace)}
            </Button>
          </span>
        )}
      </div>
      {isEmpty ? (
        <div className="empty">
          <h2>{t(($) => $.networks.emptyTitle)}</h2>
          <p>{t(($) => $.networks.emptyText)}</p>
          <div className="row">
            <OpenExample main />
            <Button
              onPress={() => {
                setNaming(true)
              }}
            >
              {t(($) => $.networks.newWorkplace)}
            </Button>
          </div>
          <p className="soft small">{t(($) => $.networks.exampleHelp)}</p>
        </div>
      ) : null}
      {workplaces.data.map((workplace) => (
        <WorkplaceSection
          key={workplace.id}
          workplace={workplace}
          networks={networks.data.filter((network) => network.workplaceId === workplace.id)}
        />
      ))}
      <NameDialog
        title={t(($) => $.networks.newWorkplace)}
        label={t(($) => $.networks.workplaceName)}
        help={t(($) => $.networks.workplaceHelp)}
        isOpen={isNaming}
        onClose={() => {
          setNaming(false)
        }}
        onName={(name) => {
          create.mutate({ name })
        }}
      />
    </>
  )
}

function OpenExample({ main = false }: { readonly main?: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const open = useWrite(
    q.workplaces.openExample.mutationOptions({
      onSuccess: ({ result }) =>
        void navigate({ to: '/network/$networkId', params: { networkId: result.networkId } }),
    }),
  )
  return (
    <Button
      kind={main ? 'main' : 'plain'}
      isDisabled={open.isPending}
      onPress={() => {
        open.mutate(undefined)
      }}
    >
      {t(($) => $.networks.openExample)}
    </Button>
  )
}

interface WorkplaceSectionProps {
  readonly workplace: Workplace
  readonly networks: readonly NetworkSummary[]
}

function WorkplaceSection({ workplace, networks }: WorkplaceSectionProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'rename' | 'remove' | 'network' | null>(null)
  const rename = useWrite(q.workplaces.rename.mutationOptions())
  const remove = useWrite(q.workplaces.remove.mutationOptions())
  const removeExample = useWrite(q.workplaces.removeExample.mutationOptions())
  const create = useWrite(
    q.networks.create.mutationOptions({
      onSuccess: ({ result }) =>
        void navigate({ to: '/network/$networkId', params: { networkId: result.id } }),
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
            <Button
              kind="quiet"
              onPress={() => {
                removeExample.mutate(undefined)
              }}
            >
              {t(($) => $.networks.removeExample)}
            </Button>
          ) : (
            <>
              <Button
                kind="quiet"
                onPress={() => {
                  setAsking('network')
                }}
              >
                {t(($) => $.networks.newNetwork)}
              </Button>
              <Button
                kind="quiet"
                onPress={() => {
                  setAsking('rename')
                }}
              >
                {t(($) => $.networks.renameWorkplace)}
              </Button>
              <Button
                kind="quiet"
                onPress={() => {
                  setAsking('remove')
                }}
              >
                {t(($) => $.common.remove)}
              </Button>
            </>
          )}
        </span>
      </header>
      {networks.length === 0 ? (
        <div className="row">
          <p className="soft">{t(($) => $.networks.noNetworks)}</p>
          <Button
            kind="main"
            onPress={() => {
              setAsking('network')
            }}
          >
            {t(($) => $.networks.newNetwork)}
          </Button>
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
        isOpen={asking === 'network'}
        onClose={close}
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
        confirm={t(($) => $.common.remove)}
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
