import { z } from '../z.ts'
import { nothing, procedure } from './base.ts'

/** Why the data are not open. Nothing is deleted in any of these; the file is left as it is. */
export const openingProblems = [
  /** The file does not hold together any more. */
  'damaged',
  /** Whole, but not the file that was closed last: something changed or replaced it meanwhile. */
  'changedOutside',
  /** There was a file here, and now there is none, or an empty one. */
  'missing',
  /** Not made by Netwerkcoach. */
  'foreign',
  /** Made by a newer version. */
  'newer',
  'busy',
  'diskFull',
  'noPermission',
  /** The folder is copied by a cloud service, or lies on another machine: the data would not be safe in it. */
  'cloudFolder',
  'fault',
] as const

/** What a coach can do about it. */
export const openingChoices = [
  'retry',
  /** See, print and save as a file; change nothing. */
  'viewOnly',
  /** This file, as it is: offered only when it is whole. What the seal said is forgotten. */
  'useAnyway',
  /** A new, empty file; the present one is moved to a safe place first. */
  'startEmpty',
  /** The data on this computer, encrypted copies in the folder that was chosen. */
  'workLocally',
  /** In that folder after all. */
  'workHere',
] as const
export const OpeningChoice = z.enum(openingChoices)
export type OpeningChoice = z.infer<typeof OpeningChoice>

/** Something to tell once after opening; goes away when a coach has read it. */
export const OpeningNotice = z.discriminatedUnion('kind', [
  /** The app was cut off last time. The file was checked; everything acknowledged is in it. */
  z.object({ kind: z.literal('afterCutOff') }),
  /** Brought to the shape of this version, after a copy. */
  z.object({ kind: z.literal('migrated'), from: z.int(), to: z.int() }),
  /** Backups and imports do not bring back what was removed for good. */
  z.object({ kind: z.literal('erasedAgain'), count: z.int() }),
  /** What was removed for good is no longer known: it can come back with an older backup or import. */
  z.object({ kind: z.literal('ledgerDamaged') }),
  z.object({ kind: z.literal('restored'), at: z.number() }),
  z.object({ kind: z.literal('settingsReset') }),
  z.object({ kind: z.literal('cloudFolder'), service: z.string() }),
])
export type OpeningNotice = z.infer<typeof OpeningNotice>

export const cloudServices = [
  'oneDrive',
  'googleDrive',
  'iCloud',
  'dropbox',
  'box',
  'nextcloud',
  'share',
  'other',
] as const

export const Opening = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('opening'),
    doing: z.enum(['opening', 'checking', 'migrating', 'restoring']),
  }),
  z.object({
    kind: z.literal('open'),
    /** Why nothing can be changed; null when all is as it should be. */
    readOnly: z.enum(['chosen', 'file', 'replaced', 'otherVersion']).nullable(),
    notices: z.array(OpeningNotice),
  }),
  z.object({
    kind: z.literal('closed'),
    problem: z.enum(openingProblems),
    choices: z.array(OpeningChoice),
    /** Who holds the data, for `busy`. */
    holder: z.string().nullable(),
    cloud: z.enum(cloudServices).nullable(),
    /** When the file was closed properly for the last time, milliseconds since 1970. */
    closedAt: z.number().nullable(),
    /** The line in the log that says more. */
    reference: z.string().nullable(),
  }),
])
export type Opening = z.infer<typeof Opening>

/**
 * How the data file came to be open, or what stands in the way. Always answered, also when nothing else can be. A change
 * of it goes to every window as a change notice with the table `opening`.
 */
export const opening = {
  state: procedure.output(Opening),
  /** INVALID_INPUT when it is not one of the present choices. */
  choose: procedure.input(z.object({ choice: OpeningChoice })).output(Opening),
  /** The notices were read. */
  dismiss: procedure.output(nothing),
}
