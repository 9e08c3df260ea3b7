import { eventIterator } from '@orpc/contract'
import { languages, themes } from '../domain/settings.ts'
import { z } from '../z.ts'
import { nothing, procedure } from './base.ts'
import { WindowId } from './unfinished.ts'

export const Language = z.enum(languages)
export const Theme = z.enum(themes)
export const Settings = z.object({
  language: Language,
  theme: Theme,
  showCodes: z.boolean(),
  singleKeys: z.boolean(),
  closeFrom: z.number().min(0.05).max(1),
})
export type Language = z.infer<typeof Language>
export type Theme = z.infer<typeof Theme>
export type Settings = z.infer<typeof Settings>
export { defaultSettings } from '../domain/settings.ts'

export const Status = z.object({
  version: z.string(),
  host: z.enum(['electron', 'loopback']),
  /** The folder that holds the data, for the coach to find; the app itself never takes a path from a window. */
  dataFolder: z.string(),
  readOnly: z.boolean(),
  /** When the last change reached the disk, as milliseconds since 1970; null before the first. */
  savedAt: z.number().nullable(),
})
export type Status = z.infer<typeof Status>

/** Something changed: whoever shows these tables asks again. `settings` stands for the settings file. */
export const ChangeNotice = z.object({ seq: z.int(), tables: z.array(z.string()), savedAt: z.number() })
export type ChangeNotice = z.infer<typeof ChangeNotice>

export const app = {
  status: procedure.output(Status),
  /** Every change from here on. A window that says who it is counts as there for as long as it listens. */
  changes: procedure.input(z.object({ window: WindowId }).optional()).output(eventIterator(ChangeNotice)),
  settings: {
    get: procedure.output(Settings),
    set: procedure.input(Settings.partial()).output(Settings),
  },
  /** Opens another window on the same data. In the browser the address is returned for the page to open. */
  openWindow: procedure.output(z.object({ address: z.string().nullable() })),
  /** Prints or saves a page of the app (an address within it, `/print/...`); false where the browser must do it. */
  printPage: procedure
    .input(
      z.object({
        address: z
          .string()
          .regex(/^\/print\/[\w\-/?=&.%,]*$/u)
          .max(2_000),
        to: z.enum(['printer', 'pdf']),
      }),
    )
    .output(z.object({ done: z.boolean() })),
  /** A page reports that something in it broke: goes to the log, without personal data. */
  reportFault: procedure
    .input(z.object({ where: z.string().max(200), kind: z.string().max(200) }))
    .output(nothing),
}
