import type { Localised } from './localised.ts'
import { finder } from './lookup.ts'

/** Where an outcome is found: in the network itself, or across the schools. */
export type OutcomeLevel = 'network' | 'crossSchool'

interface OutcomeText {
  readonly id: string
  readonly level: OutcomeLevel
  readonly name: Localised
}

const texts = [
  {
    id: 'sharedAmbition',
    level: 'network',
    name: { nl: 'gedeelde ambitie bereikt of aangescherpt', en: 'shared ambition reached or sharpened' },
  },
  {
    id: 'sharedFrame',
    level: 'network',
    name: { nl: 'gemeenschappelijke taal en kijk op het thema', en: 'common language and view of the theme' },
  },
  {
    id: 'trustRespect',
    level: 'network',
    name: { nl: 'onderling vertrouwen en respect', en: 'mutual trust and respect' },
  },
  {
    id: 'jointKnowledge',
    level: 'network',
    name: { nl: 'samen gemaakte nieuwe kennis of product', en: 'new knowledge or a product made together' },
  },
  {
    id: 'jointCurriculum',
    level: 'crossSchool',
    name: { nl: 'gezamenlijk programma of curriculum', en: 'joint programme or curriculum' },
  },
  {
    id: 'jointPolicy',
    level: 'crossSchool',
    name: { nl: 'beleid of aanpak over scholen heen', en: 'policy or approach across schools' },
  },
  {
    id: 'resourceAccess',
    level: 'crossSchool',
    name: {
      nl: 'toegang tot materialen, mensen of expertise',
      en: 'access to materials, people or expertise',
    },
  },
  {
    id: 'efficientDevelopment',
    level: 'crossSchool',
    name: {
      nl: 'samen ontwikkelen en invoeren in plaats van ieder apart',
      en: 'developing and introducing together instead of each alone',
    },
  },
] as const satisfies readonly OutcomeText[]

export type OutcomeId = (typeof texts)[number]['id']

export interface Outcome extends OutcomeText {
  readonly id: OutcomeId
}

/** The kinds of collective outcome a network can record. */
export const outcomes: readonly Outcome[] = texts

export const outcomeById = finder(outcomes)
