import type { BoardId, NetworkId } from '../../../shared/domain/ids.ts'

const keyOf = (networkId: NetworkId): string => `netwerkcoach.board.last.${networkId}`

/** The board of this network that was last worked on, on this computer; null when none was, or nothing can be kept. */
export function lastBoard(networkId: NetworkId): string | null {
  try {
    return localStorage.getItem(keyOf(networkId))
  } catch {
    return null
  }
}

export function rememberBoard(networkId: NetworkId, boardId: BoardId): void {
  try {
    localStorage.setItem(keyOf(networkId), boardId)
  } catch {
    // Then the first board is offered the next time.
  }
}
