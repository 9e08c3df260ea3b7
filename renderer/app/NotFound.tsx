import { useTranslation } from '../i18n/index.ts'
import { Link } from './routing/Router.tsx'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <div className="empty">
      <h1>{t(($) => $.shell.notFoundTitle)}</h1>
      <p>{t(($) => $.shell.notFoundText)}</p>
      <Link to="/" className="btn">
        {t(($) => $.shell.toNetworks)}
      </Link>
    </div>
  )
}
