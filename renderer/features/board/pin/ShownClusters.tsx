import { useMemo, useRef } from 'react'
import type { BoardDesk } from '../../../../shared/contract/boards.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { CardPictures } from '../card/CardPictures.tsx'
import { listsOf } from '../place.ts'
import { useFit } from '../wall/useFit.ts'
import './shown.css'

/** The clusters for the whole room: nothing but their names and their cards, as large as fits; the loose ones come last. */
export function ShownClusters({ desk }: { readonly desk: BoardDesk }) {
  const { t } = useTranslation()
  const { clusters, cards } = desk
  const place = useRef<HTMLDivElement>(null)
  const lists = useMemo(() => {
    const [loose, ...all] = listsOf(
      clusters.map(({ id }) => id),
      cards,
    )
    return loose === undefined || loose.cards.length === 0 ? all : [...all, loose]
  }, [clusters, cards])
  // The names take room too.
  useFit(
    place,
    true,
    useMemo(() => [...clusters, ...cards], [clusters, cards]),
  )
  return (
    <div
      ref={place}
      className="shown-clusters"
      role="group"
      aria-label={t(($) => $.board.views.board)}
      // What does not fit is scrolled, with the arrows too.
      tabIndex={0}
    >
      {lists.map(({ id, cards: own }) => (
        <section key={id ?? ''} className="shown-cluster">
          <h2>{clusters.find((cluster) => cluster.id === id)?.name ?? t(($) => $.board.loose)}</h2>
          <ul>
            {own.map((card) => (
              <li key={card.id}>
                {card.text}
                <CardPictures attachments={card.attachments} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
