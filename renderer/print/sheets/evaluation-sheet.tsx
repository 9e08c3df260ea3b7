import { Fragment } from 'react'
import { dimensions } from '../../../shared/content/dimensions.ts'
import { evaluationSheet as words, evaluationSheetSource } from '../../../shared/content/evaluation-sheet.ts'
import { indicators } from '../../../shared/content/indicators.ts'
import { sourceById } from '../../../shared/content/sources.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { MarkGlyph, MarkLine, markLineSizes } from '../../charts/mark-line/MarkLine.tsx'
import { formatters } from '../../i18n/format.ts'
import type { Printable, SheetProps } from '../printable.ts'
import '../paper.css'
import './evaluation-sheet.css'

/** The sheet on which one participant puts a cross (now) and a circle (desired) on eleven lines. */
export const evaluationSheetPrint: Printable = {
  id: 'evaluationSheet',
  path: '/print/evaluation-sheet',
  name: { nl: 'Evaluatieblad', en: 'Evaluation sheet' },
  Sheet: EvaluationSheet,
}

function EvaluationSheet({ paper, copy }: SheetProps) {
  const { language } = paper
  return (
    <article className="paper es" lang={language} style={markLineSizes}>
      <Head paper={paper} copy={copy} />
      <Instruction language={language} />
      <Lines language={language} />
      <h2 className="es-remarks">{words.remarks[language]}</h2>
      <div className="es-rules">
        <div />
        <div />
        <div />
      </div>
      <div className="es-check">
        <MarkLine />
        {words.checkLine[language]}
      </div>
      <footer>
        <span>
          {words.footer[language]} {sourceById(evaluationSheetSource).line[language]}
        </span>
        {/* One person, one page: a running number over the whole pile would tell who sat beside whom. */}
        <span className="es-number">
          {copy.kind === 'unnamed' ? `${words.sheet[language]} ${copy.number ?? '····'} · ` : ''}1{' '}
          {words.pageOf[language]} 1
        </span>
      </footer>
    </article>
  )
}

function Head({ paper: { language, network, date }, copy }: SheetProps) {
  return (
    <header>
      <div>
        <h1>{words.title[language]}</h1>
        {network === null ? (
          <p className="es-fill">{words.network[language]}</p>
        ) : (
          <p>{network.typeLabel === '' ? network.name : `${network.name} · ${network.typeLabel}`}</p>
        )}
        {date === null ? (
          <p className="es-fill">{words.date[language]}</p>
        ) : (
          <p>{formatters(language).date(date)}</p>
        )}
      </div>
      <div className="es-code">
        {copy.kind === 'unnamed' ? words.ownCode.label[language] : words.code[language]}
        <span className="es-box">{copy.kind === 'coded' ? copy.code : null}</span>
        {copy.kind === 'unnamed' ? <small>{words.ownCode.help[language]}</small> : null}
      </div>
    </header>
  )
}

function Instruction({ language }: { readonly language: Language }) {
  const { marks, noJudgement, empty, doesNotApply } = words.instruction
  return (
    <div className="es-how">
      <p>
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
