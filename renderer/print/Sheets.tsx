import type { Paper } from './paper.ts'
import type { Printable } from './printable.ts'
import './paper.css'

interface SheetsProps {
  readonly printable: Printable
  readonly paper: Paper
}

/** Every sheet of a run, one after the other. */
export function Sheets({ printable: { Sheet }, paper }: SheetsProps) {
  return paper.copies.map((copy, n) => <Sheet key={n} paper={paper} copy={copy} />)
}
