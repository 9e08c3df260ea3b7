import type { BoardView } from '../../app/routing/address.ts'

/** What this computer remembers of boards: ids, a view and a clock, and never a word of what is on them. */
const keyOf = (what: string, id: string): string => `netwerkcoach.board.${what}.${id}`

/** Text that was kept; null where nothing was, or where nothing can be kept. */
export function recall(what: string, id: string): string | null {
  try {
    return localStorage.getItem(keyOf(what, id))
  } catch {
    return null
  }
}

export function remember(what: string, id: string, text: string): void {
  try {
    localStorage.setItem(keyOf(what, id), text)
  } catch {
    // Then the next time begins as the first.
  }
}

/** Tells of what another window of this app keeps under this name. */
export function onOtherWindow(what: string, id: string, listener: () => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key === keyOf(what, id)) listener()
  }
  window.addEventListener('storage', listen)
  return () => {
    window.removeEventListener('storage', listen)
  }
}

const views: readonly BoardView[] = ['wall', 'board', 'decision']
/** The view in which this board was left. */
export const recallView = (boardId: string): BoardView | null =>
  views.find((view) => view === recall('view', boardId)) ?? null
