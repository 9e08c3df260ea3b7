import type { Attachment } from '../../../../shared/domain/attachments.ts'
import { Thumbnail } from '../../../app/attachments/Thumbnail.tsx'
import '../../../app/attachments/attachments.css'
import './card-pictures.css'

/** More than these are seen when the card is opened. */
const mostPictures = 3

/** The pictures on a card, small. */
export function CardPictures({ attachments }: { readonly attachments: readonly Attachment[] }) {
  const pictures = attachments.filter(({ kind }) => kind === 'picture').slice(0, mostPictures)
  return pictures.length === 0 ? null : (
    <span className="card-pictures">
      {pictures.map((attachment) => (
        <Thumbnail key={attachment.id} attachment={attachment} label={attachment.name} />
      ))}
    </span>
  )
}
