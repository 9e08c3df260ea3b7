/** Lines that belong together under one heading. All sizes are in millimetres. */
export interface Section {
  /** The heading, which comes back on every page the section runs on to. */
  readonly head: number
  readonly row: number
  readonly rows: number
  /** Never over two pages, as long as one page can hold it. */
  readonly isTogether?: boolean
}

/** Some rows of a section, from the first up to (not with) the second. */
export interface Part {
  readonly section: number
  readonly from: number
  readonly to: number
}

export interface Room {
  readonly first: number
  readonly next: number
}

/** A heading takes at least so many rows with it. */
const leastRows = 3

/**
 * Lays sections on pages in their order: every row once, no page fuller than its room, no heading without rows.
 * @returns per page what stands on it; a row higher than a page still gets a page to itself
 */
export function pack(sections: readonly Section[], room: Room): readonly (readonly Part[])[] {
  const pages: Part[][] = [[]]
  let left = room.first
  for (const [section, { head, row, rows, isTogether = false }] of sections.entries()) {
    for (let from = 0; from < rows;) {
      const page = pages.at(-1) ?? []
      const rest = rows - from
      const fit = Math.floor((left - head) / row)
      if (page.length > 0 && fit < (isTogether ? rest : Math.min(leastRows, rest))) {
        pages.push([])
        left = room.next
        continue
      }
      const to = from + Math.min(rest, Math.max(fit, 1))
      page.push({ section, from, to })
      left -= head + (to - from) * row
      from = to
    }
  }
  return pages
}

/** Divides things over as few pages as hold them all, as evenly as can be, in their order. */
export function spread<T>(things: readonly T[], mostOnOne: number): readonly (readonly T[])[] {
  const pages = Math.ceil(things.length / mostOnOne)
  return Array.from({ length: pages }, (_, page) =>
    things.slice(Math.ceil((page * things.length) / pages), Math.ceil(((page + 1) * things.length) / pages)),
  )
}
