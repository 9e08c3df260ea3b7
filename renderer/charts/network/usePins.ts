import { useEffect, useMemo, useState } from 'react'
import { withPlaces } from './graph.ts'
import type { PlaceChange } from './graph.ts'
import type { Point } from './plane.ts'

/** So long a move may be on its way to the store before the picture shows again what is kept, in milliseconds. */
const patience = 2_000
const nothing: readonly PlaceChange[] = []

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
    place: (changes) => {
      if (changes.length === 0) return
      setJustNow((already) => [...already, ...changes])
      onPins(changes)
    },
  }
}
