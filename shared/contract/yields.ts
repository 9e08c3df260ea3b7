import {
  BoardId,
  LeaderContactId,
  NetworkId,
  NetworkOutcomeId,
  ReactionId,
  SharingId,
  SuccessId,
  ValueEntryId,
  ValueStoryId,
} from '../domain/ids.ts'
import {
  LeaderContact,
  NetworkOutcome,
  Reaction,
  Sharing,
  Success,
  ValueEntry,
  ValueStep,
  ValueStory,
} from '../domain/yields.ts'
import { z } from '../z.ts'
import { nothing, procedure, written } from './base.ts'

const whoIs = { whoCode: z.string().nullable(), whoName: z.string() }
const where = { organisationName: z.string().nullable() }

export const ValueEntryRow = ValueEntry.extend(whoIs)
export type ValueEntryRow = z.infer<typeof ValueEntryRow>
export const ValueStoryRow = ValueStory.extend({ ...whoIs, steps: z.array(ValueStep) })
export type ValueStoryRow = z.infer<typeof ValueStoryRow>
export const SuccessRow = Success.extend({ reactions: z.array(Reaction) })
export type SuccessRow = z.infer<typeof SuccessRow>

/** All that a network yields, in one answer; lists by day, the last first, those without a day at the end. */
export const YieldsDesk = z.object({
  entries: z.array(ValueEntryRow),
  stories: z.array(ValueStoryRow),
  outcomes: z.array(NetworkOutcome),
  contacts: z.array(LeaderContact.extend(where)),
  sharings: z.array(Sharing.extend(where)),
  successes: z.array(SuccessRow),
})
export type YieldsDesk = z.infer<typeof YieldsDesk>

const inNetwork = z.object({ networkId: NetworkId })
const gone = <T extends z.ZodType>(id: T) => z.object({ ids: z.array(id).min(1).max(200) })

const entryEditable = ValueEntry.omit({ id: true, networkId: true })
const storyEditable = ValueStory.omit({ id: true, networkId: true })
const outcomeEditable = NetworkOutcome.omit({ id: true, networkId: true })
const contactEditable = LeaderContact.omit({ id: true, networkId: true })
const sharingEditable = Sharing.omit({ id: true, networkId: true })
const successEditable = Success.omit({ id: true, networkId: true })

export const yields = { desk: procedure.input(inNetwork).output(YieldsDesk) }

/** `public` without a day it was allowed is INVALID_INPUT permittedOn required. */
export const valueEntries = {
  add: procedure
    .input(
      inNetwork.extend({
        entry: entryEditable.partial().required({ valueId: true, level: true, text: true }),
      }),
    )
    .output(written(ValueEntry)),
  update: procedure
    .input(z.object({ id: ValueEntryId, patch: entryEditable.partial() }))
    .output(written(ValueEntry)),
  remove: procedure.input(gone(ValueEntryId)).output(written(nothing)),
}

export const valueStories = {
  add: procedure
    .input(inNetwork.extend({ story: storyEditable.partial().required({ title: true }) }))
    .output(written(ValueStory)),
  update: procedure
    .input(z.object({ id: ValueStoryId, patch: storyEditable.partial() }))
    .output(written(ValueStory)),
  /** One value of a story; both texts empty: blank again. */
  setStep: procedure
    .input(z.object({ id: ValueStoryId, step: ValueStep.partial().required({ valueId: true }) }))
    .output(written(nothing)),
  remove: procedure.input(gone(ValueStoryId)).output(written(nothing)),
}

export const outcomes = {
  add: procedure
    .input(inNetwork.extend({ outcome: outcomeEditable.partial().required({ level: true, text: true }) }))
    .output(written(NetworkOutcome)),
  update: procedure
    .input(z.object({ id: NetworkOutcomeId, patch: outcomeEditable.partial() }))
    .output(written(NetworkOutcome)),
  remove: procedure.input(gone(NetworkOutcomeId)).output(written(nothing)),
}

export const leaderContacts = {
  add: procedure
    .input(inNetwork.extend({ contact: contactEditable.partial().required({ on: true, about: true }) }))
    .output(written(LeaderContact)),
  update: procedure
    .input(z.object({ id: LeaderContactId, patch: contactEditable.partial() }))
    .output(written(LeaderContact)),
  remove: procedure.input(gone(LeaderContactId)).output(written(nothing)),
}

export const sharings = {
  add: procedure
    .input(inNetwork.extend({ sharing: sharingEditable.partial().required({ on: true, what: true }) }))
    .output(written(Sharing)),
  update: procedure
    .input(z.object({ id: SharingId, patch: sharingEditable.partial() }))
    .output(written(Sharing)),
  remove: procedure.input(gone(SharingId)).output(written(nothing)),
}

export const successes = {
  add: procedure
    .input(inNetwork.extend({ success: successEditable.partial().required({ title: true, audience: true }) }))
    .output(written(Success)),
  update: procedure
    .input(z.object({ id: SuccessId, patch: successEditable.partial() }))
    .output(written(Success)),
  remove: procedure.input(gone(SuccessId)).output(written(nothing)),
  addReactions: procedure
    .input(
      z.object({
        successId: SuccessId,
        texts: z.array(Reaction.shape.text).min(1).max(100),
        from: Reaction.shape.from,
      }),
    )
    .output(written(z.array(Reaction))),
  updateReaction: procedure
    .input(z.object({ id: ReactionId, patch: Reaction.pick({ text: true, from: true }).partial() }))
    .output(written(Reaction)),
  removeReactions: procedure.input(gone(ReactionId)).output(written(nothing)),
  /** It becomes a loose card of this board of the same network; a reaction that is a card already stays that card. */
  toCard: procedure.input(z.object({ id: ReactionId, boardId: BoardId })).output(written(Reaction)),
}
