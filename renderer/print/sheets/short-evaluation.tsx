import {
  shortEvaluation,
  type ShortQuestion,
  type ShortQuestionId,
} from '../../../shared/content/short-evaluation.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { sheetById } from '../catalogue.ts'
import type { PageProps, Printable } from '../printable.ts'
import { Rules } from '../Rules.tsx'
import { Steps } from '../Steps.tsx'
import { paperWords } from '../words.ts'
import './short-evaluation.css'

/** The look-back at the end of a meeting. */
export const shortEvaluationPrint: Printable = {
  title: sheetById('shortEvaluation').name,
  className: 'sv',
  countPages: () => 1,
  Body: ShortEvaluation,
}

/** Room to write, in lines. */
const lines: Readonly<Record<ShortQuestionId, number>> = {
  plus: 6,
  delta: 6,
  takeToPractice: 5,
  voice: 0,
  agreement: 4,
}

function ShortEvaluation({ paper: { language } }: PageProps) {
  return shortEvaluation.map((question) => (
    <section className={`sv-${question.kind}`} key={question.id}>
      <h2>{question.text[language]}</h2>
      {question.filledBy === 'coach' ? <small>{paperWords.byCoach[language]}</small> : null}
      {question.kind === 'scale5' ? (
        <Voice question={question} language={language} />
      ) : (
        <Rules lines={lines[question.id]} />
      )}
    </section>
  ))
}

interface VoiceProps {
  readonly question: ShortQuestion
  readonly language: Language
}

function Voice({ question: { ends }, language }: VoiceProps) {
  return (
    <div className="sv-scale">
      <span>{ends?.one[language]}</span>
      <Steps values={[1, 2, 3, 4, 5]} />
      <span>{ends?.five[language]}</span>
    </div>
  )
}
