import { useRef, type KeyboardEvent } from 'react'
import type { BoardDesk, CardRow } from '../../../../shared/contract/boards.ts'
import type { CardId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useWrite } from '../../../app/write.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { NameDialog } from '../../../design/NameDialog.tsx'
import { OfferedButton } from '../../../design/OfferedButton.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { mostClustersOnBoard } from '../limits.ts'
import type { CardList, ListId, Move } from '../place.ts'

interface ChosenBarProps {
  readonly desk: BoardDesk
  readonly lists: readonly CardList<CardRow>[]
  /** What is put in a cluster: the chosen cards, or the one with the focus. */
  readonly meant: readonly CardId[]
  readonly chosen: ReadonlySet<CardId>
  readonly asks: 'to' | 'cluster' | null
  readonly onAsk: (what: 'to' | 'cluster' | null) => void
  readonly onMove: (move: Move) => void
  readonly onRemove: () => void
  readonly onUnchoose: () => void
}

/** What can be done with several cards at once, and the way to a new cluster. */
export function ChosenBar(props: ChosenBarProps) {
  const { desk, lists, meant, chosen, asks, onAsk, onMove, onRemove, onUnchoose } = props
  const { t } = useTranslation()
  const isAny = chosen.size > 0
  const addCluster = useWrite(q.clusters.add.mutationOptions())
  const close = () => {
    onAsk(null)
  }
  const moveTo = (clusterId: ListId) => {
    close()
    const going = new Set(meant)
    const there = lists.find(({ id }) => id === clusterId)?.cards ?? []
    onMove({ ids: meant, clusterId, to: there.filter(({ id }) => !going.has(id)).length })
  }
  return (
    <div className="pin-bar" role="group" aria-label={t(($) => $.board.chosenBar)}>
      <CommandButton
        id="clusters.add"
        title={isAny ? ($) => $.board.cluster.addOf : ($) => $.board.cluster.add}
        values={{ count: chosen.size }}
        words={($) => $.board.cluster.words}
        isEnabled={desk.clusters.length < mostClustersOnBoard}
        whyNot={($) => $.board.cluster.most}
        run={() => {
          onAsk('cluster')
        }}
      />
      <CommandButton
        id="cards.moveTo"
        title={($) => $.board.moveTo}
        words={($) => $.board.cluster.words}
        isEnabled={isAny}
        whyNot={($) => $.board.noneChosen}
        run={() => {
          onAsk('to')
        }}
      />
      {isAny ? (
        <>
          <CommandButton id="cards.remove" title={($) => $.board.removeChosen} kind="quiet" run={onRemove} />
          <CommandButton id="cards.unchoose" title={($) => $.board.unchoose} kind="quiet" run={onUnchoose} />
          <span className="small soft" role="status">
            {t(($) => $.board.chosen, { count: chosen.size })}
          </span>
        </>
      ) : null}
      <NameDialog
        title={
          isAny ? t(($) => $.board.cluster.addOf, { count: chosen.size }) : t(($) => $.board.cluster.add)
        }
        label={t(($) => $.board.cluster.name)}
        isOpen={asks === 'cluster'}
        onClose={close}
        onName={(name) => {
          const cardIds = isAny ? [...meant] : []
          onUnchoose()
          addCluster.mutate({ boardId: desk.board.id, name, cardIds })
        }}
      />
      <Dialog
        title={t(($) => $.board.toWhich, { count: meant.length })}
        isOpen={asks === 'to' && meant.length > 0}
        onClose={close}
      >
        <Lists lists={lists} desk={desk} onChoose={moveTo} />
        <div className="actions">
          <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} run={close} />
        </div>
      </Dialog>
    </div>
  )
}

interface ListsProps {
  readonly lists: readonly CardList<CardRow>[]
  readonly desk: BoardDesk
  readonly onChoose: (id: ListId) => void
}

/** One under the other; arrows walk, a figure chooses at once. */
function Lists({ lists, desk, onChoose }: ListsProps) {
  const { t } = useTranslation()
  const place = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const buttons = [...(place.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const figure = /^\d$/u.test(event.key) ? lists[Number(event.key)] : undefined
    if (event.key === 'ArrowDown') buttons[Math.min(buttons.length - 1, at + 1)]?.focus()
    else if (event.key === 'ArrowUp') buttons[Math.max(0, at - 1)]?.focus()
    else if (figure !== undefined) onChoose(figure.id)
    else return
    event.preventDefault()
  }
  return (
    <ul ref={place} className="pin-choices" onKeyDown={onKeyDown}>
      {lists.map(({ id, cards }, at) => (
        <li key={id ?? ''}>
          <span className="pin-figure" aria-hidden="true">
            {at < 10 ? at : ''}
          </span>
          <OfferedButton
            id={`dialog.to.${id ?? 'loose'}`}
            title={($) => $.board.asIs}
            values={{
              text: desk.clusters.find((cluster) => cluster.id === id)?.name ?? t(($) => $.board.loose),
            }}
            kind="quiet"
            autoFocus={at === 0}
            run={() => {
              onChoose(id)
            }}
          />
          <span className="small soft">{t(($) => $.board.cards, { count: cards.length })}</span>
        </li>
      ))}
    </ul>
  )
}
