import { Fragment, useRef, useState } from 'react'
import { roundStepById } from '../../../shared/content/round-steps.ts'
import type { RoundRow } from '../../../shared/contract/monitoring.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { refusalText, rulesOf } from '../../app/monitoring/refusal.ts'
import { Link, navigate } from '../../app/routing/Router.tsx'
import { tell } from '../../app/toasts.tsx'
import { useUndo } from '../../app/undo.ts'
import { useToday } from '../../app/useToday.ts'
import { useWrite } from '../../app/write.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'

/** Stands for the steps in the sentence that names them. */
const between = '\u0000'

/** Closing a round: every step done or left out with a reason, and a word about the group's own way of working. */
export function CloseRound({ round }: { readonly round: RoundRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const { actionFor } = useUndo()
  const [asksProcess, setAsksProcess] = useState(false)
  const [wasTried, setTried] = useState(false)
  const note = useRef<HTMLParagraphElement>(null)
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
    if (untouched.length > 0) note.current?.focus()
    else close.mutate({ id, on: today, withoutProcess })
  }
  const stay = () => {
    setAsksProcess(false)
  }
  // The steps are links within the sentence.
  const [before = '', after = ''] = t(($) => $.monitoring.close.untouched, {
    count: untouched.length,
    steps: between,
  }).split(between)
  return (
    <section className="round-close" aria-labelledby="round-close-title">
      <h3 id="round-close-title">{t(($) => $.monitoring.close.title)}</h3>
      <p className="soft">{t(($) => $.monitoring.close.text)}</p>
      <div role={wasTried ? 'alert' : 'status'}>
        {untouched.length === 0 ? null : (
          <p ref={note} tabIndex={-1} className={wasTried ? 'notice' : 'small'}>
            {before}
            {untouched.map(({ id: step, number, name: words }, at) => (
              <Fragment key={step}>
                {at === 0 ? '' : at === untouched.length - 1 ? ` ${t(($) => $.monitoring.close.and)} ` : ', '}
                <Link
                  to="/network/$networkId/monitoring/$roundId"
                  params={{ networkId, roundId: id }}
                  hash={step}
                  byPart
                >
                  {`${String(number)}.\u00a0${words[format.language]}`}
                </Link>
              </Fragment>
            ))}
            {after}
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
