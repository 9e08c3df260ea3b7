import { useState } from 'react'
import type { BoardDesk } from '../../../shared/contract/boards.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useCommands } from '../../app/commands/useCommand.ts'
import type { BoardView } from '../../app/routing/address.ts'
import type { Stage } from '../../app/stage.ts'
import { StageButtons } from '../../app/StageButtons.tsx'
import { useWrite } from '../../app/write.ts'
import { say, type Words } from '../../design/offers.ts'
import { Segmented } from '../../design/Segmented.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { BoardDialog } from './BoardDialog.tsx'
import { BoardOut } from './BoardOut.tsx'

const views = ['wall', 'board', 'decision'] as const satisfies readonly BoardView[]
const viewNames: Readonly<Record<BoardView, Words>> = {
  wall: ($) => $.board.views.wall,
  board: ($) => $.board.views.board,
  decision: ($) => $.board.views.decision,
}

interface BoardHeadProps {
  readonly desk: BoardDesk
  readonly view: BoardView
  /** Null: there is nothing here for the whole room to look at. */
  readonly stage: Stage | null
  readonly onView: (view: BoardView) => void
}

/** Which board this is, how it is looked at, and what can be done with the whole of it; on the beamer only its question. */
export function BoardHead({ desk, view, stage, onView }: BoardHeadProps) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const update = useWrite(q.boards.update.mutationOptions())
  const { board, cards, clusters } = desk
  const isOn = stage?.isOn === true
  useCommands(
    views.map((each) => ({
      id: `board.view.${each}`,
      of: ($) => $.board.view,
      title: viewNames[each],
      words: ($) => $.board.viewWords,
      section: 'view',
      isEnabled: each !== view,
      whyNot: ($) => $.commands.already,
      run: () => {
        onView(each)
      },
    })),
  )
  const asked = board.question === '' ? board.title : board.question
  return (
    <header className="board-head">
      {isOn ? (
        <h1 className="board-asked">{asked}</h1>
      ) : (
        <div className="board-what">
          <h2>{board.title}</h2>
          <div className="board-meta">
            <span>
              {t(($) => $.board.cards, { count: cards.length })} ·{' '}
              {t(($) => $.board.clusters, { count: clusters.length })}
            </span>
            <CommandButton
              id="board.rename"
              title={($) => $.board.rename}
              kind="quiet"
              run={() => {
                setAsking(true)
              }}
            />
            <BoardOut board={board} />
          </div>
        </div>
      )}
      <div className="board-acts">
        {isOn ? null : (
          <Segmented
            label={t(($) => $.board.view)}
            value={view}
            options={views.map((id) => ({ id, label: say(t, viewNames[id]) }))}
            onChange={onView}
          />
        )}
        {stage === null ? null : <StageButtons stage={stage} page="board" />}
      </div>
      {isOn || board.question === '' ? null : <p className="board-question">{board.question}</p>}
      {isAsking ? (
        <BoardDialog
          title={t(($) => $.board.rename)}
          initial={board}
          onClose={() => {
            setAsking(false)
          }}
          onSave={(patch) => {
            update.mutate({ id: board.id, patch })
          }}
        />
      ) : null}
    </header>
  )
}
