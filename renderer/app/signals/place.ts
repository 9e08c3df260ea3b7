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
    case 'narrowAccess':
      return { to: '/network/$networkId/participants', params: network, hash: 'expertise' }
    case 'facilityLoss':
      return { to: '/network/$networkId/facilities', params: network }
    case 'wideSpread':
    case 'desiredGap':
    case 'noNorms':
    case 'unevenVoice':
    case 'incrementalButLoose':
    case 'noDoubleLoop':
      return { to: '/network/$networkId/monitoring', params: network }
    case 'fewExternalTies':
    case 'splitNetwork':
    case 'hubDependence':
    case 'incompleteAnswers':
      return { to: '/network/$networkId/ties', params: network }
    case 'radicalButAlike':
      return { to: '/network/$networkId/participants', params: network }
    case 'productNotInPractice':
      return {
        to: '/network/$networkId/documents/products/$productId',
        params: { networkId, productId: subject },
      }
    case 'earlyValuesOnly':
      return { to: '/network/$networkId/yields', params: network }
  }
}
