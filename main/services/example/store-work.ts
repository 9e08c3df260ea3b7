import { criteria } from '../../../shared/domain/boards.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type {
  ActivityId,
  AssignmentVersionId,
  AttachmentId,
  BoardId,
  CardId,
  ClusterId,
  DecisionId,
  FindingId,
  NeedId,
  OrganisationId,
  PartyId,
  PersonId,
  ProductId,
  ProductVersionId,
  QuestionId,
  RatingSheetId,
  TryOutId,
} from '../../../shared/domain/ids.ts'
import type { Who } from '../../../shared/domain/meetings.ts'
import { nobody } from '../../../shared/domain/run-sheet.ts'
import type { WritableDb } from '../../store/db.ts'
import { insertAttachment } from '../../store/repositories/attachments.ts'
import { insertBoard, insertCluster } from '../../store/repositories/boards.ts'
import { insertCards, updateCard } from '../../store/repositories/cards.ts'
import { insertDecision } from '../../store/repositories/decisions.ts'
import { insertProduct, insertProductVersion, putUse } from '../../store/repositories/products.ts'
import { insertSheet, putEstimate } from '../../store/repositories/ratings.ts'
import { insertAssignmentVersion, putExpertise, putSituation } from '../../store/repositories/starting.ts'
import {
  insertActivity,
  insertNeed,
  insertParty,
  insertQuestion,
} from '../../store/repositories/starting-lists.ts'
import { insertFinding, insertTryOut } from '../../store/repositories/try-outs.ts'
import { type ExampleBoard, boards, decision, product } from './board.ts'
import { exampleId, network, exampleNetworkId as networkId } from './content.ts'
import * as starting from './starting.ts'
import { exampleMeetingId } from './store-meetings.ts'

type Dated = (date: LocalDate) => LocalDate

const personId = (code: string) => exampleId(`person ${code}`) as PersonId
const organisationId = (key: string) => exampleId(`organisation ${key}`) as OrganisationId
const who = (code: string | null): Who => (code === null ? nobody : { ...nobody, personId: personId(code) })
const boardId = (key: string) => exampleId(`board ${key}`) as BoardId
const clusterId = (key: string, at: number) => exampleId(`board ${key} cluster ${String(at)}`) as ClusterId
const productId = exampleId('product') as ProductId
/** The version of the example's product with this number. */
export const exampleVersionId = (number: number) =>
  exampleId(`product version ${String(number)}`) as ProductVersionId

function storeStarting(db: WritableDb, dated: Dated): void {
  const { firstAssignment, activities, parties, situations, questions, expertise, needs } = starting
  const { keptOn, agreedOn, ...words } = firstAssignment
  insertAssignmentVersion(db, {
    ...words,
    id: exampleId('assignment version 1') as AssignmentVersionId,
    networkId,
    number: 1,
    commissioner: network.commissioner,
    keptOn: dated(keptOn),
    agreedOn: dated(agreedOn),
  })
  activities.forEach((activity, i) => {
    insertActivity(db, { ...activity, id: exampleId(`activity ${String(i)}`) as ActivityId, networkId })
  })
  parties.forEach((party, i) => {
    insertParty(db, { ...party, id: exampleId(`party ${String(i)}`) as PartyId, networkId })
  })
  for (const { organisation, ...said } of situations)
    putSituation(db, { ...said, networkId, organisationId: organisationId(organisation) })
  questions.forEach((question, i) => {
    insertQuestion(db, { ...question, id: exampleId(`question ${String(i)}`) as QuestionId, networkId })
  })
  for (const { code, ...said } of expertise)
    putExpertise(db, { ...said, networkId, personId: personId(code) })
  needs.forEach(({ text, codes, outside }, i) => {
    const id = exampleId(`need ${String(i)}`) as NeedId
    insertNeed(db, { id, networkId, text, outside, personIds: codes.map(personId) })
  })
}

function storeCards(
  db: WritableDb,
  board: ExampleBoard,
  { cards, at }: { readonly cards: ExampleBoard['loose']; readonly at: number | null },
): void {
  const place = {
    boardId: boardId(board.key),
    clusterId: at === null ? null : clusterId(board.key, at),
    meetingId: board.meeting === null ? null : exampleMeetingId(board.meeting),
  }
  cards.forEach(({ text, author, note, link }, i) => {
    const id = exampleId(`board ${board.key} card ${String(at)} ${String(i)}`) as CardId
    insertCards(db, [{ id, text }], { ...place, author: who(author) })
    if (note !== undefined) updateCard(db, { ...place, id, position: i, text, note, author: who(author) })
    if (link !== undefined)
      insertAttachment(db, {
        id: exampleId(`board ${board.key} link ${String(i)}`) as AttachmentId,
        cardId: id,
        productVersionId: null,
        documentId: null,
        position: 0,
        kind: 'link',
        ...link,
        sha256: null,
        bytes: null,
        mediaType: '',
      })
  })
}

function storeBoard(db: WritableDb, board: ExampleBoard): void {
  const { key, title, question, isShown, clusters, loose, sheets } = board
  insertBoard(db, { id: boardId(key), networkId, title, question, isShown })
  clusters.forEach(({ name, note, cards }, at) => {
    insertCluster(db, { id: clusterId(key, at), boardId: boardId(key), name, note })
    storeCards(db, board, { cards, at })
  })
  storeCards(db, board, { cards: loose, at: null })
  sheets.forEach((answers, n) => {
    const sheetId = exampleId(`board ${key} sheet ${String(n)}`) as RatingSheetId
    insertSheet(db, sheetId, boardId(key))
    answers.forEach((values, at) => {
      criteria.forEach((criterion, i) => {
        const value = values[i] ?? 0
        if (value > 0) putEstimate(db, { sheetId, clusterId: clusterId(key, at), criterion }, value)
      })
    })
  })
}

function storeProduct(db: WritableDb, dated: Dated): void {
  const { name, purpose, versions, tryOuts, uses } = product
  insertProduct(db, { id: productId, networkId, name, purpose, owner: who(decision.owner) })
  versions.forEach((version, i) => {
    insertProductVersion(db, {
      ...version,
      id: exampleVersionId(i + 1),
      productId,
      number: i + 1,
      madeOn: dated(version.madeOn),
    })
  })
  tryOuts.forEach(({ version, organisation, on, setting, findings }, i) => {
    const tryOutId = exampleId(`try-out ${String(i)}`) as TryOutId
    insertTryOut(db, {
      id: tryOutId,
      productId,
      versionId: exampleVersionId(version),
      organisationId: organisationId(organisation),
      on: dated(on),
      setting,
    })
    findings.forEach(({ text, answeredBy }, n) => {
      insertFinding(db, {
        id: exampleId(`try-out ${String(i)} finding ${String(n)}`) as FindingId,
        tryOutId,
        text,
        answeredById: answeredBy === null ? null : exampleVersionId(answeredBy),
      })
    })
  })
  for (const { organisation, state, since, note } of uses)
    putUse(db, { productId, organisationId: organisationId(organisation), state, since: dated(since), note })
}

function storeDecision(db: WritableDb, dated: Dated): void {
  const { kind, on, reason, owner, clusters } = decision
  const [board] = boards
  if (board === undefined) return
  insertDecision(db, {
    id: exampleId('decision') as DecisionId,
    boardId: boardId(board.key),
    kind,
    on: dated(on),
    reason,
    owner: who(owner),
    clusters: clusters.map((at) => ({ id: clusterId(board.key, at), name: board.clusters[at]?.name ?? '' })),
    productId,
  })
}

/** How the example network began, its boards and its product. Needs its people and meetings. */
export function storeWork(db: WritableDb, dated: Dated): void {
  storeStarting(db, dated)
  for (const board of boards) storeBoard(db, board)
  storeProduct(db, dated)
  storeDecision(db, dated)
}
