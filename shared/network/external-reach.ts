import { noFigure, share } from './figure.ts'
import type { Figure } from './figure.ts'
import { indexGraph } from './graph-index.ts'
import type { Measure } from './measure.ts'
import type { TieGraph } from './tie-graph.ts'

/** A place outside the network: a role in an organisation, never a name. */
export interface OutsidePlace {
  readonly organisation: string
  readonly role: string
  /** How many members named it. */
  readonly members: number
}

export interface ExternalReach {
  /** Whether the question was asked. If not, nothing below says anything. */
  readonly asked: boolean
  /** Distinct places (role and organisation together), in order of their text; no order of importance. */
  readonly places: readonly OutsidePlace[]
  /** Distinct organisations among them. */
  readonly organisations: number
  /** Members who answered, and those of them who named at least one place. */
  readonly answered: number
  readonly naming: number
  /** Naming as a share of those who answered. */
  readonly share: Figure
  /** As a share of everybody: if nobody, or everybody, who did not answer would have named a place. */
  readonly lowest: Figure
  readonly highest: Figure
}

/**
 * How many different places outside the network are reached, and which share of the members who answered names at least
 * one; 0 to 1. Role and organisation are compared without regard to capitals, accents written in two ways and spaces.
 * Places count whatever the threshold; a frequency of 0 does not. Undefined when the question was not asked.
 * Source: after Burt 1992 and Reagans & McEvily 2003 on range; the count of places is our convention.
 * Cannot say what comes in through these contacts; and the same place in two wordings counts twice.
 */
export function externalReach(graph: TieGraph): ExternalReach {
  const { people } = indexGraph(graph)
  const asked = graph.outside !== undefined
  const answering = new Set(people.filter(({ answered }) => answered === 'answered').map(({ id }) => id))
  const places = new Map<string, { organisation: string; role: string; members: Set<string> }>()
  const organisations = new Set<string>()
  const naming = new Set<string>()
  for (const { from, role, organisation, value } of graph.outside ?? []) {
    if (!answering.has(from) || (value !== null && !(value > 0))) continue
    const shown = { organisation: tidy(organisation), role: tidy(role) }
    if (shown.organisation === '' && shown.role === '') continue
    naming.add(from)
    if (shown.organisation !== '') organisations.add(plain(shown.organisation))
    const key = JSON.stringify([plain(shown.organisation), plain(shown.role)])
    const place = places.get(key)
    if (place === undefined) places.set(key, { ...shown, members: new Set([from]) })
    else {
      place.members.add(from)
      // The same words for the same place, in whichever order the answers came.
      if (shown.organisation < place.organisation) place.organisation = shown.organisation
      if (shown.role < place.role) place.role = shown.role
    }
  }
  const figureOf = (part: number, whole: number): Figure =>
    asked ? share(part, whole, people.length > 0 ? 'noAnswers' : 'tooFewPeople') : noFigure('notAsked')
  const silent = people.length - answering.size
  return {
    asked,
    places: [...places]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { organisation, role, members }]) => ({ organisation, role, members: members.size })),
    organisations: organisations.size,
    answered: answering.size,
    naming: naming.size,
    share: figureOf(naming.size, answering.size),
    lowest: figureOf(naming.size, people.length),
    highest: figureOf(naming.size + silent, people.length),
  }
}

const tidy = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ')
const plain = (text: string): string => text.toLowerCase()

export const externalReachMeasure: Measure<'externalReach', ExternalReach> = {
  id: 'externalReach',
  name: { nl: 'Contacten naar buiten', en: 'External reach' },
  inputs: ['outside'],
  variant: {
    nl: 'verschillende plekken: rol en organisatie samen',
    en: 'distinct places: role and organisation together',
  },
  compute: (graph) => externalReach(graph),
  says: {
    nl: 'Hoeveel verschillende plekken buiten het netwerk bereikt worden, en welk deel van de mensen er een noemt.',
    en: 'How many different places outside the network are reached, and which share of the members names one.',
  },
  cannotSay: {
    nl: 'Wat er langs die contacten binnenkomt. Dezelfde plek in andere woorden telt twee keer, en wie niet antwoordde kan ook contacten hebben.',
    en: 'What comes in through those contacts. The same place in other words counts twice, and those who did not answer may have contacts too.',
  },
  source: 'After Reagans & McEvily 2003; the count of places is our convention',
}
