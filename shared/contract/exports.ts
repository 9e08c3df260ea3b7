import { BoardId, NetworkId, TieSurveyId, TieWaveId, WorkplaceId } from '../domain/ids.ts'
import { z } from '../z.ts'
import { Language } from './app.ts'
import { procedure } from './base.ts'

/** A list of texts that any spreadsheet opens, or a workbook. */
export const SaveFormat = z.enum(['csv', 'xlsx'])
export type SaveFormat = z.infer<typeof SaveFormat>

const asked = { language: Language, format: SaveFormat }

/** What programs for networks read. */
export const GraphFormat = z.enum(['graphml', 'gexf'])
export type GraphFormat = z.infer<typeof GraphFormat>

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
  /** The ties of a wave and its respondents: the one asked for as CSV, both as a workbook. Lines left open have no value. */
  ties: procedure
    .input(
      z.object({
        ...asked,
        waveId: TieWaveId,
        names: z.boolean(),
        table: z.enum(['ties', 'respondents']).default('ties'),
      }),
    )
    .output(z.file()),
  /** All waves of a survey, as a workbook: two sheets each. */
  tieSurvey: procedure
    .input(z.object({ language: Language, surveyId: TieSurveyId, names: z.boolean() }))
    .output(z.file()),
  /** A wave as GraphML or GEXF: directed, with weights, attributes and who answered. Nothing by or about who opted out. */
  graph: procedure
    .input(z.object({ language: Language, format: GraphFormat, waveId: TieWaveId, names: z.boolean() }))
    .output(z.file()),
  shown: procedure.input(z.object({ ...asked, table: ShownTable })).output(z.file()),
}
