import { Suspense, createElement, use, type ReactNode } from 'react'
import { NetworksPage } from '../features/networks/NetworksPage.tsx'
import { loadMessages } from '../i18n/index.ts'
import { NotFound } from './NotFound.tsx'
import { lazyPage, pageOf } from './routing/page.ts'
import { places, type LaterPath } from './routing/places.ts'
import { Router, Screen, useRoute, type Route } from './routing/Router.tsx'
import { Shell } from './Shell.tsx'

/** The frame around the screens of one network: the first screen has no need of it. */
const networkFrame = lazyPage<{ readonly children: ReactNode }>(
  async () => (await import('./NetworkFrame.tsx')).NetworkFrame,
)

const isOfNetwork = (path: string): boolean => path.startsWith('/network/')

/** A screen that comes when it is opened, with its frame and with what the first screen does not say. */
const later = (path: LaterPath): Route => ({
  path,
  page: lazyPage(async () => {
    const rest = [loadMessages(), ...(isOfNetwork(path) ? [networkFrame.load()] : [])]
    const { screens } = await import('./screens.ts')
    const [screen] = await Promise.all([screens[path](), ...rest])
    return screen
  }),
})

const routes: readonly Route[] = [{ path: '/', page: pageOf(NetworksPage) }, ...places.map(later)]

/** What a coach who tries a broken page again asks for: also what could not be fetched. */
function forgetFailures(): void {
  networkFrame.forgetFailure()
  for (const { page } of routes) page.forgetFailure()
}

/** Every screen in its frame. */
export function Screens() {
  return (
    <Router routes={routes}>
      <Framed />
    </Router>
  )
}

function Framed() {
  const route = useRoute()
  const screen = <Screen nothing={<NotFound />} />
  // Paper has no rail: pages under /print are what comes out of the printer, and nothing else.
  if (route?.path.startsWith('/print/') === true) return screen
  return (
    <Shell onTryAgain={forgetFailures}>
      {route !== null && isOfNetwork(route.path) ? <InNetwork>{screen}</InNetwork> : screen}
    </Shell>
  )
}

function InNetwork({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense>
      <Frame>{children}</Frame>
    </Suspense>
  )
}

function Frame({ children }: { readonly children: ReactNode }) {
  return createElement(networkFrame.loaded() ?? use(networkFrame.load()), null, children)
}
