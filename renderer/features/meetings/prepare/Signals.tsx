import { useState } from 'react'
import { workFormById } from '../../../../shared/content/work-forms.ts'
import type { Signal } from '../../../../shared/domain/signals.ts'
import { ruleOf, whyText } from '../../../../shared/signals/index.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useWrite } from '../../../app/write.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { ReasonDialog } from '../ReasonDialog.tsx'
import { Part } from './Part.tsx'

const keyOf = ({ rule, subject }: Signal): string => `${rule} ${subject}`

/** What stands out about the network: a reason to talk, with its facts on request. */
export function Signals({ signals }: { readonly signals: readonly Signal[] }) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const [away, setAway] = useState<Signal | null>(null)
  const dismiss = useWrite(q.signals.dismiss.mutationOptions())
  const open = signals.filter(({ dismissed }) => dismissed === null)
  return (
    <Part title={t(($) => $.meetings.signals)}>
      {open.length === 0 ? <p className="soft">{t(($) => $.meetings.noSignals)}</p> : null}
      {open.map((signal) => (
        <OneSignal
          key={keyOf(signal)}
          signal={signal}
          onAway={() => {
            setAway(signal)
          }}
        />
      ))}
      <ReasonDialog
        title={t(($) => $.meetings.putAwayTitle)}
        isOpen={away !== null}
        label={t(($) => $.meetings.putAwayReason)}
        maxLength={500}
        isRequired
        confirm={($) => $.meetings.putAway}
        onReason={(reason) => {
          if (away === null) return
          const { rule, networkId, subject, mark } = away
          dismiss.mutate({ rule, networkId, subject, mark, reason })
        }}
        onClose={() => {
          setAway(null)
        }}
      >
        <p>{ruleOf(away?.rule ?? '')?.says[language]}</p>
        <p className="soft">{t(($) => $.meetings.putAwayText)}</p>
      </ReasonDialog>
    </Part>
  )
}

function OneSignal({ signal, onAway }: { readonly signal: Signal; readonly onAway: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rule = ruleOf(signal.rule)
  if (rule === undefined) return null
  const says = rule.says[format.language]
  const forms = rule.workForms.map((id) => workFormById(id).name[format.language])
  return (
    <div className="one-signal">
      <p>{says}</p>
      <details>
        <summary>{t(($) => $.meetings.why)}</summary>
        <p>{whyText(signal, format.language, format.date)}</p>
        {forms.length === 0 ? null : <p>{t(($) => $.meetings.helps, { forms: format.list(forms) })}</p>}
        <CommandButton
          id={`signal.${keyOf(signal)}.away`}
          title={($) => $.meetings.putAway}
          about={says}
          kind="quiet"
          run={onAway}
        />
      </details>
    </div>
  )
}
