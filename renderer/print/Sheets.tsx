import { useMemo } from 'react'
import { pagesOf } from './pages.ts'
import type { Paper } from './paper.ts'
import { SheetPage } from './SheetPage.tsx'

/** Every page of a print run, one after the other. */
export function Sheets({ paper }: { readonly paper: Paper }) {
  const pages = useMemo(() => pagesOf(paper), [paper])
  return pages.map((page, n) => <SheetPage key={n} paper={paper} {...page} />)
}
