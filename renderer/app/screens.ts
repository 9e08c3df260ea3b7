import type { ComponentType } from 'react'
import type { LaterPath } from './routing/places.ts'

type Fetch = () => Promise<ComponentType>

/** A screen among the documents of a network, under the row of their parts. */
const inDocuments =
  (fetchScreen: Fetch): Fetch =>
  async () => {
    const [{ framed }, screen] = await Promise.all([import('./DocumentsFrame.tsx'), fetchScreen()])
    return framed(screen)
  }

/** Where the screens are; a file of its own, since the first screen has no need of the list. */
export const screens: Readonly<Record<LaterPath, Fetch>> = {
  '/today': async () => (await import('../features/today/TodayPage.tsx')).TodayPage,
  '/consultations': async () =>
    (await import('../features/consultations/ConsultationsPage.tsx')).ConsultationsPage,
  '/consultations/$consultationId': async () =>
    (await import('../features/consultations/ConsultationPage.tsx')).ConsultationPage,
  '/network/$networkId': async () => (await import('../features/networks/OverviewPage.tsx')).OverviewPage,
  '/network/$networkId/participants': async () =>
    (await import('../features/participants/ParticipantsPage.tsx')).ParticipantsPage,
  '/network/$networkId/import': async () => (await import('../features/import/ImportPage.tsx')).ImportPage,
  '/network/$networkId/ties': async () => (await import('../features/ties/TiesPage.tsx')).TiesPage,
  '/network/$networkId/ties/surveys': async () =>
    (await import('../features/surveys/SurveysPage.tsx')).SurveysPage,
  '/network/$networkId/ties/waves/$waveId': async () =>
    (await import('../features/surveys/WavePage.tsx')).WavePage,
  '/network/$networkId/ties/waves/$waveId/enter': async () =>
    (await import('../features/surveys/enter/EnterTiesPage.tsx')).EnterTiesPage,
  '/network/$networkId/ties/waves/$waveId/matrix': async () =>
    (await import('../features/surveys/matrix/MatrixPage.tsx')).MatrixPage,
  '/network/$networkId/agreements': async () =>
    (await import('../features/agreements/AgreementsPage.tsx')).AgreementsPage,
  '/network/$networkId/facilities': async () =>
    (await import('../features/agreements/FacilitiesPage.tsx')).FacilitiesPage,
  '/network/$networkId/meetings': async () =>
    (await import('../features/meetings/MeetingsPage.tsx')).MeetingsPage,
  '/network/$networkId/meetings/$meetingId': async () =>
    (await import('../features/meetings/prepare/PreparePage.tsx')).PreparePage,
  '/network/$networkId/meetings/$meetingId/run': async () =>
    (await import('../features/meetings/room/RunPage.tsx')).RunPage,
  '/network/$networkId/meetings/$meetingId/look-back': async () =>
    (await import('../features/meetings/look-back/LookBackPage.tsx')).LookBackPage,
  '/network/$networkId/monitoring': async () =>
    (await import('../features/monitoring/RoundsPage.tsx')).RoundsPage,
  '/network/$networkId/monitoring/$roundId': async () =>
    (await import('../features/monitoring/RoundPage.tsx')).RoundPage,
  '/network/$networkId/monitoring/$roundId/enter': async () =>
    (await import('../features/monitoring/enter/EnterPage.tsx')).EnterPage,
  '/network/$networkId/monitoring/$roundId/picture': async () =>
    (await import('../features/monitoring/picture/PicturePage.tsx')).PicturePage,
  '/network/$networkId/monitoring/$roundId/compare': async () =>
    (await import('../features/monitoring/compare/ComparePage.tsx')).ComparePage,
  '/network/$networkId/monitoring/$roundId/conclude': async () =>
    (await import('../features/monitoring/conclude/ConcludePage.tsx')).ConcludePage,
  '/network/$networkId/yields': async () => (await import('../features/yields/YieldsPage.tsx')).YieldsPage,
  '/network/$networkId/documents': inDocuments(
    async () => (await import('../features/documents/DocumentsPage.tsx')).DocumentsPage,
  ),
  '/network/$networkId/documents/start': inDocuments(
    async () => (await import('../features/starting/StartingPage.tsx')).StartingPage,
  ),
  '/network/$networkId/documents/plan': inDocuments(
    async () => (await import('../features/documents/plan/PlansPage.tsx')).PlansPage,
  ),
  '/network/$networkId/documents/plan/$documentId': inDocuments(
    async () => (await import('../features/documents/plan/PlanPage.tsx')).PlanPage,
  ),
  '/network/$networkId/documents/checklists': inDocuments(
    async () => (await import('../features/documents/checklists/ChecklistsPage.tsx')).ChecklistsPage,
  ),
  '/network/$networkId/documents/checklists/$documentId': inDocuments(
    async () => (await import('../features/documents/checklists/ChecklistPage.tsx')).ChecklistPage,
  ),
  '/network/$networkId/documents/products': inDocuments(
    async () => (await import('../features/products/ProductsPage.tsx')).ProductsPage,
  ),
  '/network/$networkId/documents/products/$productId': inDocuments(
    async () => (await import('../features/products/ProductPage.tsx')).ProductPage,
  ),
  '/network/$networkId/documents/boards': inDocuments(
    async () => (await import('../features/board/BoardsPage.tsx')).BoardsPage,
  ),
  '/network/$networkId/documents/boards/$boardId': inDocuments(
    async () => (await import('../features/board/BoardPage.tsx')).BoardPage,
  ),
  '/work-forms': async () => (await import('../features/work-forms/WorkFormsPage.tsx')).WorkFormsPage,
  '/work-forms/templates': async () =>
    (await import('../features/work-forms/TemplatesPage.tsx')).TemplatesPage,
  '/work-forms/$ref': async () => (await import('../features/work-forms/WorkFormPage.tsx')).WorkFormPage,
  '/recent': async () => (await import('../features/history/RecentPage.tsx')).RecentPage,
  '/trash': async () => (await import('../features/history/TrashPage.tsx')).TrashPage,
  '/printing': async () => (await import('../features/printing/PrintingPage.tsx')).PrintingPage,
  '/settings': async () => (await import('../features/settings/SettingsPage.tsx')).SettingsPage,
  '/settings/backups': async () => (await import('../features/keeping/BackupsPage.tsx')).BackupsPage,
  '/settings/exchange': async () => (await import('../features/keeping/ExchangePage.tsx')).ExchangePage,
  '/settings/privacy': async () => (await import('../features/keeping/PrivacyPage.tsx')).PrivacyPage,
  '/settings/working': async () => (await import('../features/settings/WorkingPage.tsx')).WorkingPage,
  '/print/sheets': async () => (await import('../print/PaperPage.tsx')).PaperPage,
}
