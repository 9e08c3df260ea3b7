import type { IndicatorId } from '../../../shared/content/indicators.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { RoundStepName } from '../../../shared/domain/monitoring.ts'

/*
 * Two monitoring rounds of the example: one at the start, one in the autumn, after the shared lunch had ended. Invented,
 * and Dutch like the rest of it.
 */

export interface ExampleRound {
  readonly key: 'start' | 'autumn'
  readonly name: string
  readonly purpose: string
  readonly informedOn: LocalDate
  readonly on: LocalDate
  readonly closedOn: LocalDate
  /** Who take part: everybody who was there by then. */
  readonly people: 'first' | 'all'
  /** The codes people chose themselves, one for every sheet. */
  readonly codes: readonly string[]
  readonly remarks: Readonly<Record<string, string>>
  readonly skipped: Partial<Readonly<Record<RoundStepName, string>>>
}

const animals = [
  'egel',
  'merel',
  'das',
  'otter',
  'vos',
  'uil',
  'libel',
  'spreeuw',
  'haas',
  'kikker',
  'eekhoorn',
]

export const rounds: readonly ExampleRound[] = [
  {
    key: 'start',
    name: 'Startronde',
    purpose: 'Bij de kennismaking vastleggen waar we staan, zodat we later kunnen terugkijken.',
    informedOn: '2026-06-17',
    on: '2026-06-24',
    closedOn: '2026-07-01',
    people: 'first',
    codes: animals,
    remarks: { uil: 'We kennen elkaar nog nauwelijks; dit is een eerste indruk.' },
    skipped: {
      groupMarks: 'Nog te vroeg: we kenden elkaar net.',
      values: 'Er was nog niets om op terug te kijken.',
      conclusions: 'Die trekken we na de herfst, met twee rondes naast elkaar.',
      agreements: 'De eerste afspraken maken we in september.',
    },
  },
  {
    key: 'autumn',
    name: 'Najaarsronde',
    purpose: 'Na vier bijeenkomsten samen kijken wat er is veranderd en waar het gesprek over moet gaan.',
    informedOn: '2026-10-28',
    on: '2026-11-04',
    closedOn: '2026-11-11',
    people: 'all',
    codes: [...animals, 'lijster'],
    remarks: {
      das: 'Zonder de lunch spreek ik de anderen bijna alleen nog over het werk.',
      vos: 'Bij 3c twijfelde ik: het hangt ervan af wie er is.',
    },
    skipped: {},
  },
]

interface ExampleLine {
  /** What the twelve put in the autumn, from left to right. */
  readonly now: readonly number[]
  /** How far to the right the group stood at the start. */
  readonly atStart: number
  /** Around where they would like to be: to the right of where they are, to the left of it, or about there. */
  readonly desired: number
  /** On the sheet with the last of the twelve: not answered, or it does not apply. */
  readonly last?: 'notAnswered' | 'notApplicable'
}

export const lines: Readonly<Record<IndicatorId, ExampleLine>> = {
  practiceIntegration: { now: [65, 66, 67, 68, 68, 69, 70, 71, 73, 74, 75, 83], atStart: -8, desired: 90 },
  continuity: { now: [23, 24, 37, 39, 45, 46, 50, 53, 63, 64, 70, 71], atStart: -3, desired: 69 },
  knowledgeDevelopment: { now: [46, 48, 51, 60, 62, 65, 67, 68, 69, 70, 72, 73], atStart: -6, desired: 57 },
  valueCreationLevel: { now: [25, 31, 34, 37, 38, 41, 44, 47, 49, 51, 57, 58], atStart: -4, desired: 62 },
  sharedIdentity: { now: [40, 42, 43, 44, 44, 45, 45, 46, 48, 51, 53, 57], atStart: 17, desired: 60 },
  tieStrength: { now: [57, 58, 66, 67, 68, 69, 70, 71, 72, 73, 75, 76], atStart: -2, desired: 80 },
  memberRole: {
    now: [33, 36, 42, 43, 46, 58, 60, 62, 69, 76, 79, 82],
    atStart: -7,
    desired: 46,
    last: 'notAnswered',
  },
  steering: { now: [53, 55, 56, 59, 61, 62, 63, 64, 66, 67, 71, 73], atStart: 2, desired: 54 },
  activityReach: {
    now: [20, 22, 24, 25, 26, 29, 31, 34, 36, 38, 40, 42],
    atStart: -1,
    desired: 41,
    last: 'notApplicable',
  },
  relationEquality: { now: [70, 71, 71, 72, 73, 74, 75, 76, 77, 78, 81, 81], atStart: -2, desired: 89 },
  interactionNorms: { now: [44, 45, 46, 55, 57, 58, 58, 59, 61, 64, 65, 66], atStart: -8, desired: 75 },
}
