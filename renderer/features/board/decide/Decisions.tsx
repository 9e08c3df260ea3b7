import { useState } from 'react'
import type { BoardDesk, DecisionRow } from '../../../../shared/contract/boards.ts'
import { q } from '../../../api/client.ts'
import { ownerLabel } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { Link } from '../../../app/routing/Router.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useWrite } from '../../../app/write.ts'
import { say } from '../../../design/offers.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { kindNames } from './criteria.ts'
import { DecisionDialog } from './DecisionDialog.tsx'

/** What was decided on this board, the last first, and the way to decide. */
export function Decisions({ desk }: { readonly desk: BoardDesk }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<'new' | DecisionRow | null>(null)
  return (
    <section className="decide-part" aria-label={t(($) => $.board.decision.title)}>
      <div className="decide-head">
        <h3>{t(($) => $.board.decision.title)}</h3>
        <span className="push">
          <CommandButton
            id="decisions.add"
            title={($) => $.board.decision.add}
            words={($) => $.board.decision.words}
            kind={desk.estimates === null ? 'plain' : 'main'}
            run={() => {
              setAsking('new')
            }}
          />
        </span>
      </div>
      {desk.decisions.length === 0 ? (
        <p className="small soft">{t(($) => $.board.decision.none)}</p>
      ) : (
        <ol className="decide-list" aria-label={t(($) => $.board.decision.title)}>
          {desk.decisions.map((decision) => (
            <DecisionItem
              key={decision.id}
              decision={decision}
              networkId={desk.board.networkId}
              onChange={() => {
                setAsking(decision)
              }}
            />
          ))}
        </ol>
      )}
      {asking === null ? null : (
        <DecisionDialog
          desk={desk}
          decision={asking === 'new' ? null : asking}
          onClose={() => {
            setAsking(null)
          }}
        />
      )}
    </section>
  )
}

interface DecisionItemProps {
  readonly decision: DecisionRow
  readonly networkId: string
  readonly onChange: () => void
}

function DecisionItem({ decision, networkId, onChange }: DecisionItemProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const remove = useWrite(q.decisions.remove.mutationOptions())
  const { id, kind, on, reason, clusters, productId, productName } = decision
  const kindName = say(t, kindNames[kind])
  const owner = ownerLabel(decision, showCodes)
  const about = t(($) => $.board.decision.called, { kind: kindName, day: format.date(on) })
  return (
    <li>
      <div className="decide-what">
        <p>
          <strong>{kindName}</strong>{' '}
          <span className="soft">
            {format.date(on)}
            {owner === '' ? '' : ` · ${owner}`}
          </span>
        </p>
        {reason === '' ? null : <p className="decide-reason">{reason}</p>}
        {clusters.length === 0 ? null : (
          <p className="small soft">
            {t(($) => $.board.decision.about, { clusters: format.list(clusters.map(({ name }) => name)) })}
          </p>
        )}
        {productId === null || productName === null ? null : (
          <p>
            <Link to="/network/$networkId/documents/products/$productId" params={{ networkId, productId }}>
              {t(($) => $.board.decision.product, { name: productName })}
            </Link>
          </p>
        )}
      </div>
      <span className="row">
        <CommandButton
          id={`decision.${id}.change`}
          title={($) => $.board.decision.change}
          about={about}
          kind="quiet"
          run={onChange}
        />
        <CommandButton
          id={`decision.${id}.remove`}
          title={($) => $.common.remove}
          about={about}
          kind="quiet"
          run={() => {
            remove.mutate({ id })
          }}
        />
      </span>
    </li>
  )
}
