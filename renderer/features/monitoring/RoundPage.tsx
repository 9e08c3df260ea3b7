import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { roundSteps } from '../../../shared/content/round-steps.ts'
import type { RoundDesk } from '../../../shared/contract/monitoring.ts'
import type { RoundId } from '../../../shared/domain/ids.ts'
import type { StepState } from '../../../shared/domain/monitoring.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { DraftField } from '../../app/DraftField.tsx'
import { refusalText } from '../../app/monitoring/refusal.ts'
import { NotFound } from '../../app/NotFound.tsx'
import { Link, navigate, useLocation, useParam } from '../../app/routing/Router.tsx'
import { tell } from '../../app/toasts.tsx'
import { useUndo } from '../../app/undo.ts'
import { useWrite } from '../../app/write.ts'
import { ConfirmDialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { CloseRound } from './CloseRound.tsx'
import { RoundFacts } from './RoundFacts.tsx'
import { Step } from './steps/Step.tsx'
import { StepInside } from './steps/StepInside.tsx'
import './round.css'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** One round: its seven steps down the page, each with what is in it and what comes next. */
export function RoundPage() {
  const id = useParam('roundId')
  const isId = uuid.test(id)
  const desk = useQuery(
    q.rounds.desk.queryOptions({ input: { id: id as RoundId }, enabled: isId, retry: false }),
  )
  if (!isId || desk.isError) return <NotFound />
  return desk.data === undefined ? null : <Round key={id} desk={desk.data} />
}

function Round({ desk }: { readonly desk: RoundDesk }) {
  const { t } = useTranslation()
  const location = useLocation()
  const { round } = desk
  const { id, purpose, steps, closedOn } = round
  const { mutateAsync } = useWrite(q.rounds.update.mutationOptions(), { isDraft: true, say: refusalText })
  useEffect(() => {
    if (location.hash === '') return
    const step = document.getElementById(`step-${location.hash}`)
    step?.scrollIntoView({ block: 'start' })
    step?.focus({ preventScroll: true })
    // The address itself, not its words: the same step may be asked for twice.
  }, [location])
  const current = closedOn === null ? steps.find(({ state }) => state === 'open')?.step : undefined
  return (
    <div className="round">
      <Head desk={desk} />
      {closedOn === null ? (
        <DraftField
          label={t(($) => $.monitoring.head.purpose)}
          isLabelHidden
          isBare
          className="round-purpose"
          placeholder={t(($) => $.monitoring.head.purposeEmpty)}
          value={purpose}
          save={(typed) => mutateAsync({ id, patch: { purpose: typed } })}
          maxLength={2_000}
        />
      ) : (
        <ClosedNote desk={desk} />
      )}
      {desk.isSmall && closedOn === null ? (
        <p className="notice round-small">{t(($) => $.monitoring.head.small)}</p>
      ) : null}
      <ol className="round-steps" aria-label={t(($) => $.monitoring.steps)}>
        {roundSteps.map((step) => {
          const state = steps.find((each) => each.step === step.id) ?? openStep(step.id)
          const isCurrent = step.id === current
          return (
            <Step key={step.id} step={step} state={state} round={round} isCurrent={isCurrent}>
              <StepInside step={step.id} desk={desk} isCurrent={isCurrent} />
            </Step>
          )
        })}
      </ol>
      {closedOn === null ? <CloseRound round={round} /> : null}
    </div>
  )
}

const openStep = (step: StepState['step']): StepState => ({ step, state: 'open' })

/** Which round, when, how many sheets, with or without names; and what can be done with all of it. */
function Head({ desk: { round, isForcedUnnamed, entering } }: { readonly desk: RoundDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asking, setAsking] = useState<'facts' | 'remove' | null>(null)
  const { id, networkId, name, on, answered, asked, isNamed, closedOn } = round
  const remove = useWrite(
    q.rounds.remove.mutationOptions({
      onSuccess: () => {
        navigate({ to: '/network/$networkId/monitoring', params: { networkId }, replace: true })
      },
    }),
    { say: refusalText },
  )
  const close = () => {
    setAsking(null)
  }
  const about = [
    format.date(on),
    t(($) => $.monitoring.sheetsOf, { answered, asked }),
    isNamed ? t(($) => $.monitoring.head.named) : t(($) => $.monitoring.head.unnamed),
  ]
  return (
    <>
      <p className="crumb">
        <Link to="/network/$networkId/monitoring" params={{ networkId }}>
          {t(($) => $.monitoring.title)}
        </Link>
      </p>
      <div className="head">
        <h2>{name}</h2>
        <span className="meta">{about.join(' · ')}</span>
        <span className="right">
          {closedOn === null ? (
            <CommandButton
              id="round.facts"
              title={($) => $.monitoring.head.facts}
              kind="quiet"
              run={() => {
                setAsking('facts')
              }}
            />
          ) : null}
          <CommandButton
            id="round.remove"
            title={($) => $.monitoring.head.remove}
            kind="quiet"
            run={() => {
              setAsking('remove')
            }}
          />
        </span>
      </div>
      <RoundFacts
        round={round}
        isForced={isForcedUnnamed}
        hasSheets={answered > 0 || entering.length > 0}
        isOpen={asking === 'facts'}
        onClose={close}
      />
      <ConfirmDialog
        title={t(($) => $.monitoring.head.removeTitle)}
        isOpen={asking === 'remove'}
        confirm={($) => $.common.remove}
        onClose={close}
        onConfirm={() => {
          remove.mutate({ id })
        }}
      >
        <p>{t(($) => $.monitoring.head.removeText)}</p>
      </ConfirmDialog>
    </>
  )
}

function ClosedNote({ desk: { round } }: { readonly desk: RoundDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { actionFor } = useUndo()
  const { id, name, purpose, closedOn } = round
  const reopen = useWrite(
    q.rounds.reopen.mutationOptions({
      onSuccess: ({ change }) => {
        tell(
          t(($) => $.monitoring.close.reopened, { name }),
          actionFor([change]),
          [change],
        )
      },
    }),
    { say: refusalText },
  )
  return (
    <>
      {purpose === '' ? null : <p className="round-purpose">{purpose}</p>}
      <p className="row">
        <span>
          {closedOn === null ? null : t(($) => $.monitoring.head.closed, { date: format.date(closedOn) })}
        </span>
        <CommandButton
          id="round.reopen"
          title={($) => $.monitoring.head.reopen}
          kind="quiet"
          isEnabled={!reopen.isPending}
          run={() => {
            reopen.mutate({ id })
          }}
        />
      </p>
    </>
  )
}
