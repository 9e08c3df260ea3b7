import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RunSheetItem } from '../../../../shared/domain/meetings.ts'
import type { RunSheetItemId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { useWrite } from '../../../app/write.ts'

/** After the last answer, how long the order on screen waits for the list to come, in milliseconds. */
const untilListed = 1_500

interface Order {
  /** The items as they stand on screen: moved at once, stored a moment later. */
  readonly items: readonly RunSheetItem[]
  /** To this place, from 0; what is out of range is brought within it. */
  readonly move: (id: RunSheetItemId, to: number) => void
}

/**
 * The order of a run sheet as the coach sees it: a move shows at once and keeps the focus where it is, and several in a
 * row are stored one after the other.
 */
export function useOrder(stored: readonly RunSheetItem[]): Order {
  const [mine, setMine] = useState<readonly RunSheetItemId[] | null>(null)
  const latest = useRef<readonly RunSheetItemId[]>([])
  const underWay = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const focused = useRef<Element | null>(null)
  const { mutateAsync: store } = useWrite(q.runSheet.move.mutationOptions())
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )

  const ids = stored.map(({ id }) => id)
  const isSame = mine !== null && mine.length === ids.length && mine.every((id, at) => id === ids[at])
  // Items that came or went in the meantime: the list is right, and what was moved here has been stored or will be.
  const isOther = mine !== null && (mine.length !== ids.length || mine.some((id) => !ids.includes(id)))
  if (isSame || isOther) setMine(null)
  const shown = mine === null || isSame || isOther ? ids : mine
  const byId = new Map(stored.map((item) => [item.id, item]))
  const order = shown.join()
  useLayoutEffect(() => {
    latest.current = shown
  })
  // The browser takes the focus from what is put elsewhere in the page.
  useLayoutEffect(() => {
    const was = focused.current
    focused.current = null
    if (was instanceof HTMLElement && was.isConnected && document.activeElement !== was) was.focus()
  }, [order])

  return {
    items: shown.flatMap((id) => byId.get(id) ?? []),
    move: (id, to) => {
      const before = latest.current
      const from = before.indexOf(id)
      const place = Math.max(0, Math.min(before.length - 1, to))
      if (from === -1 || from === place) return
      const after = before.filter((each) => each !== id)
      after.splice(place, 0, id)
      latest.current = after
      focused.current = document.activeElement
      clearTimeout(timer.current)
      underWay.current += 1
      setMine(after)
      const settle = () => {
        underWay.current -= 1
        if (underWay.current > 0) return
        timer.current = setTimeout(() => {
          setMine(null)
        }, untilListed)
      }
      store({ id, to: place }).then(settle, () => {
        // It is told already; what is stored is what counts.
        settle()
        setMine(null)
      })
    },
  }
}
