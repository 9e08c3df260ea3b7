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

/** The most A4 pages one print run makes: a browser lays them all out at once. */
const mostPages = 800

/** Whether the pages of a run can be made in one go. */
export const isPrintable = (paper: Paper): boolean =>
  paper.runs.reduce(
    (sum, { sheet, copies }) => sum + copies.length * printables[sheet].countPages(paper),
    0,
  ) <= mostPages

/** Every page of a print run, in the order they come out of the printer. */
export function pagesOf(paper: Paper): readonly Page[] {
  return paper.runs.flatMap(({ sheet, copies }) => {
    const pages = printables[sheet].countPages(paper)
    return copies.flatMap((copy) =>
      Array.from({ length: pages }, (_, page) => ({ sheet, copy, page, pages })),
    )
  })
}
