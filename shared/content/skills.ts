import type { Localised } from './localised.ts'
import { finder } from './lookup.ts'

interface SkillText {
  readonly id: string
  readonly name: Localised
}

const texts = [
  { id: 'listening', name: { nl: 'luisteren', en: 'listening' } },
  { id: 'probing', name: { nl: 'doorvragen', en: 'probing' } },
  { id: 'understanding', name: { nl: 'precies willen begrijpen', en: 'wanting to understand exactly' } },
  { id: 'reflecting', name: { nl: 'reflecteren', en: 'reflecting' } },
  { id: 'speakingUp', name: { nl: 'een mening geven', en: 'voicing an opinion' } },
  { id: 'constructiveCritique', name: { nl: 'kritisch durven zijn', en: 'daring to be critical' } },
] as const satisfies readonly SkillText[]

export type SkillId = (typeof texts)[number]['id']

export interface Skill extends SkillText {
  readonly id: SkillId
}

/** The six conversation skills a network can practise. */
export const skills: readonly Skill[] = texts

export const skillById = finder(skills)
