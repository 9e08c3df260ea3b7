import type { WaveRespondent } from '../../shared/contract/ties.ts'
import type { TieSurvey, TieWave } from '../../shared/domain/entities.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { PersonId, TieSurveyId, TieWaveId } from '../../shared/domain/ids.ts'
import type { ReadableDb } from '../store/db.ts'
import * as ties from '../store/repositories/ties.ts'
import type { Outcome } from '../store/write.ts'
import { inOrder } from './order.ts'
import { required } from './required.ts'
import { refused } from './round-gate.ts'

export type Nothing = Outcome<Record<string, never>>
export interface OfWave {
  readonly waveId: TieWaveId
}
export interface OfPerson extends OfWave {
  readonly personId: PersonId
}
export interface Today {
  readonly today: LocalDate
}

export const requiredSurvey = (db: ReadableDb, id: TieSurveyId): TieSurvey =>
  required('survey', ties.findSurvey(db, id))

/** A wave and the survey it is a time of. */
export function requiredWave(
  db: ReadableDb,
  id: TieWaveId,
): { readonly wave: TieWave; readonly survey: TieSurvey } {
  const wave = required('wave', ties.findWave(db, id))
  return { wave, survey: requiredSurvey(db, wave.surveyId) }
}

/** The dated waves first, in their order, then the others by their label. */
export const wavesInOrder = (waves: readonly TieWave[]): TieWave[] =>
  inOrder(waves, ({ label }) => label).sort((a, b) => (a.heldOn ?? '~').localeCompare(b.heldOn ?? '~', 'en'))

/** Somebody in the wave who did not opt out of it: others are not asked, and nobody is asked about them. */
export function standing(respondent: ties.Respondent | undefined, path: string): ties.Respondent {
  if (respondent === undefined) throw refused('notInWave', path)
  if (respondent.status === 'optedOut') throw refused('optedOut', path)
  return respondent
}

/** Somebody who can answer: in the wave, not opted out, and told what is asked and that one may refuse. */
export function informed(respondent: ties.Respondent | undefined, path: string): ties.Respondent {
  const found = standing(respondent, path)
  if (found.informedOn === null) throw refused('notInformed', path)
  return found
}

/** Everybody in a wave as the desk sees them, by code. */
export function waveRespondents(
  db: ReadableDb,
  { id }: TieWave,
  { networkId }: TieSurvey,
  today: LocalDate,
): WaveRespondent[] {
  const rows = ties.respondentRows(db, id, networkId, today)
  const asked = rows.filter(({ status }) => status !== 'optedOut').length
  const respondents = rows.map(({ blanks, ...row }): WaveRespondent => {
    const lines = row.status === 'optedOut' ? 0 : asked - 1
    return { ...row, lines, filled: row.status === 'answered' ? lines - blanks : 0 }
  })
  return inOrder(respondents, ({ code }) => code)
}
