import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { connectionState } from '../api/connect.ts'
import { OpeningGate } from './opening/OpeningGate.tsx'
import { useTiny } from './tiny-store.ts'

let wasOpen = false
connectionState.subscribe(() => {
  wasOpen ||= connectionState.get() === 'open'
})

/** A window without a right to the data says so, instead of standing empty; one with text typed in it keeps that. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  if (useTiny(connectionState) !== 'refused' || wasOpen) return <OpeningGate>{children}</OpeningGate>
  return (
    <main className="page">
      <div className="empty">
        <h1>{t(($) => $.shell.refusedTitle)}</h1>
        <p>{t(($) => $.shell.refusedText)}</p>
      </div>
    </main>
  )
}
