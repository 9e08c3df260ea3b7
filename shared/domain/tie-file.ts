import type { TieSurvey } from './entities.ts'
import type { NetworkId, PersonId, TieWaveId } from './ids.ts'
import { sheetCheck } from './sheet-file.ts'
import type { Formality } from './ties.ts'

/*
 * The questionnaire that a respondent fills in at home, and the small file that comes back (docs/exchange.md).
 * `tieAnswersText` runs in that page as well, from its own source text: nothing outside it may be named in it.
 */

export const tieSheetFormat = 'netwerkcoach-ties'
export const tieAnswersFormat = 'netwerkcoach-ties-answers'
export const tieFileVersion = 1
export const mostTieSheetFiles = 200
/** Nobody answers about more people than this; a list of two hundred with thirty contacts outside is some 30 KB. */
export const mostTieSheetLines = 1_000
export const mostTieSheetContacts = 30
export const mostTieAnswersBytes = 131_072

export type AskedInTies = Omit<TieSurvey, 'id' | 'networkId' | 'name'>

/** What one respondent's page is made of. The others are called by code, or by name. */
export interface TiePageFacts {
  readonly networkId: NetworkId
  readonly networkName: string
  readonly survey: TieSurvey
  readonly waveId: TieWaveId
  readonly waveLabel: string
  readonly heldOn: string | null
  /** Shows that a page was made for this person in this wave, by the store that asks. */
  readonly key: string
  /** See {@link tieDesignOf}. */
  readonly design: string
  readonly person: { readonly id: PersonId; readonly code: string }
  readonly people: { readonly id: PersonId; readonly label: string; readonly organisation: string }[]
}

/** An answer; a line that was left empty is not in the file, which is not the same as 0. */
export interface TieFileLine {
  readonly to: PersonId
  readonly value: number
  readonly closeness: number | null
  readonly formality: Formality | null
}

export interface TieFileContact {
  readonly role: string
  readonly organisation: string
  readonly value: number | null
}

/** What is sent back. `token` is new for every page that is opened, and stays with it. */
export interface TieAnswers {
  readonly format: typeof tieAnswersFormat
  readonly version: number
  readonly networkId: NetworkId
  readonly waveId: TieWaveId
  readonly personId: PersonId
  readonly key: string
  readonly design: string
  readonly token: string
  readonly lines: readonly TieFileLine[]
  readonly outside: readonly TieFileContact[]
  /** {@link sheetCheck} over {@link tieAnswersText}: tells a damaged or hand-edited file, proves nothing about who made it. */
  readonly check: string
}

/** Everything that was answered, in one order, for the check. */
export function tieAnswersText(answers: Omit<TieAnswers, 'check'>): string {
  return JSON.stringify([
    answers.format,
    answers.version,
    answers.networkId,
    answers.waveId,
    answers.personId,
    answers.key,
    answers.design,
    answers.token,
    answers.lines
      .map((line) => [line.to, line.value, String(line.closeness), String(line.formality)].join(' '))
      .sort((a, b) => (a < b ? -1 : 1)),
    answers.outside.map((contact) => [contact.role, contact.organisation, String(contact.value)]),
  ])
}

/**
 * What a survey asks, in 16 digits: another word or another scale, and it is another. Who is on the list is not in it, so
 * that one who no longer wants to be named does not undo what all others filled in.
 */
export const tieDesignOf = (survey: AskedInTies): string =>
  sheetCheck(
    JSON.stringify([
      survey.question,
      survey.period,
      survey.scaleMax,
      survey.scaleWords,
      survey.asksCloseness,
      survey.asksCloseness ? survey.closenessQuestion : '',
      survey.asksFormality,
      survey.asksOutside,
      survey.asksOutside ? survey.outsideQuestion : '',
    ]),
  )
