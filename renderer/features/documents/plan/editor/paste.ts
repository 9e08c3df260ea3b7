import { longestRichText, mostInRichText } from '../../../../../shared/domain/rich-words.ts'

/** Most letters of a page from elsewhere that is read at all; most of them are about how it looked there. */
const longestPage = 3_000_000

/** So much that it cannot fit: it is refused before time is spent on reading it. */
export function isTooMuch(pasted: Pick<DataTransfer, 'getData'>): boolean {
  const text = pasted.getData('text/plain')
  if (text.length > longestRichText || pasted.getData('text/html').length > longestPage) return true
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines > 2 * mostInRichText.blocks
}

/** What is no text at all: read by nobody, and often the largest part. */
const noise: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ...['script', 'style', 'xml', 'svg', 'math', 'template', 'title', 'iframe', 'noscript'].map(
    (tag) => [`<${tag}`, `</${tag}`] as const,
  ),
]

/** Without every stretch from a beginning to its end; one that never ends goes as a whole. Each letter is read once. */
function without(page: string, [begin, end]: readonly [string, string]): string {
  const small = page.toLowerCase()
  // Some letters become two when they become small: then nothing is where it seems.
  if (small.length !== page.length) return page
  const kept: string[] = []
  let from = 0
  for (let at = small.indexOf(begin); at !== -1; at = small.indexOf(begin, from)) {
    kept.push(page.slice(from, at))
    const to = small.indexOf(end, at)
    if (to === -1) return kept.join('')
    from = end.startsWith('</') ? small.indexOf('>', to) + 1 : to + end.length
    if (from === 0) return kept.join('')
  }
  return kept.join('') + page.slice(from)
}

const style = /(<[a-z][^<>]*?\s)style(?=\s*=)/giu

/**
 * A pasted page without what would be dropped anyway, and with its looks set aside: the content policy would complain of
 * each, and the editor asks only whether something was bold. What can be in a text is decided by the schema of the editor,
 * which reads the page in a document that runs and fetches nothing.
 */
export const plainer = (html: string): string => noise.reduce(without, html).replaceAll(style, '$1data-style')
