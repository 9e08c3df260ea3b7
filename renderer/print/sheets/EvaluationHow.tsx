import { evaluationSheet as words } from '../../../shared/content/evaluation-sheet.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { MarkGlyph } from '../../charts/mark-line/MarkLine.tsx'
import { roundWords } from '../round-words.ts'

interface InstructionProps {
  readonly language: Language
  /** Also a circle for where one would like to see the network. */
  readonly asksDesired: boolean
}

/** What to put on the lines, and what it means to leave one empty. */
export function Instruction({ language, asksDesired }: InstructionProps) {
  const { marks, noJudgement, empty, doesNotApply } = words.instruction
  return (
    <div className="es-how">
      <p className="paper-how">
        {(asksDesired ? marks : roundWords.marksNow)[language]} {noJudgement[language]}
      </p>
      <ul>
        <li>
          <MarkGlyph kind="current" /> {words.legend.now[language]}
        </li>
        {asksDesired ? (
          <li>
            <MarkGlyph kind="desired" /> {words.legend.desired[language]}
          </li>
        ) : null}
      </ul>
      <small>
        {empty[language]} {doesNotApply[language]}
      </small>
    </div>
  )
}
