import { z } from '../z.ts'
import { Phase } from './entities.ts'
import { longText, optionalShortText, shortText } from './fields.ts'
import { OwnWorkFormId, WorkplaceId } from './ids.ts'

/** A built-in work form by its name in shared/content (`ideaWall`), or a coach's own by its id. */
export const WorkFormRef = z.union([OwnWorkFormId, z.string().regex(/^[a-z][A-Za-z]{0,39}$/u)])
export type WorkFormRef = z.infer<typeof WorkFormRef>

const minutes = z.int().min(1, { error: 'minutes' }).max(600, { error: 'minutes' })
const people = z.int().min(1, { error: 'people' }).max(500, { error: 'people' })

/** What a work form says, whether it came with the app, is a coach's own or came from a colleague. */
export const WorkFormText = z.object({
  title: shortText(120),
  purpose: longText(1_000),
  minutesFrom: minutes,
  minutesTo: minutes,
  peopleFrom: people,
  peopleTo: people,
  /** In which phases of the work it fits; none: in all. */
  phases: z.array(Phase).max(4),
  /** Indicators (shared/content/indicators.ts) it works on. */
  indicators: z.array(z.string().regex(/^[a-z][A-Za-z]{0,39}$/u)).max(11),
  materials: z.array(shortText(200)).max(30),
  steps: z.array(shortText(600)).max(40),
  /** What goes with it on paper for the participants: a question, a table to fill in; may be empty. */
  handout: longText(4_000),
  /** Who made it, where it came from; goes along to a colleague. */
  source: optionalShortText(200),
})
export type WorkFormText = z.infer<typeof WorkFormText>

/** `to` before `from` is INVALID_INPUT beforeFrom. */
export const WorkForm = WorkFormText.extend({
  ref: WorkFormRef,
  /** Null for a built-in one, which nobody changes. */
  workplaceId: WorkplaceId.nullable(),
  /** The one it began as a copy of; null for one made from nothing. */
  copyOf: WorkFormRef.nullable(),
})
export type WorkForm = z.infer<typeof WorkForm>
