import { fail } from '../../shared/contract/failures.ts'
import { integerOrNull, text } from '../../main/store/db.ts'
import { NotAsLeft, applyImages } from '../../main/store/take-back.ts'
import type { Store } from '../../main/store/open.ts'
import { type WriteAnswer, write } from '../../main/store/write.ts'

/**
 * Takes any change back by its number, without asking what came later to the same rows: a step, or the taking back of a
 * step (which repeats it). The app does this by the step's id, see main/services/history.ts.
 */
export function takeBackChange(store: Store, seq: number): WriteAnswer<Record<string, never>> {
  const refused = () => fail('CHANGED_MEANWHILE')
  return write(store, 'history.takeBack', (db) => {
    const change = db.get('SELECT kind, of_seq FROM change WHERE seq = :seq', { seq }, (row) => ({
      kind: text(row, 'kind'),
      of: integerOrNull(row, 'of_seq'),
    }))
    if (change === undefined) throw fail('NOT_FOUND', { what: 'change' })
    const step = change.of ?? seq
    const direction = change.kind === 'takeBack' ? 'repeat' : 'takeBack'
    try {
      applyImages(db, step, direction)
    } catch (error) {
      throw error instanceof NotAsLeft ? refused() : error
    }
    return { result: {}, history: { step, direction, refused } }
  })
}
