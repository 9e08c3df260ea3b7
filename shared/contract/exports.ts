import { NetworkId, TieWaveId } from '../domain/ids.ts'
import { z } from '../z.ts'
import { procedure } from './base.ts'
import { Language } from './app.ts'

/** A file made for the coach; no cell in it is one that a spreadsheet would run. */
export const ExportedFile = z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() })
export type ExportedFile = z.infer<typeof ExportedFile>

export const exports = {
  participants: procedure
    .input(z.object({ networkId: NetworkId, language: Language, names: z.boolean() }))
    .output(ExportedFile),
  ties: procedure
    .input(z.object({ waveId: TieWaveId, language: Language, names: z.boolean() }))
    .output(ExportedFile),
}
