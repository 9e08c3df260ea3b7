import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { ResearchQuestion } from '../../../shared/domain/starting.ts'

/*
 * How the example network began. Invented, and Dutch like the rest of it.
 */

/** As the group agreed to it; since then the words were sharpened, and those have not been agreed yet. */
export const firstAssignment: {
  readonly text: string
  readonly keptOn: LocalDate
  readonly agreedOn: LocalDate
  readonly note: string
} = {
  text:
    'De drie scholen willen dat kinderen vaker zelf een doel kiezen, hun aanpak plannen en erop terugkijken. ' +
    'Het netwerk onderzoekt wat er nu al gebeurt en ontwerpt samen een doorgaande lijn van groep 1 tot en met 8.',
  keptOn: '2026-09-30',
  agreedOn: '2026-09-30',
  note: 'In de tweede bijeenkomst, met iedereen erbij.',
}

/** On the quadrant: 0 alone to 100 together, 0 spontaneous to 100 planned. */
export const activities: readonly {
  readonly name: string
  readonly level: number
  readonly planned: number
  readonly note: string
}[] = [
  {
    name: 'Gesprek op de gang over wat er in de les gebeurde',
    level: 82,
    planned: 14,
    note: 'Vaak na de pauze; daar begint menig idee.',
  },
  {
    name: 'Bijeenkomst van het netwerk',
    level: 88,
    planned: 90,
    note: 'Om de drie weken, met een draaiboek.',
  },
  { name: 'Een vakboek lezen voor de eigen studie', level: 12, planned: 84, note: '' },
  { name: 'In de eigen groep iets proberen en kijken wat er gebeurt', level: 18, planned: 22, note: '' },
  { name: 'Bij elkaar in de klas kijken', level: 58, planned: 68, note: 'Twee aan twee, met één kijkvraag.' },
]

export const parties: readonly { readonly name: string; readonly brings: string; readonly gets: string }[] = [
  {
    name: 'De drie basisscholen',
    brings: 'Groepen om in te proberen, en de kennis van iedere dag.',
    gets: 'Een lijn die in alle groepen past en tijd om er samen over te denken.',
  },
  {
    name: 'Pabo Linge en Lek',
    brings: 'Een coach, studenten die meekijken en materiaal uit de opleiding.',
    gets: 'Voorbeelden voor het onderwijs aan studenten, en stageplekken waar iets gebeurt.',
  },
  {
    name: 'Universiteit Lingestad',
    brings: 'Vragenlijsten, en iemand die met ons meeleest.',
    gets: 'Zicht op hoe een netwerk van scholen samen ontwerpt.',
  },
]

/** By the key of the school. */
export const situations: readonly {
  readonly organisation: string
  readonly initiatives: string
  readonly works: string
  readonly differs: string
  readonly asks: string
}[] = [
  {
    organisation: 'wolkenbrug',
    initiatives: 'In groep 6 tot en met 8 maken kinderen op maandag een weekplan.',
    works: 'Het plan hangt zichtbaar in de klas; ouders vragen ernaar.',
    differs: 'De onderbouw werkt met hoeken en doet nog niet mee.',
    asks: 'Hoe begin je hiermee bij kleuters?',
  },
  {
    organisation: 'zandkasteel',
    initiatives: 'Ieder kind heeft een map met werk waar het trots op is.',
    works: 'De gesprekken met kinderen over hun map, drie keer per jaar.',
    differs: 'Er is een ib’er vrijgeroosterd om in groepen mee te kijken.',
    asks: 'Een manier om van de map naar een volgend doel te komen.',
  },
  {
    organisation: 'vlinderhoek',
    initiatives: 'Studenten proberen lessen uit waarin kinderen zelf hun aanpak kiezen.',
    works: 'De nabespreking met mentor en student samen.',
    differs: 'Als opleidingsschool komen er elk halfjaar nieuwe mensen bij.',
    asks: 'Iets dat blijft als een student weer weg is.',
  },
]

export const questions: readonly Pick<ResearchQuestion, 'kind' | 'text' | 'answer' | 'state'>[] = [
  {
    kind: 'main',
    text: 'Hoe ziet een lijn van groep 1 tot en met 8 eruit waarin kinderen steeds meer zelf sturen?',
    answer: '',
    state: 'open',
  },
  {
    kind: 'sub',
    text: 'Wat doen onze drie scholen nu al?',
    answer: 'Weekplannen, een map met eigen werk en lessen van studenten; nergens in de onderbouw.',
    state: 'answered',
  },
  {
    kind: 'sub',
    text: 'Welke hulp heeft een kind van vijf nodig om een eigen doel te kiezen?',
    answer: 'Eerste indruk: plaatjes om uit te kiezen, en iemand die doorvraagt.',
    state: 'open',
  },
  {
    kind: 'sub',
    text: 'Hoe houden we het klein genoeg om vol te houden?',
    answer: '',
    state: 'open',
  },
]

/** By code. Not of everybody: who has said nothing yet has an empty line. */
export const expertise: readonly {
  readonly code: string
  readonly askedFor: string
  readonly wantsToLearn: string
  readonly opensDoor: string
}[] = [
  {
    code: 'P01',
    askedFor: 'spel en hoeken in de onderbouw',
    wantsToLearn: '',
    opensDoor: 'het kleuteroverleg',
  },
  {
    code: 'P02',
    askedFor: 'werken met een weekplan',
    wantsToLearn: 'doorvragen zonder in te vullen',
    opensDoor: '',
  },
  {
    code: 'P03',
    askedFor: 'gesprekken met kinderen en ouders',
    wantsToLearn: 'lezen over metacognitie',
    opensDoor: 'het zorgteam',
  },
  { code: 'P04', askedFor: 'roosters en ruimte', wantsToLearn: '', opensDoor: 'het bestuur' },
  { code: 'P05', askedFor: 'de map met eigen werk', wantsToLearn: 'beginnen bij kleuters', opensDoor: '' },
  { code: 'P06', askedFor: 'filmen in de klas', wantsToLearn: '', opensDoor: '' },
  { code: 'P07', askedFor: 'meekijken in groepen', wantsToLearn: 'kijkvragen maken', opensDoor: '' },
  {
    code: 'P09',
    askedFor: 'studenten begeleiden',
    wantsToLearn: 'een doorgaande lijn ontwerpen',
    opensDoor: '',
  },
  { code: 'P11', askedFor: '', wantsToLearn: 'een les durven loslaten', opensDoor: 'medestudenten' },
  {
    code: 'P12',
    askedFor: 'ontwerpen in stappen',
    wantsToLearn: '',
    opensDoor: 'collega’s van de pabo',
  },
  {
    code: 'P14',
    askedFor: 'onderzoek lezen en uitleggen',
    wantsToLearn: 'hoe een school werkelijk beslist',
    opensDoor: 'de onderzoeksgroep',
  },
]

/** The fourth is a gap: nobody is there for it yet. */
export const needs: readonly {
  readonly text: string
  readonly codes: readonly string[]
  readonly outside: string
}[] = [
  { text: 'Ervaring met eigen doelen in de bovenbouw', codes: ['P02', 'P06'], outside: '' },
  { text: 'Iemand die een ontwerp in stappen kan begeleiden', codes: ['P12'], outside: '' },
  { text: 'Onderzoek over zelfgestuurd leren, leesbaar gemaakt', codes: ['P14'], outside: '' },
  { text: 'Een vormgever voor de kaarten', codes: [], outside: '' },
  {
    text: 'Groepen om in uit te proberen',
    codes: ['P01', 'P05', 'P09'],
    outside: 'een vierde school, als die wil',
  },
]
