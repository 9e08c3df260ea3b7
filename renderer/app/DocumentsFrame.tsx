import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Link, useLocation, useNetworkId } from './routing/Router.tsx'
import './documents-frame.css'

/** A screen with the row of the parts of the documents over it. */
export function framed(Screen: ComponentType): ComponentType {
  return function InDocuments() {
    return (
      <DocumentsFrame>
        <Screen />
      </DocumentsFrame>
    )
  }
}

function DocumentsFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const networkId = useNetworkId()
  const { pathname } = useLocation()
  const params = { networkId }
  const within = (part: string) =>
    pathname.startsWith(`/network/${networkId}/documents/${part}/`) ? 'within' : ''
  return (
    <>
      <nav className="parts" aria-label={t(($) => $.documents.parts)}>
        <Link to="/network/$networkId/documents/start" params={params}>
          {t(($) => $.documents.start)}
        </Link>
        <Link to="/network/$networkId/documents/plan" params={params} className={within('plan')}>
          {t(($) => $.documents.plan)}
        </Link>
        <Link to="/network/$networkId/documents/checklists" params={params} className={within('checklists')}>
          {t(($) => $.documents.checklists)}
        </Link>
        <Link to="/network/$networkId/documents/products" params={params} className={within('products')}>
          {t(($) => $.documents.products)}
        </Link>
        <Link to="/network/$networkId/documents/boards" params={params} className={within('boards')}>
          {t(($) => $.documents.boards)}
        </Link>
      </nav>
      {children}
    </>
  )
}
