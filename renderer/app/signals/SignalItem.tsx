import { useState } from 'react'
import type { Signal } from '../../../shared/domain/signals.ts'
import { ruleOf, whyText } from '../../../shared/signals/index.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { Link } from '../routing/Router.tsx'
import { useWrite } from '../write.ts'
import { NameDialog } from '../../design/NameDialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { placeOf } from './place.ts'
import './signals.css'

interface SignalItemProps {
  readonly signal: Signal
  /** Also to be put away here, or brought back. */
  readonly canPutAway?: boolean
  /** Leads to where something can be done about it; not where there is no way to participants. */
  readonly isLink?: boolean
}

/** One thing that stands out in a network, why it is shown, and where it is put away. */
export function SignalItem({ signal, canPutAway = false, isLink = false }: SignalItemProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const dismiss = useWrite(q.signals.dismiss.mutationOptions())
  const bringBack = useWrite(q.signals.bringBack.mutationOptions())
  const { rule, networkId, subject, mark, dismissed } = signal
  const says = ruleOf(rule)?.says[format.language] ?? rule
  const id = `signal.${networkId}.${rule}.${subject}`
  return (
    <div className={dismissed === null ? 'signal' : 'signal away'}>
      <p>{isLink ? <Link {...placeOf(signal)}>{says}</Link> : says}</p>
      {dismissed === null ? null : (
        <p className="soft">{t(($) => $.today.putAwayBecause, { reason: dismissed.reason })}</p>
      )}
      <div className="signal-acts">
        <details>
          <summary>{t(($) => $.today.why)}</summary>
          <p className="soft">{whyText(signal, format.language, format.date)}</p>
        </details>
        {!canPutAway ? null : dismissed === null ? (
          <CommandButton
            id={`${id}.putAway`}
            title={($) => $.today.putAway}
            about={says}
            kind="quiet"
            run={() => {
              setAsking(true)
            }}
          />
        ) : (
          <CommandButton
            id={`${id}.bringBack`}
            title={($) => $.today.bringBack}
            about={says}
            kind="quiet"
            run={() => {
              bringBack.mutate({ rule, networkId, subject })
            }}
          />
        )}
      </div>
      <NameDialog
        title={t(($) => $.today.putAway)}
        label={t(($) => $.today.putAwayReason)}
        help={t(($) => $.today.putAwayText)}
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
        onName={(reason) => {
          dismiss.mutate({ rule, networkId, subject, mark, reason })
        }}
      />
    </div>
  )
}
