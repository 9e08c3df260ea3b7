import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ConsultationDesk } from '../../../shared/contract/consultations.ts'
import type { ConsultationId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useDraft } from '../../app/draft.ts'
import { NotFound } from '../../app/NotFound.tsx'
import { pupilHelp } from '../../app/pupil.ts'
import { Link, navigate, useParam } from '../../app/routing/Router.tsx'
import { useWrite } from '../../app/write.ts'
import { ConfirmDialog, Dialog } from '../../design/Dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Actions } from './Actions.tsx'
import { Agenda } from './Agenda.tsx'
import { ConsultationFacts } from './ConsultationFacts.tsx'
import { NetworkBlock } from './NetworkBlock.tsx'
import { Patterns } from './Patterns.tsx'
import './consultations.css'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** Coaches at one table: per network how it stands, the agenda with notes, and what comes of it. Never a participant. */
export function ConsultationPage() {
  const id = useParam('consultationId')
  const isId = uuid.test(id)
  const desk = useQuery(
    q.consultations.desk.queryOptions({ input: { id: id as ConsultationId }, enabled: isId, retry: false }),
  )
  if (!isId || desk.isError) return <NotFound />
  if (desk.data === undefined) return null
  return <Desk key={id} desk={desk.data} />
}

function Desk({ desk }: { readonly desk: ConsultationDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asking, setAsking] = useState<'facts' | 'remove' | null>(null)
  const { consultation, networks, points, actions } = desk
  const { id, workplaceId, on, starts, place, coachIds } = consultation
  const coaches = useQuery(q.coaches.list.queryOptions({ input: { workplaceId } })).data ?? []
  const { mutateAsync } = useWrite(q.consultations.update.mutationOptions(), { isDraft: true })
  const notes = useDraft(consultation.notes, (value) => mutateAsync({ id, patch: { notes: value } }))
  const remove = useWrite(
    q.consultations.remove.mutationOptions({
      onSuccess: () => {
        navigate({ to: '/consultations' })
      },
    }),
  )
  const close = () => {
    setAsking(null)
  }
  const names = coaches.filter((coach) => coachIds.includes(coach.id)).map(({ name }) => name)
  const about = [
    ...(starts === null ? [] : [t(($) => $.consultations.at, { time: starts })]),
    ...(place === '' ? [] : [place]),
    ...(names.length === 0 ? [] : [t(($) => $.consultations.with, { coaches: format.list(names) })]),
  ]
  return (
    <div className="consultation">
      <div className="crumb">
        <Link to="/consultations">{t(($) => $.consultations.title)}</Link>
      </div>
      <div className="head">
        <h1>{t(($) => $.consultations.headline, { date: format.date(on) })}</h1>
        <span className="meta">{about.join(' · ')}</span>
        <span className="right">
          <CommandButton
            id="consultation.facts"
            title={($) => $.consultations.edit}
            kind="quiet"
            run={() => {
              setAsking('facts')
            }}
          />
          <CommandButton
            id="consultation.print"
            title={($) => $.printing.notes}
            kind="quiet"
            run={() => {
              const [network] = consultation.networkIds
              navigate({
                to: '/printing',
                search: { consultation: id, ...(network === undefined ? {} : { network }) },
              })
            }}
          />
          <CommandButton
            id="consultation.remove"
            title={($) => $.consultations.remove}
            kind="quiet"
            run={() => {
              setAsking('remove')
            }}
          />
        </span>
      </div>
      <div className="consultation-sides">
        <div>
          {networks.map((network) => (
            <NetworkBlock key={network.networkId} network={network} />
          ))}
          <p className="soft small">{t(($) => $.consultations.noParticipants)}</p>
        </div>
        <div>
          <Agenda consultationId={id} networks={networks} points={points} />
          <Actions consultationId={id} networks={networks} coaches={coaches} actions={actions} />
          <section>
            <TextField
              label={t(($) => $.consultations.notes)}
              value={notes.value}
              onChange={notes.change}
              onBlur={notes.flush}
              lines={4}
              maxLength={10_000}
              {...pupilHelp(t, notes.value)}
            />
          </section>
        </div>
      </div>
      <Patterns networkIds={consultation.networkIds} />
      <Dialog title={t(($) => $.consultations.facts)} isOpen={asking === 'facts'} onClose={close}>
        <ConsultationFacts consultation={consultation} coaches={coaches} onClose={close} />
      </Dialog>
      <ConfirmDialog
        title={t(($) => $.consultations.remove)}
        isOpen={asking === 'remove'}
        confirm={($) => $.common.remove}
        onClose={close}
        onConfirm={() => {
          remove.mutate({ id })
        }}
      >
        <p>{t(($) => $.consultations.removeText)}</p>
      </ConfirmDialog>
    </div>
  )
}
