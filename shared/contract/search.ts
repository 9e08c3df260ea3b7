import {
  BoardId,
  ConsultationId,
  DocumentId,
  MeetingId,
  NetworkId,
  OwnWorkFormId,
  ProductId,
  RoundId,
  TieWaveId,
} from '../domain/ids.ts'
import { LocalDate } from '../domain/fields.ts'
import { mostFound, searchGroups, searchKindNames } from '../domain/search.ts'
import { z } from '../z.ts'
import { procedure } from './base.ts'

const Marked = z.object({
  text: z.string(),
  /** From and up to where it says what was looked for, in UTF-16 units of `text`. */
  marks: z.array(z.tuple([z.int(), z.int()])),
})

/** Where it opens, as the window's own addresses say it. */
const inNetwork = { networkId: NetworkId } as const
const Opens = z.discriminatedUnion('to', [
  z.object({ to: z.enum(['/', '/work-forms/templates']) }),
  z.object({
    to: z.enum([
      '/network/$networkId',
      '/network/$networkId/participants',
      '/network/$networkId/meetings',
      '/network/$networkId/agreements',
      '/network/$networkId/facilities',
      '/network/$networkId/monitoring',
      '/network/$networkId/yields',
      '/network/$networkId/ties',
      '/network/$networkId/ties/surveys',
      '/network/$networkId/documents/start',
    ]),
    params: z.object(inNetwork),
  }),
  z.object({
    to: z.enum([
      '/network/$networkId/meetings/$meetingId',
      '/network/$networkId/meetings/$meetingId/run',
      '/network/$networkId/meetings/$meetingId/look-back',
    ]),
    params: z.object({ ...inNetwork, meetingId: MeetingId }),
  }),
  z.object({
    to: z.enum([
      '/network/$networkId/documents/plan/$documentId',
      '/network/$networkId/documents/checklists/$documentId',
    ]),
    params: z.object({ ...inNetwork, documentId: DocumentId }),
  }),
  z.object({
    to: z.literal('/network/$networkId/documents/products/$productId'),
    params: z.object({ ...inNetwork, productId: ProductId }),
  }),
  z.object({
    to: z.literal('/network/$networkId/documents/boards/$boardId'),
    params: z.object({ ...inNetwork, boardId: BoardId }),
  }),
  z.object({
    to: z.enum([
      '/network/$networkId/monitoring/$roundId',
      '/network/$networkId/monitoring/$roundId/picture',
      '/network/$networkId/monitoring/$roundId/conclude',
    ]),
    params: z.object({ ...inNetwork, roundId: RoundId }),
  }),
  z.object({
    to: z.literal('/network/$networkId/ties/waves/$waveId'),
    params: z.object({ ...inNetwork, waveId: TieWaveId }),
  }),
  z.object({
    to: z.literal('/consultations/$consultationId'),
    params: z.object({ consultationId: ConsultationId }),
  }),
  z.object({ to: z.literal('/work-forms/$ref'), params: z.object({ ref: OwnWorkFormId }) }),
])
export type Opens = z.infer<typeof Opens>

export const SearchHit = z.object({
  /** Of the row it was found in; the same as long as that is there. */
  id: z.string(),
  kind: z.enum(searchKindNames),
  /** What it is called, or the words that were found when it has no name; null for a meeting without a title. */
  title: Marked.nullable(),
  /** The words that were found, when they are not in the title. */
  excerpt: Marked.nullable(),
  network: z.object({ id: NetworkId, name: z.string() }).nullable(),
  meeting: z.object({ number: z.int().nullable(), title: z.string(), on: LocalDate }).nullable(),
  /** The document, board, product or round it is a part of; the organisation of a person. */
  within: z.string().nullable(),
  on: LocalDate.nullable(),
  opens: Opens,
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchGroup = z.object({
  name: z.enum(searchGroups),
  hits: z.array(SearchHit),
  /** How many there are besides these; more may be found by typing on. */
  more: z.int(),
})
export type SearchGroup = z.infer<typeof SearchGroup>

export const search = {
  /**
   * Everything that was typed or named, in groups: what is called so first, what belongs to `networkId` before the rest.
   * Nobody is named while codes are shown, also who was found by name.
   */
  find: procedure
    .input(
      z.object({
        text: z.string().max(10_000),
        networkId: NetworkId.nullable(),
        limit: z.int().min(1).max(mostFound),
      }),
    )
    .output(z.array(SearchGroup)),
}
