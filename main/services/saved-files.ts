import type { BoardId, NetworkId, TieSurveyId, TieWaveId, WorkplaceId } from '../../shared/domain/ids.ts'
import { type ReadableDb, type WritableDb, text } from '../store/db.ts'
import { noteSavedFile } from '../store/repositories/saved-files.ts'
import type { Outcome } from '../store/write.ts'

type Of =
  | { readonly networkId: NetworkId }
  | { readonly surveyId: TieSurveyId }
  | { readonly waveId: TieWaveId }
  | { readonly boardId: BoardId }

function networkBy(of: Of): string {
  if ('networkId' in of) return 'SELECT id, workplace_id FROM network WHERE id = :networkId'
  if ('surveyId' in of)
    return `SELECT network.id, workplace_id FROM tie_survey JOIN network ON network.id = network_id
       WHERE tie_survey.id = :surveyId`
  return 'waveId' in of
    ? `SELECT network.id, workplace_id FROM tie_wave JOIN tie_survey ON tie_survey.id = survey_id
       JOIN network ON network.id = network_id WHERE tie_wave.id = :waveId`
    : `SELECT network.id, workplace_id FROM board JOIN network ON network.id = network_id
       WHERE board.id = :boardId`
}

/** Where a network, or a survey, wave or board of one, belongs; nulls when it is gone. */
const placeOf = (db: ReadableDb, of: Of): { workplaceId: WorkplaceId | null; networkId: NetworkId | null } =>
  db.get(networkBy(of), { ...of }, (row) => ({
    workplaceId: text(row, 'workplace_id') as WorkplaceId,
    networkId: text(row, 'id') as NetworkId,
  })) ?? { workplaceId: null, networkId: null }

/** Whether one of these texts is what somebody is called: to know whether a table has names in it. */
const holdsNames = (db: ReadableDb, { texts }: { readonly texts: readonly string[] }): boolean =>
  db.get(
    `SELECT 1 FROM person WHERE display_name <> '' AND display_name IN (SELECT value FROM json_each(:texts)) LIMIT 1`,
    { texts: JSON.stringify([...new Set(texts)]) },
    () => true,
  ) ?? false

interface SavedFile {
  /** What was saved, as the contract calls it: `participants`. */
  readonly kind: string
  readonly workplaceId: WorkplaceId | null
  readonly networkId: NetworkId | null
}

/** Notes that a file with names in it leaves the app; nothing of what is in it. */
function noteFile(db: WritableDb, input: SavedFile): Outcome<Record<string, never>> {
  noteSavedFile(db, { ...input, at: Date.now() })
  return { result: {}, history: 'record' }
}

export const queries = { 'exports.holdsNames': holdsNames, 'exports.placeOf': placeOf } as const
export const commands = { 'history.noteSavedFile': noteFile } as const
