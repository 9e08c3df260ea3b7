import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProductDesk } from '../../../shared/contract/products.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { useKnown } from '../../app/agreements/useKnown.ts'
import { WhoField } from '../../app/agreements/WhoField.tsx'
import { whoOf, whoText } from '../../app/agreements/who.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useDraft } from '../../app/draft.ts'
import { DraftField } from '../../app/DraftField.tsx'
import { Link, navigate, useNetworkId, useParam } from '../../app/routing/Router.tsx'
import { useSettings } from '../../app/settings.ts'
import { useWrite } from '../../app/write.ts'
import { ConfirmDialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { TryOuts } from './TryOuts.tsx'
import { Uses } from './Uses.tsx'
import { Versions } from './Versions.tsx'
import './products.css'

/** One product: what it is for, its versions, where it was tried, and who uses it. */
export function ProductPage() {
  const { t } = useTranslation()
  const networkId = useNetworkId() as NetworkId
  const productId = useParam('productId')
  const list = useQuery(q.products.list.queryOptions({ input: { networkId } })).data
  if (list === undefined) return null
  const desk = list.find(({ product }) => product.id === productId)
  if (desk === undefined)
    return (
      <div className="empty">
        <p>{t(($) => $.products.gone)}</p>
        <Link to="/network/$networkId/documents/products" params={{ networkId }} className="btn">
          {t(($) => $.products.toAll)}
        </Link>
      </div>
    )
  return <Product key={productId} desk={desk} networkId={networkId} />
}

interface ProductProps {
  readonly desk: ProductDesk
  readonly networkId: NetworkId
}

function Product({ desk, networkId }: ProductProps) {
  const { t } = useTranslation()
  const [isRemoving, setRemoving] = useState(false)
  const { product } = desk
  const { id } = product
  const { mutateAsync } = useWrite(q.products.update.mutationOptions(), { isDraft: true })
  const remove = useWrite(
    q.products.remove.mutationOptions({
      onSuccess: () => {
        navigate({ to: '/network/$networkId/documents/products', params: { networkId } })
      },
    }),
  )
  return (
    <div className="product">
      <p className="small">
        <Link to="/network/$networkId/documents/products" params={{ networkId }}>
          {t(($) => $.products.toAll)}
        </Link>
      </p>
      <h2 className="visually-hidden">{product.name}</h2>
      <div className="product-head">
        <DraftField
          label={t(($) => $.products.name)}
          isLabelHidden
          isBare
          isRequired
          className="product-title"
          maxLength={160}
          value={product.name}
          save={(name) => mutateAsync({ id, patch: { name } })}
        />
        <CommandButton
          id="product.print"
          title={($) => $.shell.printing}
          kind="quiet"
          run={() => {
            navigate({ to: '/printing', search: { network: networkId, sheet: 'productSheet', of: id } })
          }}
        />
        <CommandButton
          id="product.remove"
          title={($) => $.products.remove}
          kind="quiet"
          run={() => {
            setRemoving(true)
          }}
        />
      </div>
      <div className="product-facts">
        <DraftField
          label={t(($) => $.products.purpose)}
          lines={2}
          maxLength={2_000}
          value={product.purpose}
          save={(purpose) => mutateAsync({ id, patch: { purpose } })}
        />
        <Owner desk={desk} networkId={networkId} />
      </div>
      <Origin desk={desk} networkId={networkId} />
      <Uses desk={desk} networkId={networkId} />
      <Versions desk={desk} networkId={networkId} />
      <TryOuts desk={desk} networkId={networkId} />
      <ConfirmDialog
        title={t(($) => $.products.removeTitle)}
        isOpen={isRemoving}
        confirm={($) => $.common.remove}
        onClose={() => {
          setRemoving(false)
        }}
        onConfirm={() => {
          remove.mutate({ ids: [id] })
        }}
      >
        <p>{t(($) => $.products.removeText, { name: product.name })}</p>
      </ConfirmDialog>
    </div>
  )
}

/** Whose it is to carry on; a word will do. */
function Owner({ desk: { product }, networkId }: ProductProps) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const known = useKnown(networkId)
  const { mutateAsync } = useWrite(q.products.update.mutationOptions(), { isDraft: true })
  const owner = useDraft(
    whoText(product.owner, known, showCodes),
    (value) => mutateAsync({ id: product.id, patch: { owner: whoOf(value, known) } }),
    (a, b) => a.trim() === b.trim(),
  )
  return (
    <WhoField
      label={t(($) => $.products.owner)}
      value={owner.value}
      onChange={owner.change}
      onBlur={owner.flush}
      known={known}
      showCodes={showCodes}
    />
  )
}

/** The decision it began with, and the clusters of cards that were weighed. */
function Origin({ desk: { decision }, networkId }: ProductProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (decision === null) return null
  const { boardId, boardTitle, clusters } = decision
  return (
    <p className="product-origin">
      {clusters.length === 0
        ? t(($) => $.products.origin)
        : t(($) => $.products.originOf, { clusters: format.list(clusters.map((name) => `“${name}”`)) })}{' '}
      <Link
        to="/network/$networkId/documents/boards/$boardId"
        params={{ networkId, boardId }}
        search={{ view: 'decision' }}
      >
        {boardTitle}
      </Link>
    </p>
  )
}
