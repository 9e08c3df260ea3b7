import type { MeetingId } from '../../../shared/domain/ids.ts'
import { useParam } from '../../app/routing/Router.tsx'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** The meeting of this page, as the address has it; null when the address names none. */
export function useMeetingId(): MeetingId | null {
  const id = useParam('meetingId')
  return uuid.test(id) ? (id as MeetingId) : null
}
