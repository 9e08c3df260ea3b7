import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WorkplaceId } from '../../../shared/domain/ids.ts'
import type { TemplateKind } from '../../../shared/domain/templates.ts'
import { q } from '../../api/client.ts'
import { Link } from '../../app/routing/Router.tsx'
import { TemplateShelf } from '../../app/templates/TemplateShelf.tsx'
import { SelectField } from '../../design/fields.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { LibraryHead } from './LibraryHead.tsx'

/** In the order in which a network meets them. */
const kinds: readonly TemplateKind[] = [
  'start',
  'projectPlan',
  'preparation',
  'composition',
  'leadership',
  'design',
  'dissemination',
]

/** What documents are made of, per kind. */
export function TemplatesPage() {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<WorkplaceId | null>(null)
  const workplaces = useQuery(q.workplaces.list.queryOptions()).data
  if (workplaces === undefined) return null
  const workplace =
    workplaces.find(({ id }) => id === chosen) ??
    workplaces.find(({ fictitious }) => !fictitious) ??
    workplaces[0]
  return (
    <>
      <LibraryHead />
      {workplace === undefined ? (
        <div className="empty">
          <p>{t(($) => $.workForms.needsWorkplace)}</p>
          <Link to="/" className="btn">
            {t(($) => $.shell.toNetworks)}
          </Link>
        </div>
      ) : (
        <div className="wf-templates">
          {workplaces.length < 2 ? null : (
            <div className="wf-where">
              <SelectField
                label={t(($) => $.workForms.workplace)}
                value={workplace.id}
                options={workplaces.map(({ id, name }) => ({ id, label: name }))}
                onChange={(id) => {
                  setChosen(id === '' ? null : id)
                }}
              />
            </div>
          )}
          <TemplateShelf key={workplace.id} workplaceId={workplace.id} kinds={kinds} />
        </div>
      )}
    </>
  )
}
