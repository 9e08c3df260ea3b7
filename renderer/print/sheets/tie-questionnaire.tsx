import type { CSSProperties, ReactNode } from 'react'
import { tieQuestionnaire as words } from '../../../shared/content/tie-questionnaire.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { pack, type Part, type Room, type Section } from '../pack.ts'
import type { Copy, Paper } from '../paper.ts'
import type { PageProps, Printable } from '../printable.ts'
import { Steps } from '../Steps.tsx'
import { linesIn, widthInPixels } from '../text-size.ts'
import type { SurveyOnPaper } from '../tie-facts.ts'
import { paperWords } from '../words.ts'
import './tie-questionnaire.css'

/** What everything takes on paper, in millimetres: the list is as long as the network, so its pages are counted. */
const sizes = { intro: 27, row: 7.2, outside: 8.8, step: 5.5 } as const
const room: Room = { first: 216, next: 244 }
const pageWidth = 178

/** Lines for a list that is written by hand, and for contacts outside the network. */
const linesByHand = 14
const linesOutside = 5
/** A scale of more steps is answered with a number. */
const mostSteps = 11
const columnWidths = { few: 20, many: 10.4, number: 26 } as const
const fewSteps = 6

const style: CSSProperties & Readonly<Record<string, string>> = {
  '--tq-intro': `${String(sizes.intro)}mm`,
  '--tq-outside': `${String(sizes.outside)}mm`,
}

/** Whom somebody turns to, along a list of codes; confidential, and never said to be anonymous. */
export const tieQuestionnairePrint: Printable = {
  title: words.title,
  className: 'tq',
  style,
  countPages: (paper) => layOut(paper).pages.length,
  Body: TieQuestionnaire,
}

interface Step {
  /** In its ring; nothing where the word says it. */
  readonly sign: string
  readonly label: string
}

/** One question with the list it goes along, or with lines for whoever is outside. */
interface Asked {
  readonly kind: 'roster' | 'closeness' | 'formality' | 'outside'
  readonly question: string
  readonly period: string | null
  /** Null: a number is written. */
  readonly steps: readonly Step[] | null
  readonly most: number
  /** Of one step, or of the place for a number; in millimetres. */
  readonly column: number
  /** The words of all steps in a line of their own, where they do not fit above them. */
  readonly key: string | null
  readonly section: Section
}

const head = {
  kind: { size: 13, line: 15.6 },
  small: { size: 11, line: 14.3 },
  label: { size: 10.5, line: 12.1 },
}
const millimetres = (pixels: number): number => (pixels * 25.4) / 96

interface ListSizes {
  readonly rows: number
  readonly row: (column: number) => number
}

function askedOf(
  kind: Asked['kind'],
  question: string,
  period: string | null,
  steps: readonly Step[] | null,
  most: number,
  list: ListSizes,
  language: Language,
): Asked {
  const isFew = (steps?.length ?? 0) <= fewSteps
  const column = steps === null ? columnWidths.number : isFew ? columnWidths.few : columnWidths.many
  const labels = steps?.map(({ label }) => label) ?? []
  const fits = labels.every(
    (label) =>
      linesIn(label, column, head.label) <= 3 &&
      label.split(/\s+/u).every((word) => millimetres(widthInPixels(word, head.label.size)) < column * 0.96),
  )
  const isKeyed = steps !== null && !fits
  const key = isKeyed
    ? steps
        .filter(({ label }) => label !== '')
        .map(({ sign, label }) => `${sign} = ${label}`)
        .join(' · ')
    : null
  const height =
    millimetres(linesIn(question, pageWidth, head.kind) * head.kind.line) +
    millimetres(linesIn(period ?? '', pageWidth, head.small) * head.small.line) +
    millimetres(linesIn(key ?? '', pageWidth, head.small) * head.small.line)
  const heads =
    steps === null
      ? [`${words.writeNumber[language]} ${String(most)}`]
      : [...(isKeyed ? [] : labels), ...(kind === 'outside' ? [words.outside.role[language]] : [])]
  const labelLines = Math.max(0, ...heads.map((label) => linesIn(label, column, head.label)))
  const outside: Section = { head: 0, row: sizes.outside, rows: linesOutside, isTogether: true }
  return {
    ...{ kind, question, period, steps, most, column, key },
    section: {
      ...(kind === 'outside' ? outside : { row: list.row(column * (steps?.length ?? 1)), rows: list.rows }),
      head: height + millimetres(labelLines * head.label.line) + 6.5,
    },
  }
}

interface Laid {
  readonly asked: readonly Asked[]
  /** The first section is the introduction. */
  readonly pages: readonly (readonly Part[])[]
}

const known = new WeakMap<Paper, Laid>()

function layOut(paper: Paper): Laid {
  const before = known.get(paper)
  if (before !== undefined) return before
  const { roster, language } = paper
  const list: ListSizes = {
    rows: roster?.length ?? linesByHand,
    row: (steps) => {
      const width = pageWidth - steps - 4
      const lines = Math.max(
        1,
        ...(roster ?? []).map((code) => linesIn(nameOf(paper, code), width, nameKind)),
      )
      return Math.max(sizes.row, millimetres(lines * nameKind.line) + 1.6)
    },
  }
  const asked = questionsOf(paper, language, list)
  const intro: Section = { head: 0, row: sizes.intro, rows: 1 }
  const laid = { asked, pages: pack([intro, ...asked.map(({ section }) => section)], room) }
  known.set(paper, laid)
  return laid
}

const nameKind = { size: 12, line: 13.2 } as const

/** Somebody on the list: by code, or by name where a coach chose so and there is one. */
const nameOf = ({ facts }: Paper, code: string): string => facts.names[code] ?? code

const stepsOf = (
  scale: readonly { readonly value: number; readonly label: Readonly<Record<Language, string>> }[],
  language: Language,
): readonly Step[] => scale.map(({ value, label }) => ({ sign: String(value), label: label[language] }))

/** The steps of a survey's scale; null for one that is too long. Whatever its words, 0 is "not". */
function scaleOf({ scaleMax, scaleWords }: SurveyOnPaper, language: Language): readonly Step[] | null {
  if (scaleMax + 1 > mostSteps) return null
  return Array.from({ length: scaleMax + 1 }, (_, value) => ({
    sign: String(value),
    label: scaleWords[value] ?? (value === 0 ? words.notAtAll[language] : ''),
  }))
}

function questionsOf(paper: Paper, language: Language, list: ListSizes): readonly Asked[] {
  const survey = paper.facts.surveys.tieQuestionnaire ?? null
  const { roster, closeness, formality, outside } = words
  const asks = {
    closeness:
      survey === null
        ? paper.asksCloseness
          ? closeness.question[language]
          : null
        : survey.closenessQuestion,
    outside: survey === null ? outside.question[language] : survey.outsideQuestion,
  }
  const often = survey === null ? stepsOf(roster.scale, language) : scaleOf(survey, language)
  const most = survey?.scaleMax ?? roster.scale.length - 1
  const period =
    survey === null || survey.period === null ? null : `${words.period[language]} ${survey.period}.`
  const question = survey?.question ?? roster.question[language]
  return [
    askedOf('roster', question, period, often, most, list, language),
    ...(asks.closeness === null
      ? []
      : [askedOf('closeness', asks.closeness, null, stepsOf(closeness.scale, language), 3, list, language)]),
    ...(survey?.asksFormality === true
      ? [
          askedOf(
            'formality',
            formality.question[language],
            null,
            formality.scale.map(({ label }) => ({ sign: '', label: label[language] })),
            0,
            list,
            language,
          ),
        ]
      : []),
    ...(asks.outside === null ? [] : [askedOf('outside', asks.outside, null, often, most, list, language)]),
  ]
}

function TieQuestionnaire({ paper, copy, page }: PageProps) {
  const { language } = paper
  const { asked, pages } = layOut(paper)
  return (pages[page] ?? []).map(({ section, from, to }) => {
    const question = asked[section - 1]
    if (question === undefined) return <Intro key={section} language={language} />
    const { kind, column } = question
    return (
      <section
        key={section}
        style={
          {
            '--tq-head': `${String(question.section.head)}mm`,
            '--tq-row': `${String(question.section.row)}mm`,
            '--tq-column': `${String(column)}mm`,
          } as CSSProperties
        }
      >
        <Head asked={question} language={language}>
          {kind === 'outside' ? (
            <>
              <span>{words.outside.role[language]}</span>
              <span>{words.outside.organisation[language]}</span>
            </>
          ) : (
            <span className="tq-who" />
          )}
        </Head>
        {Array.from({ length: to - from }, (_, n) =>
          kind === 'outside' ? (
            <div className="tq-row tq-outside" key={n}>
              <i className="tq-rule" />
              <i className="tq-rule" />
              <Answer steps={question.steps} />
            </div>
          ) : (
            <Person
              key={n}
              paper={paper}
              code={paper.roster?.[from + n] ?? null}
              copy={copy}
              steps={question.steps}
            />
          ),
        )}
      </section>
    )
  })
}

function Intro({ language }: { readonly language: Language }) {
  const { purpose, whoSees, confidential, withdrawal, blanks } = words.intro
  return (
    <div className="tq-intro">
      <p className="paper-how">
        {purpose[language]} {whoSees[language]} {confidential[language]} {withdrawal[language]}
      </p>
      <p className="paper-how">{blanks[language]}</p>
    </div>
  )
}

interface HeadProps {
  readonly asked: Asked
  readonly language: Language
  /** The columns before the scale. */
  readonly children: ReactNode
}

function Head({ asked: { question, period, key, steps, most }, language, children }: HeadProps) {
  return (
    <div className="tq-head">
      <h2>{question}</h2>
      {period === null ? null : <p className="tq-key">{period}</p>}
      {key === null ? null : <p className="tq-key">{key}</p>}
      <div className="tq-row tq-labels">
        {children}
        {steps === null ? (
          <span className="tq-label">
            {words.writeNumber[language]} {most}
          </span>
        ) : (
          steps.map(({ label }, n) => (
            <span className="tq-label" key={n}>
              {key === null ? label : ''}
            </span>
          ))
        )}
      </div>
    </div>
  )
}

/** Steps to circle, squares to tick, or a line for a number. */
function Answer({ steps }: Pick<Asked, 'steps'>) {
  if (steps === null) return <i className="tq-number" />
  return steps.some(({ sign }) => sign === '') ? (
    steps.map((_, n) => <i className="step" key={n} />)
  ) : (
    <Steps values={steps.map(({ sign }) => Number(sign))} />
  )
}

interface PersonProps {
  readonly paper: Paper
  /** Null: to be written by hand. */
  readonly code: string | null
  readonly copy: Copy
  readonly steps: Asked['steps']
}

function Person({ paper, code, copy, steps }: PersonProps) {
  const isSelf = code !== null && copy.kind === 'coded' && copy.code === code
  return (
    <div className="tq-row">
      {code === null ? <i className="tq-who tq-rule" /> : <b className="tq-who">{nameOf(paper, code)}</b>}
      {isSelf ? <em>{paperWords.thisIsYou[paper.language]}</em> : <Answer steps={steps} />}
    </div>
  )
}
