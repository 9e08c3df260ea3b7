import { useTranslation } from '../i18n/index.ts'
import { Link } from './routing/Router.tsx'

/** The name of the settings and the row of their parts. */
export function SettingsHead() {
  const { t } = useTranslation()
  return (
    <>
      <h1>{t(($) => $.settings.title)}</h1>
      <nav className="tabs" aria-label={t(($) => $.keeping.parts)}>
        <Link to="/settings">{t(($) => $.keeping.preferences)}</Link>
        <Link to="/settings/backups">{t(($) => $.keeping.backups)}</Link>
        <Link to="/settings/exchange">{t(($) => $.keeping.exchange)}</Link>
        <Link to="/settings/privacy">{t(($) => $.keeping.privacy)}</Link>
        <Link to="/settings/working">{t(($) => $.settings.working)}</Link>
      </nav>
    </>
  )
}
