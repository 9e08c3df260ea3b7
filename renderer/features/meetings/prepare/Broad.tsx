import { useQuery } from '@tanstack/react-query'
import type { Meeting } from '../../../../shared/domain/meetings.ts'
import { q } from '../../../api/client.ts'
import { Link } from '../../../app/routing/Router.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { Part } from './Part.tsx'

/** Whom it is for and how it gets there: a network thinks of it from its first meeting on. */
export function Broad({ meeting: { networkId } }: { readonly meeting: Meeting }) {
  const { t } = useTranslation()
  const runs = useQuery(q.documents.list.queryOptions({ input: { networkId, kind: 'dissemination' } })).data
  if (runs === undefined) return null
  const last = runs.toSorted((a, b) => (a.document.madeOn < b.document.madeOn ? 1 : -1))[0]
  return (
    <Part title={t(($) => $.documents.lists.dissemination)}>
      <p>
        {t(($) => $.documents.lists.early)}{' '}
        {last === undefined ? (
          <Link to="/network/$networkId/documents/checklists" params={{ networkId }}>
            {t(($) => $.documents.lists.toList)}
          </Link>
        ) : (
          <Link
            to="/network/$networkId/documents/checklists/$documentId"
            params={{ networkId, documentId: last.document.id }}
          >
            {t(($) => $.documents.lists.toRun)}
          </Link>
        )}
      </p>
    </Part>
  )
}
