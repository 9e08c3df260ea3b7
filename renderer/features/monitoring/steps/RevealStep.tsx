import { useState } from 'react'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { refusalText } from '../../../app/monitoring/refusal.ts'
import { navigate } from '../../../app/routing/Router.tsx'
import { tell } from '../../../app/toasts.tsx'
import { useUndo } from '../../../app/undo.ts'
import { useWrite } from '../../../app/write.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { fewestUnrecognised } from '../limits.ts'
import type { InsideProps } from './StepInside.tsx'

/** Showing all crosses at once, and covering them again. */
export function RevealStep({ desk: { round, entering }, isCurrent }: InsideProps) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const { actionFor } = useUndo()
  const { id, networkId, answered, asked, isNamed, isRevealed, closedOn } = round
  const params = { networkId, roundId: id }
  const look = () => {
    navigate({ to: '/network/$networkId/monitoring/$roundId/picture', params })
  }
  const reveal = useWrite(q.rounds.reveal.mutationOptions({ onSuccess: look }), { say: refusalText })
  const cover = useWrite(
    q.rounds.cover.mutationOptions({
      onSuccess: ({ change }) => {
        tell(
          t(($) => $.monitoring.reveal.covered),
          actionFor([change]),
          [change],
        )
      },
    }),
    { say: refusalText },
  )
  const close = () => {
    setAsking(false)
  }
  if (isRevealed)
    return (
      <>
        <p>{t(($) => $.monitoring.reveal.shown)}</p>
        <div className="row step-next">
          <CommandButton id="round.look" title={($) => $.monitoring.reveal.look} run={look} />
          {closedOn === null ? (
            <CommandButton
              id="round.cover"
              title={($) => $.monitoring.reveal.cover}
              kind="quiet"
              isEnabled={!cover.isPending}
              run={() => {
                cover.mutate({ id })
              }}
            />
          ) : null}
        </div>
      </>
    )
  const sheets = answered + entering.length
  return (
    <>
      <p>{sheets === 0 ? t(($) => $.monitoring.reveal.nothing) : t(($) => $.monitoring.reveal.waits)}</p>
      {closedOn === null ? (
        <div className="row step-next">
          <CommandButton
            id="round.reveal"
            title={($) => $.monitoring.reveal.show}
            kind={isCurrent ? 'main' : 'plain'}
            isEnabled={sheets > 0 && !reveal.isPending}
            whyNot={($) => $.monitoring.reveal.nothing}
            run={() => {
              setAsking(true)
            }}
          />
        </div>
      ) : null}
      <Dialog title={t(($) => $.monitoring.reveal.title)} isOpen={isAsking} onClose={close}>
        <p>{t(($) => $.monitoring.reveal.count, { count: answered, asked })}</p>
        {entering.length === 0 ? null : (
          <p className="notice reveal-notice">
            {t(($) => $.monitoring.reveal.unfinished, { count: entering.length })}
          </p>
        )}
        {sheets < fewestUnrecognised ? (
          <p className="notice reveal-notice">{t(($) => $.monitoring.reveal.small)}</p>
        ) : null}
        <p>
          {isNamed ? t(($) => $.monitoring.reveal.textNamed) : t(($) => $.monitoring.reveal.text)}{' '}
          {t(($) => $.monitoring.reveal.after)}
        </p>
        <div className="actions">
          {entering.length === 0 ? null : (
            <span className="instead">
              <CommandButton
                id="round.finishFirst"
                title={($) => $.monitoring.reveal.finishFirst}
                kind="quiet"
                autoFocus
                run={() => {
                  navigate({ to: '/network/$networkId/monitoring/$roundId/enter', params })
                }}
              />
            </span>
          )}
          <CommandButton
            id="dialog.cancel"
            title={($) => $.common.cancel}
            autoFocus={entering.length === 0}
            run={close}
          />
          <CommandButton
            id="dialog.confirm"
            title={($) => $.monitoring.reveal.confirm}
            kind="main"
            run={() => {
              close()
              reveal.mutate({ id, withUnfinished: entering.length > 0 })
            }}
          />
        </div>
      </Dialog>
    </>
  )
}
