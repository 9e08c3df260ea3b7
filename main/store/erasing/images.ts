import { type ReadableDb, integer, text, textOrNull } from '../db.ts'
import type { RowName } from './references.ts'

export type Image = Readonly<Record<string, unknown>>

/** What the record has of one row in one change. */
export interface RowOnRecord extends RowName {
  readonly seq: number
  /** Its place within the change. */
  readonly n: number
  /** As it is stored: taking back compares it to the letter. */
  readonly texts: { readonly before: string | null; readonly after: string | null }
  readonly before: Image | null
  readonly after: Image | null
}

const pageSize = 1_000

export const parsed = (image: string | null): Image | null =>
  image === null ? null : (JSON.parse(image) as Image)

/** Everything on record, page by page, but for the change that is running. */
export function* rowsOnRecord(db: ReadableDb): Generator<RowOnRecord> {
  for (let [seq, n] = [0, 0]; ;) {
    const page = db.all(
      `SELECT n, change_seq, table_name, row_key, before, after FROM change_row
       WHERE (change_seq, n) > (:seq, :n) AND change_seq NOT IN (SELECT seq FROM running_change)
       ORDER BY change_seq, n LIMIT ${String(pageSize)}`,
      { seq, n },
      (row): RowOnRecord => {
        const texts = { before: textOrNull(row, 'before'), after: textOrNull(row, 'after') }
        return {
          n: integer(row, 'n'),
          seq: integer(row, 'change_seq'),
          table: text(row, 'table_name'),
          key: text(row, 'row_key'),
          texts,
          before: parsed(texts.before),
          after: parsed(texts.after),
        }
      },
    )
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    ;[seq, n] = [last.seq, last.n]
  }
}

export const imagesOf = ({ before, after }: RowOnRecord): Image[] =>
  [before, after].filter((image) => image !== null)
