import { Consultation, ConsultationPoint } from '../domain/consultations.ts'
import { LocalDate } from '../domain/fields.ts'
import { ConsultationId, ConsultationPointId, NetworkId, WorkplaceId } from '../domain/ids.ts'
import { Meeting } from '../domain/meetings.ts'
import { RoundStepName } from '../domain/monitoring.ts'
import { Signal, SignalRule } from '../domain/signals.ts'
import { z } from '../z.ts'
import { AgreementRow } from './agreements.ts'
import { nothing, procedure, written } from './base.ts'
import { Preparation } from './meetings.ts'
import { CyclePlace } from './monitoring.ts'

/** What the coaches see of one network: never a participant, not even by code. */
export const NetworkInConsultation = z.object({
  networkId: NetworkId,
  name: z.string(),
  next: z.object({ on: LocalDate, number: z.int().nullable(), isPrepared: z.boolean() }).nullable(),
  /** The words of the delta chosen last. */
  delta: z.string().nullable(),
  signals: z.array(Signal),
  openAgreements: z.int(),
})

export const ConsultationDesk = z.object({
  consultation: Consultation,
  networks: z.array(NetworkInConsultation),
  points: z.array(ConsultationPoint),
  /** Actions from here: agreements of the networks. */
  actions: z.array(AgreementRow),
})
export type ConsultationDesk = z.infer<typeof ConsultationDesk>

const editable = Consultation.omit({ id: true, workplaceId: true })

export const consultations = {
  list: procedure.input(z.object({ workplaceId: WorkplaceId })).output(z.array(Consultation)),
  desk: procedure.input(z.object({ id: ConsultationId })).output(ConsultationDesk),
  /** The agenda begins with a point for every open signal of the networks. */
  add: procedure
    .input(
      z.object({
        workplaceId: WorkplaceId,
        consultation: editable.partial().required({ on: true, networkIds: true }),
      }),
    )
    .output(written(Consultation)),
  update: procedure
    .input(z.object({ id: ConsultationId, patch: editable.partial() }))
    .output(written(Consultation)),
  remove: procedure.input(z.object({ id: ConsultationId })).output(written(nothing)),
  addPoint: procedure
    .input(
      z
        .object({ consultationId: ConsultationId })
        .extend(ConsultationPoint.pick({ networkId: true, title: true }).shape),
    )
    .output(written(ConsultationPoint)),
  updatePoint: procedure
    .input(
      z.object({
        id: ConsultationPointId,
        patch: ConsultationPoint.pick({ title: true, notes: true, isDone: true }).partial(),
      }),
    )
    .output(written(ConsultationPoint)),
  movePoint: procedure
    .input(z.object({ id: ConsultationPointId, to: z.int().min(0) }))
    .output(written(nothing)),
  removePoints: procedure
    .input(z.object({ ids: z.array(ConsultationPointId).min(1).max(500) }))
    .output(written(nothing)),
}

export const signals = {
  /** Of one network or of all; those that were put away as well, marked so. */
  list: procedure.input(z.object({ networkId: NetworkId.nullable() })).output(z.array(Signal)),
  /** Comes back by itself when its facts change. */
  dismiss: procedure
    .input(
      Signal.pick({ rule: true, networkId: true, subject: true, mark: true }).extend({
        reason: z.string().trim().min(1, { error: 'required' }).max(500),
      }),
    )
    .output(written(nothing)),
  bringBack: procedure
    .input(Signal.pick({ rule: true, networkId: true, subject: true }))
    .output(written(nothing)),
  /** Lets every rule look at every network now, and says which of them broke. Nothing of any network is in it. */
  check: procedure.output(
    z.object({
      at: z.number(),
      rules: z.int(),
      networks: z.int(),
      /** The kind of error, and in how many networks. */
      broken: z.array(z.object({ rule: SignalRule, kind: z.string(), networks: z.int() })),
    }),
  ),
  /** What sets each rule off, as it is set in this werkplaats. */
  thresholds: procedure
    .input(z.object({ workplaceId: WorkplaceId }))
    .output(z.array(z.object({ rule: SignalRule, name: z.string(), value: z.number() }))),
  /** Null: as built in. */
  setThreshold: procedure
    .input(
      z.object({
        workplaceId: WorkplaceId,
        rule: SignalRule,
        name: z.string().max(40),
        value: z.number().nullable(),
      }),
    )
    .output(written(nothing)),
}

/** What needs a coach, over all networks, the oldest duty first. */
export const Today = z.object({
  /** In the next three weeks, and those before today that nobody looked back on. */
  meetings: z.array(
    z.object({
      meeting: Meeting,
      networkName: z.string(),
      preparation: Preparation,
      need: z.enum(['prepare', 'prepared', 'lookBack']),
    }),
  ),
  agreements: z.array(AgreementRow),
  signals: z.array(Signal.extend({ networkName: z.string() })),
  /** Networks whose planned end has passed and of which nobody has said yet whether they go on. */
  ended: z.array(z.object({ networkId: NetworkId, name: z.string(), plannedEnd: LocalDate })),
  consultations: z.array(Consultation),
  /** Halves of a school year whose deep round is due, and rounds that wait for their next step since their day. */
  monitoring: z.array(
    z.object({
      networkId: NetworkId,
      networkName: z.string(),
      on: LocalDate,
      place: CyclePlace,
      /** The first step that is neither done nor left out; null when there is no round yet. */
      step: RoundStepName.nullable(),
    }),
  ),
})
export type Today = z.infer<typeof Today>

export const today = { get: procedure.output(Today) }
