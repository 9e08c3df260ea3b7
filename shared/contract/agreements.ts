import { Agreement, AgreementEvent, AgreementState, Facility } from '../domain/agreements.ts'
import { LocalDate } from '../domain/fields.ts'
import { AgreementId, FacilityId, NetworkId } from '../domain/ids.ts'
import { z } from '../z.ts'
import { nothing, procedure, written } from './base.ts'

/** With what a list needs to show it: the owner as code and name, and where it came from. */
export const AgreementRow = Agreement.extend({
  ownerCode: z.string().nullable(),
  ownerName: z.string(),
  /** The owner is a person who is no longer in the network. */
  ownerLeft: z.boolean(),
  networkName: z.string(),
  /** The day of the meeting, consultation or round it came from. */
  originOn: LocalDate.nullable(),
  originNumber: z.int().nullable(),
  /** What the round is called that it came from. */
  roundName: z.string().nullable(),
})
export type AgreementRow = z.infer<typeof AgreementRow>

const editable = Agreement.pick({ text: true, owner: true, due: true, about: true })

export const agreements = {
  list: procedure
    .input(z.object({ networkId: NetworkId.nullable(), state: AgreementState.nullable() }))
    .output(z.array(AgreementRow)),
  add: procedure
    .input(
      z.object({
        networkId: NetworkId,
        agreement: editable
          .extend(Agreement.pick({ meetingId: true, consultationId: true, roundId: true }).shape)
          .partial()
          .required({ text: true }),
      }),
    )
    .output(written(Agreement)),
  update: procedure
    .input(z.object({ id: AgreementId, patch: editable.partial() }))
    .output(written(Agreement)),
  setState: procedure
    .input(z.object({ id: AgreementId, state: AgreementState, note: Agreement.shape.closedNote }))
    .output(written(Agreement)),
  /** The last change first; an owner by code, or as nobody once they were removed. */
  history: procedure.input(z.object({ id: AgreementId })).output(z.array(AgreementEvent)),
  remove: procedure.input(z.object({ ids: z.array(AgreementId).min(1).max(500) })).output(written(nothing)),
}

const facilityEditable = Facility.omit({ id: true, networkId: true })

export const facilities = {
  list: procedure.input(z.object({ networkId: NetworkId })).output(z.array(Facility)),
  add: procedure
    .input(z.object({ networkId: NetworkId, facility: facilityEditable.partial().required({ kind: true }) }))
    .output(written(Facility)),
  update: procedure
    .input(z.object({ id: FacilityId, patch: facilityEditable.partial() }))
    .output(written(Facility)),
  /** Keeps it in the history, with a note why. */
  end: procedure
    .input(z.object({ id: FacilityId, to: LocalDate, endNote: Facility.shape.endNote }))
    .output(written(Facility)),
  remove: procedure.input(z.object({ ids: z.array(FacilityId).min(1).max(200) })).output(written(nothing)),
}
