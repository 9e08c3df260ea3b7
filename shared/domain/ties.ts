import { z } from '../z.ts'
import type { TieSurvey } from './entities.ts'
import { closenessMax } from './tie-scales.ts'
import { LocalDate, optionalShortText, shortText } from './fields.ts'
import {
  MeetingId,
  NeedId,
  NetworkId,
  OutreachId,
  OutsideContactId,
  PersonId,
  RunSheetItemId,
  TieWaveId,
} from './ids.ts'

/*
 * What a tie survey asks and what is answered. Three things that are not the same: not asked (status `notAsked`, or not in the
 * wave), no answer (status `noAnswer`, or a line left empty by somebody who answered), no tie (an answer of 0).
 */

export { closenessMax }

/** Whether a tie is part of how the work was arranged, or grew by itself. */
export const Formality = z.enum(['formal', 'informal'])
export type Formality = z.infer<typeof Formality>

/** A line of somebody's questionnaire. `value` null: left empty; 0: no tie. The others are only of a tie. */
export const TieLine = z.object({
  from: PersonId,
  to: PersonId,
  value: z.int().min(0).max(100).nullable(),
  closeness: z.int().min(0).max(closenessMax).nullable(),
  formality: Formality.nullable(),
})
export type TieLine = z.infer<typeof TieLine>

/** Somebody outside the network, as one respondent told: a role and an organisation, never a name. */
export const OutsideContact = z.object({
  id: OutsideContactId,
  waveId: TieWaveId,
  from: PersonId,
  position: z.int().min(0),
  /** One of the two at least. */
  role: optionalShortText(80),
  organisation: optionalShortText(160),
  /** On the survey's scale, never 0; null: not answered. */
  value: z.int().min(1).max(100).nullable(),
})
export type OutsideContact = z.infer<typeof OutsideContact>

/** Where the coach put somebody in the picture of a survey, in units of the frame; the same in every wave. */
export const TiePlace = z.object({
  personId: PersonId,
  x: z.number().min(-5_000).max(5_000),
  y: z.number().min(-5_000).max(5_000),
})
export type TiePlace = z.infer<typeof TiePlace>

/** A survey's fields but its name and scale, as they are when nobody chose them. */
export const surveyDefaults = {
  period: '',
  scaleWords: [],
  asksCloseness: false,
  closenessQuestion: '',
  asksFormality: false,
  asksOutside: false,
  outsideQuestion: '',
} satisfies Partial<TieSurvey>

export const OutreachKind = z.enum(['schoolVisit', 'invitedExpert'])
export type OutreachKind = z.infer<typeof OutreachKind>

/**
 * A step outside to find what is missing here: somebody invited, a place visited. It stands in a run sheet, and the next wave
 * is asked whether it is there.
 */
export const Outreach = z.object({
  id: OutreachId,
  networkId: NetworkId,
  kind: OutreachKind,
  /** What is missing, in the coach's words or those of the need. */
  text: shortText(200),
  /** The need it came from, as long as that is there. */
  needId: NeedId.nullable(),
  /** A role or an organisation, no name. */
  whom: optionalShortText(160),
  madeOn: LocalDate,
  /** Where it stands in a run sheet, as long as it does. */
  meetingId: MeetingId.nullable(),
  itemId: RunSheetItemId.nullable(),
  /** The last wave there was when it was made. */
  afterWaveId: TieWaveId.nullable(),
  /** What the group said when it looked again; null: not looked yet. */
  found: z.enum(['there', 'partly', 'notYet']).nullable(),
  /** The wave it was looked at with, as long as that is there. */
  seenInWaveId: TieWaveId.nullable(),
  note: optionalShortText(500),
})
export type Outreach = z.infer<typeof Outreach>

/** Why a questionnaire that came back as a file was not taken in; nothing of it is stored. */
export const TieSheetRefusal = z.enum([
  'tooLarge',
  'notASheet',
  'otherVersion',
  'otherNetwork',
  'unknownWave',
  'otherDesign',
  'unknownPerson',
  'optedOut',
  'notInformed',
  'edited',
  'twice',
  'alreadyAnswered',
  'empty',
])
export type TieSheetRefusal = z.infer<typeof TieSheetRefusal>
