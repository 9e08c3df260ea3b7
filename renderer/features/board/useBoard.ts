import type { BoardId } from '../../../shared/domain/ids.ts'
import { useParam } from '../../app/routing/Router.tsx'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** The board of this page, as the address has it; null when the address names none. */
export function useBoardId(): BoardId | null {
  const id = useParam('boardId')
  return uuid.test(id) ? (id as BoardId) : null
}
