import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BoardRow } from '../../../shared/contract/boards.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useCommands } from '../../app/commands/useCommand.ts'
import { OrderedRows } from '../../app/order/OrderedRows.tsx'
import { Link, navigate, useNetworkId } from '../../app/routing/Router.tsx'
import { useWrite } from '../../app/write.ts'
import { useTranslation } from '../../i18n/index.ts'
import { BoardDialog, type BoardFacts } from './BoardDialog.tsx'
import './boards.css'

/** The boards of a network: idea wall, pin board and decision talk in one. */
export function BoardsPage() {
  const { t } = useTranslation()
  const networkId = useNetworkId() as NetworkId
  const list = useQuery(q.boards.list.queryOptions({ input: { networkId } })).data
  const [asking, setAsking] = useState<'new' | BoardRow | null>(null)
  const add = useWrite(
    q.boards.add.mutationOptions({
      onSuccess: ({ result: { id: boardId } }) => {
        open(networkId, boardId)
      },
    }),
  )
  const update = useWrite(q.boards.update.mutationOptions())
  const move = useWrite(q.boards.move.mutationOptions())
  const remove = useWrite(q.boards.remove.mutationOptions())
  useCommands(
    (list ?? []).map(({ id, title }) => ({
      id: `board.${id}.open`,
      title: ($) => $.board.open,
      about: title,
      section: 'page',
      run: () => {
        open(networkId, id)
      },
    })),
  )
  if (list === undefined) return null
  const isEmpty = list.length === 0
  const newBoard = (
    <CommandButton
      id="boards.add"
      title={($) => $.board.add}
      words={($) => $.board.addWords}
      kind={isEmpty ? 'main' : 'plain'}
      isEnabled={!add.isPending}
      run={() => {
        setAsking('new')
      }}
    />
  )
  return (
    <>
      <div className="head">
        <h2>{t(($) => $.documents.boards)}</h2>
        {isEmpty ? null : <span className="right">{newBoard}</span>}
      </div>
      {isEmpty ? (
        <div className="empty">
          <p>{t(($) => $.board.none)}</p>
          <div className="row">{newBoard}</div>
        </div>
      ) : (
        <OrderedRows
          id="boards"
          label={t(($) => $.documents.boards)}
          rows={list}
          labelOf={({ title }) => title}
          className="boards"
          onMove={({ id }, to) => move.mutateAsync({ id, to })}
          onRemove={({ id }) => {
            remove.mutate({ id })
          }}
        >
          {(row) => (
            <div className="boards-row">
              <Link
                to="/network/$networkId/documents/boards/$boardId"
                params={{ networkId, boardId: row.id }}
                className="boards-title"
              >
                {row.title}
              </Link>
              {row.question === '' ? null : <p className="boards-question">{row.question}</p>}
              <p className="small soft">
                {t(($) => $.board.cards, { count: row.cards })} ·{' '}
                {t(($) => $.board.clusters, { count: row.clusters })}
                {row.decisions === 0 ? null : ` · ${t(($) => $.board.decisions, { count: row.decisions })}`}
              </p>
              <CommandButton
                id={`board.${row.id}.rename`}
                title={($) => $.board.rename}
                about={row.title}
                kind="quiet"
                run={() => {
                  setAsking(row)
                }}
              />
            </div>
          )}
        </OrderedRows>
      )}
      {asking === null ? null : (
        <BoardDialog
          title={asking === 'new' ? t(($) => $.board.add) : t(($) => $.board.rename)}
          {...(asking === 'new' ? {} : { initial: asking })}
          onClose={() => {
            setAsking(null)
          }}
          onSave={(facts: BoardFacts) => {
            if (asking === 'new') add.mutate({ networkId, ...facts })
            else update.mutate({ id: asking.id, patch: facts })
          }}
        />
      )}
    </>
  )
}

function open(networkId: string, boardId: string): void {
  navigate({ to: '/network/$networkId/documents/boards/$boardId', params: { networkId, boardId } })
}
