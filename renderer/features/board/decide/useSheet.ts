import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Criterion } from '../../../../shared/domain/boards.ts'
import type { BoardId, ClusterId, RatingSheetId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { useWrite } from '../../../app/write.ts'

/** After the last answer, how long what was entered waits for the sheet to come, in milliseconds. */
const untilRead = 1_500

const keyOf = (boardId: BoardId): string => `netwerkcoach.board.sheet.${boardId}`
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** Only the window in which a sheet is entered knows which one it is, also after a reload. */
function recall(boardId: BoardId): RatingSheetId | null {
  const id = sessionStorage.getItem(keyOf(boardId))
  return id !== null && uuid.test(id) ? (id as RatingSheetId) : null
}

type Given = Readonly<Record<string, number | null>>
const placeOf = (clusterId: ClusterId, criterion: Criterion): string => `${clusterId} ${criterion}`

/** The sheet of whoever is entering now. It is made with the first answer, so that nothing empty is counted. */
interface Pen {
  id: Promise<RatingSheetId> | null
}

export interface Sheet {
  readonly id: RatingSheetId | null
  readonly valueOf: (clusterId: ClusterId, criterion: Criterion) => number | null
  readonly estimate: (clusterId: ClusterId, criterion: Criterion, value: number | null) => void
  /** An empty sheet for somebody else; this one stays as it is, and cannot be looked at again before all are shown. */
  readonly next: () => void
  /** Resolves when all that was entered here has been stored, or told of. */
  readonly whenStored: () => Promise<void>
}

export function useSheet(boardId: BoardId): Sheet {
  const [id, setId] = useState(() => recall(boardId))
  const [given, setGiven] = useState<Given>({})
  const [isStored, setStored] = useState(false)
  const pen = useRef<Pen>({ id: null })
  const underWay = useRef(0)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sheet = useQuery(
    q.ratings.sheet.queryOptions({ input: { id: id ?? ('' as RatingSheetId) }, enabled: id !== null }),
  )
  const { mutateAsync: begin } = useWrite(q.ratings.begin.mutationOptions())
  const { mutateAsync: store } = useWrite(q.ratings.estimate.mutationOptions())
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )

  const keep = (next: RatingSheetId | null) => {
    setId(next)
    if (next === null) sessionStorage.removeItem(keyOf(boardId))
    else sessionStorage.setItem(keyOf(boardId), next)
  }
  // Taken back, thrown away elsewhere, or all are on screen: somebody begins anew.
  const isGone = id !== null && failureOf(sheet.error) !== null
  useEffect(() => {
    if (!isGone) return
    pen.current = { id: null }
    sessionStorage.removeItem(keyOf(boardId))
  }, [isGone, boardId])

  const stored = isGone || id === null ? undefined : sheet.data
  const storedOf = (clusterId: ClusterId, criterion: Criterion): number | null =>
    stored?.estimates.find((each) => each.clusterId === clusterId)?.[criterion] ?? null
  const isRead = Object.entries(given).every(([place, value]) => {
    const [clusterId, criterion] = place.split(' ')
    return storedOf(clusterId as ClusterId, criterion as Criterion) === value
  })
  if (isStored && isRead && Object.keys(given).length > 0) setGiven({})

  return {
    id: isGone ? null : id,
    valueOf: (clusterId, criterion) => {
      const mine = given[placeOf(clusterId, criterion)]
      return mine === undefined ? storedOf(clusterId, criterion) : mine
    },
    estimate: (clusterId, criterion, value) => {
      const mine = pen.current
      const known = isGone ? null : id
      clearTimeout(timer.current)
      underWay.current += 1
      setStored(false)
      setGiven((before) => ({ ...before, [placeOf(clusterId, criterion)]: value }))
      const ready = (mine.id ??=
        known === null
          ? begin({ boardId }).then(({ result }) => {
              if (pen.current === mine) keep(result.id)
              return result.id
            })
          : Promise.resolve(known))
      const settle = () => {
        underWay.current -= 1
        if (underWay.current > 0) return
        setStored(true)
        timer.current = setTimeout(() => {
          setGiven({})
        }, untilRead)
      }
      // In the order in which they were given: each waits for the sheet alone, and none for another.
      const stored = ready
        .then((sheetId) => store({ sheetId, clusterId, criterion, value }))
        .then(settle, () => {
          // It is told already; what is stored is what counts.
          if (mine === pen.current) {
            mine.id = null
            setGiven((before) =>
              Object.fromEntries(
                Object.entries(before).filter(([place]) => place !== placeOf(clusterId, criterion)),
              ),
            )
          }
          settle()
        })
      last.current = Promise.all([last.current, stored])
    },
    whenStored: async () => {
      await last.current
    },
    next: () => {
      pen.current = { id: null }
      setGiven({})
      keep(null)
    },
  }
}
