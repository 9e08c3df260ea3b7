import { Person } from '../domain/entities.ts'
import { LocalDate } from '../domain/fields.ts'
import { z } from '../z.ts'

/**
 * What can be kept about a participant, each under its own heading on their page. `namedBy` and `namedByFew`, `leftEmptyAbout`:
 * what others answered about them, counted, without who said it.
 */
export const ownKinds = [
  'membership',
  'attribute',
  'askedFor',
  'wantsToLearn',
  'opensDoor',
  'need',
  'tieWave',
  'tieAnswer',
  'tieNone',
  'tieBlank',
  'namedBy',
  'namedByFew',
  'leftEmptyAbout',
  'outside',
  'place',
  'lead',
  'attendance',
  'agreement',
  'agreementOwner',
  'product',
  'consent',
  'card',
  'cardAttachment',
  'decision',
  'roundPerson',
  'sheet',
  'mark',
  'valueEntry',
  'valueStory',
  'valueStep',
  'mention',
] as const
export const OwnKind = z.enum(ownKinds)
export type OwnKind = z.infer<typeof OwnKind>

/** One thing that is kept about somebody. What it says depends on its kind; see the service that fills it. */
export const OwnEntry = z.object({
  kind: OwnKind,
  /** The name of the network it is of. */
  network: z.string().nullable(),
  /** The survey with its wave, or the round, board or document it belongs to. */
  of: z.string(),
  on: LocalDate.nullable(),
  until: LocalDate.nullable(),
  text: z.string(),
  more: z.string(),
  /** A fixed word of the app, to be said in the language of the paper. */
  word: z.string().nullable(),
  number: z.int().nullable(),
  /** Places of a mark in tenths, a closeness: what goes with the number. */
  also: z.int().nullable(),
})
export type OwnEntry = z.infer<typeof OwnEntry>

export const OwnData = z.object({
  person: Person,
  organisation: z.string().nullable(),
  workplace: z.string(),
  /** In the order of `ownKinds`, within a kind by network and day. */
  entries: z.array(OwnEntry),
  /** Rounds without names of the networks this person was in: a sheet in one cannot be found by who filled it in. */
  unnamedRounds: z.int(),
})
export type OwnData = z.infer<typeof OwnData>
