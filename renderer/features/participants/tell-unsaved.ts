import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { tellFailure, tellToStay } from '../../app/toasts.tsx'

/** Hands typed text back to the coach when its cell is no longer there to keep it. */
export function useTellUnsaved(): (text: string, message: string) => void {
  const { t } = useTranslation()
  return useCallback(
    (text: string, message: string) => {
      const why = message === '' ? t(($) => $.participants.rowGone) : message
      tellFailure(t(($) => $.participants.unsaved, { text, why }))
    },
    [t],
  )
}

/** Tells what another window stored in a cell that was typed over here, with a button that puts it back. */
export function useTellMeanwhile(): (theirs: string, putBack: () => void) => void {
  const { t } = useTranslation()
  return useCallback(
    (theirs: string, putBack: () => void) => {
      tellToStay(
        putBack,
        t(($) => $.history.meanwhileMine, { theirs }),
        {
          label: t(($) => $.history.useTheirs),
          onPress: putBack,
        },
      )
    },
    [t],
  )
}
