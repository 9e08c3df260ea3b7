import { LocalDate } from '../domain/fields.ts'
import { NetworkId, PersonId, TieWaveId } from '../domain/ids.ts'
import { TieSurvey } from '../domain/entities.ts'
import { mostTieSheetFiles } from '../domain/tie-file.ts'
import { TieSheetRefusal } from '../domain/ties.ts'
import { z } from '../z.ts'
import { procedure, written } from './base.ts'

/** Questionnaires that respondents fill in at home: out as a page that needs no network, back as a small file. */
export const tieFiles = {
  /**
   * What one respondent's page is made of. INVALID_INPUT `notInformed` before the day this person was informed is on record;
   * `optedOut`; `tooMany` where the list is too long to fill in. The others are called by code, or by name where there is one
   * with `names`.
   */
  facts: procedure.input(z.object({ waveId: TieWaveId, personId: PersonId, names: z.boolean() })).output(
    z.object({
      networkId: NetworkId,
      networkName: z.string(),
      survey: TieSurvey,
      waveId: TieWaveId,
      waveLabel: z.string(),
      heldOn: LocalDate.nullable(),
      /** Shows that a page was made for this person in this wave; from a random key that is on no screen and no paper. */
      key: z.uuid(),
      /** Names the questions and the scale: a page with another one is of another version. */
      design: z.string(),
      person: z.object({ id: PersonId, code: z.string() }),
      people: z.array(z.object({ id: PersonId, label: z.string(), organisation: z.string() })),
    }),
  ),
  /**
   * Files that came back, of any wave of this network (null: of any network). One change for all of them. Lines about who is
   * no longer on the list are left out of what is stored.
   */
  take: procedure
    .input(
      z.object({ networkId: NetworkId.nullable(), files: z.array(z.file()).min(1).max(mostTieSheetFiles) }),
    )
    .output(
      written(
        z.object({
          taken: z.array(
            z.object({
              file: z.string(),
              networkId: NetworkId,
              networkName: z.string(),
              waveId: TieWaveId,
              waveLabel: z.string(),
              personId: PersonId,
              /** Lines about who is no longer on the list: not stored. */
              leftOut: z.int(),
            }),
          ),
          refused: z.array(z.object({ file: z.string(), reason: TieSheetRefusal })),
        }),
      ),
    ),
}
