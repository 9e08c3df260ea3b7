import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import type { RoundDesk } from '../../../../shared/contract/monitoring.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { Link } from '../../../app/routing/Router.tsx'
import { useWrite } from '../../../app/write.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import './picture.css'

interface BeforeRevealProps {
  readonly desk: RoundDesk
  /** It was asked for in this window. */
  readonly onReveal: () => void
}

/** How many sheets are in, and the reveal: before it there is nothing else to see. */
export function BeforeReveal({ desk, onReveal }: BeforeRevealProps) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const { round, entering, isSmall } = desk
  const { id, networkId, name, answered, asked } = round
  const reveal = useWrite(q.rounds.reveal.mutationOptions({ onSuccess: onReveal }))
  const params = { networkId, roundId: id }
  const isEmpty = answered + entering.length === 0
  const missing = Math.max(0, asked - answered - entering.length)
  return (
    <section className="picture-before">
      <div className="head">
        <h2>{t(($) => $.picture.titleOf, { round: name })}</h2>
        <span className="right">
          <Link to="/network/$networkId/monitoring/$roundId" params={params}>
            {t(($) => $.picture.toRound)}
          </Link>
        </span>
      </div>
      <p className="picture-in">{t(($) => $.picture.before.in, { answered, asked })}</p>
      <p>
        {answered === asked && asked > 0
          ? t(($) => $.picture.before.allIn, { asked })
          : t(($) => $.picture.before.someIn, { count: answered, asked })}
        {entering.length === 0
          ? null
          : ` ${t(($) => $.picture.before.unfinished, { count: entering.length })}`}
      </p>
      <p className="soft">
        {isEmpty ? t(($) => $.picture.before.nobody) : t(($) => $.picture.before.hidden)}
      </p>
      {isSmall && !isEmpty ? <p className="notice">{t(($) => $.picture.before.small)}</p> : null}
      <div className="row">
        <CommandButton
          id="picture.reveal"
          title={($) => $.picture.before.reveal}
          words={($) => $.picture.before.revealWords}
          kind="main"
          isEnabled={!isEmpty && !reveal.isPending}
          whyNot={($) => $.picture.before.nobody}
          run={() => {
            setAsking(true)
          }}
        />
        <Link className="btn" to="/network/$networkId/monitoring/$roundId/enter" params={params}>
          {t(($) => $.picture.before.enter)}
        </Link>
      </div>
      <Dialog
        title={t(($) => $.picture.before.sure)}
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
      >
        <p>{t(($) => $.picture.before.sureText)}</p>
        {missing > 0 ? <p>{t(($) => $.picture.before.sureMissing, { count: missing })}</p> : null}
        {entering.length > 0 ? (
          <p>{t(($) => $.picture.before.sureUnfinished, { count: entering.length })}</p>
        ) : null}
        {isSmall ? <p>{t(($) => $.picture.before.small)}</p> : null}
        <div className="actions">
          <CommandButton
            id="dialog.cancel"
            title={($) => $.common.cancel}
            run={() => {
              setAsking(false)
            }}
          />
          <CommandButton
            id="dialog.confirm"
            title={($) => $.picture.before.reveal}
            kind="main"
            autoFocus
            run={() => {
              setAsking(false)
              reveal.mutate({ id, withUnfinished: entering.length > 0 })
            }}
          />
        </div>
      </Dialog>
    </section>
  )
}
