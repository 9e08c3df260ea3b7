import { Fragment } from 'react'
import { dimensions } from '../../../shared/content/dimensions.ts'
import { evaluationSheet as words } from '../../../shared/content/evaluation-sheet.ts'
import { indicators } from '../../../shared/content/indicators.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { MarkGlyph, MarkLine } from '../../charts/mark-line/MarkLine.tsx'
import type { PageProps, Printable } from '../printable.ts'
import { Rules } from '../Rules.tsx'
import './evaluation-sheet.css'

/** The sheet on which one participant puts a cross (now) and a circle (desired) on eleven lines. */
export const evaluationSheetPrint: Printable = {
  title: words.title,
  className: 'es',
  countPages: () => 1,
  Body: EvaluationSheet,
}

function EvaluationSheet({ paper: { language } }: PageProps) {
  return (
    <>
      <Instruction language={language} />
      <Lines language={language} />
      <h2 className="es-remarks">{words.remarks[language]}</h2>
      <Rules lines={3} />
    </>
  )
}

function Instruction({ language }: { readonly language: Language }) {
  const { marks, noJudgement, empty, doesNotApply } = words.instruction
  return (
    <div className="es-how">
      <p className="paper-how">
        {marks[language]} {noJudgement[language]}
      </p>
      <ul>
        <li>
          <MarkGlyph kind="current" /> {words.legend.now[language]}
        </li>
        <li>
          <MarkGlyph kind="desired" /> {words.legend.desired[language]}
        </li>
      </ul>
      <small>
        {empty[language]} {doesNotApply[language]}
      </small>
    </div>
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
