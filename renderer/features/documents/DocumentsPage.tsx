import { useQueries, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { FilledDocument } from '../../../shared/contract/documents.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { say } from '../../app/commands/command.ts'
import { Link, useNetworkId } from '../../app/routing/Router.tsx'
import type { DocumentsPath } from '../../app/routing/address.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { kindWords, listKinds } from './checklists/kinds.ts'
import { CouldNotAsk } from './CouldNotAsk.tsx'
import { openText, versionText, writtenText } from './words.ts'
import './landing.css'

/** What there is on paper of this network, each with how it stands, and the first step where there is nothing yet. */
export function DocumentsPage() {
  const { t } = useTranslation()
  const networkId = useNetworkId() as NetworkId
  const found = useQuery(q.documents.list.queryOptions({ input: { networkId, kind: null } }))
  if (found.isError) return <CouldNotAsk onTryAgain={() => void found.refetch()} />
  if (found.data === undefined) return null
  return (
    <div className="landing">
      <h2 className="visually-hidden">{t(($) => $.shell.documents)}</h2>
      <StartPart networkId={networkId} />
      <PlanPart
        networkId={networkId}
        plans={found.data.filter(({ document }) => document.kind === 'projectPlan')}
      />
      <ListsPart networkId={networkId} runs={found.data} />
      <ProductsPart networkId={networkId} />
      <BoardsPart networkId={networkId} />
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly to: DocumentsPath
  readonly networkId: NetworkId
  /** How it stands; nothing for a part that is not there yet. */
  readonly children: ReactNode
  /** What can be done first, where nothing is there. */
  readonly firstStep?: string | undefined
}

function LandingPart({ title, to, networkId, children, firstStep }: PartProps) {
  return (
    <section>
      <h3>
        <Link to={to} params={{ networkId }}>
          {title}
        </Link>
      </h3>
      <div>
        {children}
        {firstStep === undefined ? null : (
          <p>
            <Link to={to} params={{ networkId }}>
              {firstStep}
            </Link>
          </p>
        )}
      </div>
    </section>
  )
}

interface OfNetwork {
  readonly networkId: NetworkId
}

function StartPart({ networkId }: OfNetwork) {
  const { t } = useTranslation()
  const format = useFormat()
  const network = useQuery(q.networks.get.queryOptions({ input: { id: networkId } })).data
  const desk = useQuery(q.starting.desk.queryOptions({ input: { networkId } })).data
  if (network === undefined || desk === undefined) return null
  const { assignment, assignmentAgreedOn } = network
  const number = Math.max(0, ...desk.versions.map((version) => version.number))
  const isWorded = assignment.trim() !== ''
  const agreed =
    assignmentAgreedOn === null
      ? t(($) => $.documents.landing.notAgreed)
      : t(($) => $.documents.landing.agreed, { date: format.date(assignmentAgreedOn) })
  const questions = desk.questions.filter(({ state }) => state === 'open')
  return (
    <LandingPart
      title={t(($) => $.documents.start)}
      to="/network/$networkId/documents/start"
      networkId={networkId}
      firstStep={isWorded ? undefined : t(($) => $.documents.landing.firstAssignment)}
    >
      {isWorded ? (
        <>
          <p className="landing-quote">{assignment}</p>
          <p className="soft">
            {[
              ...(number === 0 ? [] : [t(($) => $.documents.landing.assignmentVersion, { number })]),
              agreed,
              ...(questions.length === 0
                ? []
                : [t(($) => $.documents.landing.questions, { count: questions.length })]),
            ].join(' · ')}
          </p>
        </>
      ) : (
        <p className="soft">{t(($) => $.documents.landing.noAssignment)}</p>
      )}
    </LandingPart>
  )
}

function PlanPart({ networkId, plans }: OfNetwork & { readonly plans: readonly FilledDocument[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const desks = useQueries({
    queries: plans.map(({ document: { id } }) => q.documents.desk.queryOptions({ input: { id } })),
  })
  return (
    <LandingPart
      title={t(($) => $.documents.plan)}
      to="/network/$networkId/documents/plan"
      networkId={networkId}
      firstStep={plans.length === 0 ? t(($) => $.documents.landing.firstPlan) : undefined}
    >
      {plans.length === 0 ? <p className="soft">{t(($) => $.documents.landing.noPlan)}</p> : null}
      {plans.map(({ document: { id, title }, sections }, at) => {
        const versions = desks[at]?.data?.versions ?? []
        const last = versions.toSorted((a, b) => b.number - a.number)[0]
        return (
          <p key={id}>
            <Link to="/network/$networkId/documents/plan/$documentId" params={{ networkId, documentId: id }}>
              {title}
            </Link>
            <span className="soft">
              {': '}
              {[
                writtenText(t, sections),
                ...(last === undefined ? [] : [versionText(t, last, format)]),
                ...(last?.isOvertaken === true ? [t(($) => $.documents.planning.overtaken)] : []),
              ].join(', ')}
            </span>
          </p>
        )
      })}
    </LandingPart>
  )
}

function ListsPart({ networkId, runs }: OfNetwork & { readonly runs: readonly FilledDocument[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const last = listKinds.flatMap((kind) => {
    const [run] = runs
      .filter(({ document }) => document.kind === kind)
      .toSorted((a, b) => (a.document.madeOn < b.document.madeOn ? 1 : -1))
    return run === undefined ? [] : [{ kind, run }]
  })
  return (
    <LandingPart
      title={t(($) => $.documents.checklists)}
      to="/network/$networkId/documents/checklists"
      networkId={networkId}
      firstStep={last.length === 0 ? t(($) => $.documents.landing.firstList) : undefined}
    >
      {last.length === 0 ? <p className="soft">{t(($) => $.documents.landing.noLists)}</p> : null}
      {last.map(({ kind, run: { document, points } }) => (
        <p key={kind}>
          <Link
            to="/network/$networkId/documents/checklists/$documentId"
            params={{ networkId, documentId: document.id }}
          >
            {say(t, kindWords[kind].name)}
          </Link>
          <span className="soft">
            {': '}
            {[format.date(document.madeOn), openText(t, points)].join(', ')}
          </span>
        </p>
      ))}
    </LandingPart>
  )
}

function ProductsPart({ networkId }: OfNetwork) {
  const { t } = useTranslation()
  const products = useQuery(q.products.list.queryOptions({ input: { networkId } })).data
  if (products === undefined) return null
  return (
    <LandingPart
      title={t(($) => $.documents.products)}
      to="/network/$networkId/documents/products"
      networkId={networkId}
      firstStep={products.length === 0 ? t(($) => $.documents.landing.firstProduct) : undefined}
    >
      {products.length === 0 ? <p className="soft">{t(($) => $.documents.landing.noProducts)}</p> : null}
      {products.map(({ product: { id, name }, versions, tryOuts }) => (
        <p key={id}>
          <Link to="/network/$networkId/documents/products/$productId" params={{ networkId, productId: id }}>
            {name}
          </Link>
          <span className="soft">
            {': '}
            {[
              t(($) => $.documents.landing.productVersion, {
                number: Math.max(1, ...versions.map(({ number }) => number)),
              }),
              tryOuts.length === 0
                ? t(($) => $.documents.landing.notTried)
                : t(($) => $.documents.landing.tryOuts, { count: tryOuts.length }),
            ].join(', ')}
          </span>
        </p>
      ))}
    </LandingPart>
  )
}

function BoardsPart({ networkId }: OfNetwork) {
  const { t } = useTranslation()
  const boards = useQuery(q.boards.list.queryOptions({ input: { networkId } })).data
  if (boards === undefined) return null
  return (
    <LandingPart
      title={t(($) => $.documents.boards)}
      to="/network/$networkId/documents/boards"
      networkId={networkId}
      firstStep={boards.length === 0 ? t(($) => $.documents.landing.firstBoard) : undefined}
    >
      {boards.length === 0 ? <p className="soft">{t(($) => $.documents.landing.noBoards)}</p> : null}
      {boards.map(({ id, title, cards, clusters, decisions }) => (
        <p key={id}>
          <Link to="/network/$networkId/documents/boards/$boardId" params={{ networkId, boardId: id }}>
            {title}
          </Link>
          <span className="soft">
            {': '}
            {[
              t(($) => $.documents.landing.cards, { count: cards }),
              ...(clusters === 0 ? [] : [t(($) => $.documents.landing.clusters, { count: clusters })]),
              ...(decisions === 0 ? [] : [t(($) => $.documents.landing.decided)]),
            ].join(', ')}
          </span>
        </p>
      ))}
    </LandingPart>
  )
}
