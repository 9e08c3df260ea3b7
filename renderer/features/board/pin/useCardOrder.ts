import { useEffect, useMemo, useRef, useState } from 'react'
import type { BoardDesk, CardRow } from '../../../../shared/contract/boards.ts'
import type { Cluster } from '../../../../shared/domain/boards.ts'
import { q } from '../../../api/client.ts'
import { useWrite } from '../../../app/write.ts'
import { isSameOrder, listsOf, moved, type CardList, type Move } from '../place.ts'

/** After the last answer, how long the order on screen waits for the board to come, in milliseconds. */
const untilListed = 1_500

interface CardOrder {
  /** The cards as they lie on screen: moved at once, stored a moment later. */
  readonly lists: readonly CardList<CardRow>[]
  readonly move: (move: Move) => void
}

/** The order of the cards as the coach sees it. Moves of another window come in between; what was moved here stays moved. */
export function useCardOrder(clusters: readonly Cluster[], cards: BoardDesk['cards']): CardOrder {
  const stored = useMemo(
    () =>
      listsOf(
        clusters.map(({ id }) => id),
        cards,
      ),
    [clusters, cards],
  )
  const [mine, setMine] = useState<readonly Move[]>([])
  const [isStored, setStored] = useState(false)
  const underWay = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { mutateAsync: store } = useWrite(q.cards.move.mutationOptions())
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  const lists = useMemo(() => mine.reduce<readonly CardList<CardRow>[]>(moved, stored), [mine, stored])
  // All of it has arrived, and the board says so.
  if (isStored && mine.length > 0 && isSameOrder(lists, stored)) setMine([])

  return {
    lists,
    move: (move) => {
      if (isSameOrder(moved(lists, move), lists)) return
      clearTimeout(timer.current)
      underWay.current += 1
      setStored(false)
      setMine((before) => [...before, move])
      const settle = () => {
        underWay.current -= 1
        if (underWay.current > 0) return
        setStored(true)
        timer.current = setTimeout(() => {
          setMine([])
        }, untilListed)
      }
      store({ ...move, ids: [...move.ids] }).then(settle, () => {
        // It is told already; what is stored is what counts.
        setMine((before) => before.filter((each) => each !== move))
        settle()
      })
    },
  }
}
