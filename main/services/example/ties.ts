import type { RespondentStatus } from '../../../shared/domain/entities.ts'
import { tieQuestionnaire } from '../../../shared/content/tie-questionnaire.ts'

/*
 * What was asked about ties, and the first time it was: at the start of the year, when two were not there yet and somebody was
 * who has left since. The autumn stands in content.ts.
 */

export const asked = {
  period: '',
  scaleWords: tieQuestionnaire.roster.scale.map(({ label }) => label.nl),
  asksOutside: true,
} as const

/** The day everybody heard what is asked, who sees it and that one may refuse. */
export const informedOn = '2026-09-09'

/** Somebody who was in the network at the start: no member any more, so only the first wave knows this code. */
export const gone = { code: 'G01', name: '', role: 'gastlid', organisation: 'vlinderhoek' } as const

export const startWave = { label: 'Bij de start', heldOn: '2026-09-16' } as const

/** Not there yet: these came later. */
const later = ['P11', 'P13']

/** Where somebody stood at the start; null for who was not in the network yet. The researcher designed it and was not asked. */
export function statusAtStart(code: string): RespondentStatus | null {
  if (later.includes(code)) return null
  if (code === 'P14') return 'notAsked'
  return code === 'P08' ? 'noAnswer' : 'answered'
}

type Said = readonly [one: string, other: string, said: number, saidBack: number]

/** Pairs with what the first said of the second, and the second of the first (0: not, or not known where it is empty below). */
const answersAtStart: readonly Said[] = [
  ['P01', 'P02', 4, 3],
  ['P01', 'P03', 3, 3],
  ['P01', 'P04', 2, 3],
  ['P02', 'P03', 3, 3],
  ['P02', 'P04', 1, 2],
  ['P03', 'P04', 3, 3],
  ['P05', 'P06', 4, 4],
  ['P05', 'P07', 3, 3],
  ['P05', 'P08', 2, 0],
  ['P06', 'P07', 3, 3],
  ['P07', 'P08', 4, 0],
  ['P09', 'P10', 4, 3],
  ['G01', 'P09', 3, 2],
  ['G01', 'P10', 2, 2],
  ['G01', 'P12', 1, 2],
  ['P03', 'P07', 1, 1],
  ['P03', 'P12', 1, 0],
  ['P04', 'P08', 1, 0],
  ['P09', 'P12', 1, 1],
  ['P12', 'P14', 2, 0],
]

export const arcsAtStart = answersAtStart
  .flatMap(([one, other, said, saidBack]) => [
    { from: one, to: other, value: said },
    { from: other, to: one, value: saidBack },
  ])
  .filter(({ value }) => value > 0)

/** Lines left empty by somebody who answered. */
export const blanksAtStart: readonly (readonly [from: string, to: string])[] = [
  ['P06', 'P12'],
  ['P06', 'P14'],
  ['P10', 'P14'],
  ['G01', 'P01'],
]

type Outside = readonly [from: string, role: string, organisation: string, value: number | null]

/** Contacts outside the network, in both waves: a role and an organisation, no name. */
export const outsideAtStart: readonly Outside[] = [
  ['P04', 'schoolleider', 'Basisschool De Kersenboom', 2],
  ['P12', 'vakdidacticus', 'Pabo Linge en Lek', 3],
]
export const outsideInAutumn: readonly Outside[] = [
  ['P03', 'orthopedagoog', 'Samenwerkingsverband Rivierenland', 2],
  ['P04', 'schoolleider', 'Basisschool De Kersenboom', 3],
  ['P06', 'leraar', 'Basisschool De Kersenboom', 1],
  ['P12', 'vakdidacticus', 'Pabo Linge en Lek', 4],
  ['P14', 'onderzoeker', '', null],
]
