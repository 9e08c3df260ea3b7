import type { Printable } from '../printable.ts'
import { evaluationSheetPrint } from './evaluation-sheet.tsx'

/** What the print desk offers, in its order. */
export const printables: readonly [Printable, ...Printable[]] = [evaluationSheetPrint]
