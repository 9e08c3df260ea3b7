import { memo } from 'react'
import type { CardRow } from '../../../../shared/contract/boards.ts'
import type { Cluster } from '../../../../shared/domain/boards.ts'
import type { CardId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useCommands } from '../../../app/commands/useCommand.ts'
import { DraftField } from '../../../app/DraftField.tsx'
import { useWrite } from '../../../app/write.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { PinCard } from './PinCard.tsx'

interface PinListProps {
  /** Null: the loose cards. */
  readonly cluster: Cluster | null
  readonly cards: readonly CardRow[]
  readonly current: CardId | null
  readonly chosen: ReadonlySet<CardId>
  readonly held: ReadonlySet<CardId>
  readonly showCodes: boolean
  /** Among the clusters, from 0. */
  readonly place: number
  readonly isLast: boolean
  /** Stays the same function. */
  readonly onMove: (cluster: Cluster, to: number) => void
}

/** One list of the board: the loose cards, or a cluster with its name. */
export const PinList = memo(function PinList(props: PinListProps) {
  const { cluster, cards, current, chosen, held, showCodes, place, isLast, onMove } = props
  const { t } = useTranslation()
  const name = cluster === null ? t(($) => $.board.loose) : cluster.name
  const stop = cards.some(({ id }) => id === current) ? current : (cards[0]?.id ?? null)
  return (
    <section className="pin-list" data-list={cluster?.id ?? ''} aria-label={name}>
      <header className="pin-head">
        {cluster === null ? (
          <h3>{name}</h3>
        ) : (
          <ClusterName cluster={cluster} place={place} isLast={isLast} onMove={onMove} />
        )}
        <span className="small soft">{t(($) => $.board.cards, { count: cards.length })}</span>
      </header>
      <ul
        className="pin-cards"
        role="listbox"
        aria-multiselectable
        aria-label={name}
        aria-describedby="pin-hint"
        data-cards=""
      >
        {cards.map((card) => (
          <PinCard
            key={card.id}
            card={card}
            isChosen={chosen.has(card.id)}
            isHeld={held.has(card.id)}
            isStop={card.id === stop}
            showCodes={showCodes}
          />
        ))}
      </ul>
      {cards.length === 0 ? (
        <p className="pin-none small soft">
          {cluster === null ? t(($) => $.board.noLoose) : t(($) => $.board.noCardsIn)}
        </p>
      ) : null}
    </section>
  )
}, sameList)

function sameList(before: PinListProps, after: PinListProps): boolean {
  const touches = (props: PinListProps, ids: ReadonlySet<CardId>) => props.cards.some(({ id }) => ids.has(id))
  const sameSet = (a: ReadonlySet<CardId>, b: ReadonlySet<CardId>) =>
    a === b || (!touches(before, a) && !touches(after, b))
  const ofCurrent = ({ cards, current }: PinListProps) =>
    cards.some(({ id }) => id === current) ? current : null
  return (
    before.cluster === after.cluster &&
    before.cards.length === after.cards.length &&
    before.cards.every((card, at) => card === after.cards[at]) &&
    ofCurrent(before) === ofCurrent(after) &&
    sameSet(before.chosen, after.chosen) &&
    sameSet(before.held, after.held) &&
    before.showCodes === after.showCodes &&
    before.place === after.place &&
    before.isLast === after.isLast &&
    before.onMove === after.onMove
  )
}

interface ClusterNameProps extends Pick<PinListProps, 'place' | 'isLast' | 'onMove'> {
  readonly cluster: Cluster
}

/** Its name, changed where it stands; to another place with the handle, Alt and the arrows, or the list of commands. */
function ClusterName({ cluster, place, isLast, onMove }: ClusterNameProps) {
  const { t } = useTranslation()
  const { id, name } = cluster
  const { mutateAsync } = useWrite(q.clusters.update.mutationOptions(), { isDraft: true })
  const remove = useWrite(q.clusters.remove.mutationOptions())
  useCommands([
    {
      id: `cluster.${id}.left`,
      title: ($) => $.board.cluster.left,
      about: name,
      words: ($) => $.board.cluster.words,
      section: 'page',
      isEnabled: place > 0,
      run: () => {
        onMove(cluster, place - 1)
      },
    },
    {
      id: `cluster.${id}.right`,
      title: ($) => $.board.cluster.right,
      about: name,
      words: ($) => $.board.cluster.words,
      section: 'page',
      isEnabled: !isLast,
      run: () => {
        onMove(cluster, place + 1)
      },
    },
  ])
  const step = (key: string) => (key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0)
  return (
    <>
      <div
        className="pin-name"
        onKeyDown={(event) => {
          const by = step(event.key)
          if (by === 0 || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          onMove(cluster, place + by)
        }}
      >
        <DraftField
          label={t(($) => $.board.cluster.name)}
          isLabelHidden
          isBare
          value={name}
          save={(typed) => mutateAsync({ id, patch: { name: typed } })}
          maxLength={120}
          isRequired
        />
      </div>
      <span className="pin-head-acts">
        <button
          type="button"
          className="pin-handle"
          data-handle={id}
          title={t(($) => $.board.cluster.drag)}
          aria-label={t(($) => $.board.cluster.handle, { name, place: place + 1 })}
          onKeyDown={(event) => {
            const by = step(event.key)
            if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            onMove(cluster, place + by)
          }}
        >
          <span aria-hidden="true">⋮⋮</span>
        </button>
        <CommandButton
          id={`cluster.${id}.remove`}
          title={($) => $.common.remove}
          about={name}
          words={($) => $.board.cluster.words}
          kind="quiet"
          run={() => {
            remove.mutate({ id })
          }}
        />
      </span>
    </>
  )
}
