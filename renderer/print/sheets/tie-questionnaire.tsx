import type { ReactNode } from 'react'
import type { Localised } from '../../../shared/content/localised.ts'
import { tieQuestionnaire as words } from '../../../shared/content/tie-questionnaire.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { pack, type Part, type Room, type Section } from '../pack.ts'
import type { Copy, Paper } from '../paper.ts'
import type { PageProps, Printable } from '../printable.ts'
import { Steps } from '../Steps.tsx'
import { paperWords } from '../words.ts'
import './tie-questionnaire.css'

/** What everything takes on paper, in millimetres: the list is as long as the network, so its pages are counted. */
const sizes = { intro: 27, head: 22, row: 7.2, outside: 8.8 } as const
const room: Room = { first: 216, next: 244 }

/** Lines for a list that is written by hand, and for contacts outside the network. */
const linesByHand = 14
const linesOutside = 5

const style: Readonly<Record<string, string>> = {
  '--tq-intro': `${String(sizes.intro)}mm`,
  '--tq-head': `${String(sizes.head)}mm`,
  '--tq-row': `${String(sizes.row)}mm`,
  '--tq-outside': `${String(sizes.outside)}mm`,
}

/** Whom somebody turns to, along a list of codes; confidential, and never said to be anonymous. */
export const tieQuestionnairePrint: Printable = {
  title: words.title,
  className: 'tq',
  style,
  countPages: (paper) => layOut(paper).length,
  Body: TieQuestionnaire,
}

const kinds = ['intro', 'roster', 'closeness', 'outside'] as const
type Kind = (typeof kinds)[number]

function layOut({ roster, asksCloseness }: Paper): readonly (readonly Part[])[] {
  const rows = roster?.length ?? linesByHand
  const list: Section = { head: sizes.head, row: sizes.row, rows }
  const sections: Readonly<Record<Kind, Section>> = {
    intro: { head: 0, row: sizes.intro, rows: 1 },
    roster: list,
    closeness: asksCloseness ? list : { ...list, rows: 0 },
    outside: { head: sizes.head, row: sizes.outside, rows: linesOutside, isTogether: true },
  }
  return pack(
    kinds.map((kind) => sections[kind]),
    room,
  )
}

function TieQuestionnaire({ paper, copy, page }: PageProps) {
  const { language } = paper
  const parts = layOut(paper)[page] ?? []
  return parts.map(({ section, from, to }) => {
    const kind = kinds[section] ?? 'intro'
    if (kind === 'intro') return <Intro key={kind} language={language} />
    return (
      <section key={kind}>
        <Head language={language} question={words[kind].question} scale={words[kind].scale}>
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
              <Steps values={valuesOf(words[kind].scale)} />
            </div>
          ) : (
            <Person
              key={n}
              language={language}
              code={paper.roster?.[from + n] ?? null}
              copy={copy}
              values={valuesOf(words[kind].scale)}
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
  readonly language: Language
  readonly question: Localised
  readonly scale: Scale
  /** The columns before the scale. */
  readonly children: ReactNode
}

type Scale = readonly { readonly value: number; readonly label: Localised }[]

const valuesOf = (scale: Scale): readonly number[] => scale.map(({ value }) => value)

function Head({ language, question, scale, children }: HeadProps) {
  return (
    <div className="tq-head">
      <h2>{question[language]}</h2>
      <div className="tq-row tq-labels">
        {children}
        {scale.map(({ value, label }) => (
          <span className="tq-label" key={value}>
            {label[language]}
          </span>
        ))}
      </div>
    </div>
  )
}

interface PersonProps {
  readonly language: Language
  /** Null: to be written by hand. */
  readonly code: string | null
  readonly copy: Copy
  readonly values: readonly number[]
}

function Person({ language, code, copy, values }: PersonProps) {
  const isSelf = code !== null && copy.kind === 'coded' && copy.code === code
  return (
    <div className="tq-row">
      {code === null ? <i className="tq-who tq-rule" /> : <b className="tq-who">{code}</b>}
      {isSelf ? <em>{paperWords.thisIsYou[language]}</em> : <Steps values={values} />}
    </div>
  )
}
