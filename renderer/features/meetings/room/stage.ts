import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { MeetingId, NetworkId } from '../../../../shared/domain/ids.ts'
import { navigate, useSearch } from '../../../app/routing/Router.tsx'
import { tell } from '../../../app/toasts.tsx'
import { useTranslation } from '../../../i18n/index.ts'

/** The page as it is on the beamer; in the address, so that a reload or a second window finds it the same. */
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

export function useStage(networkId: NetworkId, meetingId: MeetingId): Stage {
  const { t } = useTranslation()
  const isOn = useSearch().open === 'beamer'
  const isFull = useSyncExternalStore(subscribe, isFullNow)
  const go = (search: { readonly open?: 'beamer' }) => {
    navigate({
      to: '/network/$networkId/meetings/$meetingId/run',
      params: { networkId, meetingId },
      search,
      replace: true,
    })
  }
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
      go({ open: 'beamer' })
      full().catch(() => undefined)
    },
    leave: () => {
      go({})
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
