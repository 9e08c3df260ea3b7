import { useId, useState } from 'react'
import type { ProductDesk } from '../../../shared/contract/products.ts'
import type { NetworkId, OrganisationId } from '../../../shared/domain/ids.ts'
import type { ProductUse } from '../../../shared/domain/products.ts'
import { q } from '../../api/client.ts'
import { DraftField } from '../../app/DraftField.tsx'
import { useHopeful } from '../../app/hopeful.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useOrganisations } from '../../app/useOrganisations.ts'
import { stateName, useStates } from './words.ts'

interface UsesProps {
  readonly desk: ProductDesk
  readonly networkId: NetworkId
}

/** How each organisation uses it: a row of four states per organisation, in the order of the alphabet. */
export function Uses({ desk, networkId }: UsesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const [added, setAdded] = useState<readonly OrganisationId[]>([])
  const organisations = useOrganisations(networkId)
  if (organisations === null) return null
  const { uses, product } = desk
  const isShown = (each: OrganisationId) =>
    organisations.here.has(each) ||
    added.includes(each) ||
    uses.some(({ organisationId }) => organisationId === each)
  const shown = organisations.all.filter((each) => isShown(each.id))
  const others = organisations.all.filter((each) => !isShown(each.id))
  const columns = [null, ...useStates]
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t(($) => $.products.use)}</h3>
      {shown.length === 0 ? (
        <p className="soft">
          {others.length === 0
            ? t(($) => $.products.noOrganisations)
            : t(($) => $.products.noOrganisationsHere)}
        </p>
      ) : (
        <table className="plain uses">
          <thead>
            <tr>
              <th scope="col">{t(($) => $.participants.organisation)}</th>
              {columns.map((state) => (
                <th key={state ?? 'none'} scope="col" className="use-choice">
                  {state === null ? t(($) => $.products.notSaid) : stateName(t, state)}
                </th>
              ))}
              <th scope="col">{t(($) => $.products.since)}</th>
              <th scope="col">{t(($) => $.products.useNote)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((organisation) => (
              <UseRow
                key={organisation.id}
                productId={product.id}
                organisation={organisation}
                use={uses.find(({ organisationId }) => organisationId === organisation.id) ?? null}
              />
            ))}
          </tbody>
        </table>
      )}
      {others.length === 0 ? null : (
        <div className="other-organisation">
          <SelectField
            label={t(($) => $.products.otherOrganisation)}
            value=""
            none={t(($) => $.products.chooseOrganisation)}
            options={[...others].sort((a, b) => format.compare(a.label, b.label))}
            onChange={(chosen) => {
              if (chosen !== '') setAdded([...added, chosen])
            }}
          />
        </div>
      )}
    </section>
  )
}

interface UseRowProps {
  readonly productId: ProductDesk['product']['id']
  readonly organisation: { readonly id: OrganisationId; readonly label: string }
  readonly use: ProductUse | null
}

function UseRow({ productId, organisation, use }: UseRowProps) {
  const { t } = useTranslation()
  const group = useId()
  const state = useHopeful(use?.state ?? null)
  const { mutate } = useWrite(q.products.setUse.mutationOptions({ onError: state.giveUp }))
  const { mutateAsync } = useWrite(q.products.setUse.mutationOptions(), { isDraft: true })
  const organisationId = organisation.id
  return (
    <tr>
      <th scope="row">{organisation.label}</th>
      {[null, ...useStates].map((each) => (
        <td key={each ?? 'none'} className="use-choice">
          <input
            type="radio"
            name={group}
            aria-label={`${organisation.label}: ${
              each === null ? t(($) => $.products.notSaid) : stateName(t, each)
            }`}
            checked={state.value === each}
            onChange={() => {
              state.hope(each)
              mutate({ productId, organisationId, state: each })
            }}
          />
        </td>
      ))}
      <td>
        {use === null ? null : (
          <span className="quiet-label">
            <DateField
              label={`${t(($) => $.products.since)}, ${organisation.label}`}
              value={use.since}
              onChange={(since) => {
                mutate({ productId, organisationId, state: use.state, since })
              }}
            />
          </span>
        )}
      </td>
      <td>
        {use === null ? null : (
          <DraftField
            label={`${t(($) => $.products.useNote)}, ${organisation.label}`}
            isLabelHidden
            isBare
            placeholder={t(($) => $.products.useNote)}
            maxLength={500}
            value={use.note}
            save={(note) => mutateAsync({ productId, organisationId, state: use.state, note })}
          />
        )}
      </td>
    </tr>
  )
}
