import type { Opens } from '../../shared/contract/search.ts'
import type {
  BoardId,
  ConsultationId,
  DocumentId,
  MeetingId,
  NetworkId,
  OwnWorkFormId,
  ProductId,
  RoundId,
  TieWaveId,
} from '../../shared/domain/ids.ts'
import { type ReadableDb, text } from '../store/db.ts'
import type { Row } from '../store/search/rows.ts'
import type { Source } from '../store/search/sources.ts'

/** The first part of a key: the id of the row, or of who or what it is about. */
export const idOf = (key: string): string => String((JSON.parse(key) as unknown[])[0])

/** The network to show somebody or something of a werkplaats in: the present one where that is possible. */
export function networkFor(db: ReadableDb, source: Source, row: Row, here: NetworkId | null): string | null {
  const ways: Readonly<Partial<Record<string, string>>> = {
    person: 'SELECT network_id, rowid AS at FROM membership WHERE person_id = :id',
    personValue: 'SELECT network_id, rowid AS at FROM membership WHERE person_id = :id',
    coach: 'SELECT network_id, 0 AS at FROM network_coach WHERE coach_id = :id',
    organisation: `SELECT network_id, membership.rowid AS at FROM membership JOIN person ON person.id = person_id
      WHERE organisation_id = :id`,
    attribute: `SELECT network.id AS network_id, network.rowid AS at FROM network
      WHERE workplace_id = (SELECT workplace_id FROM attribute WHERE id = :id)`,
    holiday: `SELECT network.id AS network_id, network.rowid AS at FROM network
      WHERE workplace_id = (SELECT workplace_id FROM holiday WHERE id = :id)`,
  }
  const way = ways[source.kind]
  if (way === undefined) return row.networkId
  return (
    db.get(
      `SELECT network_id FROM (${way}) ORDER BY network_id = :here DESC, at DESC LIMIT 1`,
      { id: idOf(row.key), here },
      (each) => text(each, 'network_id'),
    ) ?? null
  )
}

const wholeKinds = { projectPlan: true } as const

/** Its address. What belongs to no network any more opens the list of networks. */
export function opensAt(db: ReadableDb, source: Source, network: string | null, of: string | null): Opens {
  const networks = { to: '/' } as const
  const id = of ?? ''
  switch (source.opens) {
    case 'networks':
      return networks
    case 'templates':
      return { to: '/work-forms/templates' }
    case 'workForm':
      return { to: '/work-forms/$ref', params: { ref: id as OwnWorkFormId } }
    case 'consultation':
      return { to: '/consultations/$consultationId', params: { consultationId: id as ConsultationId } }
    default:
  }
  if (network === null) return networks
  const params = { networkId: network as NetworkId }
  switch (source.opens) {
    case 'network':
      return { to: '/network/$networkId', params }
    case 'participants':
      return { to: '/network/$networkId/participants', params }
    case 'meetings':
      return { to: '/network/$networkId/meetings', params }
    case 'agreements':
      return { to: '/network/$networkId/agreements', params }
    case 'facilities':
      return { to: '/network/$networkId/facilities', params }
    case 'rounds':
      return { to: '/network/$networkId/monitoring', params }
    case 'yields':
      return { to: '/network/$networkId/yields', params }
    case 'ties':
      return { to: '/network/$networkId/ties', params }
    case 'surveys':
      return { to: '/network/$networkId/ties/surveys', params }
    case 'start':
      return { to: '/network/$networkId/documents/start', params }
    case 'meeting':
    case 'running':
    case 'lookBack': {
      const side = { meeting: '', running: '/run', lookBack: '/look-back' } as const
      return {
        to: `/network/$networkId/meetings/$meetingId${side[source.opens]}`,
        params: { ...params, meetingId: id as MeetingId },
      }
    }
    case 'document': {
      const kind =
        db.get('SELECT kind FROM document WHERE id = :id', { id }, (row) => text(row, 'kind')) ?? ''
      return {
        to: `/network/$networkId/documents/${Object.hasOwn(wholeKinds, kind) ? 'plan' : 'checklists'}/$documentId`,
        params: { ...params, documentId: id as DocumentId },
      }
    }
    case 'product':
      return {
        to: '/network/$networkId/documents/products/$productId',
        params: { ...params, productId: id as ProductId },
      }
    case 'board':
      return {
        to: '/network/$networkId/documents/boards/$boardId',
        params: { ...params, boardId: id as BoardId },
      }
    case 'round':
    case 'picture':
    case 'conclusions': {
      const side = { round: '', picture: '/picture', conclusions: '/conclude' } as const
      return {
        to: `/network/$networkId/monitoring/$roundId${side[source.opens]}`,
        params: { ...params, roundId: id as RoundId },
      }
    }
    case 'wave':
      return {
        to: '/network/$networkId/ties/waves/$waveId',
        params: { ...params, waveId: id as TieWaveId },
      }
  }
}
