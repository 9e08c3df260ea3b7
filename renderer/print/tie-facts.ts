import type { OwnData } from '../../shared/contract/own-data.ts'
import type { PrivacyCard } from '../../shared/domain/entities.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { LegendItem } from '../charts/network/legend.ts'
import type { LabelOffset } from '../charts/network/scene.ts'
import type { DrawnLine } from '../charts/network/lines.ts'
import type { TieStyle } from '../charts/network/Tie.tsx'
import type { SheetId } from './catalogue.ts'

/*
 * Ties, and what is kept about one participant, as they go on paper.
 */

/** What a tie survey asks, in the language of the paper where it has the built-in words. */
export interface SurveyOnPaper {
  readonly name: string
  readonly wave: string
  readonly heldOn: LocalDate | null
  readonly question: string
  /** Null where the question says it itself, or nothing is known. */
  readonly period: string | null
  readonly scaleMax: number
  /** A word for each step, or none. */
  readonly scaleWords: readonly string[]
  readonly closenessQuestion: string | null
  readonly asksFormality: boolean
  readonly outsideQuestion: string | null
  /** Everybody on the list, by code. Whoever opted out is not on it. */
  readonly people: readonly { readonly code: string; readonly name: string }[]
  /** Who gets a questionnaire of their own: who was informed, and asked. */
  readonly codes: readonly string[]
}

export interface PersonOnPicture {
  readonly id: string
  readonly x: number
  readonly y: number
  /** The outline around its middle. */
  readonly path: string
  readonly isHollow: boolean
  readonly isUnknown: boolean
  /** Null where there was no room. */
  readonly label: (LabelOffset & { readonly text: string }) | null
}

export interface TieOnPicture {
  readonly line: DrawnLine
  readonly width: number
  readonly style: TieStyle
  readonly isUnknown: boolean
}

/** A picture of one wave with what can be said of it; all of it in the language of the paper. */
export interface PictureOnPaper {
  readonly wave: string
  readonly heldOn: LocalDate | null
  readonly question: string
  /** What the picture is of, in a sentence: it is heard where it cannot be seen. */
  readonly summary: string
  readonly people: readonly PersonOnPicture[]
  readonly ties: readonly TieOnPicture[]
  readonly legend: readonly LegendItem[]
  readonly showsNames: boolean
  /** Groups of fewer than five have no shape of their own. */
  readonly isMerged: boolean
  readonly sentences: readonly {
    readonly title: string
    readonly texts: readonly string[]
    /** What this cannot tell. */
    readonly cannotSay: readonly string[]
  }[]
}

export interface InformationOnPaper {
  readonly card: PrivacyCard
}

export interface TieFacts {
  /** The survey of each sheet that is about one. */
  readonly surveys: Readonly<Partial<Record<SheetId, SurveyOnPaper>>>
  /** By code, where a coach chose names for the list. */
  readonly names: Readonly<Record<string, string>>
  readonly information: InformationOnPaper | null
  readonly tiePicture: PictureOnPaper | null
  readonly ownData: OwnData | null
}

export const noTieFacts: TieFacts = {
  surveys: {},
  names: {},
  information: null,
  tiePicture: null,
  ownData: null,
}
