import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Activity, createElement, Suspense, use, useEffect, useRef, useState, type ReactNode } from 'react'
import { q } from '../../api/client.ts'
import { loadMessages } from '../../i18n/index.ts'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { lazyPage } from '../routing/page.ts'

// Seldom seen, so it is in no file that the first screen waits for.
const openingPage = lazyPage(async () => {
  const [{ OpeningPage }] = await Promise.all([
    import('../../features/keeping/OpeningPage.tsx'),
    loadMessages(),
  ])
  return OpeningPage
})

/**
 * Shows the app when the data are open, and why not in its place when they are not. What was typed in the app stays where it
 * is meanwhile.
 */
export function OpeningGate({ children }: { readonly children: ReactNode }) {
  const { data } = useQuery(q.opening.state.queryOptions())
  const [isOpen, setOpen] = useState(data === undefined || data.kind === 'open')
  const [wasOpen, setWasOpen] = useState(isOpen)
  // While the file is changed for another one the app waits; it does not make way for a moment.
  if (data?.kind === 'open' && !isOpen) {
    setOpen(true)
    setWasOpen(true)
  }
  if (data?.kind === 'closed' && isOpen) setOpen(false)
  const client = useQueryClient()
  const wasShown = useRef(isOpen)
  useEffect(() => {
    // What was asked while nothing was open was answered so.
    if (isOpen && !wasShown.current) void client.invalidateQueries()
    wasShown.current = isOpen
  }, [isOpen, client])
  return (
    <>
      {isOpen ? null : (
        <ErrorBoundary resetKey="" onTryAgain={openingPage.forgetFailure}>
          <Suspense>
            <Page />
          </Suspense>
        </ErrorBoundary>
      )}
      {wasOpen ? <Activity mode={isOpen ? 'visible' : 'hidden'}>{children}</Activity> : null}
    </>
  )
}

function Page() {
  return createElement(openingPage.loaded() ?? use(openingPage.load()))
}
