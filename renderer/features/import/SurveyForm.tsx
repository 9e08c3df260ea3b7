import { useId } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { ImportPlan } from '../../../shared/contract/imports.ts'
import type { SurveySummary } from '../../../shared/contract/ties.ts'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { problemsOf, proposedScale, type SurveyChoice, type SurveyProblem } from './survey.ts'

interface SurveyFormProps {
  readonly choice: SurveyChoice
  readonly surveys: readonly SurveySummary[]
  /** The largest answer in the file. */
  readonly largest: number
  readonly hasPeople: boolean
  /** What its waves are called. */
  readonly labels: readonly string[]
  /** Which of several questions this is; null: there is one. */
  readonly name: string | null
  /** What holds for every question is asked once. */
  readonly isLast: boolean
  /** The groups its numbers fall in, once that was worked out. */
  readonly groups: ImportPlan['groups'][number]['groups']
  readonly onChange: (patch: Partial<SurveyChoice>) => void
}

/** Which question the ties answer, which time it was asked, and what silence and unknown ids mean. */
export function SurveyForm(props: SurveyFormProps) {
  const { choice, surveys, largest, hasPeople, labels, name, isLast, groups, onChange: change } = props
  const { t } = useTranslation()
  const format = useFormat()
  const titleId = useId()
  const problems = problemsOf(choice, surveys, largest, labels)
  const error = (...these: readonly SurveyProblem[]) => {
    const found = problems.find((problem) => these.includes(problem))
    return found === undefined ? undefined : t(($) => $.importing.surveyProblems[found])
  }
  const known = surveys.find(({ id }) => id === choice.surveyId)
  const scale = choice.scaleMax ?? proposedScale(largest)
  return (
    <section className="import-survey" aria-labelledby={titleId}>
      <h3 id={titleId}>
        {name === null ? t(($) => $.importing.surveyTitle) : t(($) => $.importing.surveyTitleOf, { name })}
      </h3>
      <div className="import-form">
        {surveys.length === 0 ? null : (
          <SelectField
            label={t(($) => $.importing.survey)}
            value={known?.id ?? ''}
            none={t(($) => $.importing.newSurvey)}
            options={surveys.map(({ id, name }) => ({ id, label: name }))}
            onChange={(id) => {
              change({ surveyId: id === '' ? null : id })
            }}
          />
        )}
        {known === undefined ? (
          <TextField
            label={t(($) => $.importing.surveyName)}
            value={choice.name}
            error={error('noName', 'nameTaken')}
            maxLength={120}
            onChange={(typed) => {
              change({ name: typed })
            }}
          />
        ) : null}
        {known === undefined ? (
          <>
            <div className="whole">
              <TextField
                label={t(($) => $.importing.question)}
                help={t(($) => $.importing.questionHelp)}
                value={choice.question}
                lines={2}
                maxLength={1_000}
                onChange={(question) => {
                  change({ question })
                }}
              />
            </div>
            <TextField
              label={t(($) => $.importing.scale)}
              help={t(($) => $.importing.scaleHelp)}
              value={Number.isNaN(scale) ? '' : String(scale)}
              error={error('noScale')}
              maxLength={3}
              onChange={(typed) => {
                change({ scaleMax: /^\d+$/u.test(typed.trim()) ? Number(typed) : Number.NaN })
              }}
            />
          </>
        ) : (
          <p className="soft small">{t(($) => $.importing.scaleKnown, { scale: known.scaleMax })}</p>
        )}
        {isLast ? (
          <>
            <SelectField
              label={t(($) => $.importing.silent)}
              help={t(($) => $.importing.silentHelp)}
              value={choice.silent}
              options={[
                { id: 'noAnswer', label: t(($) => $.importing.silentNoAnswer) },
                { id: 'answered', label: t(($) => $.importing.silentAnswered) },
              ]}
              onChange={(silent) => {
                if (silent !== '') change({ silent })
              }}
            />
            <SelectField
              label={hasPeople ? t(($) => $.importing.unknownInFile) : t(($) => $.importing.unknownInNetwork)}
              value={choice.unknownIds}
              options={[
                { id: 'refuse', label: t(($) => $.importing.unknownRefuse) },
                { id: 'create', label: t(($) => $.importing.unknownCreate) },
              ]}
              onChange={(unknownIds) => {
                if (unknownIds !== '') change({ unknownIds })
              }}
            />
          </>
        ) : null}
      </div>
      {groups.length === 0 ? null : (
        <p className="soft small">
          {t(($) => $.importing.groups, {
            groups: format.list(
              groups.map((group) =>
                t(($) => $.importing.group, {
                  value: format.number(group.value),
                  from: format.number(group.from),
                  to: format.number(group.to),
                  count: group.count,
                }),
              ),
            ),
          })}
        </p>
      )}
      {problems.includes('waveTaken') ? (
        <p className="notice">{t(($) => $.importing.surveyProblems.waveTaken)}</p>
      ) : null}
    </section>
  )
}
