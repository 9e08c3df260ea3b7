import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ProductDesk } from '../../../shared/contract/products.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { OrderedRows } from '../../app/order/OrderedRows.tsx'
import { Link, navigate, useNetworkId } from '../../app/routing/Router.tsx'
import { useWrite } from '../../app/write.ts'
import { TextField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { byState } from './uses.ts'
import { useOrganisations } from '../../app/useOrganisations.ts'
import { stateName, useStates } from './words.ts'
import './products.css'

/** What the network makes for practice, and where each of it is tried and used. */
export function ProductsPage() {
  const { t } = useTranslation()
  const networkId = useNetworkId() as NetworkId
  const [name, setName] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const list = useQuery(q.products.list.queryOptions({ input: { networkId } })).data
  const move = useWrite(q.products.move.mutationOptions())
  const remove = useWrite(q.products.remove.mutationOptions())
  const add = useWrite(
    q.products.add.mutationOptions({
      onSuccess: ({ result }) => {
        navigate({
          to: '/network/$networkId/documents/products/$productId',
          params: { networkId, productId: result.id },
        })
      },
    }),
  )
  if (list === undefined) return null
  const save = () => {
    if (name.trim() === '') form.current?.querySelector('input')?.focus()
    else if (!add.isPending) add.mutate({ networkId, product: { name: name.trim() } })
  }
  const rows = list.map((desk) => ({ ...desk, id: desk.product.id }))
  return (
    <div className="products">
      <h2>{t(($) => $.products.title)}</h2>
      <p className="part-lead">
        {list.length === 0 ? t(($) => $.products.empty) : t(($) => $.products.intro)}
      </p>
      {list.length === 0 ? null : (
        <>
          <div className="ordered-heads product-heads" aria-hidden="true">
            <span>{t(($) => $.products.product)}</span>
            <span>
              {useStates.map((state) => (
                <span key={state}>{stateName(t, state)}</span>
              ))}
            </span>
          </div>
          <OrderedRows
            id="products.product"
            label={t(($) => $.products.title)}
            rows={rows}
            labelOf={({ product }) => product.name}
            className="product-rows"
            onMove={({ id }, to) => move.mutateAsync({ id, to })}
            onRemove={({ id }) => {
              remove.mutate({ ids: [id] })
            }}
          >
            {(desk) => <ProductRow desk={desk} networkId={networkId} />}
          </OrderedRows>
        </>
      )}
      <form
        ref={form}
        className="product-add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField label={t(($) => $.products.new)} value={name} onChange={setName} maxLength={160} />
        <CommandButton
          id="products.add"
          title={($) => $.products.add}
          words={($) => $.products.addWords}
          kind={list.length === 0 ? 'main' : 'plain'}
          run={save}
        />
      </form>
    </div>
  )
}

interface ProductRowProps {
  readonly desk: ProductDesk
  readonly networkId: NetworkId
}

function ProductRow({ desk, networkId }: ProductRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const organisations = useOrganisations(networkId)
  const { product, versions, tryOuts, uses } = desk
  const findings = tryOuts.flatMap((tryOut) => tryOut.findings)
  const last = versions.at(-1)
  const facts = [
    ...(last === undefined ? [] : [t(($) => $.products.version, { number: last.number }).toLowerCase()]),
    ...(tryOuts.length === 0 ? [] : [t(($) => $.products.triedTimes, { count: tryOuts.length })]),
    ...(findings.length === 0
      ? []
      : [
          t(($) => $.products.findingsAnswered, {
            count: findings.filter(({ answeredById }) => answeredById !== null).length,
            of: findings.length,
          }),
        ]),
  ]
  return (
    <div className="product-row">
      <div>
        <Link
          to="/network/$networkId/documents/products/$productId"
          params={{ networkId, productId: product.id }}
          className="product-name"
        >
          {product.name}
        </Link>
        {product.purpose === '' ? null : <span className="product-purpose">{product.purpose}</span>}
        <span className="small soft">{facts.join(' · ')}</span>
      </div>
      <UseCells
        cells={byState(uses, organisations?.names ?? new Map(), format.compare)}
        label={t(($) => $.products.useOf, { name: product.name })}
      />
    </div>
  )
}

/** The four states with the organisations that are in each. */
export function UseCells({
  cells,
  label,
}: {
  readonly cells: ReturnType<typeof byState>
  readonly label: string
}) {
  const { t } = useTranslation()
  return (
    <ul className="use-cells" aria-label={label}>
      {cells.map(({ state, organisations }) => (
        <li key={state}>
          <span className="use-state">{stateName(t, state)}</span>
          {organisations.length === 0 ? (
            <span className="soft">{t(($) => $.products.nobody)}</span>
          ) : (
            organisations.map((name) => (
              <span key={name} className="use-organisation">
                {name}
              </span>
            ))
          )}
        </li>
      ))}
    </ul>
  )
}
