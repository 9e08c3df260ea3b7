import type { WaveSummary } from '../../../shared/contract/ties.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { NetworkId, PersonId, RoundId, TieWaveId } from '../../../shared/domain/ids.ts'
import { type ReadableDb, integer, text, textOrNull } from '../db.ts'

type Facts = Pick<WaveSummary, 'people' | 'answered' | 'round'>

/** How many are in each wave of a network, or in one wave, and the last monitoring round that says it belongs to it. */
export const waveFacts = (
  db: ReadableDb,
  of: { readonly networkId: NetworkId } | { readonly waveId: TieWaveId },
): ReadonlyMap<TieWaveId, Facts> =>
  new Map(
    db.all(
      `SELECT tie_wave.id, round.id AS round_id, round.name AS round_name,
         (SELECT count(*) FROM tie_respondent WHERE wave_id = tie_wave.id AND status <> 'optedOut') AS people,
         (SELECT count(*) FROM tie_respondent WHERE wave_id = tie_wave.id AND status = 'answered') AS answered
       FROM tie_wave JOIN tie_survey ON tie_survey.id = survey_id
       LEFT JOIN monitoring_round AS round ON round.id = (
         SELECT id FROM monitoring_round WHERE tie_wave_id = tie_wave.id ORDER BY "on" DESC, id LIMIT 1)
       WHERE ${'networkId' in of ? 'tie_survey.network_id = :networkId' : 'tie_wave.id = :waveId'}`,
      { ...of },
      (row) => {
        const round = textOrNull(row, 'round_id') as RoundId | null
        return [
          text(row, 'id') as TieWaveId,
          {
            people: integer(row, 'people'),
            answered: integer(row, 'answered'),
            round: round === null ? null : { id: round, name: text(row, 'round_name') },
          },
        ]
      },
    ),
  )

/** Members on a day who are not in the wave. */
export const othersOfWave = (
  db: ReadableDb,
  { networkId, waveId, on }: { networkId: NetworkId; waveId: TieWaveId; on: LocalDate },
): { id: PersonId; code: string; displayName: string }[] =>
  db.all(
    `SELECT id, code, display_name FROM person
     WHERE id IN (SELECT person_id FROM membership WHERE network_id = :networkId
         AND coalesce("from", '0000-00-00') <= :on AND :on <= coalesce("to", '9999-99-99'))
       AND NOT EXISTS (SELECT 1 FROM tie_respondent WHERE wave_id = :waveId AND person_id = person.id)`,
    { networkId, waveId, on },
    (row) => ({
      id: text(row, 'id') as PersonId,
      code: text(row, 'code'),
      displayName: text(row, 'display_name'),
    }),
  )
