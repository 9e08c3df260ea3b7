import { select, zoom, zoomIdentity } from 'd3'
import type { D3ZoomEvent, ZoomBehavior, ZoomTransform } from 'd3'
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { Shift, Size } from './view.ts'

/** How long a zoom by button or key lasts, in milliseconds. */
const zoomTime = 160
/** A turn of the wheel so soon after the page scrolled still belongs to that scroll. */
const scrollRest = 300

export interface Zoom {
  readonly transform: ZoomTransform
  readonly by: (factor: number) => void
  readonly to: (shift: Shift) => void
}

/**
 * Zooming and shifting by wheel, pinch and drag, and from code. At its normal size the picture leaves a wheel that
 * turns downwards to the page, and a swipe with one finger too: nobody gets stuck on it while reading on.
 */
export function useZoom(svg: RefObject<SVGSVGElement | null>, size: Size): Zoom {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity)
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null)
  const { width, height } = size

  useEffect(() => {
    const element = svg.current
    if (element === null) return
    let now = zoomIdentity
    let scrolledAt = Number.NEGATIVE_INFINITY
    const noteScroll = () => {
      scrolledAt = performance.now()
    }
    const mayStart = (event: Event): boolean => {
      if (event instanceof WheelEvent) {
        if (event.ctrlKey || event.metaKey) return true
        return performance.now() - scrolledAt > scrollRest && !(event.deltaY > 0 && now.k <= 1.001)
      }
      if (event.target instanceof Element && event.target.closest('[data-person]') !== null) return false
      if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey
      return !('touches' in event) || (event as TouchEvent).touches.length > 1 || now.k > 1.001
    }
    const zoomer = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.4, 8])
      .filter(mayStart)
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        now = event.transform
        setTransform(event.transform)
      })
    behaviour.current = zoomer
    select(element).call(zoomer).on('dblclick.zoom', null)
    window.addEventListener('scroll', noteScroll, { capture: true, passive: true })
    return () => {
      select(element).on('.zoom', null)
      window.removeEventListener('scroll', noteScroll, { capture: true })
    }
  }, [svg])

  useEffect(() => {
    behaviour.current
      ?.extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [-0.6 * width, -0.6 * height],
        [1.6 * width, 1.6 * height],
      ])
  }, [width, height])

  const change = (
    apply: (zoomer: ZoomBehavior<SVGSVGElement, unknown>, element: SVGSVGElement, time: number) => void,
  ) => {
    const element = svg.current
    const zoomer = behaviour.current
    if (element === null || zoomer === null) return
    apply(zoomer, element, window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : zoomTime)
  }
  return {
    transform,
    by: (factor) => {
      change((zoomer, element, time) => {
        if (time === 0) zoomer.scaleBy(select(element), factor)
        else zoomer.scaleBy(select(element).transition().duration(time), factor)
      })
    },
    to: ({ k, x, y }) => {
      change((zoomer, element, time) => {
        const target = zoomIdentity.translate(x, y).scale(k)
        if (time === 0) zoomer.transform(select(element), target)
        else zoomer.transform(select(element).transition().duration(time), target)
      })
    },
  }
}
