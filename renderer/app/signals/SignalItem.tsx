import { useState } from 'react'
import { workFormById } from '../../../shared/content/work-forms.ts'
import type { Signal } from '../../../shared/domain/signals.ts'
import { ruleOf, saysText, whyText } from '../../../shared/signals/index.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { Link } from '../routing/Router.tsx'
import { ReasonDialog } from '../ReasonDialog.tsx'
import { useWrite } from '../write.ts'
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
  const known = ruleOf(rule)
  const says = saysText([signal], format.language)
  const forms = known?.workForms ?? []
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
          {forms.length === 0 ? null : (
            <p className="soft signal-forms">
              {t(($) => $.today.helps)}
              {forms.map((form) => (
                <Link key={form} to="/work-forms/$ref" params={{ ref: form }}>
                  {workFormById(form).name[format.language]}
                </Link>
              ))}
            </p>
          )}
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
      <ReasonDialog
        title={t(($) => $.today.putAwayTitle)}
        isOpen={isAsking}
        label={t(($) => $.today.putAwayReason)}
        maxLength={500}
        isRequired
        confirm={($) => $.today.putAway}
        onReason={(reason) => {
          dismiss.mutate({ rule, networkId, subject, mark, reason })
        }}
        onClose={() => {
          setAsking(false)
        }}
      >
        <p>{says}</p>
        <p className="soft">{t(($) => $.today.putAwayText)}</p>
      </ReasonDialog>
    </div>
  )
}
