import type { PlanSectionId } from '../../../shared/content/project-plan.ts'
import type { DisseminationItemId, LeadershipItemId } from '../../../shared/content/checklists.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { RichBlock, RichInline, RichListItem } from '../../../shared/domain/rich-text.ts'
import type { PointAnswer } from '../../../shared/domain/templates.ts'
import type { WorkFormText } from '../../../shared/domain/work-forms.ts'

/*
 * What the network of the example wrote: a project plan that is halfway, two checklists, a work form of its own. Invented,
 * and Dutch like the rest of it.
 */

const text = (words: string): RichInline => ({ type: 'text', text: words })
const bold = (words: string): RichInline => ({ type: 'text', text: words, marks: [{ type: 'bold' }] })
const italic = (words: string): RichInline => ({ type: 'text', text: words, marks: [{ type: 'italic' }] })
const link = (words: string, href: string): RichInline => ({
  type: 'text',
  text: words,
  marks: [{ type: 'link', attrs: { href } }],
})
type Words = string | readonly RichInline[]
const inlines = (words: Words): RichInline[] => (typeof words === 'string' ? [text(words)] : [...words])
const p = (words: Words) => ({ type: 'paragraph' as const, content: inlines(words) })
const h = (words: string): RichBlock => ({ type: 'heading', attrs: { level: 3 }, content: [text(words)] })
const item = (words: Words): RichListItem => ({ type: 'listItem', content: [p(words)] })
const ul = (...items: readonly Words[]): RichBlock => ({ type: 'bulletList', content: items.map(item) })
const ol = (...items: readonly Words[]): RichBlock => ({ type: 'orderedList', content: items.map(item) })

type Bodies = Readonly<Partial<Record<PlanSectionId, readonly RichBlock[]>>>

/** As it was when it went to the school leaders. */
const first: Bodies = {
  practiceProblem: [
    p(
      'Op alle drie de scholen horen we dezelfde zin: “Juf, wat moet ik nu doen?” Kinderen werken hard, maar wachten vaak tot iemand zegt wat de volgende stap is. Vooral bij de overgang naar een nieuwe bouw valt dat op.',
    ),
    h('Hoe we dat weten'),
    ul(
      'Elf foto’s van momenten waarop kinderen zelf een doel kozen, meegebracht in september; de meeste kwamen uit groep 7 en 8.',
      'Gesprekken met zes kinderen per school, gevoerd door de intern begeleiders.',
    ),
  ],
  assignmentAmbition: [
    p([
      text('Het overleg van de schoolleiders, de pabo en de universiteit vraagt om een '),
      bold('doorgaande lijn van groep 1 tot en met 8'),
      text('. Zelf willen we vooral van elkaar leren hoe je kinderen laat kiezen zonder ze los te laten.'),
    ]),
    p('We gaan stap voor stap: wat er al is, is het begin.'),
  ],
  startingSituations: [
    h('De Wolkenbrug'),
    p('Weektaak vanaf groep 5, met een eigen vak voor “mijn doel”. In de onderbouw een planbord met foto’s.'),
    h('’t Zandkasteel'),
    p(
      'Kindgesprekken in groep 3 tot en met 8, twee keer per jaar. Elke leraar doet het op een eigen manier.',
    ),
    h('De Vlinderhoek'),
    p(
      'Projectmiddagen waarin kinderen zelf een vraag kiezen. De stap naar rekenen en taal is nog niet gezet.',
    ),
  ],
  questions: [
    p([
      bold('Hoofdvraag: '),
      text('hoe ondersteunen leraren kinderen van vier tot twaalf bij het kiezen, plannen en terugkijken?'),
    ]),
    ol(
      'Wat doen leraren op de drie scholen nu al, en wat merken kinderen daarvan?',
      'Welke taal gebruiken we met kinderen, en groeit die mee van groep 1 tot en met 8?',
    ),
  ],
  approachPlanning: [
    ul(
      [bold('Herfst: '), text('rondkijken bij elkaar en vragen scherp maken.')],
      [bold('Winter: '), text('een schets van de lijn, eerst in twee groepen uitproberen.')],
      [bold('Voorjaar: '), text('uitproberen in zes groepen en bijstellen.')],
    ),
  ],
}

/** As it is now. */
const now: Bodies = {
  ...first,
  practiceProblem: [
    ...(first.practiceProblem ?? []),
    p(
      'Voor leraren schuurt het ook: meer ruimte geven voelt soms als de klas loslaten. Dat willen we niet wegpoetsen; het hoort bij de vraag.',
    ),
  ],
  knowledgeBase: [
    ul(
      'Uit de literatuurmiddag met de universiteit: kinderen leren plannen door hardop mee te denken met iemand die het voordoet.',
      'Uit eigen ervaring: een doel dat een kind zelf opschrijft, komt vaker terug in het gesprek dan een doel dat wij opschrijven.',
      [
        text('Nog te lezen: het overzicht op '),
        link('de pagina van de werkplaats', 'https://werkplaats.example/zelfgestuurd-leren'),
        text('.'),
      ],
    ),
  ],
  questions: [
    p([
      bold('Hoofdvraag: '),
      text('hoe ondersteunen leraren kinderen van vier tot twaalf bij het kiezen, plannen en terugkijken?'),
    ]),
    ol(
      'Wat doen leraren op de drie scholen nu al, en wat merken kinderen daarvan?',
      'Welke woorden gebruiken we met kinderen, en hoe groeien die mee van groep 1 tot en met 8?',
      'Wat heeft een leraar nodig om ruimte te durven geven?',
    ),
  ],
  approachPlanning: [
    ...(first.approachPlanning ?? []),
    h('Wie wat doet'),
    ul(
      'Onderbouw: P01 en P05 bezoeken elkaars groep en maken een eerste kaart met startwoorden.',
      'Bovenbouw: P02, P06 en P10 proberen de weekstart uit.',
      'De pabo kijkt mee met twee studenten, als dat lukt.',
    ),
  ],
  peopleFacilities: [
    p('Veertien deelnemers van drie scholen, de pabo en de universiteit; twee coaches.'),
    ul(
      'Woensdagmiddag vervanging op de drie scholen, acht keer per schooljaar.',
      'Teamkamer van De Wolkenbrug; soep en brood is gestopt.',
      [italic('Nog te regelen: '), text('tijd om tussendoor bij elkaar te kijken.')],
    ),
  ],
  risks: [
    ul(
      [
        bold('De scholen werven in dezelfde wijken. '),
        text('We delen wat kinderen leren, geen aantallen; dat spreken we nog met elkaar af.'),
      ],
      [bold('Wisselingen in het team. '), text('Liefst twee mensen per school en per bouw.')],
    ),
  ],
}

export const plan = {
  madeOn: '2026-10-07',
  version: { name: 'Voor de schoolleiders', keptOn: '2026-10-28', bodies: first },
  /** Who agreed to that version: a participant by code and a coach by name. */
  agreed: [
    { code: 'P04', on: '2026-11-04' },
    { coach: 'Wietske Roordink', on: '2026-11-11' },
  ],
  bodies: now,
} as const satisfies {
  readonly madeOn: LocalDate
  readonly version: { readonly name: string; readonly keptOn: LocalDate; readonly bodies: Bodies }
  readonly agreed: readonly (
    | { readonly code: string; readonly on: LocalDate }
    | { readonly coach: string; readonly on: LocalDate }
  )[]
  readonly bodies: Bodies
}

interface Said<Id extends string> {
  readonly id: Id
  readonly answer: PointAnswer
  readonly note: string
}

export const leadership: {
  readonly madeOn: LocalDate
  readonly said: readonly Said<LeadershipItemId>[]
  readonly own: string
} = {
  madeOn: '2026-11-18',
  said: [
    { id: 'assignment', answer: 'partly', note: 'Ligt in december op tafel bij de drie schoolleiders.' },
    { id: 'timetable', answer: 'yes', note: 'Woensdagmiddag is vrij op de drie scholen.' },
    { id: 'space', answer: 'yes', note: '' },
    { id: 'participants', answer: 'yes', note: 'Van elke bouw iemand.' },
    { id: 'stability', answer: 'notYet', note: 'Nog bespreken wie invalt als iemand van school wisselt.' },
    { id: 'attention', answer: 'partly', note: 'Op De Wolkenbrug elke maand in de teamvergadering.' },
    { id: 'competition', answer: 'notYet', note: '' },
  ],
  own: 'Iedere schoolleider is één keer dit jaar bij een bijeenkomst',
}

export const dissemination: {
  readonly madeOn: LocalDate
  readonly said: readonly Said<DisseminationItemId>[]
} = {
  madeOn: '2026-11-18',
  said: [
    { id: 'urgency', answer: 'yes', note: 'De foto’s hangen in drie teamkamers.' },
    { id: 'policyLink', answer: 'partly', note: 'Staat in het jaarplan van twee van de drie scholen.' },
    { id: 'colleagues', answer: 'notYet', note: 'De onderbouw van De Vlinderhoek eerst.' },
    { id: 'leaders', answer: 'partly', note: '' },
  ],
}

export const workForm: WorkFormText = {
  title: 'Fotoronde uit de eigen groep',
  purpose: 'Aan de hand van echte momenten zien wat kinderen zelf al doen.',
  minutesFrom: 25,
  minutesTo: 40,
  peopleFrom: 4,
  peopleTo: 16,
  phases: ['analysisExploration', 'evaluationReflection'],
  indicators: ['practiceIntegration', 'knowledgeDevelopment', 'relationEquality'],
  materials: ['foto’s uit de eigen groep, zonder herkenbare kinderen', 'plakband', 'stiften'],
  steps: [
    'Ieder hangt één foto op van een moment waarop kinderen zelf iets kozen; nog geen uitleg.',
    'Loop rond en schrijf onder een foto van een ander wat je ziet, zonder te raden waarom.',
    'De maker vertelt kort wat eraan voorafging.',
    'Zoek in drietallen wat de foto’s gemeen hebben.',
    'Kies samen één ding dat ieder voor de volgende keer uitprobeert.',
  ],
  handout:
    'Wat zie ik op deze foto?\nWat koos het kind zelf?\nWat deed de leraar, en wat juist niet?\nDit wil ik zelf uitproberen:',
  source: 'Netwerk Zelfgestuurd leren',
}
