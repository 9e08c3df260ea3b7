import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { Certificate } from '../../../shared/contract/erase.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import type { Words } from '../../app/commands/command.ts'
import { CertificateView } from '../../app/erase/CertificateView.tsx'
import { Link } from '../../app/routing/Router.tsx'
import { SettingsHead } from '../../app/SettingsHead.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useFormat } from '../../i18n/format.ts'
import { dayOf, whenOf } from './words.ts'
import './keeping.css'

const kindWords: Readonly<Record<Certificate['kind'], Words>> = {
  person: ($) => $.erasing.kind.person,
  network: ($) => $.erasing.kind.network,
  workplace: ($) => $.erasing.kind.workplace,
}

/** What was removed for good, with a statement of each; and how that is done. */
export function PrivacyPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const [now] = useState(() => Date.now())
  const certificates = useQuery(q.erase.certificates.queryOptions()).data
  const status = useQuery(q.app.status.queryOptions()).data
  const [shown, setShown] = useState<Certificate | null>(null)
  const close = () => {
    setShown(null)
  }
  return (
    <div className="keeping">
      <SettingsHead />
      <section>
        <h2>{t(($) => $.erasing.aboutTitle)}</h2>
        <p className="intro">{t(($) => $.erasing.aboutText)}</p>
        <p className="intro">{t(($) => $.erasing.aboutStays)}</p>
        <p>
          <Link to="/trash">{t(($) => $.history.trash)}</Link>
        </p>
      </section>
      <section>
        <h2>{t(($) => $.erasing.listTitle)}</h2>
        {certificates === undefined ? null : certificates.length === 0 ? (
          <p className="soft">{t(($) => $.erasing.listEmpty)}</p>
        ) : (
          <table className="plain backups">
            <thead>
              <tr>
                <th scope="col">{t(($) => $.erasing.columnWhen)}</th>
                <th scope="col">{t(($) => $.erasing.columnWhat)}</th>
                <th scope="col">{t(($) => $.erasing.backupsFree)}</th>
                <th scope="col">
                  <span className="visually-hidden">{t(($) => $.keeping.columnActs)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {[...certificates]
                .sort((a, b) => b.at - a.at)
                .map((certificate) => {
                  const { reference, at, kind, rows, goneFromBackups } = certificate
                  const when = whenOf(t, format, at)
                  return (
                    <tr key={reference}>
                      <th scope="row">{when}</th>
                      <td>
                        {t(kindWords[kind])}
                        <span>
                          {t(($) => $.erasing.reference)} {reference} · {t(($) => $.erasing.rowsGone)}{' '}
                          {format.number(rows)}
                        </span>
                      </td>
                      <td>
                        {goneFromBackups <= now
                          ? t(($) => $.erasing.backupsFreeNow)
                          : t(($) => $.erasing.backupsFreeFrom, { day: dayOf(format, goneFromBackups) })}
                      </td>
                      <td className="acts">
                        <CommandButton
                          id={`certificate.${reference}`}
                          title={($) => $.erasing.show}
                          about={t(($) => $.erasing.showOf, { kind: t(kindWords[kind]), when })}
                          kind="quiet"
                          run={() => {
                            setShown(certificate)
                          }}
                        />
                      </td>
                    </tr>
                  )
                })}
            </tbody>
          </table>
        )}
      </section>
      <section>
        <h2>{t(($) => $.erasing.where)}</h2>
        <p className="intro">{t(($) => $.erasing.whereText)}</p>
        {status === undefined ? null : (
          <p className="small">
            {t(($) => $.settings.folder)}: <code>{status.dataFolder}</code>
          </p>
        )}
        <p className="intro">{t(($) => $.erasing.lostText)}</p>
      </section>
      {shown === null ? null : (
        <Dialog title={t(($) => $.erasing.certificate)} isOpen onClose={close}>
          <CertificateView certificate={shown} />
          <div className="actions">
            <OfferedButton id="dialog.close" title={($) => $.common.close} autoFocus run={close} />
          </div>
        </Dialog>
      )}
    </div>
  )
}
