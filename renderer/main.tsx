import '@fontsource-variable/source-sans-3'
import '@fontsource-variable/source-serif-4'
import './design/tokens.css'
import './design/base.css'
import './design/components.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { defaultSettings } from '../shared/domain/settings.ts'
import { q } from './api/client.ts'
import { AriaLanguage } from './app/AriaLanguage.tsx'
import { Gate } from './app/Gate.tsx'
import { router } from './app/router.tsx'
import { i18n, startI18n } from './i18n/index.ts'

// The data are on this machine and every change is announced: nothing grows stale by waiting, nothing is retried blindly.
const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, networkMode: 'always', retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

// Asked for together: the first screen waits once, not three times.
// Whoever shows these asks for them again when this did not work.
const lateIsFine = () => undefined
void client.query(q.workplaces.list.queryOptions()).catch(lateIsFine)
void client.query(q.networks.list.queryOptions()).catch(lateIsFine)
void client.query(q.app.status.queryOptions()).catch(lateIsFine)
void import('./i18n/nl/index.ts')
const settings = await client.query(q.app.settings.get.queryOptions()).catch(() => defaultSettings)
await startI18n(settings.language)

const place = document.getElementById('root')
if (place === null) throw new Error('The page has no place for the app.')
createRoot(place).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <AriaLanguage>
          <Gate>
            <RouterProvider router={router} />
          </Gate>
        </AriaLanguage>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)

// The first picture of a network should not wait for its worker to start: it starts when the first screen stands.
const idle = (run: () => void) => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 5_000 })
  else setTimeout(run, 1_500)
}
idle(() => {
  // Only a head start: with the host just gone the picture itself will ask again.
  void import('./charts/network/layout-client.ts').then(({ warmLayout }) => {
    warmLayout()
  }, lateIsFine)
})
