import type { PersonId, TieWaveId } from '../../shared/domain/ids.ts'
import type { SheetId } from './catalogue.ts'
import type { PrintRequest } from './request.ts'

/** What has to be asked to fill in the sheets about ties, and about one participant. */
export interface TiesAsked {
  /** The wave of each sheet that says what its survey asks. */
  readonly surveys: readonly { readonly sheet: SheetId; readonly waveId: TieWaveId }[]
  readonly picture: TieWaveId | null
  readonly person: PersonId | null
  /** The privacy card. */
  readonly card: boolean
  /** The names of the participants, for the list. */
  readonly names: boolean
}

const surveySheets: ReadonlySet<SheetId> = new Set(['tieInformation', 'tieQuestionnaire', 'ringsSheet'])

/** Nothing is asked that does not go on the paper. */
export function tiesAsked({
  networkId,
  sheets,
  showsNames,
  isFilled,
}: Pick<PrintRequest, 'networkId' | 'sheets' | 'showsNames' | 'isFilled'>): TiesAsked {
  const own = networkId === null ? [] : sheets
  const of = (id: SheetId) => own.find(({ sheet }) => sheet === id)?.of ?? null
  return {
    surveys: own.flatMap(({ sheet, of: id }) =>
      surveySheets.has(sheet) && id !== undefined ? { sheet, waveId: id as TieWaveId } : [],
    ),
    picture: of('tiePicture') as TieWaveId | null,
    person: of('ownData') as PersonId | null,
    card: own.some(({ sheet }) => sheet === 'tieInformation'),
    names: showsNames && isFilled && own.some(({ sheet }) => sheet === 'tieQuestionnaire'),
  }
}
