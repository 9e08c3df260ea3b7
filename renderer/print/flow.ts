import type { Part, Room } from './pack.ts'

/** Rows of different heights under one heading, in millimetres. */
export interface FlowSection {
  /** The heading, which comes back on every page the section runs on to. */
  readonly head: number
  readonly rows: readonly number[]
  /** Begins on a page of its own. */
  readonly startsPage?: boolean
}

export interface FlowPage {
  readonly parts: readonly Part[]
  /** Room that is left under them, in millimetres. */
  readonly left: number
}

/**
 * Lays rows on pages in their order: each once and whole, no page fuller than its room, no heading without a row.
 * @returns at least one page; a row higher than a page still gets a page to itself
 */
export function flow(sections: readonly FlowSection[], room: Room): readonly FlowPage[] {
  const pages: { parts: Part[]; left: number }[] = [{ parts: [], left: room.first }]
  let page = pages[0] ?? { parts: [], left: room.first }
  const turn = () => {
    page = { parts: [], left: room.next }
    pages.push(page)
  }
  for (const [section, { head, rows, startsPage = false }] of sections.entries()) {
    if (startsPage && page.parts.length > 0 && rows.length > 0) turn()
    for (let from = 0; from < rows.length;) {
      let to = from
      let height = head
      while (to < rows.length && height + (rows[to] ?? 0) <= page.left) height += rows[to++] ?? 0
      if (to === from) {
        if (page.parts.length > 0) {
          turn()
          continue
        }
        height += rows[to++] ?? 0
      }
      page.parts.push({ section, from, to })
      page.left -= height
      from = to
      if (from < rows.length) turn()
    }
  }
  return pages
}
