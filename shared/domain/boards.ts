import { z } from '../z.ts'
import { LocalDate, longText, optionalShortText, shortText } from './fields.ts'
import {
  BoardId,
  CardId,
  ClusterId,
  DecisionId,
  MeetingId,
  NetworkId,
  ProductId,
  RatingSheetId,
} from './ids.ts'
import { Who } from './meetings.ts'

/** Idea wall, pin board and decision talk are three views of the cards of one board. */
export const Board = z.object({
  id: BoardId,
  networkId: NetworkId,
  position: z.int().min(0),
  title: shortText(120),
  /** What the group thinks about, in large letters on the wall. */
  question: optionalShortText(300),
  /** The estimates are on screen for everybody. Before, nobody sees another one's. */
  isShown: z.boolean(),
})
export type Board = z.infer<typeof Board>

/** Most cards on one board. */
export const mostCards = 1_000
export const mostClusters = 60

export const Cluster = z.object({
  id: ClusterId,
  boardId: BoardId,
  position: z.int().min(0),
  name: shortText(120),
  note: longText(2_000),
})
export type Cluster = z.infer<typeof Cluster>

export const Card = z.object({
  id: CardId,
  boardId: BoardId,
  /** Null: loose, which is a place of its own. */
  clusterId: ClusterId.nullable(),
  /** Among the cards of its cluster, or among the loose ones; from 0, without gaps. */
  position: z.int().min(0),
  text: shortText(500),
  note: longText(4_000),
  author: Who,
  /** The meeting it was put up in, when that was so. */
  meetingId: MeetingId.nullable(),
})
export type Card = z.infer<typeof Card>

export const criteria = ['fit', 'desirability', 'feasibility'] as const
export const Criterion = z.enum(criteria)
export type Criterion = z.infer<typeof Criterion>

/** 1 hardly to 5 fully; null: not answered. An estimate to talk about, never added up over criteria or people. */
export const Estimate = z.int().min(1).max(5).nullable()

/** What one person, alone, thinks of every cluster. Nobody's in particular; the id carries no order. */
export const RatingSheet = z.object({
  id: RatingSheetId,
  boardId: BoardId,
  estimates: z
    .array(z.object({ clusterId: ClusterId, fit: Estimate, desirability: Estimate, feasibility: Estimate }))
    .max(mostClusters),
})
export type RatingSheet = z.infer<typeof RatingSheet>

export const decisionKinds = ['adopt', 'combine', 'park', 'new', 'none'] as const
export const DecisionKind = z.enum(decisionKinds)
export type DecisionKind = z.infer<typeof DecisionKind>

export const Decision = z.object({
  id: DecisionId,
  boardId: BoardId,
  kind: DecisionKind,
  on: LocalDate,
  reason: longText(2_000),
  owner: Who,
  /** The clusters that were weighed, by the names they had; kept when a cluster goes. */
  clusters: z.array(z.object({ id: ClusterId.nullable(), name: z.string().max(120) })).max(mostClusters),
  /** What *new* began. */
  productId: ProductId.nullable(),
})
export type Decision = z.infer<typeof Decision>
