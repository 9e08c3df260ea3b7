import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { eased, onTheWay, zoomAt, keepNear } from '../zooming.ts'
import type { Shift, Size } from '../view.ts'
import type { Drawn } from './paint.ts'
import { createPicture } from './picture.ts'
import type { Lit } from './above.ts'
import type { Hands, Picture } from './hands.ts'

/** How long a zoom by button or key lasts, in milliseconds. */
const zoomTime = 160

export interface PictureControl {
  readonly now: () => Shift
  readonly by: (factor: number) => void
  readonly to: (shift: Shift) => void
}

/** Keeps the canvases in `host` as the rest of the screen says; a move of the hand goes past React altogether. */
export function usePicture(
  host: RefObject<HTMLElement | null>,
  drawn: Drawn | null,
  size: Size,
  lit: Lit,
  hands: Hands,
): PictureControl {
  const latest = useRef(hands)
  useEffect(() => {
    latest.current = hands
  })
  const [picture, setPicture] = useState<Picture | null>(null)
  useEffect(() => {
    if (host.current === null) return
    const made = createPicture(host.current, () => latest.current)
    setPicture(made)
    return () => {
      made.end()
    }
  }, [host])
  const { width, height } = size
  // With the rest of the screen, so that what stands on it and what is drawn never speak of different places.
  useLayoutEffect(() => {
    if (drawn !== null && width > 0) picture?.show(drawn, { width, height })
  }, [picture, drawn, width, height])
  useEffect(() => {
    picture?.light(lit)
  }, [picture, lit])

  const gliding = useRef(0)
  const to = (target: Shift) => {
    cancelAnimationFrame(gliding.current)
    if (picture === null) return
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      picture.to(target)
      return
    }
    const from = picture.now()
    const began = performance.now()
    const step = (at: number) => {
      const part = Math.min(1, Math.max(0, (at - began) / zoomTime))
      picture.to(part === 1 ? target : onTheWay(from, target, eased(part)))
      if (part < 1) gliding.current = requestAnimationFrame(step)
    }
    gliding.current = requestAnimationFrame(step)
  }
  const now = () => picture?.now() ?? { k: 1, x: 0, y: 0 }
  return {
    now,
    to,
    by: (factor) => {
      to(keepNear(zoomAt(now(), now().k * factor, { x: width / 2, y: height / 2 }), size))
    },
  }
}
