import type { WritableDb } from '../store/db.ts'

interface Placed {
  readonly position: number
}

/**
 * The positions of a list in its order, from 0 and without gaps. What is stored may leave one out where a step in between
 * was taken back; nobody sees that.
 */
export const withoutGaps = <T extends Placed>(items: readonly T[]): T[] =>
  items.map((item, position) => ({ ...item, position }))

/** Gives every item the place it has in this list, and stores those that had another. */
export function arrange<T extends Placed>(
  db: WritableDb,
  items: readonly T[],
  update: (db: WritableDb, item: T) => void,
): void {
  items.forEach((item, position) => {
    if (item.position !== position) update(db, { ...item, position })
  })
}
