import { Attachment } from '../domain/attachments.ts'
import { Board, Card, Cluster, Criterion, Decision, Estimate, RatingSheet } from '../domain/boards.ts'
import { BoardId, CardId, ClusterId, DecisionId, MeetingId, NetworkId, RatingSheetId } from '../domain/ids.ts'
import { Product } from '../domain/products.ts'
import { z } from '../z.ts'
import { nothing, procedure, written } from './base.ts'

export const BoardRow = Board.extend({ cards: z.int(), clusters: z.int(), decisions: z.int() })
export type BoardRow = z.infer<typeof BoardRow>

export const CardRow = Card.extend({
  authorCode: z.string().nullable(),
  authorName: z.string(),
  attachments: z.array(Attachment),
})
export type CardRow = z.infer<typeof CardRow>

export const DecisionRow = Decision.extend({
  ownerCode: z.string().nullable(),
  ownerName: z.string(),
  productName: z.string().nullable(),
})
export type DecisionRow = z.infer<typeof DecisionRow>

export const BoardDesk = z.object({
  board: Board,
  /** By position. */
  clusters: z.array(Cluster),
  /** By position within their cluster. */
  cards: z.array(CardRow),
  /** How many entered estimates. */
  sheets: z.int(),
  /** Everybody's, in no order; null until they are shown. */
  estimates: z.array(RatingSheet).nullable(),
  /** The last first. */
  decisions: z.array(DecisionRow),
})
export type BoardDesk = z.infer<typeof BoardDesk>

const ofBoard = z.object({ boardId: BoardId })
const toPlace = z.int().min(0)

export const boards = {
  list: procedure.input(z.object({ networkId: NetworkId })).output(z.array(BoardRow)),
  desk: procedure.input(z.object({ id: BoardId })).output(BoardDesk),
  add: procedure
    .input(z.object({ networkId: NetworkId, title: Board.shape.title, question: Board.shape.question }))
    .output(written(Board)),
  update: procedure
    .input(z.object({ id: BoardId, patch: Board.pick({ title: true, question: true }).partial() }))
    .output(written(Board)),
  move: procedure.input(z.object({ id: BoardId, to: toPlace })).output(written(nothing)),
  remove: procedure.input(z.object({ id: BoardId })).output(written(nothing)),
}

export const cards = {
  /** Each line of a pasted text a card of its own, at the end of its cluster; INVALID_INPUT tooMany above the most of a board. */
  add: procedure
    .input(
      ofBoard.extend({
        clusterId: ClusterId.nullable(),
        texts: z.array(Card.shape.text).min(1).max(500),
        author: Card.shape.author.optional(),
        meetingId: MeetingId.nullable().optional(),
      }),
    )
    .output(written(z.array(Card))),
  update: procedure
    .input(z.object({ id: CardId, patch: Card.pick({ text: true, note: true, author: true }).partial() }))
    .output(written(Card)),
  /** To this place in a cluster, or among the loose ones, in the order given. */
  move: procedure
    .input(z.object({ ids: z.array(CardId).min(1).max(1_000), clusterId: ClusterId.nullable(), to: toPlace }))
    .output(written(nothing)),
  remove: procedure.input(z.object({ ids: z.array(CardId).min(1).max(1_000) })).output(written(nothing)),
}

export const clusters = {
  /** With these cards in it, in the order given. */
  add: procedure
    .input(ofBoard.extend({ name: Cluster.shape.name, cardIds: z.array(CardId).max(1_000) }))
    .output(written(Cluster)),
  update: procedure
    .input(z.object({ id: ClusterId, patch: Cluster.pick({ name: true, note: true }).partial() }))
    .output(written(Cluster)),
  move: procedure.input(z.object({ id: ClusterId, to: toPlace })).output(written(nothing)),
  /** Its cards become loose ones. */
  remove: procedure.input(z.object({ id: ClusterId })).output(written(nothing)),
}

/** Estimates are entered one person at a time and shown together; nobody's name is on them. */
export const ratings = {
  begin: procedure.input(ofBoard).output(written(RatingSheet)),
  /** The sheet that is being entered, by who holds its id. INVALID_INPUT shown once all are on screen. */
  sheet: procedure.input(z.object({ id: RatingSheetId })).output(RatingSheet),
  estimate: procedure
    .input(z.object({ sheetId: RatingSheetId, clusterId: ClusterId, criterion: Criterion, value: Estimate }))
    .output(written(nothing)),
  removeSheets: procedure
    .input(z.object({ ids: z.array(RatingSheetId).min(1).max(200) }))
    .output(written(nothing)),
  show: procedure.input(ofBoard.extend({ isShown: z.boolean() })).output(written(Board)),
}

const decisionEditable = Decision.pick({ kind: true, on: true, reason: true, owner: true })

export const decisions = {
  /** *new* makes a product draft of this name, which keeps the clusters that were weighed. */
  add: procedure
    .input(
      ofBoard.extend({
        decision: decisionEditable,
        clusterIds: z.array(ClusterId).max(60),
        productName: Product.shape.name.nullable(),
      }),
    )
    .output(written(Decision)),
  update: procedure
    .input(z.object({ id: DecisionId, patch: decisionEditable.omit({ kind: true }).partial() }))
    .output(written(Decision)),
  /** A product it made stays. */
  remove: procedure.input(z.object({ id: DecisionId })).output(written(nothing)),
}
