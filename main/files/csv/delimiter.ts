import { Failure } from '../../../shared/contract/failures.ts'
import type { ImportDraft } from '../../../shared/domain/import/shapes.ts'
import { readRecords } from './records.ts'

export type Delimiter = ImportDraft['delimiter']

const candidates: readonly Delimiter[] = [';', '\t', ',', '|']
const rowsCompared = 60
const mostRead = 200_000

export interface DelimiterFound {
  readonly delimiter: Delimiter
  /** Where the table begins: after a line `sep=;`, which spreadsheets read as a note to themselves. */
  readonly start: number
}

/**
 * What separates the cells. Semicolons and tabs that four rows in five agree on are no accident, so they go first: commas
 * stand in decimals and in names as well. Failing that, the delimiter that most rows agree on; a comma when there is none.
 */
export function findDelimiter(text: string): DelimiterFound {
  const note = /^sep=([,;\t|])(?:\r\n|\r|\n)/iu.exec(text)
  if (note !== null) return { delimiter: note[1] as Delimiter, start: note[0].length }

  let best: { delimiter: Delimiter; agreed: number } | null = null
  for (const delimiter of candidates) {
    const sizes = sizesOf(text, delimiter)
    const columns = mostFrequent(sizes)
    if (columns < 2) continue
    const agreed = sizes.filter((size) => size === columns).length / sizes.length
    if (agreed >= 0.8) return { delimiter, start: 0 }
    if (best === null || agreed > best.agreed) best = { delimiter, agreed }
  }
  return { delimiter: best?.delimiter ?? ',', start: 0 }
}

/** Cells in each of the first rows that say something. */
function sizesOf(text: string, delimiter: Delimiter): number[] {
  const sizes: number[] = []
  try {
    readRecords(text.slice(0, mostRead), delimiter, (cells) => {
      if (cells.length > 0) sizes.push(cells.length)
      return sizes.length < rowsCompared
    })
  } catch (error) {
    // Cut off in the middle of a cell, or faulty in this reading: what came before it still counts.
    if (!(error instanceof Failure)) throw error
  }
  return sizes
}

function mostFrequent(sizes: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1)
  let best = 0
  for (const [size, count] of counts) {
    const bestCount = counts.get(best) ?? 0
    if (count > bestCount || (count === bestCount && size > best)) best = size
  }
  return best
}
