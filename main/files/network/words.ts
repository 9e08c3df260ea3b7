import { refusal } from './refuse.ts'

/** A word of a line, with where it stands; what was within quotes says so. */
export interface Word {
  readonly text: string
  readonly line: number
  /** Counted from 1, in words. */
  readonly place: number
  readonly isQuoted: boolean
}

/** The lines of a text with their numbers, one by one, without making a list of them. */
export function* linesOf(
  text: string,
): Generator<{ readonly text: string; readonly line: number; readonly at: number }> {
  let at = 0
  for (let line = 1; at <= text.length; line += 1) {
    const feed = text.indexOf('\n', at)
    const end = feed === -1 ? text.length : feed
    const isReturned = end > at && text[end - 1] === '\r'
    yield { text: text.slice(at, isReturned ? end - 1 : end), line, at }
    at = end + 1
  }
}

/** Lines as they are in every file: an old Mac ends them with a return only. */
export const withFeeds = (text: string): string =>
  text.includes('\r') && !text.includes('\n') ? text.replaceAll('\r', '\n') : text

/** Words of one line, at most this many: a square of 499 has that many cells, a list may name more. */
const mostWords = 250_000

/**
 * The words of a line, between white space and whatever is in `also`; what is in quotes is one word.
 * @throws Failure FILE_UNREADABLE unclosedQuote
 */
export function wordsOf(text: string, line: number, also = ''): Word[] {
  const words: Word[] = []
  const isGap = (letter: string) => letter <= ' ' || letter === '\u00a0' || also.includes(letter)
  let at = 0
  while (at < text.length) {
    const letter = text[at] ?? ''
    if (isGap(letter)) {
      at += 1
      continue
    }
    if (words.length >= mostWords) throw refusal('unsafeGraph', line)
    const place = words.length + 1
    if (letter === '"') {
      const end = text.indexOf('"', at + 1)
      if (end === -1) throw refusal('unclosedQuote', line, place)
      words.push({ text: text.slice(at + 1, end), line, place, isQuoted: true })
      at = end + 1
      continue
    }
    let end = at + 1
    while (end < text.length && !isGap(text[end] ?? '')) end += 1
    words.push({ text: text.slice(at, end), line, place, isQuoted: false })
    at = end
  }
  return words
}
