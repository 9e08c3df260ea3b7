import type { Signal } from '../../../shared/domain/signals.ts'
import type { Destination } from '../routing/address.ts'

/** Where something can be done about what stands out. */
export function placeOf({ rule, networkId, subject }: Signal): Destination {
  const network = { networkId }
  const meeting = { networkId, meetingId: subject }
  switch (rule) {
    case 'vagueAssignment':
      return { to: '/network/$networkId/documents/start', params: network }
    case 'competingInterests':
      return { to: '/network/$networkId/documents/start', params: network, hash: 'parties' }
    case 'practiceItemMissing':
      return { to: '/network/$networkId/meetings/$meetingId', params: meeting }
    case 'deltaNotReturned':
      return { to: '/network/$networkId/meetings/$meetingId/look-back', params: meeting }
    case 'noShortEvaluation':
      return { to: '/network/$networkId/meetings', params: network }
    case 'monitoringDue':
      return { to: '/network/$networkId/monitoring', params: network }
    case 'leadersOutOfSight':
      return { to: '/network/$networkId/yields', params: network, hash: 'contacts' }
    case 'nothingShared':
      return { to: '/network/$networkId/yields', params: network, hash: 'sharing' }
  }
}
