import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { tell } from './toasts.tsx'
import './stage.css'

/** A page as it is on the beamer; in the address, so that a reload or a second window finds it the same. */
export interface Stage {
  readonly isOn: boolean
  readonly isFull: boolean
  /** Also asks for the full screen, where there is one to be had. */
  readonly enter: () => void
  readonly leave: () => void
  readonly toggleFull: () => void
}

const isFullNow = () => document.fullscreenElement !== null
function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener)
  return () => {
    document.removeEventListener('fullscreenchange', listener)
  }
}
const leaveFull = () => {
  if (isFullNow()) document.exitFullscreen().catch(() => undefined)
}

/** `go` puts the page on the beamer, or takes it off, by its address. The element `on-beamer` is what stays in sight. */
export function useStage(isOn: boolean, go: (isOn: boolean) => void): Stage {
  const { t } = useTranslation()
  const isFull = useSyncExternalStore(subscribe, isFullNow)
  const wasOn = useRef(false)
  useEffect(() => {
    // Also by the browser's way back, or by going elsewhere.
    if (wasOn.current && !isOn) leaveFull()
    wasOn.current = isOn
  }, [isOn])
  useEffect(() => leaveFull, [])
  const full = () =>
    document.fullscreenEnabled
      ? document.documentElement.requestFullscreen()
      : Promise.reject(new Error('There is no full screen here.'))
  return {
    isOn,
    isFull,
    enter: () => {
      go(true)
      full().catch(() => undefined)
    },
    leave: () => {
      go(false)
    },
    toggleFull: () => {
      if (isFull) leaveFull()
      else
        full().catch(() => {
          tell(
            t(($) => $.room.run.noFullScreen),
            undefined,
            ['fullScreen'],
          )
        })
    },
  }
}
