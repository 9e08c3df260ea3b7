import type { AgreementAbout, FacilityKind } from '../../../shared/domain/agreements.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { PointAnswer } from '../../../shared/domain/templates.ts'

/*
 * What is around the meetings of the example: what was agreed, what makes the network possible, how the coaches prepare.
 * Invented, and Dutch like the rest of it.
 */

/** A participant by code, a coach by name, or words. */
type ExampleOwner = { readonly code: string } | { readonly coach: string } | { readonly words: string } | null

interface ExampleAgreement {
  readonly text: string
  /** The number of the meeting, or the consultation that was. */
  readonly from: number | 'consultation'
  readonly madeOn: LocalDate
  readonly owner: ExampleOwner
  readonly due: LocalDate | null
  /** The day it was due before it was moved. */
  readonly firstDue?: LocalDate
  readonly about?: AgreementAbout
  readonly done?: { readonly on: LocalDate; readonly note: string }
}

export const agreements: readonly ExampleAgreement[] = [
  {
    text: 'Foto’s uit de eigen groep meenemen van kinderen die zelf een doel kiezen',
    from: 1,
    madeOn: '2026-09-09',
    owner: { words: 'iedereen' },
    due: '2026-09-30',
    done: { on: '2026-09-30', note: 'Elf foto’s; ze hangen in de teamkamer.' },
  },
  {
    text: 'Wie het ergens niet mee eens is, zegt dat in de bijeenkomst en niet erna',
    from: 2,
    madeOn: '2026-09-30',
    owner: null,
    due: null,
    about: 'rules',
  },
  {
    text: 'De schets bespreken met de onderbouw van De Vlinderhoek',
    from: 4,
    madeOn: '2026-11-11',
    owner: { code: 'P09' },
    due: '2026-11-20',
    firstDue: '2026-11-17',
  },
  {
    text: 'Op de pabo vragen of twee studenten mogen meekijken bij een proefles',
    from: 4,
    madeOn: '2026-11-11',
    owner: { code: 'P12' },
    due: '2026-11-27',
  },
  {
    text: 'De opdracht aan de drie schoolleiders sturen, om hem samen vast te stellen',
    from: 'consultation',
    madeOn: '2026-11-18',
    owner: { coach: 'Wietske Roordink' },
    due: '2026-12-02',
  },
]

interface ExampleFacility {
  readonly kind: FacilityKind
  readonly name: string
  /** The key of an organisation, or words for somebody else. */
  readonly provider: string | { readonly words: string }
  readonly from: LocalDate
  readonly note: string
  readonly ended?: { readonly on: LocalDate; readonly note: string }
}

export const facilities: readonly ExampleFacility[] = [
  { kind: 'room', name: 'Teamkamer', provider: 'wolkenbrug', from: '2026-09-09', note: '' },
  {
    kind: 'time',
    name: 'Vervanging op woensdagmiddag',
    provider: { words: 'de drie scholen' },
    from: '2026-09-09',
    note: 'Acht middagen per schooljaar.',
  },
  {
    kind: 'lunch',
    name: 'Soep en brood vooraf',
    provider: 'zandkasteel',
    from: '2026-09-09',
    note: '',
    ended: { on: '2026-10-21', note: 'Gestopt om kosten te besparen; ieder neemt nu zelf iets mee.' },
  },
  {
    kind: 'coach',
    name: '',
    provider: 'pabo',
    from: '2026-09-09',
    note: 'Twee coaches, samen vier uur per bijeenkomst.',
  },
  {
    kind: 'evaluationTools',
    name: 'Netwerkvragenlijst en bladen',
    provider: 'universiteit',
    from: '2026-09-09',
    note: '',
  },
]

/** Which points of the preparation list of the next meeting have been answered, by their place. */
export const preparationList: {
  readonly meeting: number
  readonly madeOn: LocalDate
  readonly answers: readonly { readonly place: number; readonly answer: PointAnswer; readonly note: string }[]
} = {
  meeting: 5,
  madeOn: '2026-11-18',
  answers: [
    { place: 0, answer: 'yes', note: '' },
    { place: 1, answer: 'yes', note: 'Twee ervaringen uit de onderbouw.' },
    { place: 4, answer: 'yes', note: '' },
    { place: 5, answer: 'notRelevant', note: 'Ieder neemt zelf iets mee.' },
  ],
}

export const consultations = {
  place: 'Online',
  starts: '16:00',
  /** With what was said. */
  past: {
    on: '2026-11-18',
    notes: 'De onderbouw eerder aan het woord; Bram opent de volgende keer met een voorbeeld uit groep 2.',
    point: 'Hoe krijgt de onderbouw meer plek?',
    said: 'Beginnen met een voorbeeld uit de onderbouw, dan pas de schets erbij.',
  },
  /** Its agenda begins with the open signals. */
  next: { on: '2026-11-25', point: 'Wie ontvangt de studenten?' },
} as const

/** A signal the coaches looked at and put away for now. */
export const dismissed = {
  rule: 'vagueAssignment',
  on: '2026-11-18',
  reason: 'De schoolleiders stellen de opdracht in december met ons vast.',
} as const
