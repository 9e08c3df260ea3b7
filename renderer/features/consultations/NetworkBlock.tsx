import type { ConsultationDesk } from '../../../shared/contract/consultations.ts'
import { SignalItem } from '../../app/signals/SignalItem.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'

/** How one network stands, for coaches of other networks too: nothing here names or leads to a participant. */
export function NetworkBlock({ network }: { readonly network: ConsultationDesk['networks'][number] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { networkId, name, next, delta, signals, openAgreements } = network
  const nextText =
    next === null
      ? t(($) => $.consultations.noNext)
      : next.number === null
        ? t(($) => $.consultations.nextMeetingUnnumbered, { date: format.date(next.on) })
        : t(($) => $.consultations.nextMeeting, { number: next.number, date: format.date(next.on) })
  const prepared =
    next === null
      ? ''
      : next.isPrepared
        ? t(($) => $.consultations.isPrepared)
        : t(($) => $.consultations.notPrepared)
  return (
    <section className="network-block" aria-labelledby={`consult-${networkId}`}>
      <h2 id={`consult-${networkId}`}>{name}</h2>
      <p>
        {nextText} <span className="soft">{prepared}</span>
      </p>
      <p>
        {t(($) => $.consultations.lastDelta)}:{' '}
        {delta === null ? (
          <span className="soft">{t(($) => $.consultations.noDelta)}</span>
        ) : (
          <span className="serif">“{delta}”</span>
        )}
      </p>
      <p>{t(($) => $.consultations.openAgreements, { count: openAgreements })}</p>
      <h3>{t(($) => $.consultations.signals)}</h3>
      {signals.length === 0 ? (
        <p className="soft">{t(($) => $.consultations.noSignals)}</p>
      ) : (
        signals.map((signal) => <SignalItem key={`${signal.rule} ${signal.subject}`} signal={signal} />)
      )}
    </section>
  )
}
