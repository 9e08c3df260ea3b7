import { useQuery } from '@tanstack/react-query'
import type { FilledDocument } from '../../../../shared/contract/documents.ts'
import type { ProductDesk } from '../../../../shared/contract/products.ts'
import type { DocumentId, NetworkId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { say } from '../../../app/commands/command.ts'
import { Link, navigate, useNetworkId } from '../../../app/routing/Router.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { CouldNotAsk } from '../CouldNotAsk.tsx'
import { MakeDocument } from '../MakeDocument.tsx'
import { openText } from '../words.ts'
import { kindWords, listKinds, type ListKind } from './kinds.ts'
import './checklists.css'

/** Every list that can be worked through, with the times that it was. */
export function ChecklistsPage() {
  const { t } = useTranslation()
  const networkId = useNetworkId() as NetworkId
  const found = useQuery(q.documents.list.queryOptions({ input: { networkId, kind: null } }))
  const products = useQuery(q.products.list.queryOptions({ input: { networkId } }))
  if (found.isError) return <CouldNotAsk onTryAgain={() => void found.refetch()} />
  if (found.data === undefined) return null
  return (
    <div className="checklists">
      <h2>{t(($) => $.documents.checklists)}</h2>
      <p className="soft">{t(($) => $.documents.lists.intro)}</p>
      {listKinds.map((kind) => {
        const runs = found.data
          .filter(({ document }) => document.kind === kind)
          .toSorted((a, b) => (a.document.madeOn < b.document.madeOn ? 1 : -1))
        return (
          <section key={kind} aria-labelledby={`list-${kind}`}>
            <h3 id={`list-${kind}`}>{say(t, kindWords[kind].name)}</h3>
            <p className="soft small">{say(t, kindWords[kind].about)}</p>
            {kind === 'design' ? (
              <DesignRuns networkId={networkId} runs={runs} products={products.data} />
            ) : (
              <Runs networkId={networkId} kind={kind} runs={runs} />
            )}
          </section>
        )
      })}
    </div>
  )
}

function openRun(networkId: string, documentId: DocumentId): void {
  navigate({
    to: '/network/$networkId/documents/checklists/$documentId',
    params: { networkId, documentId },
  })
}

interface RunsProps {
  readonly networkId: NetworkId
  readonly kind: ListKind
  /** The last first. */
  readonly runs: readonly FilledDocument[]
}

function Runs({ networkId, kind, runs }: RunsProps) {
  const { t } = useTranslation()
  return (
    <>
      {runs.length === 0 ? null : (
        <ul className="document-list">
          {runs.map((run) => (
            <li key={run.document.id}>
              <RunLink networkId={networkId} run={run} />
            </li>
          ))}
        </ul>
      )}
      <MakeDocument
        networkId={networkId}
        kind={kind}
        isMain={false}
        title={runs.length === 0 ? ($) => $.documents.lists.begin : ($) => $.documents.lists.again}
        about={say(t, kindWords[kind].name)}
        onMade={(id) => {
          openRun(networkId, id)
        }}
      />
    </>
  )
}

interface RunLinkProps {
  readonly networkId: NetworkId
  readonly run: FilledDocument
  /** What it is called; its day unless said otherwise. */
  readonly name?: string
}

function RunLink({ networkId, run: { document, points }, name }: RunLinkProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, madeOn } = document
  return (
    <Link to="/network/$networkId/documents/checklists/$documentId" params={{ networkId, documentId: id }}>
      <strong>{name ?? format.date(madeOn)}</strong>
      <span className="soft">
        {[...(name === undefined ? [] : [format.date(madeOn)]), openText(t, points)].join(' · ')}
      </span>
    </Link>
  )
}

interface DesignRunsProps extends Omit<RunsProps, 'kind'> {
  readonly products: readonly ProductDesk[] | undefined
}

/** A design is looked at version by version: each has its own list. */
function DesignRuns({ networkId, runs, products }: DesignRunsProps) {
  const { t } = useTranslation()
  if (products === undefined) return null
  if (products.length === 0)
    return (
      <p>
        {t(($) => $.documents.lists.noProducts)}{' '}
        <Link to="/network/$networkId/documents/products" params={{ networkId }}>
          {t(($) => $.documents.lists.toProducts)}
        </Link>
      </p>
    )
  return products.map(({ product, versions }) => (
    <div key={product.id} className="design-runs">
      <h4>
        <Link
          to="/network/$networkId/documents/products/$productId"
          params={{ networkId, productId: product.id }}
        >
          {product.name}
        </Link>
      </h4>
      <ul className="document-list">
        {versions
          .toSorted((a, b) => b.number - a.number)
          .map(({ id, number, name }) => {
            const title = [t(($) => $.documents.lists.version, { number }), name].filter(Boolean).join(': ')
            const run = runs.find(({ document }) => document.productVersionId === id)
            return (
              <li key={id}>
                {run === undefined ? (
                  <div className="run-none">
                    <strong>{title}</strong>
                    <MakeDocument
                      networkId={networkId}
                      kind="design"
                      productVersionId={id}
                      isMain={false}
                      title={($) => $.documents.lists.begin}
                      about={`${product.name}, ${title}`}
                      onMade={(made) => {
                        openRun(networkId, made)
                      }}
                    />
                  </div>
                ) : (
                  <RunLink networkId={networkId} run={run} name={title} />
                )}
              </li>
            )
          })}
      </ul>
    </div>
  ))
}
