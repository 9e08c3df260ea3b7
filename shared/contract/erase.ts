import { Called } from '../domain/history.ts'
import { NetworkId, PersonId, WorkplaceId } from '../domain/ids.ts'
import { z } from '../z.ts'
import { procedure } from './base.ts'

/** What is to be removed for good. */
export const ToErase = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: PersonId }),
  z.object({ kind: z.literal('network'), id: NetworkId }),
  z.object({ kind: z.literal('workplace'), id: WorkplaceId }),
])
export type ToErase = z.infer<typeof ToErase>

/** What the ties of somebody who goes become: gone as well, or ties with somebody nobody can name any more. */
export const TiesOfErased = z.enum(['remove', 'unnamed'])
export type TiesOfErased = z.infer<typeof TiesOfErased>

export const ErasePreview = z.object({
  called: Called,
  /** Rows that go, by the table they stand in. */
  rows: z.record(z.string(), z.int()),
  /** Files (pictures, documents) that nothing else points at, and that go at once. */
  attachments: z.int(),
  /** People that go along (with a network): they are in no other. */
  people: z.int(),
  /** Steps of the history that mention it, and are wiped of it. */
  steps: z.int(),
  inTrash: z.int(),
  /** Texts elsewhere that say the name; they stay as they are, for the coach to change. */
  mentions: z.int(),
  backups: z.object({
    /** Backups that may still hold it. */
    count: z.int(),
    /** The last of them is removed on this day, milliseconds since 1970; null when there is none. */
    until: z.number().nullable(),
  }),
  /** Older data files that were put in a safe place (damaged or replaced) and may hold it: the app removes none of them. */
  setAside: z.int(),
  /** Files with names in them that were saved before; where they went, the app does not know. */
  files: z.array(z.object({ at: z.number(), kind: z.string() })),
})
export type ErasePreview = z.infer<typeof ErasePreview>

/** A statement without a name that something was removed. */
export const Certificate = z.object({
  at: z.number(),
  kind: z.enum(['person', 'network', 'workplace']),
  /** Twelve characters that say which, to nobody but who still knows the id. */
  reference: z.string(),
  rows: z.int(),
  attachments: z.int(),
  /** No backup holds it after this day, milliseconds since 1970. */
  goneFromBackups: z.number(),
})
export type Certificate = z.infer<typeof Certificate>

/**
 * Removing for good: no undo, no trash. The store, its journal and its history hold nothing of it afterwards; a ledger
 * without names, outside the store, removes it again after every restore and import.
 */
export const erase = {
  preview: procedure.input(z.object({ what: ToErase })).output(ErasePreview),
  /** `backupsToo`: every older backup goes as well, after a new one was made of what is left. */
  run: procedure
    .input(z.object({ what: ToErase, ties: TiesOfErased, backupsToo: z.boolean() }))
    .output(Certificate),
  certificates: procedure.output(z.array(Certificate)),
}
