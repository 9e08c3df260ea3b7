import type { SkillId } from '../../../shared/content/skills.ts'
import type { WorkFormId } from '../../../shared/content/work-forms.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'

/*
 * The meetings of the example: half a school year that was, and what is planned. Invented, and Dutch like the rest of it.
 */

interface ExampleLine {
  readonly kind: 'plus' | 'delta' | 'toWork'
  readonly text: string
  /** Chosen by the group; `closed`: taken up at the next meeting. */
  readonly chosen?: 'open' | 'closed'
}

export interface HeldMeeting {
  readonly absent: readonly string[]
  readonly excused: readonly string[]
  readonly notes: string
  /** Minutes that the core took more than planned. */
  readonly addedToCore: number
  readonly skills: readonly SkillId[]
  readonly turn: string | null
  readonly lines: readonly ExampleLine[]
  readonly voice: readonly [number, number, number, number, number]
}

export interface ExampleMeeting {
  readonly title: string
  readonly on: LocalDate
  readonly learningAim: string
  /** What the core is about; null while nobody thought about it. */
  readonly core: {
    readonly title: string
    readonly workFormId: WorkFormId | null
    readonly materials: string
  } | null
  /** Whose experience from practice is heard, by code. */
  readonly practice: string | null
  readonly held: HeldMeeting | null
}

const plus = (text: string): ExampleLine => ({ kind: 'plus', text })
const delta = (text: string, chosen?: 'open' | 'closed'): ExampleLine => ({
  kind: 'delta',
  text,
  ...(chosen === undefined ? {} : { chosen }),
})
const toWork = (text: string): ExampleLine => ({ kind: 'toWork', text })

export const times = { starts: '14:00', ends: '16:00' } as const
export const place = 'Teamkamer van De Wolkenbrug'

const planned = (on: LocalDate): ExampleMeeting => ({
  title: '',
  on,
  learningAim: '',
  core: null,
  practice: null,
  held: null,
})

export const meetings: readonly ExampleMeeting[] = [
  {
    title: 'Startbijeenkomst',
    on: '2026-09-09',
    learningAim: 'We weten van elkaar waarom we hier zitten en wat ieder wil leren.',
    core: {
      title: 'Kern: verwachtingen en vragen',
      workFormId: 'expertiseMap',
      materials: 'kaartjes, stiften',
    },
    practice: 'P05',
    held: {
      absent: [],
      excused: ['P04'],
      notes: 'Veel energie. De ronde met eigen vragen liep uit; dat gaf niet.',
      addedToCore: 10,
      skills: ['listening'],
      turn: null,
      lines: [
        plus('Alle drie de scholen aan tafel'),
        plus('Ieders eigen vraag kwam aan bod'),
        plus('De soep vooraf'),
        delta('Minder lang stilstaan bij de planning'),
        delta('Kennismaken in kleinere groepjes', 'closed'),
        toWork('Ik vraag mijn groep wie wel eens zelf een doel kiest'),
      ],
      voice: [0, 1, 3, 5, 2],
    },
  },
  {
    title: '',
    on: '2026-09-30',
    learningAim: 'We zien wat er op de drie scholen al gebeurt als kinderen zelf een doel kiezen.',
    core: {
      title: 'Kern: wat gebeurt er al in onze groepen?',
      workFormId: 'ideaWall',
      materials: 'foto’s uit de klas',
    },
    practice: 'P09',
    held: {
      absent: ['P08'],
      excused: [],
      notes: 'In drietallen kennisgemaakt, zoals afgesproken. De foto’s maakten het gesprek concreet.',
      addedToCore: 5,
      skills: ['probing'],
      turn: 'Wat zeggen we tegen ouders die vragen waarom er minder werkbladen zijn?',
      lines: [
        plus('De foto’s uit de klassen'),
        plus('In drietallen durfde ik meer te vragen'),
        delta('De vragen eerst opschrijven, dan pas praten', 'closed'),
        delta('Op tijd beginnen'),
        toWork('Ik laat twee kinderen hun planning aan elkaar uitleggen'),
        toWork('Ik kijk een keer bij de collega van groep 5'),
      ],
      voice: [0, 1, 2, 6, 3],
    },
  },
  {
    title: '',
    on: '2026-10-21',
    learningAim: 'We begrijpen hoe onze contacten lopen en wat dat betekent voor wat we delen.',
    core: {
      title: 'Kern: ons netwerkbeeld bespreken',
      workFormId: 'networkMapping',
      materials: 'netwerkbeeld met codes',
    },
    practice: 'P12',
    held: {
      absent: ['P02'],
      excused: ['P13'],
      notes:
        'Het netwerkbeeld riep vragen op over de contacten tussen de scholen.\nNiemand voelde zich bekeken; de codes hielpen.',
      addedToCore: 0,
      skills: ['understanding'],
      turn: null,
      lines: [
        plus('Het beeld gaf een open gesprek'),
        plus('Eerst schrijven gaf rust'),
        delta('Meer tijd voor ervaringen uit de praktijk', 'closed'),
        toWork('Ik bel de collega van De Vlinderhoek over haar weektaak'),
      ],
      voice: [0, 0, 3, 5, 4],
    },
  },
  {
    title: '',
    on: '2026-11-11',
    learningAim: 'We hebben een eerste schets van een doorgaande lijn van groep 1 tot en met 8.',
    core: {
      title: 'Kern: eerste schets van een doorgaande lijn',
      workFormId: 'ideaWall',
      materials: 'lange rol papier, stiften',
    },
    practice: 'P01',
    held: {
      absent: ['P08'],
      excused: ['P06'],
      notes: 'De onderbouw kwam laat aan het woord. De schets hangt op de gang van De Wolkenbrug.',
      addedToCore: 5,
      skills: ['reflecting', 'listening'],
      turn: 'Kunnen studenten van de pabo meekijken bij een proefles?',
      lines: [
        plus('Er ligt nu iets om over te praten'),
        plus('De lange rol papier'),
        plus('Samen met de universiteit nagedacht over de vraag'),
        delta('Voorbeelden uit de onderbouw eerder aan bod laten komen', 'open'),
        delta('Meer ruimte om rond te lopen'),
        toWork('Ik probeer de planning met plaatjes uit'),
        toWork('Ik leg de schets voor aan mijn bouw'),
      ],
      voice: [0, 2, 3, 4, 3],
    },
  },
  {
    title: '',
    on: '2026-12-02',
    learningAim: '',
    core: {
      title: 'Kern: een proefles ontwerpen in tweetallen',
      workFormId: null,
      materials: 'de schets, planborden',
    },
    practice: 'P07',
    held: null,
  },
  planned('2027-01-20'),
  planned('2027-03-10'),
  planned('2027-05-26'),
]

/** The meeting after which the turn of this one became an item. */
export const turnUsed = { caughtAt: 1, usedAt: 2 } as const
