import type { DocumentDesk } from '../../../../shared/contract/documents.ts'
import { Link } from '../../../app/routing/Router.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { consentText } from '../words.ts'

/** The versions that were kept, the last first, each with who agreed to it and when. */
export function VersionList({ desk: { document, versions } }: { readonly desk: DocumentDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const params = { networkId: document.networkId, documentId: document.id }
  return (
    <section className="plan-versions" aria-labelledby="plan-versions">
      <h3 id="plan-versions">{t(($) => $.documents.planning.versions)}</h3>
      {versions.length === 0 ? (
        <p className="soft small">{t(($) => $.documents.planning.noVersions)}</p>
      ) : (
        <ul>
          {versions
            .toSorted((a, b) => b.number - a.number)
            .map(({ id, number, name, keptOn, consents }) => (
              <li key={id}>
                <Link
                  to="/network/$networkId/documents/plan/$documentId"
                  params={params}
                  search={{ version: id }}
                >
                  {t(($) => $.documents.planning.versionNumber, { number })}
                  {name === '' ? null : `: ${name}`}
                </Link>
                <span className="soft small">
                  {[
                    format.date(keptOn),
                    consents.length === 0
                      ? t(($) => $.documents.planning.nobodyAgreed)
                      : t(($) => $.documents.planning.agreed, {
                          who: format.list(
                            consents.map((consent) => consentText(consent, showCodes, format)),
                          ),
                        }),
                  ].join(' · ')}
                </span>
              </li>
            ))}
        </ul>
      )}
    </section>
  )
}
