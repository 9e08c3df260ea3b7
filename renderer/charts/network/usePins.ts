import { useEffect, useMemo, useState } from 'react'
import { withPlaces } from './graph.ts'
import type { PlaceChange } from './graph.ts'
import type { Point } from './plane.ts'

/** So long a move may be on its way to the store before the picture shows again what is kept, in milliseconds. */
const patience = 2_000
const nothing: readonly PlaceChange[] = []

/** As fine as places are kept, so that nothing shifts by a hair when the store has it. */
const asKept = ({ x, y }: Point): Point => ({ x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 })

/**
 * Who is put where, with what a hand did just now: the store keeps it a moment later, and in that moment nobody may jump
 * back. As soon as other pins are given, those count.
 */
export function usePins(
  kept: ReadonlyMap<string, Point>,
  onPins: (changes: readonly PlaceChange[]) => void,
): { readonly pins: ReadonlyMap<string, Point>; readonly place: (changes: readonly PlaceChange[]) => void } {
  const [justNow, setJustNow] = useState(nothing)
  const [before, setBefore] = useState(kept)
  if (before !== kept) {
    setBefore(kept)
    setJustNow(nothing)
  }
  useEffect(() => {
    if (justNow.length === 0) return
    const waiting = setTimeout(() => {
      setJustNow(nothing)
    }, patience)
    return () => {
      clearTimeout(waiting)
    }
  }, [justNow])
  const pins = useMemo(() => (justNow.length === 0 ? kept : withPlaces(kept, justNow)), [kept, justNow])
  return {
    pins,
    place: (given) => {
      if (given.length === 0) return
      const changes = given.map(({ id, place }) => ({ id, place: place === null ? null : asKept(place) }))
      setJustNow((already) => [...already, ...changes])
      onPins(changes)
    },
  }
}
