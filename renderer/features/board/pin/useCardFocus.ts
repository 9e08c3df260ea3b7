import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { CardId } from '../../../../shared/domain/ids.ts'

export const cardAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
export const idOf = (card: HTMLElement): CardId => card.dataset['card'] as CardId

export interface CardFocus {
  readonly to: (id: CardId) => void
  /** The focus came to this element of the board. */
  readonly came: (target: EventTarget) => void
  /** It went elsewhere; null where it is nowhere for the moment. */
  readonly went: (to: EventTarget | null) => void
}

/**
 * A card that goes to another list, here or in another window, is drawn anew: the focus goes along, unless it was taken
 * elsewhere. `drawn` changes with what is on the board.
 */
export function useCardFocus(
  board: RefObject<HTMLElement | null>,
  drawn: unknown,
  isCarrying: boolean,
): CardFocus {
  const focused = useRef<CardId | null>(null)
  const find = (id: CardId) => board.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)
  useLayoutEffect(() => {
    if (focused.current === null) return
    const card = board.current?.querySelector<HTMLElement>(`[data-card="${focused.current}"]`)
    if (document.activeElement === document.body) card?.focus({ preventScroll: true })
    if (isCarrying) card?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [board, drawn, isCarrying])
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (cardAt(target) === null) focused.current = null
    }
    document.addEventListener('pointerdown', leave, { capture: true })
    return () => {
      document.removeEventListener('pointerdown', leave, { capture: true })
    }
  }, [])
  return {
    to: (id) => {
      find(id)?.focus()
    },
    came: (target) => {
      const card = cardAt(target)
      focused.current = card === null ? null : idOf(card)
    },
    went: (to) => {
      if (to !== null) focused.current = null
    },
  }
}
