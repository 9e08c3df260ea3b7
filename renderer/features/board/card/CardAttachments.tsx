import type { CardRow } from '../../../../shared/contract/boards.ts'
import { Attachments } from '../../../app/attachments/Attachments.tsx'
import { useTranslation } from '../../../i18n/index.ts'

/** The files, links and pictures of a card. */
export function CardAttachments({ card }: { readonly card: CardRow }) {
  const { t } = useTranslation()
  return (
    <div className="field">
      <span className="label">{t(($) => $.board.card.attachments)}</span>
      <Attachments
        to={{ cardId: card.id }}
        attachments={card.attachments}
        canEdit
        about={card.text.length > 60 ? `${card.text.slice(0, 58).trimEnd()}…` : card.text}
      />
    </div>
  )
}
