import { useEffect, useState } from 'react'
import type { backdropOf } from './backdrop.ts'
import type { LayoutGeometry } from './layouts.ts'

/** Makes what lies behind the picture. */
export type MakeBackdrop = typeof backdropOf

let known: MakeBackdrop | null = null

/** Fetched when a layout first has something to lie behind it; null until it is there, and where there is nothing. */
export function useBackdrop({ kind }: LayoutGeometry): MakeBackdrop | null {
  const hasOne = kind === 'grouped' || kind === 'rings' || kind === 'plane'
  const [make, setMake] = useState<{ readonly of: MakeBackdrop } | null>(known && { of: known })
  useEffect(() => {
    if (!hasOne || make !== null) return
    let isWanted = true
    void import('./backdrop.ts').then(({ backdropOf }) => {
      known = backdropOf
      if (isWanted) setMake({ of: backdropOf })
    })
    return () => {
      isWanted = false
    }
  }, [hasOne, make])
  return hasOne ? (make?.of ?? null) : null
}
