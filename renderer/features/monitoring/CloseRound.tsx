import { useState } from 'react'
import { roundStepById } from '../../../shared/content/round-steps.ts'
import type { RoundRow } from '../../../shared/contract/monitoring.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { refusalText, rulesOf } from '../../app/monitoring/refusal.ts'
import { navigate } from '../../app/routing/Router.tsx'
import { tell } from '../../app/toasts.tsx'
import { useUndo } from '../../app/undo.ts'
import { useToday } from '../../app/useToday.ts'
import { useWrite } from '../../app/write.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'

/** Closing a round: every step done or left out with a reason, and a word about the group's own way of working. */
export function CloseRound({ round }: { readonly round: RoundRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const { actionFor } = useUndo()
  const [asksProcess, setAsksProcess] = useState(false)
  const [wasTried, setTried] = useState(false)
  const { id, networkId, name, steps } = round
  const untouched = steps.filter(({ state }) => state === 'open').map(({ step }) => roundStepById(step))
  const close = useWrite(
    q.rounds.close.mutationOptions({
      onSuccess: ({ change }) => {
        tell(
          t(($) => $.monitoring.close.closed, { name }),
          actionFor([change]),
          [change],
        )
      },
      onError: (error) => {
        if (rulesOf(error).includes('process')) setAsksProcess(true)
      },
    }),
    { say: (tr, error) => (rulesOf(error).includes('process') ? null : refusalText(tr, error)) },
  )
  const done = (withoutProcess: boolean) => {
    setTried(true)
    if (untouched.length === 0) close.mutate({ id, on: today, withoutProcess })
  }
  const stay = () => {
    setAsksProcess(false)
  }
  return (
    <section className="round-close" aria-labelledby="round-close-title">
      <h3 id="round-close-title">{t(($) => $.monitoring.close.title)}</h3>
      <p className="soft">{t(($) => $.monitoring.close.text)}</p>
      <div role="status">
        {untouched.length === 0 ? null : (
          <p className={wasTried ? 'notice' : 'small'}>
            {t(($) => $.monitoring.close.untouched, {
              count: untouched.length,
              steps: format.list(
                untouched.map(({ number, name: step }) => `${String(number)}.\u00a0${step[format.language]}`),
              ),
            })}
            {wasTried ? ` ${t(($) => $.monitoring.close.mend)}` : ''}
          </p>
        )}
      </div>
      <CommandButton
        id="round.close"
        title={($) => $.monitoring.close.do}
        kind={untouched.length === 0 ? 'main' : 'plain'}
        isEnabled={!close.isPending}
        run={() => {
          done(false)
        }}
      />
      <Dialog title={t(($) => $.monitoring.close.processTitle)} isOpen={asksProcess} onClose={stay}>
        <p>{t(($) => $.monitoring.close.processText)}</p>
        <div className="actions">
          <CommandButton
            id="round.closeAnyway"
            title={($) => $.monitoring.close.anyway}
            run={() => {
              stay()
              done(true)
            }}
          />
          <CommandButton
            id="round.makeProcess"
            title={($) => $.monitoring.close.processMake}
            kind="main"
            autoFocus
            run={() => {
              navigate({
                to: '/network/$networkId/monitoring/$roundId/conclude',
                params: { networkId, roundId: id },
                hash: 'agreements',
              })
            }}
          />
        </div>
      </Dialog>
    </section>
  )
}
