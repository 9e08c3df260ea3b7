import type { LocalDate } from '../../../shared/domain/fields.ts'
import type {
  LeaderContact,
  NetworkOutcome,
  Sharing,
  Success,
  ValueEntry,
  ValueId,
  ValueStory,
  Visibility,
} from '../../../shared/domain/yields.ts'

/*
 * What the example network yielded. Invented, and Dutch like the rest of it.
 */

interface Told {
  /** By code, or a word for somebody who is nobody in particular; null: nobody said. */
  readonly who: { readonly code: string } | { readonly words: string } | null
  readonly visibility: Visibility
  /** The day it was allowed to be seen outside. */
  readonly permittedOn: LocalDate | null
}
const inside = { visibility: 'network', permittedOn: null } as const

export const entries: readonly (Told &
  Pick<ValueEntry, 'valueId' | 'level' | 'kind' | 'text' | 'evidence'> & { readonly on: LocalDate })[] = [
  {
    valueId: 'immediate',
    level: 'individual',
    kind: 'statement',
    text: 'Ik rijd op woensdag met meer zin naar huis dan ik gekomen ben.',
    evidence: '',
    on: '2026-09-09',
    who: { code: 'P05' },
    ...inside,
  },
  {
    valueId: 'immediate',
    level: 'collective',
    kind: 'observation',
    text: 'Elf van de veertien waren er elke keer.',
    evidence: 'De aanwezigheid van vier bijeenkomsten.',
    on: '2026-11-11',
    who: null,
    ...inside,
  },
  {
    valueId: 'potential',
    level: 'individual',
    kind: 'statement',
    text: 'Ik weet nu bij wie ik moet zijn als een kind niets kiest.',
    evidence: 'Na de bijeenkomst over het netwerkbeeld.',
    on: '2026-10-21',
    who: { code: 'P11' },
    ...inside,
  },
  {
    valueId: 'potential',
    level: 'collective',
    kind: 'statement',
    text: 'Er ligt een schets van groep 1 tot en met 8 waar drie scholen in herkennen wat ze doen.',
    evidence: 'De lange rol op de gang van De Wolkenbrug.',
    on: '2026-11-11',
    who: null,
    ...inside,
  },
  {
    valueId: 'applied',
    level: 'individual',
    kind: 'observation',
    text: 'In mijn groep kiezen zes kinderen op maandag zelf een kaart.',
    evidence: 'Geteld in drie weken.',
    on: '2026-11-10',
    who: { code: 'P01' },
    ...inside,
  },
  {
    valueId: 'applied',
    level: 'collective',
    kind: 'statement',
    text: 'De kieskaarten worden in drie groepen op twee scholen uitgeprobeerd.',
    evidence: 'De bevindingen staan bij de versies.',
    on: '2026-11-16',
    who: null,
    visibility: 'public',
    permittedOn: '2026-11-18',
  },
  {
    valueId: 'realized',
    level: 'individual',
    kind: 'statement',
    text: 'Ik leg minder uit en vraag meer.',
    evidence: 'Een collega die meekeek, schreef mijn vragen op.',
    on: '2026-11-12',
    who: { code: 'P09' },
    visibility: 'private',
    permittedOn: null,
  },
  {
    valueId: 'transformative',
    level: 'collective',
    kind: 'statement',
    text: 'We zijn het gesprek begonnen over wie er aan het woord is, en hoe we dat anders doen.',
    evidence: '',
    on: '2026-11-11',
    who: { words: 'het netwerk' },
    ...inside,
  },
]

export const stories: readonly (Told &
  Pick<ValueStory, 'title' | 'level'> & {
    readonly on: LocalDate
    readonly steps: Readonly<Partial<Record<ValueId, { readonly text: string; readonly evidence: string }>>>
  })[] = [
  {
    title: 'Van een foto naar een kaart',
    level: 'collective',
    on: '2026-11-16',
    who: { words: 'de onderbouw' },
    visibility: 'public',
    permittedOn: '2026-11-18',
    steps: {
      immediate: { text: 'We legden foto’s uit onze groepen naast elkaar en bleven praten.', evidence: '' },
      potential: {
        text: 'Op elke foto koos een kind iets. Daar kon je een kaart van maken.',
        evidence: 'Twaalf schetsen op één middag.',
      },
      applied: {
        text: 'In groep 2 kozen kinderen op maandag een kaart en op vrijdag keken ze terug.',
        evidence: 'Drie weken, zes kinderen.',
      },
    },
  },
  {
    title: 'Vragen in plaats van uitleggen',
    level: 'individual',
    on: '2026-11-12',
    who: { code: 'P09' },
    ...inside,
    steps: {
      immediate: { text: 'Iemand vroeg door waar ik al een antwoord had.', evidence: '' },
      realized: {
        text: 'Ik wacht nu langer. Kinderen zeggen vaker zelf wat ze gaan doen.',
        evidence: 'De lijst met vragen van de collega die meekeek.',
      },
    },
  },
]

/** Organisations by their keys. */
export const outcomes: readonly (Pick<NetworkOutcome, 'level' | 'kind' | 'text' | 'evidence'> & {
  readonly on: LocalDate
  readonly organisations: readonly string[]
})[] = [
  {
    level: 'individual',
    kind: null,
    text: 'Een student gebruikt de kieskaarten in de eindopdracht',
    evidence: '',
    on: '2026-11-11',
    organisations: ['pabo'],
  },
  {
    level: 'network',
    kind: 'jointKnowledge',
    text: 'Een eerste schets van een doorgaande lijn, met kieskaarten voor de onderbouw',
    evidence: 'Versie 2 van de kaarten.',
    on: '2026-11-16',
    organisations: [],
  },
  {
    level: 'crossSchool',
    kind: 'resourceAccess',
    text: 'Leraren van drie scholen kunnen bij elkaar in de groep meekijken',
    evidence: 'Drie bezoeken in oktober en november.',
    on: '2026-11-11',
    organisations: ['wolkenbrug', 'zandkasteel', 'vlinderhoek'],
  },
]

/** With somebody by role, never by name. */
export const contacts: readonly (Omit<LeaderContact, 'id' | 'networkId' | 'organisationId'> & {
  readonly organisation: string
})[] = [
  {
    on: '2026-09-16',
    organisation: 'vlinderhoek',
    role: 'schoolleider',
    about: 'Vervanging op de woensdagmiddagen',
    followUp: '',
  },
  {
    on: '2026-11-04',
    organisation: 'zandkasteel',
    role: 'schoolleider',
    about: 'Wat er met de schets gebeurt, en wie hem in het team laat zien',
    followUp: 'In december een kwartier in de teamvergadering',
  },
]

export const sharings: readonly (Omit<Sharing, 'id' | 'networkId' | 'organisationId'> & {
  readonly organisation: string | null
})[] = [
  {
    on: '2026-10-28',
    what: 'De foto’s en de eerste kaarten op de koffietafel',
    audience: 'het team van De Wolkenbrug',
    organisation: 'wolkenbrug',
    note: 'Drie collega’s namen een kaart mee.',
  },
  {
    on: '2026-11-18',
    what: 'Een half uur in een college over zelfgestuurd leren',
    audience: 'tweedejaars van de pabo',
    organisation: 'pabo',
    note: '',
  },
]

export const successes: readonly (Pick<
  Success,
  'title' | 'text' | 'audience' | 'audienceNote' | 'followUpQuestion' | 'visibility'
> & {
  readonly on: LocalDate
  readonly permittedOn: LocalDate | null
  readonly reactions: readonly {
    readonly text: string
    readonly from: string
    /** The board it became a card on, by its key. */
    readonly board: string | null
  }[]
})[] = [
  {
    title: 'Kinderen van vier leggen zelf uit wat ze gaan leren',
    text: 'In groep 1 en 2 wijzen kinderen een kaart aan en zeggen er iets bij.',
    on: '2026-11-16',
    audience: 'both',
    audienceNote: 'In het netwerk gevierd; ouders zagen het bij de deur.',
    followUpQuestion: 'Wat zeggen ze er over een maand bij?',
    visibility: 'public',
    permittedOn: '2026-11-18',
    reactions: [
      { text: 'Mogen wij de kaarten thuis gebruiken?', from: 'een ouder uit groep 2', board: 'celebrating' },
      { text: 'Ik wil weten of dit bij rekenen ook werkt', from: 'een leraar van groep 6', board: null },
    ],
  },
  {
    title: 'De schets hangt',
    text: 'Vier meter papier van groep 1 tot en met 8, op de gang van De Wolkenbrug.',
    on: '2026-11-11',
    audience: 'inside',
    audienceNote: '',
    followUpQuestion: '',
    visibility: 'network',
    permittedOn: null,
    reactions: [{ text: 'Eindelijk zie ik wat er na groep 4 komt', from: 'een kleuterleraar', board: null }],
  },
]
