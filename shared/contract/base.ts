import { oc } from '@orpc/contract'
import { ChangeId } from '../domain/ids.ts'
import { z } from '../z.ts'
import { failures } from './failures.ts'

/** Every procedure starts here, so every procedure can answer the same closed set of failures. */
export const procedure = oc.errors(failures)

/** What a write answers: the outcome, and the change it is recorded as (the handle for undo). */
export const written = <T extends z.ZodType>(result: T) => z.object({ change: ChangeId, result })
export type Written<T> = { readonly change: ChangeId; readonly result: T }

export const nothing = z.object({})
