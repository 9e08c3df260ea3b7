import { useMemo } from 'react'
import type { CardId } from '../../../../shared/domain/ids.ts'
import { useOffers, type Words } from '../../../design/offers.ts'

export const openWords: Words = ($) => $.board.openCard

/** Every card can be opened from the list of commands; `open` stays the same function. */
export function useOpenOffers(
  cards: readonly { readonly id: CardId; readonly text: string }[],
  open: (id: CardId) => void,
): void {
  useOffers(
    useMemo(
      () =>
        cards.map(({ id, text }) => ({
          id: `card.${id}.open`,
          title: openWords,
          about: text,
          run: () => {
            open(id)
          },
        })),
      [cards, open],
    ),
  )
}
