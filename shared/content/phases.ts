import type { Localised } from './localised.ts'
import { finder } from './lookup.ts'

interface PhaseText {
  readonly id: string
  readonly name: Localised
  readonly goal: Localised
}

const texts = [
  {
    id: 'analysisExploration',
    name: { nl: 'Analyse en exploratie', en: 'Analysis and exploration' },
    goal: {
      nl: 'het vraagstuk begrijpen, beginsituaties vergelijken, rondkijken en vragen formuleren',
      en: 'understand the issue, compare starting situations, look around and formulate questions',
    },
  },
  {
    id: 'designConstruction',
    name: { nl: 'Ontwerp en constructie', en: 'Design and construction' },
    goal: {
      nl: 'oplossingen bedenken, kiezen en in versies maken',
      en: 'think up, choose and build solutions in versions',
    },
  },
  {
    id: 'evaluationReflection',
    name: { nl: 'Evaluatie en reflectie', en: 'Evaluation and reflection' },
    goal: { nl: 'uitproberen, gegevens bekijken en bijstellen', en: 'try out, look at data and adjust' },
  },
  {
    id: 'implementationSpread',
    name: {
      nl: 'Implementatie en verspreiding (doorlopend spoor)',
      en: 'Implementation and spread (continuous track)',
    },
    goal: {
      nl: 'vanaf de start gebruik in scholen en daarbuiten voorbereiden en borgen',
      en: 'prepare and secure use in schools and beyond from the start',
    },
  },
] as const satisfies readonly PhaseText[]

export type PhaseId = (typeof texts)[number]['id']

export interface Phase extends PhaseText {
  readonly id: PhaseId
}

/** Three phases and one track that runs beside them from the start. */
export const phases: readonly Phase[] = texts

export const phaseById = finder(phases)
