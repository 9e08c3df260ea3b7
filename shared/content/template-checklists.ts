import type { BuiltInTemplate } from './built-in-template.ts'
import { type Checklist, type ChecklistId, checklists } from './checklists.ts'
import type { Localised } from './localised.ts'

/** What helps to work through each list together. */
const guidance: Readonly<Record<ChecklistId, Localised>> = {
  design: {
    nl: 'Loop dit samen na bij elke versie. Een punt dat nog openstaat, is stof voor de volgende bijeenkomst.',
    en: 'Go through this together with every version. A point that is still open is matter for the next meeting.',
  },
  leadership: {
    nl: 'Bespreek dit met de schoolleiding: wat is er al, wat kan er, en wie doet wat?',
    en: 'Talk this through with the school leaders: what is there already, what can be done, and who does what?',
  },
  dissemination: {
    nl: 'Begin er vroeg mee; elk punt krijgt vanzelf een volgende stap als je opschrijft wie er iets aan heeft.',
    en: 'Begin early; each point gets its next step by itself once you write down who can use it.',
  },
  composition: {
    nl: 'Raad voor het samenstellen van de groep: hoe is het hier, en wat is erover afgesproken?',
    en: 'Advice on putting the group together: how is it here, and what was agreed about it?',
  },
}

const templateOf = <Id extends ChecklistId>(kind: Id) => {
  const { name, items }: Checklist = checklists[kind]
  return {
    kind,
    version: 1,
    title: name,
    sections: [{ id: 'points', title: null, guidance: guidance[kind], points: items }],
  } as const satisfies BuiltInTemplate
}

/** The four checklists as templates; their points keep the ids of the lists. */
export const designTemplate = templateOf('design')
export const leadershipTemplate = templateOf('leadership')
export const disseminationTemplate = templateOf('dissemination')
export const compositionTemplate = templateOf('composition')
