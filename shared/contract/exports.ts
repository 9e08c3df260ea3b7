import { BoardId, NetworkId, TieWaveId, WorkplaceId } from '../domain/ids.ts'
import { z } from '../z.ts'
import { Language } from './app.ts'
import { procedure } from './base.ts'

/** A list of texts that any spreadsheet opens, or a workbook. */
export const SaveFormat = z.enum(['csv', 'xlsx'])
export type SaveFormat = z.infer<typeof SaveFormat>

const asked = { language: Language, format: SaveFormat }

/** A table as a window shows it: worked out there, in the words on screen. */
export const ShownTable = z.object({
  title: z.string().min(1).max(200),
  header: z.array(z.string().max(200)).min(1).max(100),
  rows: z.array(z.array(z.union([z.string().max(20_000), z.number()])).max(100)).max(20_000),
})
export type ShownTable = z.infer<typeof ShownTable>

/**
 * Tables as files, with the rule against appraisal on top and no cell that a spreadsheet would run. `names` is a deliberate choice;
 * codes otherwise.
 */
export const exports = {
  participants: procedure
    .input(z.object({ ...asked, networkId: NetworkId, names: z.boolean() }))
    .output(z.file()),
  organisations: procedure.input(z.object({ ...asked, workplaceId: WorkplaceId })).output(z.file()),
  /** The attributes of the werkplaats, with how many people of this network have a value. */
  attributes: procedure.input(z.object({ ...asked, networkId: NetworkId })).output(z.file()),
  coaches: procedure.input(z.object({ ...asked, workplaceId: WorkplaceId })).output(z.file()),
  /** The cards as they lie: cluster by cluster, the loose ones last. Never an estimate. */
  board: procedure.input(z.object({ ...asked, boardId: BoardId, names: z.boolean() })).output(z.file()),
  ties: procedure.input(z.object({ ...asked, waveId: TieWaveId, names: z.boolean() })).output(z.file()),
  shown: procedure.input(z.object({ ...asked, table: ShownTable })).output(z.file()),
}
