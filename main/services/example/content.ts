import { createHash } from 'node:crypto'
import type { Network, OrganisationKind, RespondentStatus } from '../../../shared/domain/entities.ts'
import type { NetworkId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { tieQuestionnaire } from '../../../shared/content/tie-questionnaire.ts'

/*
 * The example that a new coach can open: people, schools and answers are invented. It is Dutch content, not interface
 * text, so it is not translated.
 */

/** The id of a thing in the example: random to look at, and the same each time it is opened. */
export function exampleId(thing: string): string {
  const hex = createHash('sha256').update(`netwerkcoach example ${thing}`).digest('hex')
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8'
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

export const exampleWorkplaceId = exampleId('workplace') as WorkplaceId
export const exampleNetworkId = exampleId('network') as NetworkId

export const workplaceName = 'Voorbeeldwerkplaats (verzonnen)'

export const plannedEnd = '2027-07-02'

export const network: Network = {
  id: exampleNetworkId,
  workplaceId: exampleWorkplaceId,
  name: 'Zelfgestuurd leren',
  theme: 'Hoe kinderen van vier tot twaalf hun eigen leren leren sturen',
  typeLabel: 'leernetwerk',
  assignment:
    'De drie scholen willen dat kinderen vaker zelf een doel kiezen, hun aanpak plannen en erop terugkijken. ' +
    'Het netwerk onderzoekt wat er nu al gebeurt, ontwerpt samen een doorgaande lijn van groep 1 tot en met 8 ' +
    'en probeert die uit in ten minste zes groepen.',
  commissioner: 'Het overleg van de drie schoolleiders, de pabo en de universiteit',
  assignmentAgreedOn: null,
  ambition: 'incremental',
  knowledgeKind: 'tacit',
  phase: 'designConstruction',
  plannedEnd,
  competition: true,
  endAnswered: null,
  closedOn: null,
  privacy: {
    purpose:
      'Samen leren over zelfgestuurd leren en het samenwerken in het netwerk bespreken. ' +
      'Niet om iemand te beoordelen.',
    responsibleOrganisation: 'Pabo Linge en Lek',
    legalBasis: 'publicTask',
    retentionUntil: '2028-07-02',
    coachAssesses: false,
  },
  fictitious: true,
}

export const organisations: readonly {
  readonly key: string
  readonly name: string
  readonly kind: OrganisationKind
}[] = [
  { key: 'wolkenbrug', name: 'Basisschool De Wolkenbrug', kind: 'school' },
  { key: 'zandkasteel', name: "Basisschool 't Zandkasteel", kind: 'school' },
  { key: 'vlinderhoek', name: 'IKC De Vlinderhoek', kind: 'trainingSchool' },
  { key: 'pabo', name: 'Pabo Linge en Lek', kind: 'teacherCollege' },
  { key: 'universiteit', name: 'Universiteit Lingestad', kind: 'university' },
]

export const attributeName = 'Bouw'

interface ExamplePerson {
  readonly code: string
  readonly name: string
  readonly role: string
  readonly organisation: string
  readonly bouw: string | null
  readonly from: string
}

const person = (
  code: string,
  name: string,
  role: string,
  organisation: string,
  bouw: string | null = null,
  from = '2026-09-09',
): ExamplePerson => ({ code, name, role, organisation, bouw, from })

export const people: readonly ExamplePerson[] = [
  person('P01', 'Marit Oomskerk', 'leraar', 'wolkenbrug', 'onderbouw'),
  person('P02', 'Joris Bakhuyzer', 'leraar', 'wolkenbrug', 'bovenbouw'),
  person('P03', 'Samira el Amouri', 'intern begeleider', 'wolkenbrug', 'middenbouw'),
  person('P04', 'Kees Vlamingh', 'schoolleider', 'wolkenbrug'),
  person('P05', 'Lotte Hendrikstra', 'leraar', 'zandkasteel', 'onderbouw'),
  person('P06', 'Daan Wijnalda', 'leraar', 'zandkasteel', 'bovenbouw'),
  person('P07', 'Nadia Bouzidi', 'intern begeleider', 'zandkasteel', 'middenbouw'),
  person('P08', 'Femke Terpsma', 'schoolleider', 'zandkasteel'),
  person('P09', 'Ruben Scheltinga', 'leraar', 'vlinderhoek', 'middenbouw'),
  person('P10', 'Anouk de Leurs', 'leraar', 'vlinderhoek', 'bovenbouw'),
  person('P11', 'Tobias Quistema', 'leraar in opleiding', 'vlinderhoek', 'middenbouw', '2026-09-23'),
  person('P12', 'Ineke van Dalsem', 'lerarenopleider', 'pabo'),
  person('P13', 'Youssef Amranti', 'lerarenopleider', 'pabo', null, '2026-10-07'),
  person('P14', 'Hanna Verbruggelen', 'onderzoeker', 'universiteit'),
]

export const coaches: readonly { readonly name: string; readonly organisation: string }[] = [
  { name: 'Wietske Roordink', organisation: 'pabo' },
  { name: 'Bram Oosterlinck', organisation: 'wolkenbrug' },
]

export const survey = {
  name: tieQuestionnaire.title.nl,
  question: tieQuestionnaire.roster.question.nl,
  scaleMax: 4,
  wave: { heldOn: '2026-10-14' },
} as const

/** One of the fourteen did not answer: what that person would have said is unknown, not "nobody". */
export const statusOf = (code: string): RespondentStatus => (code === 'P13' ? 'noAnswer' : 'answered')

/** Pairs with what the first said of the second, and the second of the first (0: not). */
const answers: readonly (readonly [one: string, other: string, said: number, saidBack: number])[] = [
  // De Wolkenbrug
  ['P01', 'P02', 4, 4],
  ['P01', 'P03', 3, 4],
  ['P01', 'P04', 2, 3],
  ['P02', 'P03', 4, 3],
  ['P02', 'P04', 2, 2],
  ['P03', 'P04', 3, 4],
  // 't Zandkasteel
  ['P05', 'P06', 4, 4],
  ['P05', 'P07', 4, 3],
  ['P05', 'P08', 3, 0],
  ['P06', 'P07', 3, 4],
  ['P06', 'P08', 2, 3],
  ['P07', 'P08', 4, 4],
  // De Vlinderhoek
  ['P09', 'P10', 4, 4],
  ['P09', 'P11', 3, 4],
  ['P10', 'P11', 4, 3],
  // The pabo, where the second did not answer
  ['P12', 'P13', 4, 0],
  // Between the organisations
  ['P01', 'P05', 1, 1],
  ['P02', 'P06', 1, 1],
  ['P02', 'P09', 1, 0],
  ['P03', 'P07', 2, 2],
  ['P03', 'P12', 2, 1],
  ['P03', 'P14', 0, 1],
  ['P04', 'P08', 1, 1],
  ['P04', 'P12', 1, 0],
  ['P05', 'P13', 1, 0],
  ['P06', 'P10', 1, 2],
  ['P07', 'P12', 1, 0],
  ['P09', 'P12', 2, 2],
  ['P09', 'P14', 0, 1],
  ['P11', 'P12', 3, 2],
  ['P11', 'P13', 2, 0],
  ['P12', 'P14', 3, 3],
]

/** Who said to consult whom how often, 1 to 4. */
export const arcs: readonly { readonly from: string; readonly to: string; readonly value: number }[] = answers
  .flatMap(([one, other, said, saidBack]) => [
    { from: one, to: other, value: said },
    { from: other, to: one, value: saidBack },
  ])
  .filter(({ value }) => value > 0)
