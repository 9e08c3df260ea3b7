import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { BoardDesk } from '../../../shared/contract/boards.ts'
import type { BoardId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { failureOf } from '../../api/failure.ts'
import { rememberBoard } from '../../app/board/last-board.ts'
import { NotFound } from '../../app/NotFound.tsx'
import type { BoardView } from '../../app/routing/address.ts'
import { navigate, useSearch } from '../../app/routing/Router.tsx'
import { useStage } from '../../app/stage.ts'
import { BoardHead } from './BoardHead.tsx'
import { Decide } from './decide/Decide.tsx'
import { PinBoard } from './pin/PinBoard.tsx'
import { ShownClusters } from './pin/ShownClusters.tsx'
import { recallView, remember } from './remembered.ts'
import { useBoardId } from './useBoard.ts'
import { Wall } from './wall/Wall.tsx'
import './board.css'

/** One board: its cards on the wall, in clusters, or weighed. */
export function BoardPage() {
  const id = useBoardId()
  const desk = useQuery(
    q.boards.desk.queryOptions({ input: { id: id ?? ('' as BoardId) }, enabled: id !== null }),
  )
  if (id === null || failureOf(desk.error)?.code === 'NOT_FOUND') return <NotFound />
  return desk.data === undefined ? null : <Board key={id} desk={desk.data} />
}

function Board({ desk }: { readonly desk: BoardDesk }) {
  const { id, networkId, isShown } = desk.board
  const { view: asked, open } = useSearch()
  const view = asked ?? recallView(id) ?? (desk.clusters.length > 0 ? 'board' : 'wall')
  useEffect(() => {
    remember('view', id, view)
    rememberBoard(networkId, id)
  }, [networkId, id, view])
  const go = (next: BoardView, isOnBeamer: boolean) => {
    navigate({
      to: '/network/$networkId/documents/boards/$boardId',
      params: { networkId, boardId: id },
      search: { view: next, ...(isOnBeamer ? { open: 'beamer' } : {}) },
      replace: true,
    })
  }
  // Until it is shown to all, what somebody thought is nobody else's.
  const canShow = view !== 'decision' || isShown
  const stage = useStage(open === 'beamer' && canShow, (isOn) => {
    go(view, isOn)
  })
  return (
    <div className={stage.isOn ? `board board-${view} on-beamer` : `board board-${view}`}>
      <BoardHead
        desk={desk}
        view={view}
        stage={canShow ? stage : null}
        onView={(next) => {
          go(next, stage.isOn)
        }}
      />
      {view === 'wall' ? <Wall desk={desk} isOnBeamer={stage.isOn} /> : null}
      {view !== 'board' ? null : stage.isOn ? <ShownClusters desk={desk} /> : <PinBoard desk={desk} />}
      {view === 'decision' ? <Decide desk={desk} isOnBeamer={stage.isOn} /> : null}
    </div>
  )
}
