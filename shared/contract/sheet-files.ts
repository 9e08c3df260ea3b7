import { LocalDate } from '../domain/fields.ts'
import { NetworkId, PersonId, RoundId } from '../domain/ids.ts'
import { RoundIndicator, SheetRefusal } from '../domain/monitoring.ts'
import { mostSheetFiles } from '../domain/sheet-file.ts'
import { z } from '../z.ts'
import { procedure, written } from './base.ts'

/** Sheets that participants fill in at home: out as a page that needs no network, back as a small file. */
export const sheetFiles = {
  /** What the page is made of. `personId` in a named round alone, and there it has to be said (`named`, `unnamed`). */
  facts: procedure.input(z.object({ roundId: RoundId, personId: PersonId.nullable() })).output(
    z.object({
      networkId: NetworkId,
      networkName: z.string(),
      roundId: RoundId,
      roundName: z.string(),
      on: LocalDate,
      key: z.uuid(),
      design: z.string(),
      asksDesired: z.boolean(),
      person: z.object({ id: PersonId, code: z.string() }).nullable(),
      indicators: z.array(RoundIndicator),
    }),
  ),
  /**
   * Files that came back, of any round of this network (null: of any network): each taken or refused with why, never
   * with a mark. One change for all of them.
   */
  take: procedure
    .input(z.object({ networkId: NetworkId.nullable(), files: z.array(z.file()).min(1).max(mostSheetFiles) }))
    .output(
      written(
        z.object({
          taken: z.array(
            z.object({
              file: z.string(),
              networkId: NetworkId,
              networkName: z.string(),
              roundId: RoundId,
              roundName: z.string(),
            }),
          ),
          refused: z.array(z.object({ file: z.string(), reason: SheetRefusal })),
        }),
      ),
    ),
}
