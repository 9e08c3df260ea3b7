import '@fontsource-variable/source-sans-3'
import '@fontsource-variable/source-serif-4'
import './design/tokens.css'
import './design/base.css'
import './design/components.css'
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { defaultSettings } from '../shared/domain/settings.ts'
import { q } from './api/client.ts'
import { Gate } from './app/Gate.tsx'
import { hushLastMove } from './app/history/told.ts'
import { Screens } from './app/router.tsx'
import { startI18n } from './i18n/index.ts'

const lateIsFine = () => undefined

// The data are on this machine and every change is announced: nothing grows stale by waiting, nothing is retried blindly.
const client = new QueryClient({
  mutationCache: new MutationCache({ onSuccess: hushLastMove }),
  defaultOptions: {
    queries: { staleTime: Infinity, networkMode: 'always', retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

// Asked for together and drawn once: the first screen waits for one answer, not for three, and is not drawn in parts.
// Whoever shows these asks for them again when this did not work.
const shown = Promise.all(
  [
    client.query(q.workplaces.list.queryOptions()),
    client.query(q.networks.list.queryOptions()),
    client.query(q.app.status.queryOptions()),
    client.query(q.history.state.queryOptions()),
  ].map((answer: Promise<unknown>) => answer.catch(lateIsFine)),
)
const [settings, opening] = await Promise.all([
  client.query(q.app.settings.get.queryOptions()).catch(() => defaultSettings),
  client.query(q.opening.state.queryOptions()).catch(() => null),
])
// While the data are being brought in order there is something else to show.
if (opening === null || opening.kind === 'open') await shown
await startI18n(settings.language)

const place = document.getElementById('root')
if (place === null) throw new Error('The page has no place for the app.')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Gate>
        <Screens />
      </Gate>
    </QueryClientProvider>
  </StrictMode>,
)

/** So long after the first screen stood it has been looked at, and may well be left, in milliseconds. */
const headStart = 3_000

// The first picture of a network should not wait for its worker to start, nor the first click for that.
setTimeout(() => {
  const warm = () => {
    // Only a head start: with the host just gone the picture itself will ask again.
    void import('./charts/network/layout-client.ts').then(({ warmLayout }) => {
      warmLayout()
    }, lateIsFine)
  }
  if ('requestIdleCallback' in window) window.requestIdleCallback(warm)
  else warm()
}, headStart)
