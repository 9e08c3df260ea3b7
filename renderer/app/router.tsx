import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { NetworksPage } from '../features/networks/NetworksPage.tsx'
import { NetworkFrame } from './NetworkFrame.tsx'
import { NotFound } from './NotFound.tsx'
import { Shell } from './Shell.tsx'

// The first screen is in the first file; every other screen comes when it is opened.
const root = createRootRoute({ notFoundComponent: NotFound })
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  notFoundComponent: NotFound,
})
const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  // `workplace`, or the workplace that a network is to be made in: the question is asked on this page, wherever it began.
  validateSearch: (search): { ask?: string } =>
    typeof search['ask'] === 'string' ? { ask: search['ask'] } : {},
  component: NetworksPage,
})
const network = createRoute({
  getParentRoute: () => shell,
  path: '/network/$networkId',
  component: NetworkFrame,
})
const overview = createRoute({
  getParentRoute: () => network,
  path: '/',
  validateSearch: (search): { open?: 'facts' | 'privacy' } =>
    search['open'] === 'facts' || search['open'] === 'privacy' ? { open: search['open'] } : {},
  component: lazyRouteComponent(() => import('../features/networks/OverviewPage.tsx'), 'OverviewPage'),
})
const participants = createRoute({
  getParentRoute: () => network,
  path: '/participants',
  component: lazyRouteComponent(
    () => import('../features/participants/ParticipantsPage.tsx'),
    'ParticipantsPage',
  ),
})
const importing = createRoute({
  getParentRoute: () => network,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/import/ImportPage.tsx'), 'ImportPage'),
})
const ties = createRoute({
  getParentRoute: () => network,
  path: '/ties',
  component: lazyRouteComponent(() => import('../features/ties/TiesPage.tsx'), 'TiesPage'),
})
const recent = createRoute({
  getParentRoute: () => shell,
  path: '/recent',
  component: lazyRouteComponent(() => import('../features/history/RecentPage.tsx'), 'RecentPage'),
})
const trash = createRoute({
  getParentRoute: () => shell,
  path: '/trash',
  component: lazyRouteComponent(() => import('../features/history/TrashPage.tsx'), 'TrashPage'),
})
const printing = createRoute({
  getParentRoute: () => shell,
  path: '/printing',
  validateSearch: (search): { network?: string } =>
    typeof search['network'] === 'string' ? { network: search['network'] } : {},
  component: lazyRouteComponent(() => import('../features/printing/PrintingPage.tsx'), 'PrintingPage'),
})
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/SettingsPage.tsx'), 'SettingsPage'),
})
/** Paper has no rail: pages under /print are what comes out of the printer, and nothing else. */
const sheet = createRoute({
  getParentRoute: () => root,
  path: '/print/sheets',
  component: lazyRouteComponent(() => import('../print/PaperPage.tsx'), 'PaperPage'),
})

const routeTree = root.addChildren([
  shell.addChildren([
    home,
    network.addChildren([overview, participants, importing, ties]),
    recent,
    trash,
    printing,
    settings,
  ]),
  sheet,
])

export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
