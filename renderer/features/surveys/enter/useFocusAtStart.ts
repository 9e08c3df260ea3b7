import { useLayoutEffect } from 'react'

/** At the first line that has no answer yet; where all have one, at the first. */
export function useFocusAtStart(place: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const page = place.current
    if (page === null) return undefined
    const focus = () => {
      const stops = [...page.querySelectorAll<HTMLElement>('[data-stop$=" value"]')]
      const open = stops.find((stop) => stop.dataset['empty'] !== undefined)
      ;(open ?? stops[0] ?? page.querySelector<HTMLElement>('[data-end]'))?.focus({ preventScroll: true })
    }
    focus()
    // The page itself takes the focus when it appears.
    const timer = setTimeout(() => {
      if (!page.contains(document.activeElement)) focus()
    }, 0)
    return () => {
      clearTimeout(timer)
    }
  }, [place])
}
