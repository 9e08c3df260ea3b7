import { useTranslation } from '../../i18n/index.ts'
import { Link } from '../../app/routing/Router.tsx'
import './history.css'

/** What Onlangs and the trash share: one record, seen from two sides. */
export function HistoryHead({ title }: { readonly title: string }) {
  const { t } = useTranslation()
  return (
    <>
      <h1>{title}</h1>
      <nav className="tabs" aria-label={t(($) => $.history.parts)}>
        <Link to="/recent">{t(($) => $.history.title)}</Link>
        <Link to="/trash">{t(($) => $.history.trash)}</Link>
      </nav>
    </>
  )
}
