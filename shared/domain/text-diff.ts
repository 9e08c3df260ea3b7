import { type Edit, shortestEdit } from './shortest-edit.ts'
import { plainLines } from './rich-words.ts'
import type { RichText } from './rich-text.ts'

/** A stretch of a line that stayed, came or went. */
export interface ChangedWords {
  readonly kind: Edit
  readonly text: string
}

/**
 * A line of two texts laid side by side: a `changed` one holds what went and what came among what stayed, any other is of
 * one kind throughout; an empty line holds no words.
 */
export interface ChangedLine {
  readonly kind: Edit | 'changed'
  readonly words: readonly ChangedWords[]
}

// Every character is in one of these: a word, white space, or a sign by itself.
const pieces = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu
const word = /[\p{L}\p{M}\p{N}]+/gu

const whole = (kind: Edit, text: string): ChangedLine => ({
  kind,
  words: text === '' ? [] : [{ kind, text }],
})

/** Pieces that follow each other and are of one kind, as one. What went stands before what came in its place. */
function joined(words: readonly ChangedWords[]): ChangedWords[] {
  const all: ChangedWords[] = []
  let [went, came] = ['', '']
  const close = () => {
    if (went !== '') all.push({ kind: 'removed', text: went })
    if (came !== '') all.push({ kind: 'added', text: came })
    went = ''
    came = ''
  }
  words.forEach(({ kind, text }, i) => {
    if (kind === 'removed') went += text
    else if (kind === 'added') came += text
    else if (text.trim() === '' && went !== '' && came !== '' && (words[i + 1]?.kind ?? 'same') !== 'same') {
      // A space between two words that both changed belongs to the change.
      went += text
      came += text
    } else {
      close()
      const last = all.at(-1)
      if (last?.kind === 'same') all[all.length - 1] = { kind: 'same', text: last.text + text }
      else all.push({ kind: 'same', text })
    }
  })
  close()
  return all
}

function changedLine(before: string, after: string): ChangedLine {
  const [old, now] = [before.match(pieces) ?? [], after.match(pieces) ?? []]
  return {
    kind: 'changed',
    words: joined(shortestEdit(old, now).map(({ kind, item: text }) => ({ kind, text }))),
  }
}

type Bag = ReadonlyMap<string, number>

const bagOf = (line: string): Bag => {
  const bag = new Map<string, number>()
  for (const [each] of line.toLowerCase().matchAll(word)) bag.set(each, (bag.get(each) ?? 0) + 1)
  return bag
}

/** How much of their words two lines share, from 0 to 1. */
function likeness(a: Bag, b: Bag): number {
  let [shared, all] = [0, 0]
  for (const [each, times] of a) {
    shared += 2 * Math.min(times, b.get(each) ?? 0)
    all += times
  }
  for (const times of b.values()) all += times
  return all === 0 ? 0 : shared / all
}

/** Lines that share less of their words than this are two lines, not one that changed. */
const alike = 0.4
/** More pairs than this are not weighed: then the first is laid beside the first, and so on. */
const mostPairs = 2_500

/** Which of the lines that went became which of those that came, in order, so that they share as many words as can be. */
function paired(went: readonly string[], came: readonly string[]): readonly (readonly [number, number])[] {
  const [old, now] = [went.map(bagOf), came.map(bagOf)]
  const between = (i: number, j: number) => {
    const value = likeness(old[i] ?? new Map(), now[j] ?? new Map())
    return value < alike ? 0 : value
  }
  if (went.length * came.length > mostPairs)
    return went.flatMap((_, i) => (i < came.length && between(i, i) > 0 ? [[i, i] as const] : []))
  const width = came.length + 1
  const worth = new Float64Array((went.length + 1) * width)
  const at = (i: number, j: number) => worth[i * width + j] ?? 0
  for (let i = went.length - 1; i >= 0; i--)
    for (let j = came.length - 1; j >= 0; j--) {
      const value = between(i, j)
      const together = value === 0 ? 0 : value + at(i + 1, j + 1)
      worth[i * width + j] = Math.max(together, at(i + 1, j), at(i, j + 1))
    }
  const pairs: [number, number][] = []
  for (let [i, j] = [0, 0]; i < went.length && j < came.length;) {
    if (at(i, j) === at(i + 1, j)) i++
    else if (at(i, j) === at(i, j + 1)) j++
    else pairs.push([i++, j++])
  }
  return pairs
}

/** What went and what came between two lines that stayed. */
function replaced(went: readonly string[], came: readonly string[]): ChangedLine[] {
  const lines: ChangedLine[] = []
  let [i, j] = [0, 0]
  const upTo = (old: number, now: number) => {
    while (i < old) lines.push(whole('removed', went[i++] ?? ''))
    while (j < now) lines.push(whole('added', came[j++] ?? ''))
  }
  for (const [old, now] of paired(went, came)) {
    upTo(old, now)
    lines.push(changedLine(went[i++] ?? '', came[j++] ?? ''))
  }
  upTo(went.length, came.length)
  return lines
}

/** As {@link textChanges}, of lines. */
export function lineChanges(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const lines: ChangedLine[] = []
  let [went, came]: [string[], string[]] = [[], []]
  const close = () => {
    lines.push(...replaced(went, came))
    went = []
    came = []
  }
  for (const { kind, item } of shortestEdit(before, after)) {
    if (kind === 'removed') went.push(item)
    else if (kind === 'added') came.push(item)
    else {
      if (went.length + came.length > 0) close()
      lines.push(whole('same', item))
    }
  }
  close()
  return lines
}

/**
 * What changed between two texts, line by line and within a line word by word. Of words alone: what became bold, a heading
 * or an item of a list says what it said. What stayed and went together is the first text, what stayed and came the second.
 */
export const textChanges = (before: RichText, after: RichText): ChangedLine[] =>
  lineChanges(plainLines(before), plainLines(after))

interface Section {
  readonly title: string
  readonly body: RichText
}

/** A section of two versions of a document laid side by side. */
export interface ChangedSection {
  readonly title: string
  readonly kind: Edit | 'changed'
  readonly lines: readonly ChangedLine[]
}

const nothing: RichText = { type: 'doc', content: [] }

/**
 * What changed between two versions, section by section; sections are the same by their title. In the order of the
 * second, and one that went after the one it came after.
 */
export function sectionChanges(before: readonly Section[], after: readonly Section[]): ChangedSection[] {
  const left = [...before]
  const kept = after.map((section) => {
    const at = left.findIndex(({ title }) => title === section.title)
    const [old] = at === -1 ? [] : left.splice(at, 1)
    const lines = textChanges(old?.body ?? nothing, section.body)
    const isSame = lines.every(({ kind }) => kind === 'same')
    return {
      old,
      changed: {
        title: section.title,
        kind: old === undefined ? ('added' as const) : isSame ? ('same' as const) : ('changed' as const),
        lines,
      },
    }
  })
  const all: { readonly old: Section | undefined; readonly changed: ChangedSection }[] = [...kept]
  for (const gone of left) {
    const previous = before[before.indexOf(gone) - 1]
    const at = previous === undefined ? -1 : all.findIndex(({ old }) => old === previous)
    const lines = textChanges(gone.body, nothing)
    all.splice(at + 1, 0, { old: gone, changed: { title: gone.title, kind: 'removed', lines } })
  }
  return all.map(({ changed }) => changed)
}
