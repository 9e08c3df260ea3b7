import type { RoundStepName } from '../../../shared/domain/monitoring.ts'
import type { Destination } from '../routing/address.ts'

/** Where a step of a round is done. */
export function placeOfStep(networkId: string, roundId: string, step: RoundStepName): Destination {
  const params = { networkId, roundId }
  switch (step) {
    case 'groupMarks':
      return { to: '/network/$networkId/monitoring/$roundId/picture', params }
    case 'conclusions':
    case 'agreements':
      return { to: '/network/$networkId/monitoring/$roundId/conclude', params }
    default:
      return { to: '/network/$networkId/monitoring/$roundId', params, hash: step }
  }
}
