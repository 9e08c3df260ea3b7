import { Failure } from '../../../shared/contract/failures.ts'
import type { ImportDraft } from '../../../shared/domain/import/shapes.ts'
import { readRecords } from './records.ts'

export type Delimiter = NonNullable<ImportDraft['delimiter']>

const candidates: readonly Delimiter[] = [';', '\t', ',', '|']
const rowsCompared = 60
const mostRead = 200_000

export interface DelimiterFound {
  readonly delimiter: Delimiter
  /** Where the table begins: after a line `sep=;`, which spreadsheets read as a note to themselves. */
  readonly start: number
  /** Cells most of the first rows have. */
  readonly columns: number
}

/**
 * What separates the cells. Semicolons and tabs that four rows in five agree on are no accident, so they go first: commas
 * stand in decimals and in names as well. Failing that, the delimiter that most rows agree on; a comma when there is none.
 */
export function findDelimiter(text: string): DelimiterFound {
  const note = /^sep=([,;\t|])(?:\r\n|\r|\n)/iu.exec(text)
  if (note !== null) {
    const start = note[0].length
    const delimiter = note[1] as Delimiter
    return { delimiter, start, columns: agreement(text.slice(start, start + mostRead), delimiter).columns }
  }
  let best: (DelimiterFound & { agreed: number }) | null = null
  for (const delimiter of candidates) {
    const { columns, agreed } = agreement(text.slice(0, mostRead), delimiter)
    if (columns < 2) continue
    if (agreed >= 0.8) return { delimiter, start: 0, columns }
    if (best === null || agreed > best.agreed) best = { delimiter, start: 0, columns, agreed }
  }
  return best ?? { delimiter: ',', start: 0, columns: 1 }
}

/** How many cells most rows have when cut by this delimiter, and which share of the rows that is. */
function agreement(
  text: string,
  delimiter: Delimiter,
): { readonly columns: number; readonly agreed: number } {
  const sizes = sizesOf(text, delimiter)
  const columns = mostFrequent(sizes)
  return { columns, agreed: sizes.filter((size) => size === columns).length / sizes.length }
}

/** Cells in each of the first rows that say something. */
function sizesOf(text: string, delimiter: Delimiter): number[] {
  const sizes: number[] = []
  try {
    readRecords(text, delimiter, (cells) => {
      if (cells.length > 0) sizes.push(cells.length)
      return sizes.length < rowsCompared
    })
  } catch (error) {
    // Cut off in the middle of a cell, or faulty in this reading: what came before it still counts.
    if (!(error instanceof Failure)) throw error
    const { body } = error
    if (body.code === 'FILE_UNREADABLE' && body.data.reason === 'tooManyColumns')
      sizes.push(body.data.column ?? 0)
  }
  return sizes
}

/** The number met most often; the largest of those. 0 without any. */
export function mostFrequent(sizes: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1)
  let best = 0
  for (const [size, count] of counts) {
    const bestCount = counts.get(best) ?? 0
    if (count > bestCount || (count === bestCount && size > best)) best = size
  }
  return best
}
