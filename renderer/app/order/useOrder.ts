import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** After the last answer, how long the order on screen waits for the list to come, in milliseconds. */
const untilListed = 1_500

interface Listed {
  readonly id: string
}
interface Order<Row> {
  /** The rows as they stand on screen: moved at once, stored a moment later. */
  readonly rows: readonly Row[]
  /** To this place, from 0; what is out of range is brought within it. */
  readonly move: (id: string, to: number) => void
}

/**
 * The order of a list as the coach sees it: a move shows at once and keeps the focus where it is, and several in a row
 * are stored one after the other. `store` tells its own failures; what is stored is then what counts.
 */
export function useOrder<Row extends Listed>(
  stored: readonly Row[],
  store: (row: Row, to: number) => Promise<unknown>,
): Order<Row> {
  const [mine, setMine] = useState<readonly string[] | null>(null)
  const latest = useRef<readonly string[]>([])
  const underWay = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const focused = useRef<Element | null>(null)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )

  const ids = stored.map(({ id }) => id)
  const isSame = mine !== null && mine.length === ids.length && mine.every((id, at) => id === ids[at])
  // Rows that came or went in the meantime: the list is right, and what was moved here has been stored or will be.
  const isOther = mine !== null && (mine.length !== ids.length || mine.some((id) => !ids.includes(id)))
  if (isSame || isOther) setMine(null)
  const shown = mine === null || isSame || isOther ? ids : mine
  const byId = new Map(stored.map((row) => [row.id, row]))
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
    rows: shown.flatMap((id) => byId.get(id) ?? []),
    move: (id, to) => {
      const row = byId.get(id)
      const before = latest.current
      const from = before.indexOf(id)
      const place = Math.max(0, Math.min(before.length - 1, to))
      if (row === undefined || from === -1 || from === place) return
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
      store(row, place).then(settle, () => {
        settle()
        setMine(null)
      })
    },
  }
}
