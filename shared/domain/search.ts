/*
 * What can be found, without the schema: a window needs no more than this to say it.
 */

/** The groups in which what was found stands, in the order in which they stand when nothing else decides. */
export const searchGroups = [
  'networks',
  'people',
  'organisations',
  'meetings',
  'agreements',
  'documents',
  'start',
  'boards',
  'products',
  'rounds',
  'yields',
  'ties',
  'facilities',
  'consultations',
  'workForms',
  'templates',
  'attachments',
  'settings',
] as const
export type SearchGroupName = (typeof searchGroups)[number]

/** What is found, and the group it stands in. */
export const searchKinds = {
  network: 'networks',
  workplace: 'networks',
  signal: 'networks',
  person: 'people',
  personValue: 'people',
  coach: 'people',
  organisation: 'organisations',
  meeting: 'meetings',
  runSheetItem: 'meetings',
  turn: 'meetings',
  evaluationLine: 'meetings',
  agreement: 'agreements',
  document: 'documents',
  documentPoint: 'documents',
  documentSection: 'documents',
  documentVersion: 'documents',
  activity: 'start',
  party: 'start',
  situation: 'start',
  question: 'start',
  expertise: 'start',
  need: 'start',
  board: 'boards',
  cluster: 'boards',
  card: 'boards',
  decision: 'boards',
  product: 'products',
  productVersion: 'products',
  tryOut: 'products',
  finding: 'products',
  productUse: 'products',
  round: 'rounds',
  roundIndicator: 'rounds',
  roundSkip: 'rounds',
  groupMark: 'rounds',
  indicatorLink: 'rounds',
  example: 'rounds',
  conclusion: 'rounds',
  topic: 'rounds',
  doubleLoop: 'rounds',
  cycleSkip: 'rounds',
  valueEntry: 'yields',
  valueStory: 'yields',
  valueStep: 'yields',
  outcome: 'yields',
  leaderContact: 'yields',
  sharing: 'yields',
  success: 'yields',
  reaction: 'yields',
  survey: 'ties',
  wave: 'ties',
  outsideContact: 'ties',
  outreach: 'ties',
  facility: 'facilities',
  consultation: 'consultations',
  consultationPoint: 'consultations',
  workForm: 'workForms',
  template: 'templates',
  templateSection: 'templates',
  templatePoint: 'templates',
  attachment: 'attachments',
  attribute: 'settings',
  holiday: 'settings',
} as const satisfies Readonly<Record<string, SearchGroupName>>
export type SearchKind = keyof typeof searchKinds
export const searchKindNames = Object.keys(searchKinds) as readonly SearchKind[]

/** Most of one group, and of all groups together. */
export const mostOfGroup = 8
export const mostFound = 60
/** As much of what was typed as is looked for. */
export const longestSearch = 200

const letters = new Map<string, string>()

/** One letter without accents and small; nothing for what nobody sees, one space for any white space. */
function foldedLetter(letter: string): string {
  let known = letters.get(letter)
  if (known === undefined) {
    known = /[\s\p{Cc}]/u.test(letter)
      ? ' '
      : letter
          .normalize('NFKD')
          .replace(/[\p{M}\p{Cf}\p{Cs}]/gu, '')
          .toUpperCase()
          .toLowerCase()
          .normalize('NFD')
          .replace(/\p{M}/gu, '')
    letters.set(letter, known)
  }
  return known
}

const isPlain = /^[\u0020-\u007e]*$/u

/** Letters without accents and small, so that `één` is found by `een` and `Reële` by `reele`. */
export function folded(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase()
  let all = ''
  for (const letter of text) all += foldedLetter(letter)
  return all
}

/** The words to look for in what somebody typed: folded, each once, no more than can be looked for. */
export function searchWords(text: string): readonly string[] {
  const words = folded(text.slice(0, longestSearch).toWellFormed()).split(' ')
  return [...new Set(words.filter((word) => word !== ''))].slice(0, mostWords)
}
const mostWords = 12

/** From and up to where, in the text as it is written. */
export type Mark = readonly [from: number, to: number]

/** Where these words (folded) stand in a text, in order and without overlap; the first of each comes first when there are many. */
export function marksIn(text: string, words: readonly string[], most = 12): readonly Mark[] {
  const { all, from } = withPlaces(text)
  const found: [number, number][] = []
  for (const word of words)
    for (
      let at = all.indexOf(word), n = 0;
      at !== -1 && n < most;
      at = all.indexOf(word, at + word.length), n++
    )
      found.push([from[at] ?? 0, from[at + word.length] ?? text.length])
  const marks: [number, number][] = []
  for (const [start, end] of found.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = marks.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else if (end > start) marks.push([start, end])
  }
  return marks.slice(0, most)
}

/** The folded text, and for each of its places where that begins in the text as it is written. */
function withPlaces(text: string): { readonly all: string; readonly from: readonly number[] } {
  let all = ''
  const from: number[] = []
  let at = 0
  for (const letter of text) {
    const letterFolded = foldedLetter(letter)
    for (let i = 0; i < letterFolded.length; i++) from.push(at)
    // What follows without being seen (an accent of its own) belongs to the letter before it.
    all += letterFolded
    at += letter.length
  }
  from.push(text.length)
  return { all, from }
}

/** A piece of a text with what was looked for in it. */
export interface Marked {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** The part of a text around the first word that was found, at most about `length` long, on whole words. */
export function excerpt(text: string, words: readonly string[], length = 140): Marked {
  const first = marksIn(text, words, 1)[0]?.[0] ?? 0
  const line = lineAround(text, first)
  const at = first - line.start
  let start = Math.max(0, Math.min(at - Math.floor(length / 3), line.text.length - length))
  if (start > 0) start = Math.min(at, line.text.indexOf(' ', start) + 1 || at)
  let end = Math.min(line.text.length, start + length)
  if (end < line.text.length) {
    const space = line.text.lastIndexOf(' ', end)
    if (space > at) end = space
  }
  // No half of a character at either end.
  const cut = line.text.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '')
  const shown = `${start > 0 ? '… ' : ''}${cut}${end < line.text.length ? ' …' : ''}`
  return { text: shown, marks: marksIn(shown, words) }
}

function lineAround(text: string, at: number): { readonly text: string; readonly start: number } {
  const start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1
  const end = text.indexOf('\n', Math.max(at, start))
  return { text: text.slice(start, end === -1 ? undefined : end), start }
}
