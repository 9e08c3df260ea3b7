import type { ParticipantRow } from '../../shared/contract/participants.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { Network } from '../../shared/domain/entities.ts'
import { formatters } from '../i18n/format.ts'
import { needsReveal, sheetById, type SheetId } from './catalogue.ts'
import { noFacts, type PaperFacts } from './facts.ts'
import type { PrintRequest, SheetAsk } from './request.ts'
import { mostSheets } from './sheet-number.ts'

/** What tells one copy of a sheet from another. `number` is null in a preview: it is drawn when the paper is made. */
export type Copy =
  | { readonly kind: 'unnamed'; readonly number: string | null }
  | { readonly kind: 'coded'; readonly code: string }

/** One sheet, as often as it is wanted. */
export interface Run {
  readonly sheet: SheetId
  readonly copies: readonly Copy[]
}

/** All that stands on the paper of one print run. A participant's name is in it only where a coach chose names for the facts. */
export interface Paper {
  readonly language: PrintRequest['language']
  /** Null: to be written by hand. */
  readonly network: { readonly name: string; readonly typeLabel: string } | null
  readonly date: LocalDate | null
  readonly runs: readonly Run[]
  /** The codes on the list of the tie questionnaire; null: lines to write them on. */
  readonly roster: readonly string[] | null
  readonly asksCloseness: boolean
  readonly facts: PaperFacts
}

/** Why there is nothing to print. */
export type NoPaper =
  | 'nothingChosen'
  | 'networkGone'
  | 'meetingGone'
  | 'consultationGone'
  | 'chosenGone'
  | 'noParticipants'
  | 'tooMany'
  | 'alwaysUnnamed'
  /** Nothing with a cross on it before everybody sees them. */
  | 'notRevealed'
  | 'noEarlierRound'
  /** Questionnaires with a code, while nobody was told what is asked. */
  | 'nobodyInformed'
  /** Sheets by code, or with somebody's marks, in a round where nobody's name is known. */
  | 'unnamedRound'

/** What is asked of a network to print for it. */
export type NetworkFacts = Pick<Network, 'name' | 'typeLabel'> & {
  readonly privacy: Pick<Network['privacy'], 'coachAssesses'>
}

/** Sheets stay unnamed where a coach assesses participants or manages them: they could not speak freely. */
export const isAlwaysUnnamed = (network: NetworkFacts): boolean => network.privacy.coachAssesses === true

/** The codes of those who belong to the network on a day, in the order people expect. */
export function codesOn(rows: readonly ParticipantRow[], date: LocalDate): readonly string[] {
  const { compare } = formatters('nl')
  return rows
    .filter(({ membership: { from, to } }) => (from === null || from <= date) && (to === null || to >= date))
    .map(({ person }) => person.code)
    .sort(compare)
}

/** Whether what is asked puts a list of participants on paper. */
export const isRosterAsked = ({ isFilled, sheets }: Pick<PrintRequest, 'isFilled' | 'sheets'>): boolean =>
  isFilled && sheets.some(({ sheet }) => sheetById(sheet).fills === 'roster')

/** Whether the codes of the participants are needed to make what is asked. */
export const isCodesAsked = (request: Pick<PrintRequest, 'isFilled' | 'sheets'>): boolean =>
  isRosterAsked(request) || request.sheets.some(({ copies }) => copies.kind === 'coded')

/**
 * Puts together what is asked and what is known; the unnamed copies get their numbers from {@link numbered}.
 * @param network null when none is asked for
 * @param codes the participants' codes; needed for {@link isCodesAsked} only
 * @param facts what is known of its meetings; nothing leaves lines to write on
 */
export function makePaper(
  request: PrintRequest,
  network: NetworkFacts | null,
  codes: readonly string[],
  facts: PaperFacts = noFacts,
): Paper | NoPaper {
  const { language, date, sheets, asksCloseness, networkId, showsNames } = request
  if (sheets.length === 0) return 'nothingChosen'
  if (facts.meeting !== null && facts.meeting.networkId !== networkId) return 'meetingGone'
  if (showsNames && (network === null || isAlwaysUnnamed(network))) return 'alwaysUnnamed'
  const why = whyNotOfRound(request, facts)
  if (why !== null) return why
  const isCoded = sheets.some(({ copies }) => copies.kind === 'coded')
  if (isCodesAsked(request)) {
    if (network === null) return 'networkGone'
    if (isCoded && isAlwaysUnnamed(network)) return 'alwaysUnnamed'
    if (sheets.some((ask) => isUninformed(ask, facts))) return 'nobodyInformed'
    if (sheets.some((ask) => ask.copies.kind === 'coded' && codesFor(ask, codes, facts).length === 0))
      return 'noParticipants'
    if (isRosterAsked(request) && rosterOf(codes, facts).length === 0) return 'noParticipants'
  }
  // Counted before they are made: what is asked may be absurd.
  const count = sheets.reduce((sum, ask) => sum + countOf(ask, codesFor(ask, codes, facts)), 0)
  if (!(count <= mostSheets)) return 'tooMany'
  return {
    language,
    network: network === null ? null : { name: network.name, typeLabel: network.typeLabel },
    date,
    runs: sheets.map((ask): Run => ({
      sheet: ask.sheet,
      copies: copiesOf(ask, codesFor(ask, codes, facts)),
    })),
    roster: isRosterAsked(request) ? rosterOf(codes, facts) : null,
    asksCloseness,
    facts,
  }
}

/** The codes on the list: of who is in the wave, or of who takes part. */
const rosterOf = (codes: readonly string[], { surveys }: PaperFacts): readonly string[] =>
  surveys.tieQuestionnaire?.people.map(({ code }) => code) ?? codes

/** A questionnaire is not put before somebody who was not told what it is for. */
const isUninformed = ({ sheet, copies }: SheetAsk, { surveys }: PaperFacts): boolean =>
  sheet === 'tieQuestionnaire' && copies.kind === 'coded' && surveys.tieQuestionnaire?.codes.length === 0

/** Why a round cannot be on paper in the way that is asked; null when it can. */
function whyNotOfRound({ sheets, showsMarks }: PrintRequest, { rounds }: PaperFacts): NoPaper | null {
  for (const { sheet, copies } of sheets) {
    const round = rounds[sheet]
    if (round === undefined) continue
    if (needsReveal(sheet) && !round.isRevealed) return 'notRevealed'
    if (sheet === 'roundComparison' && round.comparison === null) return 'noEarlierRound'
    if (sheet !== 'evaluationSheet' || copies.kind !== 'coded') continue
    if (!round.isNamed) return 'unnamedRound'
    if (showsMarks && !round.isRevealed) return 'notRevealed'
  }
  return null
}

/** Whose codes are on the copies of a sheet: of everybody, of who is asked in its wave or round, or of who filled it in. */
function codesFor(
  { sheet }: SheetAsk,
  codes: readonly string[],
  { rounds, surveys }: PaperFacts,
): readonly string[] {
  const survey = sheet === 'tieQuestionnaire' ? surveys.tieQuestionnaire : undefined
  if (survey !== undefined) return survey.codes
  const round = rounds[sheet]
  const own = round?.codes ?? codes
  const marks = sheet === 'evaluationSheet' ? (round?.marks ?? null) : null
  return marks === null ? own : own.filter((code) => (marks.get(code)?.length ?? 0) > 0)
}

const countOf = ({ copies }: SheetAsk, codes: readonly string[]): number =>
  copies.kind === 'coded' ? codes.length : copies.count

const blank: Copy = { kind: 'unnamed', number: null }

function copiesOf({ copies }: SheetAsk, codes: readonly string[]): readonly Copy[] {
  if (copies.kind === 'coded') return codes.map((code): Copy => ({ kind: 'coded', code }))
  return Array.from({ length: copies.count }, () => blank)
}

/** How many copies all sheets of a run are together. */
export const copiesIn = ({ runs }: Pick<Paper, 'runs'>): number =>
  runs.reduce((sum, { copies }) => sum + copies.length, 0)

/**
 * The same paper with a number on every unnamed copy.
 * @param numbers as many as there are copies, no two alike
 */
export function numbered(paper: Paper, numbers: readonly string[]): Paper {
  let drawn = 0
  const give = (copy: Copy): Copy => {
    const number = numbers[drawn++] ?? null
    return copy.kind === 'unnamed' ? { kind: 'unnamed', number } : copy
  }
  return { ...paper, runs: paper.runs.map(({ sheet, copies }) => ({ sheet, copies: copies.map(give) })) }
}
