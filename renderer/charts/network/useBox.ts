import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { Size } from './view.ts'

export interface Lettering {
  /** Width in pixels of a label of this text. */
  readonly widthOf: (text: string) => number
  /** In pixels, before the picture grows. */
  readonly size: number
}

export interface Box extends Size {
  readonly lettering: Lettering
}

/** The size of the picture's box and of the letters in it; null until it is known. */
export function useBox(svg: RefObject<Element | null>): Box | null {
  const [box, setBox] = useState<Box | null>(null)
  useLayoutEffect(() => {
    const element = svg.current
    if (element === null) return
    let isWanted = true
    let known: Box | null = null
    const look = (areLettersNew: boolean) => {
      const { width, height } = element.getBoundingClientRect()
      if (!isWanted || width <= 0 || height <= 0) return
      const isSame =
        known?.width === width &&
        known.height === height &&
        known.lettering.size === Number.parseFloat(getComputedStyle(element).fontSize)
      if (isSame && !areLettersNew) return
      known = { width, height, lettering: letteringOf(element) }
      setBox(known)
    }
    // With the rest of the screen; what watches for another size says so for the first time a frame later.
    look(true)
    const observer = new ResizeObserver(() => {
      look(false)
    })
    observer.observe(element)
    // The first labels are measured in a stand-in when the letters are still on their way.
    if (document.fonts.status === 'loading')
      void document.fonts.ready.then(() => {
        look(true)
      })
    return () => {
      isWanted = false
      observer.disconnect()
    }
  }, [svg])
  return box
}

/** What all pictures are measured with: making one takes longer than measuring with it. */
let ruler: CanvasRenderingContext2D | null = null

/** The letters an element has now. */
export function letteringOf(element: Element): Lettering {
  const style = getComputedStyle(element)
  const size = Number.parseFloat(style.fontSize)
  ruler ??= document.createElement('canvas').getContext('2d')
  const context = ruler
  if (context === null) return { size, widthOf: (text) => text.length * size * 0.6 }
  const font = `600 ${style.fontSize} ${style.fontFamily}`
  const known = new Map<string, number>()
  return {
    size,
    widthOf: (text) => {
      const before = known.get(text)
      if (before !== undefined) return before
      if (context.font !== font) context.font = font
      const { width } = context.measureText(text)
      known.set(text, width)
      return width
    },
  }
}
