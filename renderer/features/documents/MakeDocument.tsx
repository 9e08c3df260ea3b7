import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentId, NetworkId, ProductVersionId, WorkplaceId } from '../../../shared/domain/ids.ts'
import type { TemplateKind, TemplateRef } from '../../../shared/domain/templates.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import type { Words } from '../../app/commands/command.ts'
import { useWrite } from '../../app/write.ts'
import { SelectField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'

interface MakeDocumentProps {
  readonly networkId: NetworkId
  readonly kind: TemplateKind
  readonly productVersionId?: ProductVersionId
  readonly title: Words
  /** What it is made for, where a page offers more of these. */
  readonly about?: string
  readonly isMain?: boolean
  readonly onMade: (id: DocumentId) => void
}

/** Makes a document from a template: the built-in one, or one of the coaches' own where there are. */
export function MakeDocument(props: MakeDocumentProps) {
  const { networkId, kind, productVersionId = null, title, about, isMain = true, onMade } = props
  const { t } = useTranslation()
  const { language } = useFormat()
  const [chosen, setChosen] = useState<TemplateRef | null>(null)
  const workplaceId = useQuery(q.networks.get.queryOptions({ input: { id: networkId } })).data?.workplaceId
  const templates = useQuery(
    q.templates.list.queryOptions({
      input: { workplaceId: workplaceId ?? ('' as WorkplaceId), kind, language },
      enabled: workplaceId !== undefined,
    }),
  ).data
  const make = useWrite(
    q.documents.make.mutationOptions({
      onSuccess: ({ result }) => {
        onMade(result.document.id)
      },
    }),
  )
  const ref = chosen ?? templates?.[0]?.ref
  return (
    <div className="make-document">
      {templates === undefined || templates.length < 2 ? null : (
        <SelectField
          label={t(($) => $.documents.template)}
          value={ref ?? ''}
          options={templates.map((template) => ({ id: template.ref, label: template.title }))}
          onChange={(id) => {
            setChosen(id === '' ? null : id)
          }}
        />
      )}
      <CommandButton
        id={`documents.make.${kind}${productVersionId === null ? '' : `.${productVersionId}`}`}
        title={title}
        {...(about === undefined ? {} : { about })}
        words={($) => $.documents.makeWords}
        kind={isMain ? 'main' : 'plain'}
        isEnabled={ref !== undefined && !make.isPending}
        run={() => {
          if (ref !== undefined)
            make.mutate({ networkId, meetingId: null, productVersionId, template: ref, language })
        }}
      />
    </div>
  )
}
