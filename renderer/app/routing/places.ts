import type { Path } from './address.ts'

/**
 * Every place but the first screen, in the order in which an address is held against them: a name before a place that
 * could be called anything. What is shown there is in screens.ts.
 */
export const places = [
  '/today',
  '/consultations',
  '/consultations/$consultationId',
  '/network/$networkId',
  '/network/$networkId/participants',
  '/network/$networkId/import',
  '/network/$networkId/ties',
  '/network/$networkId/agreements',
  '/network/$networkId/facilities',
  '/network/$networkId/meetings',
  '/network/$networkId/meetings/$meetingId',
  '/network/$networkId/meetings/$meetingId/run',
  '/network/$networkId/meetings/$meetingId/look-back',
  '/network/$networkId/monitoring',
  '/network/$networkId/monitoring/$roundId',
  '/network/$networkId/monitoring/$roundId/enter',
  '/network/$networkId/monitoring/$roundId/picture',
  '/network/$networkId/monitoring/$roundId/compare',
  '/network/$networkId/monitoring/$roundId/conclude',
  '/network/$networkId/yields',
  '/network/$networkId/documents',
  '/network/$networkId/documents/start',
  '/network/$networkId/documents/plan',
  '/network/$networkId/documents/plan/$documentId',
  '/network/$networkId/documents/checklists',
  '/network/$networkId/documents/checklists/$documentId',
  '/network/$networkId/documents/products',
  '/network/$networkId/documents/products/$productId',
  '/network/$networkId/documents/boards',
  '/network/$networkId/documents/boards/$boardId',
  '/work-forms',
  '/work-forms/templates',
  '/work-forms/$ref',
  '/recent',
  '/trash',
  '/printing',
  '/settings',
  '/settings/backups',
  '/settings/exchange',
  '/settings/privacy',
  '/print/sheets',
] as const satisfies readonly Path[]

export type LaterPath = (typeof places)[number]
