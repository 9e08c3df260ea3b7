import { outreachTitles } from '../content/outreach.ts'
import { workFormById } from '../content/work-forms.ts'
import { minutesBetween } from './clock.ts'
import { clip, keyOf } from './import/cells.ts'
import type { Meeting, RunSheetItem } from './meetings.ts'
import { type ItemText, blankItem } from './run-sheet.ts'
import type { Language } from './settings.ts'
import type { Outreach, OutsideContact } from './ties.ts'

const longest = { title: 160, aim: 300, materials: 300 } as const

/** A guest can come for half an hour, also where the run sheet is full. */
const leastMinutes = 30

/** Minutes for a step outside in a meeting: what is left of it, from 30 up to what the work form for looking elsewhere takes. */
export const minutesForOutreach = (
  { starts, ends }: Pick<Meeting, 'starts' | 'ends'>,
  items: readonly Pick<RunSheetItem, 'minutes'>[],
): number => {
  const left = minutesBetween(starts, ends) - items.reduce((sum, { minutes }) => sum + minutes, 0)
  return Math.max(leastMinutes, Math.min(left, workFormById('outsideView').minutes.to))
}

/** A step outside as an item of a run sheet: the work form for looking elsewhere, for so many minutes. */
export function itemFromOutreach(
  { kind, text, whom }: Pick<Outreach, 'kind' | 'text' | 'whom'>,
  language: Language,
  minutes: number,
): ItemText {
  const { id, materials } = workFormById('outsideView')
  return {
    ...blankItem,
    title: clip(`${outreachTitles[kind][language]}: ${whom === '' ? text : whom}`, longest.title),
    aim: clip(text, longest.aim),
    minutes,
    workFormId: id,
    materials: clip(materials.map((each) => each[language]).join(', '), longest.materials),
  }
}

/** Words that say nothing about who somebody is, in both languages. */
const small = new Set(
  'aan at bij by de den der die een for from het in into met my of on onze op our te the to uit van voor with'.split(
    ' ',
  ),
)

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (
      keyOf(text)
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).filter((word) => word.length > 1 && !small.has(word)),
  )

/**
 * Whether a contact outside may well be who was meant: all words of the organisation (or, without one, of the role) are in
 * `whom`, or all words of `whom` are in what was said of the contact. Case, accents and small words do not count. A help to
 * look, no proof.
 */
export function soundsLike(whom: string, contact: Pick<OutsideContact, 'role' | 'organisation'>): boolean {
  const meant = wordsOf(whom)
  const said = wordsOf(`${contact.role} ${contact.organisation}`)
  const organisation = wordsOf(contact.organisation)
  const telling = organisation.size > 0 ? organisation : said
  if (meant.size === 0 || telling.size === 0) return false
  return isWithin(telling, meant) || isWithin(meant, said)
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((word) => all.has(word))

interface HeldWave {
  readonly heldOn: string | null
}

/** The waves that were held since, in time: after the last one there was then, and not before the day it was made. */
export const wavesSince = <W extends HeldWave>(
  waves: readonly W[],
  { madeOn }: Pick<Outreach, 'madeOn'>,
  after: HeldWave | undefined,
): W[] =>
  waves
    .filter(({ heldOn }) => heldOn !== null && heldOn >= madeOn && heldOn > (after?.heldOn ?? ''))
    .sort((a, b) => ((a.heldOn ?? '') < (b.heldOn ?? '') ? -1 : 1))
