/** Letters alike, whatever the capitals and however an accent is written. */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase()

const words = /[\p{L}\p{N}]+/gu

const wordsIn = (text: string): string[] => folded(text).match(words) ?? []

/** A code says who it is only when it was made out of letters: "P07" stands in many texts for something else. */
export const isTelling = (word: string): boolean => /\p{L}{3}/u.test(word)

const isInline = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  ['text', 'hardBreak'].includes(String(value.type))

/** The words in a value that is kept as JSON, as they are read: faces of one line follow each other, lines do not. */
function read(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(read).join(value.some(isInline) ? '' : '\n')
  if (typeof value !== 'object' || value === null) return ''
  if ('type' in value && value.type === 'hardBreak') return '\n'
  if ('text' in value) return read(value.text)
  return Object.entries(value)
    .map(([key, part]) => (key === 'type' ? '' : read(part)))
    .join('\n')
}

const link = /"href":"([^"]*)"/gu

/** What a text says where it is structured text or a list of short texts: a name may be half bold, or follow a line break. */
function saidWithin(text: string): string | null {
  if (!/^[[{]/u.test(text)) return null
  try {
    const links = Array.from(text.matchAll(link), ([, address]) => address)
    return [read(JSON.parse(text)), ...links].join('\n')
  } catch {
    // A coach's own words that begin with a bracket.
    return null
  }
}

/** Finds any of many names in a text, word by word whatever stands between the words, reading the text once. */
export function nameFinder(names: Iterable<string>): (text: string) => boolean {
  const byFirstWord = Map.groupBy(
    [...new Set(names)].map(wordsIn).filter((name) => name.length > 0),
    ([first]) => first,
  )
  if (byFirstWord.size === 0) return () => false
  const isIn = (text: string): boolean => {
    const within = wordsIn(text)
    return within.some((word, at) =>
      byFirstWord.get(word)?.some((name) => name.every((part, i) => within[at + i] === part)),
    )
  }
  return (text) => {
    const within = saidWithin(text)
    return isIn(text) || (within !== null && isIn(within))
  }
}
