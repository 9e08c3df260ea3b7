import { Attribute, Organisation, Person, RespondentStatus, TieSurvey, TieWave } from '../domain/entities.ts'
import { LocalDate } from '../domain/fields.ts'
import {
  AttributeId,
  NetworkId,
  OutsideContactId,
  PersonId,
  RoundId,
  TieSurveyId,
  TieWaveId,
} from '../domain/ids.ts'
import { Formality, OutsideContact, TieLine, TiePlace, closenessMax } from '../domain/ties.ts'
import { z } from '../z.ts'
import { nothing, procedure, written } from './base.ts'

export const WaveSummary = TieWave.extend({
  /** In the wave and not opted out. */
  people: z.int(),
  answered: z.int(),
  /** The monitoring round it belongs to. */
  round: z.object({ id: RoundId, name: z.string() }).nullable(),
})
export type WaveSummary = z.infer<typeof WaveSummary>

export const SurveySummary = TieSurvey.extend({ waves: z.array(WaveSummary) })
export type SurveySummary = z.infer<typeof SurveySummary>

/** Somebody in one wave: the person, where they stand towards the questions, and their attribute values. */
export const WavePerson = z.object({
  person: Person,
  status: RespondentStatus,
  values: z.record(AttributeId, z.string()),
})
export type WavePerson = z.infer<typeof WavePerson>

/** An answer: `from` says to consult `to` this often (1 to the survey's `scaleMax`; 0 is not stored). */
export const WaveArc = z.object({
  from: PersonId,
  to: PersonId,
  value: z.int().min(1).max(100),
  closeness: z.int().min(0).max(closenessMax).exactOptional(),
  formality: Formality.exactOptional(),
})
export type WaveArc = z.infer<typeof WaveArc>

export const WavePicture = z.object({
  survey: TieSurvey,
  wave: TieWave,
  people: z.array(WavePerson),
  arcs: z.array(WaveArc),
  /** Lines that somebody who answered left empty: not known, which is not "no tie". */
  blanks: z.array(z.object({ from: PersonId, to: PersonId })),
  /** By respondent and position. */
  outside: z.array(OutsideContact),
  organisations: z.array(Organisation),
  attributes: z.array(Attribute),
  /** Where the coach put people; of the survey, so the same in each of its waves. */
  places: z.array(TiePlace),
})
export type WavePicture = z.infer<typeof WavePicture>

export const WaveRespondent = z.object({
  personId: PersonId,
  code: z.string(),
  displayName: z.string(),
  organisationId: Person.shape.organisationId,
  status: RespondentStatus,
  /** The day this person heard what is asked, who sees it and that one may refuse; without it nothing is entered. */
  informedOn: LocalDate.nullable(),
  /** Lines with an answer, of those there are (everybody else in the wave but who opted out). */
  filled: z.int(),
  lines: z.int(),
  outside: z.int(),
  /** No longer in the network now. */
  hasLeft: z.boolean(),
})
export type WaveRespondent = z.infer<typeof WaveRespondent>

/** What holding one wave needs: who is asked, informed, answered. No answers in it. */
export const WaveDesk = z.object({
  survey: TieSurvey,
  wave: WaveSummary,
  /** By code. */
  people: z.array(WaveRespondent),
  /** Members on the day of the wave (today without one) who are not in it, by code. */
  others: z.array(Person.pick({ id: true, code: true, displayName: true })),
  organisations: z.array(Organisation),
})
export type WaveDesk = z.infer<typeof WaveDesk>

/** One respondent's questionnaire: a line for everybody else in the wave who did not opt out, by code. */
export const TieSheet = z.object({
  survey: TieSurvey,
  wave: TieWave,
  respondent: WaveRespondent,
  lines: z.array(
    TieLine.omit({ from: true }).extend({
      code: z.string(),
      displayName: z.string(),
      organisationId: Person.shape.organisationId,
    }),
  ),
  outside: z.array(OutsideContact),
})
export type TieSheet = z.infer<typeof TieSheet>

/** Everything at once, for typing in a square: all lines of the wave that have an answer (0 included). */
export const TieMatrix = z.object({
  survey: TieSurvey,
  wave: TieWave,
  people: z.array(WaveRespondent),
  lines: z.array(TieLine),
})
export type TieMatrix = z.infer<typeof TieMatrix>

const editable = TieSurvey.omit({ id: true, networkId: true })
const ofWave = z.object({ waveId: TieWaveId })
const ofPerson = ofWave.extend({ personId: PersonId })
const somePeople = ofWave.extend({ personIds: z.array(PersonId).min(1).max(5_000) })

/**
 * Refusals are INVALID_INPUT with one of these rules: `notInformed` (who was not told is not asked), `optedOut`, `notInWave`,
 * `toSelf`, `outsideScale`, `notAsked` (closeness, formality or outside contacts this survey does not ask), `entered` (there are
 * answers, so this stays as it is), `required`, `tooMany` (a square of more than `mostInMatrix` of tie-scales.ts; answers that would leave
 * more than a hundred thousand lines empty at once).
 */
export const ties = {
  /** By name, each with its waves in their order. */
  surveys: procedure.input(z.object({ networkId: NetworkId })).output(z.array(SurveySummary)),
  wave: procedure.input(ofWave).output(WavePicture),
  desk: procedure.input(ofWave).output(WaveDesk),
  sheet: procedure.input(ofPerson).output(TieSheet),
  matrix: procedure.input(ofWave).output(TieMatrix),

  addSurvey: procedure
    .input(
      z.object({
        networkId: NetworkId,
        survey: editable.partial().required({ name: true, question: true, scaleMax: true }),
      }),
    )
    .output(written(TieSurvey)),
  /** `entered` for another `scaleMax`, or for no longer asking what was answered, once there are answers. */
  updateSurvey: procedure
    .input(z.object({ id: TieSurveyId, patch: editable.partial() }))
    .output(written(TieSurvey)),
  removeSurvey: procedure.input(z.object({ id: TieSurveyId })).output(written(nothing)),

  /**
   * With everybody in the network on that day (today without one) as not answered; whoever opted out of the last wave of this
   * survey is opted out of this one too. ALREADY_EXISTS for a label that is there.
   */
  addWave: procedure
    .input(TieWave.pick({ surveyId: true, label: true, heldOn: true }))
    .output(written(TieWave)),
  updateWave: procedure
    .input(z.object({ id: TieWaveId, patch: TieWave.pick({ label: true, heldOn: true }).partial() }))
    .output(written(TieWave)),
  removeWave: procedure.input(z.object({ id: TieWaveId })).output(written(nothing)),
  /** As not answered. INVALID_INPUT notMember for who was never in the network. */
  addPeople: procedure.input(somePeople).output(written(nothing)),
  /** Out of the wave, with what they and others answered about them. */
  removePeople: procedure.input(somePeople).output(written(nothing)),

  /** The day these people were informed; null: they were not. `entered` when answers of theirs are there. */
  inform: procedure.input(somePeople.extend({ on: LocalDate.nullable() })).output(written(nothing)),
  /** `answered` with every line empty is an empty sheet handed in. Away from `answered`: `entered` while there are answers. */
  setStatus: procedure
    .input(ofPerson.extend({ status: RespondentStatus.exclude(['optedOut']) }))
    .output(written(nothing)),
  /**
   * Out of the wave as one who answers and as one who is named: answers by and about this person are gone for good, from the
   * record and the backups too. `back`: in again as not answered, with nothing known.
   */
  optOut: procedure.input(ofPerson).output(written(nothing)),
  optIn: procedure.input(ofPerson).output(written(nothing)),

  /**
   * Lines as they are answered, all or none. The first answer of somebody makes them `answered` with their other lines left
   * empty. A value of null empties a line.
   */
  answer: procedure
    .input(
      ofWave.extend({
        lines: z
          .array(TieLine.partial({ closeness: true, formality: true }))
          .min(1)
          .max(20_000),
      }),
    )
    .output(written(nothing)),
  /** Empties the sheet: all answers of this person, who then did not answer. */
  clear: procedure.input(ofPerson).output(written(nothing)),

  addOutside: procedure
    .input(OutsideContact.pick({ waveId: true, from: true, role: true, organisation: true, value: true }))
    .output(written(OutsideContact)),
  updateOutside: procedure
    .input(
      z.object({
        id: OutsideContactId,
        patch: OutsideContact.pick({ role: true, organisation: true, value: true }).partial(),
      }),
    )
    .output(written(OutsideContact)),
  removeOutside: procedure
    .input(z.object({ ids: z.array(OutsideContactId).min(1).max(200) }))
    .output(written(nothing)),

  /** Puts people where the coach dragged them; those in `free` go back to where the layout has them. */
  place: procedure
    .input(
      z.object({
        surveyId: TieSurveyId,
        places: z.array(TiePlace).max(5_000),
        free: z.array(PersonId).max(5_000),
      }),
    )
    .output(written(nothing)),
}
