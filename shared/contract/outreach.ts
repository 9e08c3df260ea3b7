import { MeetingId, NetworkId, OutreachId, TieWaveId } from '../domain/ids.ts'
import { Outreach } from '../domain/ties.ts'
import { z } from '../z.ts'
import { Language } from './app.ts'
import { nothing, procedure, written } from './base.ts'

export const OutreachRow = Outreach.extend({
  /** The meeting it stands in, as long as it does. */
  meeting: z.object({ number: z.int().nullable(), title: z.string(), on: z.string() }).nullable(),
  /**
   * In the last wave after it was made that asked for contacts outside: how many respondents named one that sounds like `whom`;
   * null without such a wave, and without a `whom`.
   */
  namedBy: z.int().nullable(),
  /** A wave was held since, and nobody has looked yet. */
  isDue: z.boolean(),
})
export type OutreachRow = z.infer<typeof OutreachRow>

const editable = Outreach.pick({ kind: true, text: true, whom: true, note: true })

/** Acting on what is missing: a gap becomes a visit or an invited expert in a run sheet, and the next wave looks again. */
export const outreach = {
  /** The last made first. */
  list: procedure.input(z.object({ networkId: NetworkId })).output(z.array(OutreachRow)),
  /**
   * Makes it and, with a meeting, an item in that meeting's run sheet (with the work form for looking elsewhere, before the
   * decisions, worded in `language`), in one change. With a need, `text` may be left out and is taken from it; without either
   * INVALID_INPUT `required`, and `tooMany` on a full run sheet.
   */
  add: procedure
    .input(
      z.object({
        networkId: NetworkId,
        outreach: Outreach.pick({ kind: true, text: true, whom: true, needId: true }).partial({
          text: true,
        }),
        meetingId: MeetingId.nullable(),
        /** Of the item; without it what fits in the meeting, see `minutesForOutreach`. */
        minutes: z.int().min(1).max(480).optional(),
        language: Language,
      }),
    )
    .output(written(Outreach)),
  update: procedure.input(z.object({ id: OutreachId, patch: editable.partial() })).output(written(Outreach)),
  /** What the group saw in a later wave; null: not looked yet. */
  look: procedure
    .input(
      z.object({
        id: OutreachId,
        found: Outreach.shape.found,
        waveId: TieWaveId.nullable(),
        note: Outreach.shape.note,
      }),
    )
    .output(written(Outreach)),
  remove: procedure.input(z.object({ ids: z.array(OutreachId).min(1).max(200) })).output(written(nothing)),
}
