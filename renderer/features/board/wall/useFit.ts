import { useLayoutEffect, type RefObject } from 'react'

/** Letters on the beamer, in pixels: as large as all cards together allow. */
const smallest = 16
const largest = 46
/** More cards than this nobody reads from the back row: they are scrolled. */
const mostFitted = 90

/** Makes the letters of a list as large as they can be with nothing to scroll; `of` is what stands in it. */
export function useFit(list: RefObject<HTMLElement | null>, isOn: boolean, of: readonly unknown[]): void {
  useLayoutEffect(() => {
    const place = list.current
    if (place === null || !isOn) return undefined
    const fit = () => {
      const tooLarge = (size: number) => {
        place.style.setProperty('--wall-letters', `${String(size)}px`)
        return place.scrollHeight > place.clientHeight
      }
      let [low, high] = [smallest, largest]
      if (of.length > mostFitted) high = low
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2)
        if (tooLarge(middle)) high = middle
        else low = middle
      }
      place.style.setProperty('--wall-letters', `${String(low)}px`)
    }
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(place)
    return () => {
      observer.disconnect()
      place.style.removeProperty('--wall-letters')
    }
  }, [list, isOn, of])
}
