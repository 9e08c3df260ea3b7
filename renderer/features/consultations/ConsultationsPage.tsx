import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Consultation } from '../../../shared/domain/consultations.ts'
import type { Workplace } from '../../../shared/domain/entities.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { Link, navigate } from '../../app/routing/Router.tsx'
import { useWrite } from '../../app/write.ts'
import { useToday } from '../../app/useToday.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { NewConsultation } from './NewConsultation.tsx'
import './consultations.css'

/** Every consultation of the coaches, by werkplaats. */
export function ConsultationsPage() {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const workplaces = useQuery(q.workplaces.list.queryOptions()).data
  const networks = useQuery(q.networks.list.queryOptions()).data
  const add = useWrite(
    q.consultations.add.mutationOptions({
      onSuccess: ({ result }) => {
        navigate({ to: '/consultations/$consultationId', params: { consultationId: result.id } })
      },
    }),
  )
  if (workplaces === undefined || networks === undefined) return null
  const withNetworks = workplaces.filter(({ id }) => networks.some(({ workplaceId }) => workplaceId === id))
  const close = () => {
    setAsking(false)
  }
  return (
    <div className="consultations">
      <div className="head">
        <h1>{t(($) => $.consultations.title)}</h1>
        {withNetworks.length === 0 ? null : (
          <span className="right">
            <CommandButton
              id="consultations.add"
              title={($) => $.consultations.add}
              words={($) => $.consultations.addWords}
              kind="main"
              run={() => {
                setAsking(true)
              }}
            />
          </span>
        )}
      </div>
      {withNetworks.length === 0 ? (
        <div className="empty">
          <p>{t(($) => $.consultations.noWorkplace)}</p>
        </div>
      ) : (
        <p className="soft small">{t(($) => $.consultations.intro)}</p>
      )}
      {withNetworks.map((workplace) => (
        <OfWorkplace key={workplace.id} workplace={workplace} isOnly={withNetworks.length === 1} />
      ))}
      <Dialog title={t(($) => $.consultations.add)} isOpen={isAsking} onClose={close} keepOpen>
        <NewConsultation
          workplaces={withNetworks}
          networks={networks}
          onClose={close}
          onAdd={(asked) => {
            add.mutate(asked)
          }}
        />
      </Dialog>
    </div>
  )
}

function OfWorkplace({ workplace, isOnly }: { readonly workplace: Workplace; readonly isOnly: boolean }) {
  const { t } = useTranslation()
  const list = useQuery(q.consultations.list.queryOptions({ input: { workplaceId: workplace.id } })).data
  const networks = useQuery(q.networks.list.queryOptions()).data ?? []
  const today = useToday()
  if (list === undefined) return null
  const nameOf = new Map(networks.map(({ id, name }) => [id, name]))
  const coming = list.filter(({ on }) => on >= today).sort((a, b) => (a.on < b.on ? -1 : 1))
  const past = list.filter(({ on }) => on < today).sort((a, b) => (a.on > b.on ? -1 : 1))
  return (
    <section className="consultations-of" aria-label={workplace.name}>
      {isOnly ? null : <h2>{workplace.name}</h2>}
      {list.length === 0 ? (
        <div className="empty">
          <h2>{t(($) => $.consultations.emptyTitle)}</h2>
          <p>{t(($) => $.consultations.emptyText)}</p>
        </div>
      ) : null}
      <Lines
        title={t(($) => $.consultations.coming)}
        list={coming}
        nameOf={nameOf}
        level={isOnly ? 'h2' : 'h3'}
      />
      <Lines
        title={t(($) => $.consultations.past)}
        list={past}
        nameOf={nameOf}
        level={isOnly ? 'h2' : 'h3'}
      />
    </section>
  )
}

interface LinesProps {
  readonly title: string
  readonly list: readonly Consultation[]
  readonly nameOf: ReadonlyMap<string, string>
  readonly level: 'h2' | 'h3'
}

function Lines({ title, list, nameOf, level: Heading }: LinesProps) {
  const format = useFormat()
  if (list.length === 0) return null
  return (
    <>
      <Heading>{title}</Heading>
      <ul className="consultation-list">
        {list.map(({ id, on, starts, place, networkIds }) => (
          <li key={id}>
            <Link to="/consultations/$consultationId" params={{ consultationId: id }}>
              <strong>{format.longDay(on)}</strong>
              <span className="soft small">
                {[starts ?? '', place, format.list(networkIds.flatMap((each) => nameOf.get(each) ?? []))]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
