import type { MeetingId, NetworkId } from '../../../../shared/domain/ids.ts'
import { navigate, useSearch } from '../../../app/routing/Router.tsx'
import { useStage, type Stage } from '../../../app/stage.ts'

/** A meeting that is held, as it is on the beamer. */
export function useRoomStage(networkId: NetworkId, meetingId: MeetingId): Stage {
  return useStage(useSearch().open === 'beamer', (isOn) => {
    navigate({
      to: '/network/$networkId/meetings/$meetingId/run',
      params: { networkId, meetingId },
      search: isOn ? { open: 'beamer' } : {},
      replace: true,
    })
  })
}
