import type { SheetId } from './catalogue.ts'
import type { Copy, Paper } from './paper.ts'
import { printables } from './sheets/index.ts'

/** One A4 of a print run. */
export interface Page {
  readonly sheet: SheetId
  readonly copy: Copy
  /** From 0, within its copy. */
  readonly page: number
  /** How many the copy has. */
  readonly pages: number
}

/** Every page of a print run, in the order they come out of the printer. */
export function pagesOf(paper: Paper): readonly Page[] {
  return paper.runs.flatMap(({ sheet, copies }) => {
    const pages = printables[sheet].countPages(paper)
    return copies.flatMap((copy) =>
      Array.from({ length: pages }, (_, page) => ({ sheet, copy, page, pages })),
    )
  })
}
