import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { tellFailure } from '../../app/toasts.tsx'

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
