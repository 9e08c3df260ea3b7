import type { Localised } from './localised.ts'
import { finder } from './lookup.ts'

interface KnowledgeKindText {
  readonly id: string
  readonly name: Localised
  /** Which ties carry it, as something to think about. */
  readonly advice: Localised
}

const texts = [
  {
    id: 'tacit',
    name: {
      nl: 'vooral ervaring die moeilijk op te schrijven is',
      en: 'mostly experience that is hard to write down',
    },
    advice: {
      nl: 'Zulke kennis reist vooral langs hechte banden: mensen die elkaar vaak zien, samen iets maken en bij elkaar kijken. Dat vraagt tijd en een vaste kern; een bezoek of samen ontwerpen brengt meer over dan een verslag.',
      en: 'Such knowledge travels mostly along close ties: people who see each other often, make something together and watch each other at work. That takes time and a stable core; a visit or designing together carries more across than a report.',
    },
  },
  {
    id: 'factual',
    name: { nl: 'vooral feiten en materiaal', en: 'mostly facts and materials' },
    advice: {
      nl: 'Feiten en materiaal reizen ook langs losse banden. Veel verschillende mensen bereiken helpt dan meer dan elkaar vaak zien: een plek die iedereen vindt, korte berichten, iemand van buiten die iets anders weet.',
      en: 'Facts and materials also travel along loose ties. Reaching many different people then helps more than meeting often: a place everybody finds, short messages, somebody from outside who knows something else.',
    },
  },
  {
    id: 'both',
    name: { nl: 'allebei', en: 'both' },
    advice: {
      nl: 'Ervaring vraagt hechte banden, feiten komen ook langs losse. Een vaste kern die elkaar vertrouwt en contacten naar buiten vullen elkaar aan; spreek af wat in de kern blijft en wat de wereld in mag.',
      en: 'Experience asks for close ties, facts come along loose ones as well. A core that trusts each other and contacts outward complement each other; agree what stays within the core and what may go out.',
    },
  },
] as const satisfies readonly KnowledgeKindText[]

export type KnowledgeKindId = (typeof texts)[number]['id']

export interface KnowledgeKindWords extends KnowledgeKindText {
  readonly id: KnowledgeKindId
}

/** What a network may have to share, and which ties carry it. */
export const knowledgeKinds: readonly KnowledgeKindWords[] = texts

export const knowledgeKindById = finder(knowledgeKinds)

/** Holds for each of them. */
export const trustAlways: Localised = {
  nl: 'Vertrouwen en respect zijn in alle gevallen nodig: praat er in het begin over.',
  en: 'Trust and respect are needed in every case: talk about them at the start.',
}
