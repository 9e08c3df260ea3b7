import type { Localised } from './localised.ts'
import { finder } from './lookup.ts'

interface SourceText {
  readonly id: string
  readonly authors: string
  readonly year: number
  readonly title: string
  /** How a sheet or a page names it in one line. */
  readonly line: Localised
}

const texts = [
  {
    id: 'socialLearning',
    authors: 'Vrieling, Van den Beemt & De Laat',
    year: 2016,
    title: "What's in a name: dimensions of social learning in teacher groups",
    line: {
      nl: 'Naar Vrieling, Van den Beemt en De Laat (2016), in eigen bewoording.',
      en: 'After Vrieling, Van den Beemt & De Laat (2016), in our own wording.',
    },
  },
  {
    id: 'valueCreation',
    authors: 'Wenger, Trayner & De Laat',
    year: 2011,
    title: 'Promoting and assessing value creation in communities and networks: a conceptual framework',
    line: {
      nl: 'Naar Wenger, Trayner en De Laat (2011), in eigen bewoording.',
      en: 'After Wenger, Trayner & De Laat (2011), in our own wording.',
    },
  },
] as const satisfies readonly SourceText[]

export type SourceId = (typeof texts)[number]['id']

export interface Source extends SourceText {
  readonly id: SourceId
}

/** The publications the built-in material follows. Their own questions are not copied. */
export const sources: readonly Source[] = texts

export const sourceById = finder(sources)
