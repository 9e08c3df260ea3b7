import type { ComponentType } from 'react'
import { NetworksPage } from '../features/networks/NetworksPage.tsx'
import { loadMessages } from '../i18n/index.ts'
import { NetworkFrame } from './NetworkFrame.tsx'
import { NotFound } from './NotFound.tsx'
import { lazyPage, pageOf, type Page } from './routing/page.ts'
import { Router, Screen, useRoute, type Route } from './routing/Router.tsx'
import { Shell } from './Shell.tsx'

/** Every screen but the first comes when it is opened, and with it what the first screen does not say. */
const later = (fetchScreen: () => Promise<ComponentType>): Page =>
  lazyPage(async () => {
    const [screen] = await Promise.all([fetchScreen(), loadMessages()])
    return screen
  })

/** A screen among the documents of a network, under the row of their parts. */
const inDocuments = (fetchScreen: () => Promise<ComponentType>): Page =>
  later(async () => {
    const [{ framed }, screen] = await Promise.all([import('./DocumentsFrame.tsx'), fetchScreen()])
    return framed(screen)
  })

const routes: readonly Route[] = [
  { path: '/', page: pageOf(NetworksPage) },
  {
    path: '/today',
    page: later(async () => (await import('../features/today/TodayPage.tsx')).TodayPage),
  },
  {
    path: '/consultations',
    page: later(
      async () => (await import('../features/consultations/ConsultationsPage.tsx')).ConsultationsPage,
    ),
  },
  {
    path: '/consultations/$consultationId',
    page: later(
      async () => (await import('../features/consultations/ConsultationPage.tsx')).ConsultationPage,
    ),
  },
  {
    path: '/network/$networkId',
    page: later(async () => (await import('../features/networks/OverviewPage.tsx')).OverviewPage),
  },
  {
    path: '/network/$networkId/participants',
    page: later(async () => (await import('../features/participants/ParticipantsPage.tsx')).ParticipantsPage),
  },
  {
    path: '/network/$networkId/import',
    page: later(async () => (await import('../features/import/ImportPage.tsx')).ImportPage),
  },
  {
    path: '/network/$networkId/ties',
    page: later(async () => (await import('../features/ties/TiesPage.tsx')).TiesPage),
  },
  {
    path: '/network/$networkId/agreements',
    page: later(async () => (await import('../features/agreements/AgreementsPage.tsx')).AgreementsPage),
  },
  {
    path: '/network/$networkId/facilities',
    page: later(async () => (await import('../features/agreements/FacilitiesPage.tsx')).FacilitiesPage),
  },
  {
    path: '/network/$networkId/meetings',
    page: later(async () => (await import('../features/meetings/MeetingsPage.tsx')).MeetingsPage),
  },
  {
    path: '/network/$networkId/meetings/$meetingId',
    page: later(async () => (await import('../features/meetings/prepare/PreparePage.tsx')).PreparePage),
  },
  {
    path: '/network/$networkId/meetings/$meetingId/run',
    page: later(async () => (await import('../features/meetings/room/RunPage.tsx')).RunPage),
  },
  {
    path: '/network/$networkId/meetings/$meetingId/look-back',
    page: later(async () => (await import('../features/meetings/look-back/LookBackPage.tsx')).LookBackPage),
  },
  {
    path: '/network/$networkId/monitoring',
    page: later(async () => (await import('../features/monitoring/RoundsPage.tsx')).RoundsPage),
  },
  {
    path: '/network/$networkId/monitoring/$roundId',
    page: later(async () => (await import('../features/monitoring/RoundPage.tsx')).RoundPage),
  },
  {
    path: '/network/$networkId/monitoring/$roundId/enter',
    page: later(async () => (await import('../features/monitoring/enter/EnterPage.tsx')).EnterPage),
  },
  {
    path: '/network/$networkId/monitoring/$roundId/picture',
    page: later(async () => (await import('../features/monitoring/picture/PicturePage.tsx')).PicturePage),
  },
  {
    path: '/network/$networkId/monitoring/$roundId/compare',
    page: later(async () => (await import('../features/monitoring/compare/ComparePage.tsx')).ComparePage),
  },
  {
    path: '/network/$networkId/monitoring/$roundId/conclude',
    page: later(async () => (await import('../features/monitoring/conclude/ConcludePage.tsx')).ConcludePage),
  },
  {
    path: '/network/$networkId/yields',
    page: later(async () => (await import('../features/yields/YieldsPage.tsx')).YieldsPage),
  },
  {
    path: '/network/$networkId/documents',
    page: inDocuments(async () => (await import('../features/documents/DocumentsPage.tsx')).DocumentsPage),
  },
  {
    path: '/network/$networkId/documents/start',
    page: inDocuments(async () => (await import('../features/starting/StartingPage.tsx')).StartingPage),
  },
  {
    path: '/network/$networkId/documents/plan',
    page: inDocuments(async () => (await import('../features/documents/plan/PlansPage.tsx')).PlansPage),
  },
  {
    path: '/network/$networkId/documents/plan/$documentId',
    page: inDocuments(async () => (await import('../features/documents/plan/PlanPage.tsx')).PlanPage),
  },
  {
    path: '/network/$networkId/documents/checklists',
    page: inDocuments(
      async () => (await import('../features/documents/checklists/ChecklistsPage.tsx')).ChecklistsPage,
    ),
  },
  {
    path: '/network/$networkId/documents/checklists/$documentId',
    page: inDocuments(
      async () => (await import('../features/documents/checklists/ChecklistPage.tsx')).ChecklistPage,
    ),
  },
  {
    path: '/network/$networkId/documents/products',
    page: inDocuments(async () => (await import('../features/products/ProductsPage.tsx')).ProductsPage),
  },
  {
    path: '/network/$networkId/documents/products/$productId',
    page: inDocuments(async () => (await import('../features/products/ProductPage.tsx')).ProductPage),
  },
  {
    path: '/network/$networkId/documents/boards',
    page: inDocuments(async () => (await import('../features/board/BoardsPage.tsx')).BoardsPage),
  },
  {
    path: '/network/$networkId/documents/boards/$boardId',
    page: inDocuments(async () => (await import('../features/board/BoardPage.tsx')).BoardPage),
  },
  {
    path: '/work-forms',
    page: later(async () => (await import('../features/work-forms/WorkFormsPage.tsx')).WorkFormsPage),
  },
  // Before the page of one form, whose reference could be anything.
  {
    path: '/work-forms/templates',
    page: later(async () => (await import('../features/work-forms/TemplatesPage.tsx')).TemplatesPage),
  },
  {
    path: '/work-forms/$ref',
    page: later(async () => (await import('../features/work-forms/WorkFormPage.tsx')).WorkFormPage),
  },
  {
    path: '/recent',
    page: later(async () => (await import('../features/history/RecentPage.tsx')).RecentPage),
  },
  {
    path: '/trash',
    page: later(async () => (await import('../features/history/TrashPage.tsx')).TrashPage),
  },
  {
    path: '/printing',
    page: later(async () => (await import('../features/printing/PrintingPage.tsx')).PrintingPage),
  },
  {
    path: '/settings',
    page: later(async () => (await import('../features/settings/SettingsPage.tsx')).SettingsPage),
  },
  {
    path: '/settings/backups',
    page: later(async () => (await import('../features/keeping/BackupsPage.tsx')).BackupsPage),
  },
  {
    path: '/settings/exchange',
    page: later(async () => (await import('../features/keeping/ExchangePage.tsx')).ExchangePage),
  },
  {
    path: '/settings/privacy',
    page: later(async () => (await import('../features/keeping/PrivacyPage.tsx')).PrivacyPage),
  },
  {
    path: '/print/sheets',
    page: later(async () => (await import('../print/PaperPage.tsx')).PaperPage),
  },
]

/** What a coach who tries a broken page again asks for: also what could not be fetched. */
function forgetFailures(): void {
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
      {route?.path.startsWith('/network/') === true ? <NetworkFrame>{screen}</NetworkFrame> : screen}
    </Shell>
  )
}
