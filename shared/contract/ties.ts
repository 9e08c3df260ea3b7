import { Attribute, Organisation, Person, RespondentStatus, TieSurvey, TieWave } from '../domain/entities.ts'
import { AttributeId, NetworkId, PersonId, TieSurveyId, TieWaveId } from '../domain/ids.ts'
import { z } from '../z.ts'
import { nothing, procedure, written } from './base.ts'

export const SurveySummary = TieSurvey.extend({ waves: z.array(TieWave) })
export type SurveySummary = z.infer<typeof SurveySummary>

/** Somebody in one wave: the person, where they stand towards the questions, and their attribute values. */
export const WavePerson = z.object({
  person: Person,
  status: RespondentStatus,
  values: z.record(AttributeId, z.string()),
})
export type WavePerson = z.infer<typeof WavePerson>

/** An answer: `from` says to consult `to` this often (1 to the survey's `scaleMax`; 0 is not stored). */
export const WaveArc = z.object({ from: PersonId, to: PersonId, value: z.int().min(1).max(100) })
export type WaveArc = z.infer<typeof WaveArc>

export const WavePicture = z.object({
  survey: TieSurvey,
  wave: TieWave,
  people: z.array(WavePerson),
  arcs: z.array(WaveArc),
  organisations: z.array(Organisation),
  attributes: z.array(Attribute),
})
export type WavePicture = z.infer<typeof WavePicture>

export const ties = {
  surveys: procedure.input(z.object({ networkId: NetworkId })).output(z.array(SurveySummary)),
  wave: procedure.input(z.object({ waveId: TieWaveId })).output(WavePicture),
  renameSurvey: procedure
    .input(TieSurvey.pick({ id: true, name: true, question: true }))
    .output(written(TieSurvey)),
  removeSurvey: procedure.input(z.object({ id: TieSurveyId })).output(written(nothing)),
}
