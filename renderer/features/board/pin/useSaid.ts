import { useState } from 'react'
import type { BoardDesk } from '../../../../shared/contract/boards.ts'
import type { CardId } from '../../../../shared/domain/ids.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { Move } from '../place.ts'

export interface Said {
  readonly said: string
  readonly tell: (what: 'pickedUp' | 'carried' | 'dropped' | 'putBack', move: Move) => void
}

const mostSaid = 80

/** What screen readers say of cards that are carried: which, and where they are now. */
export function useSaid({ cards, clusters }: BoardDesk): Said {
  const { t } = useTranslation()
  const [said, setSaid] = useState('')
  const called = (ids: readonly CardId[]): string => {
    const [only] = ids
    if (ids.length > 1) return t(($) => $.board.cards, { count: ids.length })
    return (cards.find(({ id }) => id === only)?.text ?? '').slice(0, mostSaid)
  }
  return {
    said,
    tell: (what, { ids, clusterId, to }) => {
      const list =
        clusterId === null
          ? t(($) => $.board.loose)
          : (clusters.find(({ id }) => id === clusterId)?.name ?? '')
      const values = { what: called(ids), list, place: to + 1 }
      const texts = {
        pickedUp: () => t(($) => $.board.said.pickedUp, values),
        carried: () => t(($) => $.board.said.carried, values),
        dropped: () => t(($) => $.board.said.dropped, values),
        putBack: () => t(($) => $.board.said.putBack, values),
      }
      setSaid(texts[what]())
    },
  }
}
