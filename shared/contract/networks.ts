import { Network, PrivacyCard, Workplace } from '../domain/entities.ts'
import { NetworkId, WorkplaceId } from '../domain/ids.ts'
import { z } from '../z.ts'
import { nothing, procedure, written } from './base.ts'

const editable = Network.omit({
  id: true,
  workplaceId: true,
  privacy: true,
  fictitious: true,
  endAnswered: true,
  closedOn: true,
})

export const NewNetwork = editable.partial().required({ name: true }).extend({ workplaceId: WorkplaceId })
export const NetworkPatch = editable.partial()

export const NetworkSummary = Network.extend({
  workplaceName: z.string(),
  /** Members today. */
  participants: z.int(),
  organisations: z.int(),
})
export type NetworkSummary = z.infer<typeof NetworkSummary>

export const workplaces = {
  list: procedure.output(z.array(Workplace)),
  create: procedure.input(Workplace.pick({ name: true })).output(written(Workplace)),
  rename: procedure.input(Workplace.pick({ id: true, name: true })).output(written(Workplace)),
  /** Removes the werkplaats with all that belongs to it. */
  remove: procedure.input(z.object({ id: WorkplaceId })).output(written(nothing)),
  /** Puts the fictitious example in the file; answers the one that is there when it was opened before. */
  openExample: procedure.output(written(z.object({ networkId: NetworkId }))),
  removeExample: procedure.output(written(nothing)),
}

export const networks = {
  list: procedure.output(z.array(NetworkSummary)),
  get: procedure.input(z.object({ id: NetworkId })).output(NetworkSummary),
  create: procedure.input(NewNetwork).output(written(Network)),
  update: procedure.input(z.object({ id: NetworkId, patch: NetworkPatch })).output(written(Network)),
  /**
   * The answer to the question that comes once for each planned end. Closing may be done earlier; going on opens a closed
   * network again. A new planned end before today is INVALID_INPUT beforeToday.
   */
  decideEnd: procedure
    .input(
      z.object({
        id: NetworkId,
        decision: z.enum(['continue', 'close']),
        plannedEnd: Network.shape.plannedEnd.optional(),
      }),
    )
    .output(written(Network)),
  updatePrivacy: procedure
    .input(z.object({ id: NetworkId, patch: PrivacyCard.partial() }))
    .output(written(Network)),
  remove: procedure.input(z.object({ id: NetworkId })).output(written(nothing)),
}
