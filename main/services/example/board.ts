import type { DecisionKind } from '../../../shared/domain/boards.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { UseState } from '../../../shared/domain/products.ts'

/*
 * The boards of the example and what came of them. Invented, and Dutch like the rest of it.
 */

interface ExampleCard {
  readonly text: string
  /** By code; null: nobody said. */
  readonly author: string | null
  readonly note?: string
  /** What a coach linked to it. */
  readonly link?: { readonly name: string; readonly url: string }
}
const card = (text: string, author: string | null, rest: Partial<ExampleCard> = {}): ExampleCard => ({
  ...rest,
  text,
  author,
})

/** Fit, desirability, feasibility of each cluster; 0: not answered. */
type Answers = readonly (readonly [fit: number, desirability: number, feasibility: number])[]

export interface ExampleBoard {
  readonly key: string
  readonly title: string
  readonly question: string
  /** The meeting the cards were put up in, by its number; null: between meetings. */
  readonly meeting: number | null
  readonly clusters: readonly {
    readonly name: string
    readonly note: string
    readonly cards: readonly ExampleCard[]
  }[]
  readonly loose: readonly ExampleCard[]
  /** What each person thought, in no order. */
  readonly sheets: readonly Answers[]
  readonly isShown: boolean
}

const ideaWall: ExampleBoard = {
  key: 'ideas',
  title: 'Ideeënmuur: kinderen sturen zelf',
  question: 'Wat zou een kind in jouw groep helpen om zelf een doel te kiezen?',
  meeting: 2,
  clusters: [
    {
      name: 'Kiezen zichtbaar maken',
      note: 'Hier kwam het gesprek steeds op terug.',
      cards: [
        card('Kaartjes met plaatjes waar een kleuter een doel uit kiest', 'P01'),
        card('Een hoek waar je legt wat je deze week wilt kunnen', 'P05'),
        card('Doelen in de woorden van het kind opschrijven', 'P03', {
          note: 'Niet verbeteren; wel teruglezen met het kind.',
        }),
        card('Foto’s van hoe iets eruitziet als het lukt', 'P11'),
      ],
    },
    {
      name: 'Een plan dat klein blijft',
      note: '',
      cards: [
        card('Eén doel per week, niet vijf', 'P02'),
        card('Een plan op een half blaadje', 'P06'),
        card('Op maandag kiezen, op vrijdag vijf minuten terugkijken', 'P10', {
          link: { name: 'Voorbeeld van een weekblad', url: 'https://www.example.org/weekblad' },
        }),
      ],
    },
    {
      name: 'Praten over hoe het ging',
      note: '',
      cards: [
        card('Drie vragen die je altijd kunt stellen', 'P07'),
        card('Kinderen elkaar laten bevragen', 'P09'),
        card('De map van ’t Zandkasteel als begin van het gesprek', null),
      ],
    },
    {
      name: 'Thuis erbij',
      note: '',
      cards: [
        card('Het doel mee naar huis op een kaartje', 'P08'),
        card('Ouders vertellen waarom het soms rommelig is', 'P04'),
        card('Een avond waarop kinderen het uitleggen', null),
      ],
    },
  ],
  loose: [
    card('Wat als een kind niets kiest?', 'P13'),
    card('Robot die meedenkt over een doel', null, { note: 'Om te lachen, en toch bewaard.' }),
  ],
  isShown: true,
  sheets: [
    [
      [5, 5, 4],
      [4, 4, 5],
      [4, 5, 3],
      [2, 3, 2],
    ],
    [
      [5, 4, 4],
      [3, 3, 5],
      [4, 4, 4],
      [3, 4, 1],
    ],
    [
      [4, 5, 3],
      [5, 4, 5],
      [2, 3, 3],
      [1, 2, 2],
    ],
    [
      [5, 5, 5],
      [2, 2, 4],
      [5, 5, 2],
      [4, 5, 2],
    ],
    [
      [4, 4, 2],
      [4, 5, 5],
      [3, 4, 4],
      [2, 2, 0],
    ],
    [
      [5, 5, 4],
      [4, 4, 4],
      [1, 2, 4],
      [3, 3, 3],
    ],
    [
      [3, 4, 4],
      [5, 5, 5],
      [4, 4, 3],
      [2, 4, 1],
    ],
    [
      [5, 5, 3],
      [3, 3, 4],
      [5, 4, 0],
      [5, 5, 2],
    ],
  ],
}

const celebrating: ExampleBoard = {
  key: 'celebrating',
  title: 'Laten zien wat er al is',
  question: 'Wie mag weten wat wij gemaakt hebben, en hoe?',
  meeting: null,
  clusters: [
    {
      name: 'In de eigen school',
      note: '',
      cards: [
        card('Een kwartier in de teamvergadering', 'P10'),
        card('De kaarten op de koffietafel leggen', null),
      ],
    },
    { name: 'Daarbuiten', note: '', cards: [card('Een stuk in het blad van de pabo', 'P12')] },
  ],
  loose: [card('Kinderen zelf laten vertellen', 'P05')],
  isShown: false,
  sheets: [
    [
      [4, 4, 5],
      [3, 4, 3],
    ],
    [
      [5, 3, 5],
      [2, 2, 4],
    ],
  ],
}

export const boards: readonly ExampleBoard[] = [ideaWall, celebrating]

/** What was decided about the idea wall, by the places of its clusters; *new* began the product. */
export const decision: {
  readonly kind: DecisionKind
  readonly on: LocalDate
  readonly reason: string
  readonly owner: string
  readonly clusters: readonly number[]
} = {
  kind: 'new',
  on: '2026-10-21',
  reason: 'Er is nog niets voor de onderbouw. We maken kaarten om uit te kiezen, en houden het plan klein.',
  owner: 'P12',
  clusters: [0, 1],
}

export const product: {
  readonly name: string
  readonly purpose: string
  readonly versions: readonly {
    readonly name: string
    readonly madeOn: LocalDate
    readonly changes: string
  }[]
  readonly tryOuts: readonly {
    /** The number of the version, from 1. */
    readonly version: number
    readonly organisation: string
    readonly on: LocalDate
    readonly setting: string
    /** With the number of the version that answers it; null: open still. */
    readonly findings: readonly { readonly text: string; readonly answeredBy: number | null }[]
  }[]
  readonly uses: readonly {
    readonly organisation: string
    readonly state: UseState
    readonly since: LocalDate
    readonly note: string
  }[]
} = {
  name: 'Kieskaarten voor een eigen doel',
  purpose:
    'Voor leraren van groep 1 tot en met 4: een kind kiest een doel uit plaatjes en kijkt er later op terug.',
  versions: [
    {
      name: 'eerste schets',
      madeOn: '2026-10-28',
      changes: 'Twaalf kaarten met een tekening, en op de achterkant één vraag.',
    },
    {
      name: 'met foto’s',
      madeOn: '2026-11-11',
      changes:
        'Foto’s in plaats van tekeningen, acht kaarten in plaats van twaalf, en een lege kaart om zelf te maken.',
    },
  ],
  tryOuts: [
    {
      version: 1,
      organisation: 'wolkenbrug',
      on: '2026-11-03',
      setting: 'Groep 2, een ochtend in de hoeken',
      findings: [
        { text: 'De tekeningen werden heel verschillend begrepen', answeredBy: 2 },
        { text: 'Twaalf kaarten is te veel om tussen te kiezen', answeredBy: 2 },
      ],
    },
    {
      version: 1,
      organisation: 'zandkasteel',
      on: '2026-11-05',
      setting: 'Groep 3 en 4, twee keer een halfuur',
      findings: [
        { text: 'Enkele kinderen wilden een doel dat er niet bij zat', answeredBy: 2 },
        { text: 'De vraag op de achterkant wordt vergeten', answeredBy: null },
      ],
    },
  ],
  uses: [
    { organisation: 'wolkenbrug', state: 'use', since: '2026-11-12', note: 'In groep 1 en 2.' },
    { organisation: 'zandkasteel', state: 'use', since: '2026-11-16', note: 'In groep 3.' },
    {
      organisation: 'pabo',
      state: 'explore',
      since: '2026-11-18',
      note: 'Twee studenten bekijken de kaarten.',
    },
  ],
}
