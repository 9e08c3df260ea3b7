import type { AgreementAbout } from '../../../shared/domain/agreements.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { DoubleLoop, RoundDimension } from '../../../shared/domain/monitoring.ts'

/*
 * What the example's group made of its picture. Invented, and Dutch like the rest of it.
 */

export const groupMarks: readonly {
  readonly indicatorId: string
  /** Null: explored, no mark. */
  readonly at: number | null
  readonly reason: string
}[] = [
  {
    indicatorId: 'practiceIntegration',
    at: 68,
    reason:
      'De kaarten liggen in drie groepen op tafel. Verder niet, want in de andere groepen is nog niets te zien.',
  },
  {
    indicatorId: 'continuity',
    at: 50,
    reason: 'De een denkt aan na dit jaar, de ander niet: over de uren is nog niets gezegd.',
  },
  {
    indicatorId: 'knowledgeDevelopment',
    at: 66,
    reason: 'De schets maakten we samen; wat ieder al wist, zit er nog herkenbaar in.',
  },
  { indicatorId: 'valueCreationLevel', at: 44, reason: '' },
  {
    indicatorId: 'sharedIdentity',
    at: 45,
    reason: 'We zeggen “ons netwerk”. Op school zegt bijna niemand dat, en de soep vooraf is er niet meer.',
  },
  {
    indicatorId: 'tieStrength',
    at: 69,
    reason: 'Wie elkaar kent, belt. Tussen de scholen is het nog zoeken.',
  },
  {
    indicatorId: 'memberRole',
    at: null,
    reason: 'Hier zagen we het te verschillend. Eerst voorbeelden verzamelen.',
  },
  {
    indicatorId: 'steering',
    at: 62,
    reason: 'De coaches maken het draaiboek. De kern kozen we twee keer zelf.',
  },
  {
    indicatorId: 'interactionNorms',
    at: 58,
    reason: 'Eerst schrijven, dan praten: dat doen we vanzelf. Over wie begint, is niets afgesproken.',
  },
]

export const links: readonly { readonly between: readonly [string, string]; readonly note: string }[] = [
  {
    between: ['practiceIntegration', 'continuity'],
    note: 'Wat in de groep niet zichtbaar is, houdt ook niet lang stand.',
  },
  { between: ['sharedIdentity', 'tieStrength'], note: 'Zonder tafel om aan te zitten wordt “wij” kleiner.' },
]

export const examples: readonly { readonly indicatorId: string; readonly texts: readonly string[] }[] = [
  {
    indicatorId: 'practiceIntegration',
    texts: [
      'Een kleuter koos zelf de kaart “hulp vragen”',
      'Het weekblad hangt naast de deur, maar niet bij ons',
    ],
  },
  {
    indicatorId: 'memberRole',
    texts: ['De student schreef de hele middag mee', 'Wie de sleutel heeft, begint'],
  },
  { indicatorId: 'tieStrength', texts: ['Het belletje over de weektaak'] },
]

export const conclusions: Readonly<Partial<Record<RoundDimension, string>>> = {
  practice: 'Wat we maken, gebruiken we zelf. De stap naar de collega’s naast ons is nog niet gezet.',
  domainValue: 'We hebben samen iets gemaakt wat geen van de drie scholen alleen had bedacht.',
  connectedness: 'Per school zijn we hecht. Het “wij” van het netwerk werd kleiner toen de lunch verdween.',
  organization: '',
}

export const topics: readonly { readonly text: string; readonly indicatorId: string | null }[] = [
  { text: 'Hoe raken de groepen naast ons erbij?', indicatorId: 'practiceIntegration' },
  { text: 'Elkaar opzoeken tussen twee bijeenkomsten', indicatorId: 'tieStrength' },
]

export const doubleLoop: DoubleLoop = {
  noticed: 'We schuiven door naar een plan voordat iedereen iets gezegd heeft.',
  assumption: 'We dachten dat snelheid laat zien dat we het menen.',
  change: 'Elke kern begint met vijf minuten stil schrijven. Na drie keer kijken we of dat helpt.',
}

export const agreements: readonly {
  readonly text: string
  /** By code; null: the group. */
  readonly owner: string | null
  readonly due: LocalDate | null
  readonly about: AgreementAbout | null
}[] = [
  {
    text: 'Ieder nodigt één collega uit om een half uur mee te kijken bij het kiezen van een doel',
    owner: null,
    due: '2026-12-16',
    about: null,
  },
  {
    text: 'De kern begint met vijf minuten stil schrijven; na drie keer kijken we of we dat houden',
    owner: 'P03',
    due: '2027-02-10',
    about: 'process',
  },
]
/** The day they were made. */
export const agreedOn: LocalDate = '2026-11-11'
