import { z } from '../z.ts'
import { LocalDate, longText, optionalShortText, shortText } from './fields.ts'
import { CoachId, ConsultationId, ConsultationPointId, NetworkId, WorkplaceId } from './ids.ts'
import { ClockTime } from './meetings.ts'

/** Coaches preparing together (coachoverleg), about one or more networks. Never about a participant. */
export const Consultation = z.object({
  id: ConsultationId,
  workplaceId: WorkplaceId,
  on: LocalDate,
  starts: ClockTime.nullable(),
  place: optionalShortText(200),
  notes: longText(10_000),
  networkIds: z.array(NetworkId).max(100),
  coachIds: z.array(CoachId).max(100),
})
export type Consultation = z.infer<typeof Consultation>

export const ConsultationPoint = z.object({
  id: ConsultationPointId,
  consultationId: ConsultationId,
  /** Null for a point about all of them. */
  networkId: NetworkId.nullable(),
  position: z.int().min(0),
  /** The rule of the signal it came from; null for a point of the coaches' own. */
  rule: z.string().max(60).nullable(),
  title: shortText(300),
  notes: longText(10_000),
  isDone: z.boolean(),
})
export type ConsultationPoint = z.infer<typeof ConsultationPoint>
