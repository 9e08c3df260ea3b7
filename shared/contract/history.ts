import { HistoryStep, TrashItem } from '../domain/history.ts'
import { ChangeId, NetworkId } from '../domain/ids.ts'
import { z } from '../z.ts'
import { nothing, procedure, written } from './base.ts'

export { HistoryStep, TrashItem } from '../domain/history.ts'

/** The step that was taken back or repeated. */
const moved = written(z.object({ step: HistoryStep }))
const one = z.object({ change: ChangeId })

/**
 * Undo belongs to the store: every window sees the same history, also after a restart. A step is taken back or repeated
 * only where everything is as the step left it; otherwise CHANGED_MEANWHILE says what is in the way, and nothing happens.
 */
export const history = {
  /** What was done, the last first; `next` is the `before` of the page after this one. */
  list: procedure
    .input(
      z.object({
        networkId: NetworkId.optional(),
        before: z.int().optional(),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ steps: z.array(HistoryStep), next: z.int().nullable() })),
  /** What `undo` and `redo` would do now. */
  state: procedure.output(z.object({ undo: HistoryStep.nullable(), redo: HistoryStep.nullable() })),
  /** Takes the newest step back that was not taken back yet. NOT_FOUND when there is none. */
  undo: procedure.output(moved),
  /** Repeats what was taken back last, until something new is done. NOT_FOUND when there is none. */
  redo: procedure.output(moved),
  /** Takes one step back, wherever it stands. */
  takeBack: procedure.input(one).output(moved),
  /** Repeats one step that was taken back. */
  repeat: procedure.input(one).output(moved),
  /** Leaves a step as it is from now on: `undo` goes on with the one before it, `redo` with the one after. */
  passOver: procedure.input(one).output(written(nothing)),
}

export const trash = {
  /** Everything that was removed and can still be put back, the last first. */
  list: procedure.output(z.array(TrashItem)),
  restore: procedure.input(one).output(moved),
  /**
   * Removes for good: nothing of these things stays in the file, in no step of the history. Without `changes` everything
   * in the trash, and what was taken back as well. Cannot be taken back.
   */
  empty: procedure
    .input(z.object({ changes: z.array(ChangeId).max(5_000).optional() }))
    .output(written(nothing)),
}
