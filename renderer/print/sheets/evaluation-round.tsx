import type { ReactNode } from 'react'
import { dimensions } from '../../../shared/content/dimensions.ts'
import { evaluationSheet as words } from '../../../shared/content/evaluation-sheet.ts'
import type { Mark } from '../../../shared/domain/monitoring.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { indicatorText, type IndicatorText } from '../../app/monitoring/indicator-text.ts'
import { placeText } from '../../app/monitoring/place-text.ts'
import { MarkLine } from '../../charts/mark-line/MarkLine.tsx'
import { formatters } from '../../i18n/format.ts'
import { sheetById } from '../catalogue.ts'
import { flow, type FlowPage } from '../flow.ts'
import { dayOnPaper, networkOnPaper } from '../meeting-name.ts'
import type { Paper } from '../paper.ts'
import type { PageProps, Printable } from '../printable.ts'
import type { RoundOnPaper } from '../round-facts.ts'
import { PutOnLine } from '../RoundLines.tsx'
import { Rules } from '../Rules.tsx'
import { heightIn } from '../text-size.ts'
import { Instruction } from './EvaluationHow.tsx'

/** The sheet of a round: what it asks, in its own words, on as many pages as that takes; blank, or as somebody filled it in. */
export const evaluationRoundPrint: Printable = {
  title: words.title,
  className: 'es es-round',
  countPages: (paper) => laidOut(paper).pages.length,
  Body: RoundSheet,
}

interface Laid {
  readonly sections: readonly { readonly name: string; readonly indicators: readonly IndicatorText[] }[]
  readonly pages: readonly FlowPage[]
}

const known = new WeakMap<Paper, Laid>()

const face = { size: 12.5, line: 16.25 }
const poleFace = { size: 11.5, line: 13.225 }
/** Of a heading with the space around it, and under a line; in millimetres. */
const headHeight = 7.9
const under = 2
/** Where something can be written to go with the marks. */
const remarksHeight = 20
/** Of the page between its margins, what its foot and the line to check it by take, and its head on a next page. */
const page = { whole: 273.6, foot: 15.5, again: 12 } as const

function laidOut(paper: Paper): Laid {
  const before = known.get(paper)
  if (before !== undefined) return before
  const { language, facts } = paper
  const texts = (facts.rounds.evaluationSheet?.indicators ?? []).map((each) => indicatorText(each, language))
  const sections = dimensions.map(({ id, name }) => ({
    name: name[language],
    indicators: texts.filter(({ dimensionId }) => dimensionId === id),
  }))
  const first = page.whole - page.foot - headOf(paper) - 18.5
  const next = page.whole - page.foot - page.again
  const heights = sections.map(({ indicators }) => ({
    head: headHeight,
    rows: indicators.map((text) => heightOf(text)),
  }))
  const last = heights.at(-1)
  // The remarks come last, whole; what room is left over is theirs.
  const pages = flow(last === undefined ? [] : [...heights, { head: 0, rows: [remarksHeight] }], {
    first,
    next,
  })
  const laid = { sections, pages }
  known.set(paper, laid)
  return laid
}

/** What the head of the first page takes: as high as the box for a code, or as the names in it. */
function headOf(paper: Paper): number {
  const kind = sheetById('evaluationSheet')
  const width = 106
  const title = { size: 13, line: 17.55 }
  const network = networkOnPaper(kind, paper)
  const said = network === null ? '' : `${network.name} · ${network.typeLabel}`
  const names = heightIn(said, width, title) + heightIn(dayOnPaper(kind, paper) ?? '', width, title)
  return Math.max(23, 9 + names) + 2.3
}

function heightOf({ number, name, question, left, right }: IndicatorText): number {
  const asked = number === '' ? heightIn(`${name} ${question}`, 176, face) : heightIn(question, 169, face)
  const poles = Math.max(7.6, heightIn(left, 32, poleFace), heightIn(right, 39, poleFace))
  return asked + poles + under
}

function RoundSheet({ paper, copy, page: at }: PageProps) {
  const { language, facts } = paper
  const round = facts.rounds.evaluationSheet
  const { sections, pages } = laidOut(paper)
  const marks = copy.kind === 'coded' ? (round?.marks?.get(copy.code) ?? null) : null
  return (
    <>
      {at === 0 ? <Instruction language={language} asksDesired={round?.asksDesired ?? true} /> : null}
      {(pages[at]?.parts ?? []).map(({ section, from, to }) => {
        const part = sections[section]
        return part === undefined ? (
          <div key={section} className="es-rest">
            <h2 className="es-remarks">{words.remarks[language]}</h2>
            <Rules lines={3} />
          </div>
        ) : (
          <section key={section}>
            <h2>{part.name}</h2>
            {part.indicators.slice(from, to).map((text) => (
              <Line key={text.id} text={text} drawn={drawnOf(text, marks, round, language)} />
            ))}
          </section>
        )
      })}
    </>
  )
}

function Line({ text, drawn }: { readonly text: IndicatorText; readonly drawn: ReactNode }) {
  const { number, name, question, left, right } = text
  return (
    <div className={number === '' ? 'es-line es-own' : 'es-line'}>
      <b>{number === '' ? name : number}</b>
      <p>{question}</p>
      <span>{left}</span>
      {drawn}
      <span>{right}</span>
    </div>
  )
}

/** A line to put marks on, or with those that were put there; what does not apply is written on it. */
function drawnOf(
  { id }: IndicatorText,
  marks: readonly Mark[] | null,
  round: RoundOnPaper | undefined,
  language: Language,
): ReactNode {
  const own = (marks ?? []).filter(({ indicatorId }) => indicatorId === id)
  if (own.length === 0) return <MarkLine />
  const at = (kind: Mark['kind']) => {
    const value = own.find((mark) => mark.kind === kind)?.value
    return typeof value === 'number' ? value : null
  }
  const [now, desired] = [at('now'), round?.asksDesired === false ? null : at('desired')]
  const { number } = formatters(language)
  const label = [
    ...(now === null ? [] : [`${words.legend.now[language]} ${placeText({ number }, now)}`]),
    ...(desired === null ? [] : [`${words.legend.desired[language]} ${placeText({ number }, desired)}`]),
  ].join(', ')
  if (now === null && desired === null)
    return (
      <div className="es-not">
        <MarkLine />
        <small>{words.legend.doesNotApply[language]}</small>
      </div>
    )
  return <PutOnLine now={now} desired={desired} label={label} />
}
