import type { Signal } from '../../../../shared/domain/signals.ts'
import { SignalItem } from '../../../app/signals/SignalItem.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { Part } from './Part.tsx'

/** What stands out about the network: a reason to talk, with its facts on request. */
export function Signals({ signals }: { readonly signals: readonly Signal[] }) {
  const { t } = useTranslation()
  const open = signals.filter(({ dismissed }) => dismissed === null)
  return (
    <Part title={t(($) => $.today.signals)}>
      {open.length === 0 ? <p className="soft">{t(($) => $.today.noSignals)}</p> : null}
      {open.map((signal) => (
        <SignalItem key={`${signal.rule} ${signal.subject}`} signal={signal} canPutAway isLink />
      ))}
    </Part>
  )
}
