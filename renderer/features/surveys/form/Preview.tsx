import { tieQuestionnaire } from '../../../../shared/content/tie-questionnaire.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { mostKeys } from '../enter/roster-keys.ts'
import { saysPeriod, wordsOf, type SurveyFields } from './survey-draft.ts'
import './form.css'

interface PreviewProps {
  readonly fields: SurveyFields
  /** A few of those who will be on the list. */
  readonly codes: readonly string[]
}

const closenessSteps = tieQuestionnaire.closeness.scale

/** How the questionnaire will read on paper. */
export function Preview({ fields, codes }: PreviewProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { question, period, scaleMax, asksCloseness, asksFormality, asksOutside } = fields
  const values = Array.from({ length: scaleMax + 1 }, (_, value) => value)
  const list: Omit<ListProps, 'question'> = { codes, values, words: wordsOf(fields) }
  return (
    <section className="survey-paper" aria-labelledby="survey-preview">
      <h3 id="survey-preview">{t(($) => $.surveys.form.preview)}</h3>
      <List {...list} question={question} />
      {period.trim() === '' || saysPeriod(fields) ? null : (
        <p className="survey-paper-about">
          {t(($) => $.surveys.form.previewAbout, { period: period.trim() })}
        </p>
      )}
      {asksCloseness ? (
        <List
          codes={codes.slice(0, 2)}
          values={closenessSteps.map(({ value }) => value)}
          words={closenessSteps.map(({ label }) => label[language])}
          question={fields.closenessQuestion || tieQuestionnaire.closeness.question[language]}
        />
      ) : null}
      {asksFormality ? (
        <List
          codes={codes.slice(0, 2)}
          values={[0, 1]}
          words={[t(($) => $.surveys.form.formal), t(($) => $.surveys.form.informal)]}
          isNumbered={false}
          question=""
        />
      ) : null}
      {asksOutside ? (
        <div className="survey-paper-part">
          <p className="survey-paper-question">
            {fields.outsideQuestion || tieQuestionnaire.outside.question[language]}
          </p>
          <div className="survey-paper-outside">
            <span>{t(($) => $.surveys.form.role)}</span>
            <span>{t(($) => $.surveys.form.organisation)}</span>
          </div>
        </div>
      ) : null}
    </section>
  )
}

interface ListProps {
  readonly question: string
  readonly codes: readonly string[]
  readonly values: readonly number[]
  readonly words: readonly string[]
  readonly isNumbered?: boolean
}

/** The question, the answers with their words, and the first names of the list. */
function List({ question, codes, values, words, isNumbered = true }: ListProps) {
  const isLong = values.length > mostKeys + 1
  return (
    <div className="survey-paper-part">
      {question === '' ? null : <p className="survey-paper-question">{question}</p>}
      <div
        className="survey-paper-list"
        style={{
          gridTemplateColumns: `minmax(3em, 1fr) repeat(${String(isLong ? 1 : values.length)}, minmax(0, ${words.length === 0 ? '2.2em' : '4.6em'}))`,
        }}
      >
        {words.length === 0 || isLong ? null : (
          <>
            <span />
            {values.map((value) => (
              <span key={value} className="survey-paper-word">
                {words[value] ?? ''}
              </span>
            ))}
          </>
        )}
        {codes.map((code) => (
          <Line key={code} code={code} values={isLong ? null : values} isNumbered={isNumbered} />
        ))}
      </div>
    </div>
  )
}

interface LineProps {
  readonly code: string
  /** Null: a number is written on a line. */
  readonly values: readonly number[] | null
  readonly isNumbered: boolean
}

function Line({ code, values, isNumbered }: LineProps) {
  return (
    <>
      <span className="survey-paper-who">{code}</span>
      {values === null ? (
        <span className="survey-paper-write" />
      ) : (
        values.map((value) => (
          <span key={value} className="survey-paper-step" aria-hidden="true">
            <i>{isNumbered ? value : ''}</i>
          </span>
        ))
      )}
    </>
  )
}
