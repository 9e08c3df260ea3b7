import type { LocalDate } from '../../shared/domain/fields.ts'
import { halfDays, halfOf } from '../../shared/domain/cycle.ts'
import type { OrganisationId, RoundId, ValueStoryId } from '../../shared/domain/ids.ts'
import { isReport, type SheetId } from './catalogue.ts'
import type { Period } from './report.ts'
import type { PrintRequest } from './request.ts'

/** What has to be asked to fill in the sheets about rounds, and about what a network yields. */
export interface RoundsAsked {
  /** The round of each sheet that is about one. */
  readonly rounds: readonly { readonly sheet: SheetId; readonly roundId: RoundId }[]
  readonly story: ValueStoryId | null
  readonly values: boolean
  readonly report: boolean
  readonly school: OrganisationId | null
}

const roundSheets: ReadonlySet<SheetId> = new Set([
  'evaluationSheet',
  'groupSheet',
  'sharedPicture',
  'roundComparison',
  'conclusions',
  'valueSheet',
])

/** Nothing is asked that does not go on the paper. */
export function roundsAsked({ networkId, sheets }: Pick<PrintRequest, 'networkId' | 'sheets'>): RoundsAsked {
  const own = networkId === null ? [] : sheets
  const of = (id: SheetId) => own.find(({ sheet }) => sheet === id)?.of ?? null
  return {
    rounds: own.flatMap(({ sheet, of: id }) =>
      roundSheets.has(sheet) && id !== undefined ? { sheet, roundId: id as RoundId } : [],
    ),
    story: of('valueStory') as ValueStoryId | null,
    values: own.some(({ sheet }) => sheet === 'valueOverview'),
    report: own.some(({ sheet }) => sheet === 'halfYearReport'),
    school: of('schoolReport') as OrganisationId | null,
  }
}

/** What of a round goes on a sheet: the crosses, what the group made of them, the round before it. */
export function partsOf(sheet: SheetId, showsMarks: boolean) {
  return {
    picture: sheet === 'sharedPicture' || isReport(sheet) || (sheet === 'evaluationSheet' && showsMarks),
    talk: sheet !== 'evaluationSheet' && sheet !== 'valueSheet' && sheet !== 'roundComparison',
    comparison: sheet === 'roundComparison' || isReport(sheet),
  }
}

/** The half year of a report: the one that was chosen, or that a day is in. */
export const periodOf = ({ half }: Pick<PrintRequest, 'half'>, day: LocalDate): Period =>
  halfDays(half ?? halfOf(day))
