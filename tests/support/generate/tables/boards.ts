import { insertBoard, insertCluster } from '../../../../main/store/repositories/boards.ts'
import { insertCards, updateCard } from '../../../../main/store/repositories/cards.ts'
import { insertDecision } from '../../../../main/store/repositories/decisions.ts'
import { insertSheet, putEstimate } from '../../../../main/store/repositories/ratings.ts'
import { criteria, decisionKinds } from '../../../../shared/domain/boards.ts'
import type { Network } from '../../../../shared/domain/entities.ts'
import type { BoardId, CardId, ClusterId, DecisionId, RatingSheetId } from '../../../../shared/domain/ids.ts'
import type { Who } from '../../../../shared/domain/meetings.ts'
import { nobody } from '../../../../shared/domain/run-sheet.ts'
import { daysAfter } from '../plan.ts'
import type { Random } from '../random.ts'
import type { Part, World } from '../world.ts'

const texts = [
  'Een doel met plaatjes',
  'Eén ding per week',
  '+ meer tijd',
  'Kinderen het laten uitleggen',
  '😀',
]
const clusterNames = ['Zichtbaar maken', 'Klein houden', 'Thuis erbij']

function authorOf({ memberships, coaches }: World, network: Network, random: Random): Who {
  const member = memberships.find((each) => each.networkId === network.id)
  const coach = coaches.find((each) => each.workplaceId === network.workplaceId)
  if (member !== undefined && random.chance(0.5)) return { ...nobody, personId: member.personId }
  if (coach !== undefined && random.chance(0.2)) return { ...nobody, coachId: coach.id }
  return random.chance(0.3) ? { ...nobody, text: 'een ouder' } : nobody
}

function storeBoard(world: World, network: Network, title: string, random: Random): void {
  const { db, spans, meetings, products } = world
  const { id: networkId } = network
  const boardId = random.uuid() as BoardId
  insertBoard(db, { id: boardId, networkId, title, question: 'Wat helpt?', isShown: random.chance(0.5) })
  const clusters = clusterNames.map((name) => {
    const id = random.uuid() as ClusterId
    insertCluster(db, { id, boardId, name, note: random.chance(0.2) ? 'Hier ging het lang over.' : '' })
    return { id, name }
  })
  const meeting = meetings.find((each) => each.networkId === networkId)
  for (const clusterId of [...clusters.map(({ id }) => id), null]) {
    const cards = Array.from({ length: random.int(2, 8) }, () => ({
      id: random.uuid() as CardId,
      text: random.pick(texts),
    }))
    const author = authorOf(world, network, random)
    const shared = { boardId, clusterId, author, meetingId: meeting?.id ?? null }
    insertCards(db, cards, shared)
    const [first] = cards
    if (first !== undefined) updateCard(db, { ...shared, ...first, position: 0, note: 'Uit de bovenbouw.' })
  }
  for (let n = 0; n < 4; n++) {
    const sheetId = random.uuid() as RatingSheetId
    insertSheet(db, sheetId, boardId)
    for (const { id: clusterId } of clusters)
      for (const criterion of criteria)
        putEstimate(
          db,
          { sheetId, clusterId, criterion },
          random.chance(0.9) || n === 0 ? random.int(1, 5) : null,
        )
  }
  const kind = random.pick(decisionKinds)
  insertDecision(db, {
    id: random.uuid() as DecisionId,
    boardId,
    kind,
    on: daysAfter(spans.get(networkId)?.from ?? '2024-09-01', 90),
    reason: 'Dit past bij de opdracht.',
    owner: authorOf(world, network, random),
    clusters: [...clusters.slice(0, 2), { id: null, name: 'Wat er niet meer is' }],
    productId: kind === 'new' ? (products.find((each) => each.networkId === networkId)?.id ?? null) : null,
  })
}

/** Every network has thought on a board or two: cards in clusters and loose, estimates, and what was decided. */
export const boards: Part = {
  name: 'boards',
  tables: ['board', 'cluster', 'card', 'rating_sheet', 'estimate', 'decision', 'decision_cluster'],
  needs: ['memberships', 'coaches', 'meetings', 'products'],
  fill(world, random) {
    for (const network of world.networks)
      for (const title of random.some(['Ideeënmuur', 'Laten zien'], random.int(1, 2)))
        storeBoard(world, network, title, random)
  },
}
