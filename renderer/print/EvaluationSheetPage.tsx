import { PaperPage } from './PaperPage.tsx'
import { evaluationSheetPrint } from './sheets/evaluation-sheet.tsx'

/** `/print/evaluation-sheet`: see `request.ts` for what its address carries. */
export function EvaluationSheetPage() {
  return <PaperPage printable={evaluationSheetPrint} />
}
