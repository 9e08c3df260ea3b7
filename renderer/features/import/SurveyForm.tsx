import { useId } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { SurveySummary } from '../../../shared/contract/ties.ts'
import { SelectField, TextField } from '../../design/fields.tsx'
import {
  problemsOf,
  proposedScale,
  type SurveyChoice,
  type SurveyProblem,
  type WavesAsked,
} from './survey.ts'

interface SurveyFormProps {
  readonly choice: SurveyChoice
  readonly surveys: readonly SurveySummary[]
  /** The largest answer in the file. */
  readonly largest: number
  readonly hasPeople: boolean
  readonly waves: WavesAsked
  readonly onChange: (choice: SurveyChoice) => void
}

/** Which question the ties answer, which time it was asked, and what silence and unknown ids mean. */
export function SurveyForm({ choice, surveys, largest, hasPeople, waves, onChange }: SurveyFormProps) {
  const { t } = useTranslation()
  const titleId = useId()
  const problems = problemsOf(choice, surveys, largest, waves)
  const error = (...these: readonly SurveyProblem[]) => {
    const found = problems.find((problem) => these.includes(problem))
    return found === undefined ? undefined : t(($) => $.importing.surveyProblems[found])
  }
  const change = (patch: Partial<SurveyChoice>) => {
    onChange({ ...choice, ...patch })
  }
  const known = surveys.find(({ id }) => id === choice.surveyId)
  const scale = choice.scaleMax ?? proposedScale(largest)
  return (
    <section className="import-survey" aria-labelledby={titleId}>
      <h3 id={titleId}>{t(($) => $.importing.surveyTitle)}</h3>
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
            onChange={(name) => {
              change({ name })
            }}
          />
        ) : null}
        {waves.hasTies ? (
          <TextField
            label={t(($) => $.importing.wave)}
            help={t(($) => $.importing.waveHelp)}
            value={choice.waveLabel}
            error={error('noWave', 'waveTaken')}
            maxLength={80}
            onChange={(waveLabel) => {
              change({ waveLabel })
            }}
          />
        ) : null}
        {known === undefined ? (
          <>
            <div className="whole">
              <TextField
                label={t(($) => $.importing.question)}
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
      </div>
      {problems.includes('matrixWaveTaken') ? (
        <p className="notice">{t(($) => $.importing.surveyProblems.matrixWaveTaken)}</p>
      ) : null}
    </section>
  )
}
