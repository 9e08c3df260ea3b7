import { Fragment } from 'react'
import { dimensions } from '../../../shared/content/dimensions.ts'
import { evaluationSheet as words } from '../../../shared/content/evaluation-sheet.ts'
import { indicators } from '../../../shared/content/indicators.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { MarkLine } from '../../charts/mark-line/MarkLine.tsx'
import type { PageProps, Printable } from '../printable.ts'
import { filledOr } from '../flowing.tsx'
import { Rules } from '../Rules.tsx'
import { Instruction } from './EvaluationHow.tsx'
import { evaluationRoundPrint } from './evaluation-round.tsx'
import './evaluation-sheet.css'

/** The sheet on which one participant puts a cross (now) and a circle (desired) on eleven lines. */
const evaluationSheet: Printable = {
  title: words.title,
  className: 'es',
  countPages: () => 1,
  Body: EvaluationSheet,
}

/** The same for any network; what a round asks stands on a sheet of its own. */
export const evaluationSheetPrint = filledOr(
  evaluationRoundPrint,
  evaluationSheet,
  ({ facts }) => facts.rounds.evaluationSheet !== undefined,
)

function EvaluationSheet({ paper: { language } }: PageProps) {
  return (
    <>
      <Instruction language={language} asksDesired />
      <Lines language={language} />
      <h2 className="es-remarks">{words.remarks[language]}</h2>
      <Rules lines={3} />
    </>
  )
}

function Lines({ language }: { readonly language: Language }) {
  return dimensions.map((dimension) => (
    <Fragment key={dimension.id}>
      <h2>{dimension.name[language]}</h2>
      {indicators
        .filter((indicator) => indicator.dimensionId === dimension.id)
        .map(({ id, number, question, left, right }) => (
          <div className="es-line" key={id}>
            <b>{number}</b>
            <p>{question[language]}</p>
            <span>{left[language]}</span>
            <MarkLine />
            <span>{right[language]}</span>
          </div>
        ))}
    </Fragment>
  ))
}
