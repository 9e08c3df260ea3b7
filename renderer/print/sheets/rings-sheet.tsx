import { ringsSheet as words } from '../../../shared/content/rings-sheet.ts'
import { tieQuestionnaire } from '../../../shared/content/tie-questionnaire.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import type { PageProps, Printable } from '../printable.ts'
import { Rules } from '../Rules.tsx'
import './ties.css'

/** Whom somebody turns to, drawn: oneself in the middle, rings around, the world outside the network outside them. */
export const ringsSheetPrint: Printable = {
  title: words.title,
  className: 'ri',
  countPages: () => 1,
  Body: RingsSheet,
}

function RingsSheet({ paper: { language, facts } }: PageProps) {
  const survey = facts.surveys.ringsSheet ?? null
  // The usual frequencies belong to the usual scale; another one has words of its own on its questionnaire.
  const { scale } = tieQuestionnaire.roster
  const isUsual = survey === null || scale.every(({ label }, at) => survey.scaleWords[at] === label[language])
  return (
    <>
      <h2>{survey?.question ?? tieQuestionnaire.roster.question[language]}</h2>
      {survey === null || survey.period === null ? null : (
        <p className="paper-how">
          {tieQuestionnaire.period[language]} {survey.period}.
        </p>
      )}
      <ol className="paper-how">
        {words.steps.map((step) => (
          <li key={step.nl}>{step[language]}</li>
        ))}
      </ol>
      <Rings language={language} withFrequency={isUsual} />
      <div className="ri-ask">
        {words.questions.map((question) => (
          <div key={question.nl}>
            <p className="paper-how">{question[language]}</p>
            <Rules lines={3} />
          </div>
        ))}
      </div>
      <p className="paper-how ri-keep">{words.keep[language]}</p>
    </>
  )
}

/** In CSS pixels: as wide as the page is between its margins. */
const width = 672
const height = 560
const radii = [96, 176, 256] as const
const middle = { x: width / 2, y: height / 2 } as const
const me = 26

function Rings({
  language,
  withFrequency,
}: {
  readonly language: Language
  readonly withFrequency: boolean
}) {
  const names = words.rings.map(({ name, frequency }) =>
    withFrequency ? `${name[language]}: ${frequency[language]}` : name[language],
  )
  return (
    <svg
      className="ri-rings"
      width={width}
      height={height}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={[words.me[language], ...names, words.outside[language]].join('; ')}
    >
      {radii.map((radius) => (
        <circle key={radius} cx={middle.x} cy={middle.y} r={radius} />
      ))}
      <circle className="ri-me" cx={middle.x} cy={middle.y} r={me} />
      <text className="ri-bold" x={middle.x} y={middle.y + 5}>
        {words.me[language]}
      </text>
      {/* Just inside its line, at the top: there is the most room to draw below. */}
      {names.map((name, n) => (
        <text key={name} x={middle.x} y={middle.y - (radii[n] ?? 0) + 21}>
          {name}
        </text>
      ))}
      <text x={middle.x} y={11}>
        {words.outside[language]}
      </text>
    </svg>
  )
}
