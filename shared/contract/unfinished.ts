import { z } from '../z.ts'
import { nothing, procedure } from './base.ts'

/** One page that was loaded: another one after a reload. */
export const WindowId = z.uuid()

/** A cell that was typed in and is not in the store: half a code, a date that is none, a line that is not added yet. */
export const UnfinishedCell = z.object({
  line: z.string().max(120),
  column: z.string().max(120),
  text: z.string().max(2_000),
  /** A name for a choice that still has to be made. */
  isNew: z.boolean(),
})
export type UnfinishedCell = z.infer<typeof UnfinishedCell>

const TableName = z.string().max(120)

/**
 * What is typed in tables and cannot be stored as it stands, kept beside the store until it can be: so that it is there
 * again after a window or the app was killed.
 */
export const unfinished = {
  /** All a window holds of one table now; nothing when everything is stored, or was given up. */
  keep: procedure
    .input(z.object({ window: WindowId, table: TableName, cells: z.array(UnfinishedCell).max(2_000) }))
    .output(nothing),
  /** What windows that are gone have left of this table; from here on it belongs to the window that asks. */
  take: procedure
    .input(z.object({ window: WindowId, table: TableName }))
    .output(z.object({ cells: z.array(UnfinishedCell) })),
}
