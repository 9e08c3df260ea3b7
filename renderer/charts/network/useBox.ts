import { useEffect, useState } from 'react'
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
export function useBox(svg: RefObject<SVGSVGElement | null>): Box | null {
  const [box, setBox] = useState<Box | null>(null)
  useEffect(() => {
    const element = svg.current
    if (element === null) return
    const look = () => {
      const { width, height } = element.getBoundingClientRect()
      if (width > 0 && height > 0) setBox({ width, height, lettering: letteringOf(element) })
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    // The first labels are measured in a stand-in when the letters are still on their way.
    void document.fonts.ready.then(look)
    return () => {
      observer.disconnect()
    }
  }, [svg])
  return box
}

/** The letters an element has now. */
export function letteringOf(element: Element): Lettering {
  const style = getComputedStyle(element)
  const size = Number.parseFloat(style.fontSize)
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return { size, widthOf: (text) => text.length * size * 0.6 }
  context.font = `600 ${style.fontSize} ${style.fontFamily}`
  const known = new Map<string, number>()
  return {
    size,
    widthOf: (text) => {
      const width = known.get(text) ?? context.measureText(text).width
      known.set(text, width)
      return width
    },
  }
}
