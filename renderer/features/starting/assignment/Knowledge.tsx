import { knowledgeKindById, knowledgeKinds, trustAlways } from '../../../../shared/content/knowledge-kinds.ts'
import type { NetworkSummary } from '../../../../shared/contract/networks.ts'
import { q } from '../../../api/client.ts'
import { useWrite } from '../../../app/write.ts'
import { SelectField } from '../../../design/fields.tsx'
import { useLanguage, useTranslation } from '../../../i18n/index.ts'

/** What has to be shared, and which ties carry it: something to think about, compared with nothing. */
export function Knowledge({ network }: { readonly network: NetworkSummary }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { mutate } = useWrite(q.networks.update.mutationOptions())
  const { knowledgeKind } = network
  return (
    <section className="knowledge" aria-labelledby="knowledge">
      <h3 id="knowledge">{t(($) => $.starting.knowledge.title)}</h3>
      <SelectField
        label={t(($) => $.starting.knowledge.kind)}
        value={knowledgeKind ?? ''}
        none={t(($) => $.common.notChosen)}
        options={knowledgeKinds.map(({ id, name }) => ({ id, label: name[language] }))}
        onChange={(kind) => {
          mutate({ id: network.id, patch: { knowledgeKind: kind === '' ? null : kind } })
        }}
      />
      {knowledgeKind === null ? (
        <p className="soft small">{t(($) => $.starting.knowledge.why)}</p>
      ) : (
        <p className="serif">
          {knowledgeKindById(knowledgeKind).advice[language]} {trustAlways[language]}
        </p>
      )}
    </section>
  )
}
