const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

/** As a reader would put them: P2 before P10, é beside e. */
export const inOrder = <T>(items: readonly T[], word: (item: T) => string): T[] =>
  items.toSorted((a, b) => collator.compare(word(a), word(b)))
