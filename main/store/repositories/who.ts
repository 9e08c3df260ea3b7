import type { CoachId, PersonId } from '../../../shared/domain/ids.ts'
import type { Who } from '../../../shared/domain/meetings.ts'
import { type SqlParams, type SqlRow, text, textOrNull } from '../db.ts'

/** Reads the three columns that say who has a role (`lead`, `owner`). */
export const toWho = (row: SqlRow, role: string): Who => ({
  personId: textOrNull(row, `${role}_person_id`) as PersonId | null,
  coachId: textOrNull(row, `${role}_coach_id`) as CoachId | null,
  text: text(row, `${role}_text`),
})

/** The parameters `:personId`, `:coachId` and `:whoText`. */
export const whoParams = (who: Who): SqlParams => ({
  personId: who.personId,
  coachId: who.coachId,
  whoText: who.text,
})

/** SQL that adds `<role>_code` and `<role>_name` to the rows of a table: who has the role, as they are called now. */
export const calledColumns = (role: string): string => `
  (SELECT code FROM person WHERE id = ${role}_person_id) AS ${role}_code,
  coalesce((SELECT display_name FROM person WHERE id = ${role}_person_id),
    (SELECT name FROM coach WHERE id = ${role}_coach_id), ${role}_text) AS ${role}_name`
