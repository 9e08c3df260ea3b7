import { memo, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { BoardDesk, CardRow } from '../../../../shared/contract/boards.ts'
import type { CardId } from '../../../../shared/domain/ids.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { useSettings } from '../../../app/settings.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { CardDialog } from '../card/CardDialog.tsx'
import { openWords, useOpenOffers } from '../card/useOpenOffers.ts'
import { CardPictures } from '../card/CardPictures.tsx'
import { Clock } from './Clock.tsx'
import { NewCards } from './NewCards.tsx'
import { useFit } from './useFit.ts'
import './wall.css'

/** The idea wall: every card in sight, the newest at the end. */
export function Wall({ desk, isOnBeamer }: { readonly desk: BoardDesk; readonly isOnBeamer: boolean }) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const { board, clusters, cards: all } = desk
  const list = useRef<HTMLUListElement>(null)
  const [opened, setOpened] = useState<CardId | null>(null)
  const [at, setAt] = useState<CardId | null>(null)
  // Those that lie in a cluster were there first: a new one is a loose one, at the end.
  const cards = useMemo(
    () => [
      ...clusters.flatMap(({ id }) => all.filter(({ clusterId }) => clusterId === id)),
      ...all.filter(({ clusterId }) => clusterId === null),
    ],
    [clusters, all],
  )
  useFit(list, isOnBeamer, cards)
  useOpenOffers(cards, setOpened)
  const here = Math.max(
    0,
    cards.findIndex(({ id }) => id === at),
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: here + 1,
      ArrowDown: here + 1,
      ArrowLeft: here - 1,
      ArrowUp: here - 1,
      Home: 0,
      End: cards.length - 1,
    }
    const to = moves[event.key]
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const next = cards[Math.min(cards.length - 1, Math.max(0, to))]
    if (next !== undefined) list.current?.querySelector<HTMLElement>(`[data-card="${next.id}"]`)?.focus()
  }
  return (
    <>
      <div className="wall-top">
        <NewCards desk={desk} asksWho={!isOnBeamer} hasFocus />
        <Clock boardId={board.id} />
      </div>
      {cards.length === 0 ? <p className="wall-none">{t(($) => $.board.noCards)}</p> : null}
      <ul
        ref={list}
        className="wall-cards"
        aria-label={t(($) => $.board.views.wall)}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          if (target instanceof HTMLElement) setAt((target.dataset['card'] ?? null) as CardId | null)
        }}
        onClick={({ target }) => {
          const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
          if (card !== null) setOpened((card.dataset['card'] ?? null) as CardId | null)
        }}
      >
        {cards.map((card, place) => (
          <WallCard
            key={card.id}
            card={card}
            isStop={place === here}
            showCodes={showCodes}
            hasAuthor={!isOnBeamer}
          />
        ))}
      </ul>
      <CardDialog
        desk={desk}
        cardId={opened}
        onClose={() => {
          setOpened(null)
        }}
      />
    </>
  )
}

interface WallCardProps {
  readonly card: CardRow
  readonly isStop: boolean
  readonly showCodes: boolean
  readonly hasAuthor: boolean
}

const WallCard = memo(function WallCard({ card, isStop, showCodes, hasAuthor }: WallCardProps) {
  const { t } = useTranslation()
  const author =
    card.authorCode === null
      ? card.authorName
      : personLabel({ code: card.authorCode, displayName: card.authorName }, showCodes)
  return (
    <li>
      <button
        type="button"
        className="wall-card"
        data-card={card.id}
        tabIndex={isStop ? 0 : -1}
        aria-label={`${t(openWords)}: ${card.text}`}
        aria-description={hasAuthor && author !== '' ? author : undefined}
      >
        <span>{card.text}</span>
        <CardPictures attachments={card.attachments} />
        {hasAuthor && author !== '' ? <span className="wall-author">{author}</span> : null}
      </button>
    </li>
  )
})
