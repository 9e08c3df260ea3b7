import { memo } from 'react'
import type { CardRow } from '../../../../shared/contract/boards.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { CardPictures } from '../card/CardPictures.tsx'

interface PinCardProps {
  readonly card: CardRow
  readonly isChosen: boolean
  /** In hand, by mouse or keyboard. */
  readonly isHeld: boolean
  /** Where Tab comes into its list. */
  readonly isStop: boolean
  readonly showCodes: boolean
}

/** A card in its list. What is done with it is heard by the board, so that a card holds nothing but itself. */
export const PinCard = memo(function PinCard({ card, isChosen, isHeld, isStop, showCodes }: PinCardProps) {
  const { t } = useTranslation()
  const author =
    card.authorCode === null
      ? card.authorName
      : personLabel({ code: card.authorCode, displayName: card.authorName }, showCodes)
  const { length: attached } = card.attachments
  const marks = [
    ...(author === '' ? [] : [author]),
    ...(card.note === '' ? [] : [t(($) => $.board.hasNote)]),
    ...(attached === 0 ? [] : [t(($) => $.board.attached, { count: attached })]),
  ]
  return (
    <li
      role="option"
      aria-selected={isChosen}
      className="pin-card"
      data-card={card.id}
      data-held={isHeld ? true : undefined}
      tabIndex={isStop ? 0 : -1}
    >
      <span className="pin-text">{card.text}</span>
      <CardPictures attachments={card.attachments} />
      {marks.length === 0 ? null : <span className="pin-marks">{marks.join(' · ')}</span>}
    </li>
  )
})
