import { eventIterator } from '@orpc/contract'
import { DraftId, TieWaveId } from '../domain/ids.ts'
import { ImportCounts, ImportDraft, ImportPlan, ImportRequest } from '../domain/import/shapes.ts'
import { z } from '../z.ts'
import { nothing, procedure, written } from './base.ts'

export * from '../domain/import/shapes.ts'

export const ImportProgress = z.object({
  done: z.number(),
  total: z.number(),
  step: z.enum(['reading', 'planning', 'storing']),
})
export type ImportProgress = z.infer<typeof ImportProgress>

export const imports = {
  /**
   * Reads a file off the main thread; the window picks the id, so that it can ask progress and cancel. What is read
   * stays in memory for half an hour after it was last used, for at most eight files.
   */
  read: procedure.input(z.object({ draftId: DraftId, file: z.file() })).output(ImportDraft),
  /** Another sheet of a workbook that was read. */
  sheet: procedure.input(z.object({ draftId: DraftId, sheet: z.int().min(0) })).output(ImportDraft),
  /**
   * How far the present work on a draft is (reading, planning, storing), never going back; ends with that work. It may be asked
   * before the work begins.
   */
  progress: procedure.input(z.object({ draftId: DraftId })).output(eventIterator(ImportProgress)),
  /** Stops what is going on and forgets the file; nothing happens when it is gone already. */
  cancel: procedure.input(z.object({ draftId: DraftId })).output(nothing),
  plan: procedure.input(ImportRequest).output(ImportPlan),
  confirm: procedure.input(ImportRequest.extend({ digest: z.string().max(200) })).output(
    written(
      z.object({
        people: ImportCounts,
        ties: ImportCounts /** The last wave made. */,
        waveId: TieWaveId.nullable(),
      }),
    ),
  ),
}
