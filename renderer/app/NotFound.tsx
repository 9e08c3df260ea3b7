import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

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
