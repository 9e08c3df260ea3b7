import { LocalDate } from '../domain/fields.ts'
import {
  ActivityId,
  AssignmentVersionId,
  NeedId,
  NetworkId,
  OrganisationId,
  PartyId,
  PersonId,
  QuestionId,
} from '../domain/ids.ts'
import {
  Activity,
  AssignmentVersion,
  Expertise,
  Need,
  Party,
  ResearchQuestion,
  StartingSituation,
} from '../domain/starting.ts'
import { z } from '../z.ts'
import { nothing, procedure, written } from './base.ts'

/** Everything about starting well, in one answer. */
export const StartingDesk = z.object({
  /** The last first. */
  versions: z.array(AssignmentVersion),
  activities: z.array(Activity),
  parties: z.array(Party),
  /** Of every organisation that somebody of the network comes from, also where nothing is written yet. */
  situations: z.array(StartingSituation),
  questions: z.array(ResearchQuestion),
  /** Of everybody in the network now, also where nothing is written yet. */
  expertise: z.array(Expertise),
  needs: z.array(Need),
})
export type StartingDesk = z.infer<typeof StartingDesk>

const inNetwork = z.object({ networkId: NetworkId })
const some = <T extends z.ZodType>(id: T) => z.object({ ids: z.array(id).min(1).max(200) })
const toPlace = z.int().min(0)

const activityEditable = Activity.pick({ name: true, level: true, planned: true, note: true })
const partyEditable = Party.pick({ name: true, brings: true, gets: true })
const questionEditable = ResearchQuestion.pick({ kind: true, text: true, answer: true, state: true })
const needEditable = Need.pick({ text: true, personIds: true, outside: true })

export const starting = {
  desk: procedure.input(inNetwork).output(StartingDesk),
}

export const assignment = {
  /**
   * Keeps the present wording as the next version. With a day the group agreed: the network's own day follows.
   * INVALID_INPUT required without a text; ALREADY_EXISTS when the last version says the same and was agreed then.
   */
  keep: procedure
    .input(inNetwork.extend({ agreedOn: LocalDate.nullable(), note: AssignmentVersion.shape.note }))
    .output(written(AssignmentVersion)),
  removeVersions: procedure.input(some(AssignmentVersionId)).output(written(nothing)),
}

export const activities = {
  add: procedure
    .input(
      inNetwork.extend({
        activity: activityEditable.partial().required({ name: true, level: true, planned: true }),
      }),
    )
    .output(written(Activity)),
  update: procedure
    .input(z.object({ id: ActivityId, patch: activityEditable.partial() }))
    .output(written(Activity)),
  remove: procedure.input(some(ActivityId)).output(written(nothing)),
}

export const parties = {
  add: procedure
    .input(inNetwork.extend({ party: partyEditable.partial().required({ name: true }) }))
    .output(written(Party)),
  update: procedure.input(z.object({ id: PartyId, patch: partyEditable.partial() })).output(written(Party)),
  move: procedure.input(z.object({ id: PartyId, to: toPlace })).output(written(nothing)),
  remove: procedure.input(some(PartyId)).output(written(nothing)),
}

export const situations = {
  write: procedure
    .input(
      inNetwork.extend({
        organisationId: OrganisationId,
        patch: StartingSituation.omit({ networkId: true, organisationId: true }).partial(),
      }),
    )
    .output(written(StartingSituation)),
}

export const questions = {
  add: procedure
    .input(inNetwork.extend({ question: questionEditable.partial().required({ text: true }) }))
    .output(written(ResearchQuestion)),
  update: procedure
    .input(z.object({ id: QuestionId, patch: questionEditable.partial() }))
    .output(written(ResearchQuestion)),
  move: procedure.input(z.object({ id: QuestionId, to: toPlace })).output(written(nothing)),
  remove: procedure.input(some(QuestionId)).output(written(nothing)),
}

export const expertise = {
  write: procedure
    .input(
      inNetwork.extend({
        personId: PersonId,
        patch: Expertise.omit({ networkId: true, personId: true }).partial(),
      }),
    )
    .output(written(Expertise)),
}

export const needs = {
  add: procedure
    .input(inNetwork.extend({ need: needEditable.partial().required({ text: true }) }))
    .output(written(Need)),
  /** Who covers it must be in the network now: INVALID_INPUT notMember. */
  update: procedure.input(z.object({ id: NeedId, patch: needEditable.partial() })).output(written(Need)),
  move: procedure.input(z.object({ id: NeedId, to: toPlace })).output(written(nothing)),
  remove: procedure.input(some(NeedId)).output(written(nothing)),
}
