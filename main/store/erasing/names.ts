/** Letters alike, whatever the capitals and however an accent is written. */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase()

const words = /[\p{L}\p{N}]+/gu

const wordsIn = (text: string): string[] => folded(text).match(words) ?? []

/** A code says who it is only when it was made out of letters: "P07" stands in many texts for something else. */
export const isTelling = (word: string): boolean => /\p{L}{3}/u.test(word)

/** Finds any of many names in a text, word by word whatever stands between the words, reading the text once. */
export function nameFinder(names: Iterable<string>): (text: string) => boolean {
  const byFirstWord = Map.groupBy(
    [...new Set(names)].map(wordsIn).filter((name) => name.length > 0),
    ([first]) => first,
  )
  if (byFirstWord.size === 0) return () => false
  return (text) => {
    const within = wordsIn(text)
    return within.some((word, at) =>
      byFirstWord.get(word)?.some((name) => name.every((part, i) => within[at + i] === part)),
    )
  }
}
